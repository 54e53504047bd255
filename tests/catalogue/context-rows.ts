import { all, swap } from './edit.js'
import { type CatalogueOperation, type Signing, signed } from './make.js'
import { answered, entered, type Group, type Row } from './row.js'

type Context = NonNullable<Signing['context']>
const status = 'pobierzStatusSD'
const changed = (
  what: string,
  code: Row['fault'] & string,
  context: Context,
  rest: Partial<Row> = {},
  operation: CatalogueOperation = status,
) => entered(what, code, operation, signed(operation, { context }), rest)
const user =
  (change: Readonly<Record<string, string>>): Context =>
  ({ uzytkownik }) => ({ uzytkownik: { ...uzytkownik, ...change } })
const software =
  (change: Readonly<Record<string, string>>): Context =>
  ({ oprogramowanie }) => ({ oprogramowanie: { ...oprogramowanie, ...change } })
/** Content other than the message's, under the id of another that was sent first. */
const reused = '5a5a5a5a-0000-4000-8000-00000000000'

/* biome-ignore format: one row per message */
export const contextRows: Group = {
  mark: 'CTX',
  title: 'Context: who it says it is, and whether that one may call',
  rows: [
    changed('an interface version that is not spoken', '3009', () => ({ wersjaInterfejsu: '2.0' }), { stands: ['MissingProtocolVersion wrong version'] }),
    changed('an interface version of the past', '3009', () => ({ wersjaInterfejsu: '0.9' })),
    changed('another system’s id', '1004', (_, { ops }) => ({ idSystemu: ops.id })),
    changed('an id that no system has', '1004', () => ({ idSystemu: 'SD-999999' })),
    changed('another unit', '3001', (_, { ops }) => ({ kodJT: ops.unit.code }), { place: 'kontekst/kodJT' }),
    changed('a unit that does not exist', '3001', () => ({ kodJT: 'JT-1408-PUP-99' }), { place: 'kontekst/kodJT' }),
    changed('another area', '3001', () => ({ obszar: 'SR' }), { place: 'kontekst/obszar' }),
    changed('an area that does not exist', '3001', () => ({ obszar: 'XX' }), { place: 'kontekst/obszar' }),
    changed('another product', '3001', software({ nazwa: 'Inny' }), { place: 'kontekst/oprogramowanie/nazwa' }),
    changed('another version of the product', '3001', software({ wersja: '4.3' }), { place: 'kontekst/oprogramowanie/wersja' }),
    changed('another vendor', '3001', software({ producent: 'Inny' }), { place: 'kontekst/oprogramowanie/producent' }),
    changed('a user whom nobody knows', '3004', user({ login: 'nikt.taki' })),
    changed('a user of another unit', '3004', ({ uzytkownik }, { ops }) => ({ uzytkownik: { ...uzytkownik, login: ops.officer.login } })),
    changed('a role that does not exist', '3006', user({ rola: 'KROL' }), { place: 'kontekst/uzytkownik/rola' }),
    changed('a role that the user does not hold', '3006', user({ rola: 'IOD' })),
    changed('a role that the operation is not open to', '3006', ({ uzytkownik }, { pup }) => ({ uzytkownik: { ...uzytkownik, ...pup.officer } }), { stands: ['NotAllowed'] }, 'rozpocznijZasilenie'),
    changed('a feeder who asks', '3006', ({ uzytkownik }, { pup }) => ({ uzytkownik: { ...uzytkownik, login: pup.feeder.login } }), {}, 'pobierzSlownik'),
    entered('a system that was never activated', '3002', 'pobierzListeZbiorow', signed('pobierzListeZbiorow', { profile: ({ idle }) => idle.profile, context: ({ uzytkownik }, { pup }) => ({ uzytkownik: { ...uzytkownik, ...pup.officer } }) }), { stands: ['ServiceDisabled'] }),
    entered('a system that has not confirmed its dictionaries', '3011', 'pobierzListeZbiorow', signed('pobierzListeZbiorow', { profile: ({ unconfirmed }) => unconfirmed.profile, context: ({ uzytkownik }, { pup }) => ({ uzytkownik: { ...uzytkownik, ...pup.officer } }) })),
    entered('a message id that another content had (first)', '5020', 'pobierzSlownik', signed('pobierzSlownik', { context: () => ({ idKomunikatu: `${reused}1` }), edit: swap('>CEL<', '>NIEMA<') })),
    entered('a message id that another content had (then)', '2004', 'pobierzSlownik', signed('pobierzSlownik', { context: () => ({ idKomunikatu: `${reused}1` }) })),
    answered('the same message id with the same content (first)', { entered: 'pobierzSlownik' }, signed('pobierzSlownik', { context: () => ({ idKomunikatu: `${reused}2` }) })),
    answered('the same message id with the same content, sent later', { entered: 'pobierzSlownik' }, signed('pobierzSlownik', { context: () => ({ idKomunikatu: `${reused}2` }) })),
    answered('a correlation id and the mark of a test', { entered: status }, signed(status, { edit: all(swap('</w:idKomunikatu>', `</w:idKomunikatu><w:idKorelacji>${reused}9</w:idKorelacji>`), swap('</w:oprogramowanie>', '</w:oprogramowanie><w:czyTestowy>true</w:czyTestowy>')) }), { stands: ['MissingObjectType (schema)'] }),
    answered('no first name and no surname of the user', { entered: status }, signed(status, { context: ({ uzytkownik: { login, rola } }) => ({ uzytkownik: { login, rola } }) })),
  ],
}

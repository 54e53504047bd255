import * as m from '../gateway/messages.js'
import { swap, value } from './edit.js'
import { signed, type12, xml } from './make.js'
import { answered, counted, entered, type Group, in12, type Row } from './row.js'

const open = { counted: 'sprawdzPolaczenie' } as const
const service = 'RejestracjaSD'
const typed = { 'content-type': type12 }
const envelope = (content = m.check, header = '') => m.envelope(content, header, m.soap12)
const bad = (what: string, code: Row['fault'] & string, body: string, rest: Partial<Row> = {}) =>
  in12(counted(what, code, service, xml(body, typed), rest))
const odd = (what: string, body: string, headers: Readonly<Record<string, string>> = typed) =>
  in12(answered(what, open, xml(body, headers)))
const block = (attributes: string) => `<e:Header><x:y xmlns:x="urn:x" ${attributes}></x:y></e:Header>`
const root = (inside: string, attributes = '') =>
  `<e:Envelope xmlns:e="${m.soap12}"${attributes}>${inside}</e:Envelope>`
const body = `<e:Body>${m.check}</e:Body>`
const role = (name: string) => `e:role="${m.soap12}/role/${name}"`
const acting = (name: string) => ({ 'content-type': `${type12}; action="urn:csizs-gw:rejestracja-sd:v1:${name}"` })

/* biome-ignore format: one row per message */
export const soap12Rows: Group = {
  mark: 'SOAP12',
  title: 'SOAP 1.2: what differs, and what has to be the same',
  rows: [
    odd('a plain message', envelope()),
    odd('its own action in the media type', envelope(), acting('sprawdzPolaczenie')),
    in12(counted('the action of another operation', '4006', service, xml(envelope(), acting('zarejestrujSD')))),
    counted('SOAP 1.1 under the media type of SOAP 1.2', '4009', service, xml(m.envelope(m.check), typed), { status: 415, soap: '1.2' }),
    bad('an Envelope of an unknown namespace', '4007', m.envelope(m.check, '', 'urn:koperta')),
    bad('not an envelope', '4007', '<a/>'),
    bad('not well-formed', '4001', envelope().slice(0, -1)),
    bad('no body', '4001', ''),
    bad('a DOCTYPE', '4003', `<!DOCTYPE x>${envelope()}`),
    bad('a processing instruction', '4003', envelope(`<?x y?>${m.check}`)),
    bad('a mandatory header that is not understood', '4008', envelope(m.check, block('e:mustUnderstand="true"'))),
    bad('the same, said by 1', '4008', envelope(m.check, block('e:mustUnderstand="1"'))),
    bad('a mandatory header for the next node', '4008', envelope(m.check, block(`e:mustUnderstand="true" ${role('next')}`))),
    bad('a mandatory header for the ultimate receiver', '4008', envelope(m.check, block(`e:mustUnderstand="true" ${role('ultimateReceiver')}`))),
    bad('mustUnderstand="yes"', '4002', envelope(m.check, block('e:mustUnderstand="yes"'))),
    odd('a mandatory header for nobody', envelope(m.check, block(`e:mustUnderstand="true" ${role('none')}`))),
    odd('a header that is not mandatory', envelope(m.check, block('e:mustUnderstand="false"'))),
    bad('no Body', '4002', root('')),
    bad('an empty Body', '4002', root('<e:Body></e:Body>')),
    bad('two Bodies', '4002', root(body + body)),
    bad('a Header after the Body', '4002', root(`${body}<e:Header></e:Header>`)),
    bad('an element after the Body', '4002', root(`${body}<x:y xmlns:x="urn:x"></x:y>`)),
    bad('encodingStyle on the Envelope', '4002', root(body, ' e:encodingStyle="http://www.w3.org/2003/05/soap-encoding"')),
    bad('an unknown operation', '4005', envelope(`<r:nieznana xmlns:r="${m.registration}"></r:nieznana>`)),
    in12(counted('an unsigned message that is not valid', '4002', 'sprawdzPolaczenie', xml(envelope(m.check.replace('></r', '>x</r')), typed))),
    in12(counted('a message for registered systems, without a certificate', '1001', 'pobierzStatusSD', xml(envelope(`<r:pobierzStatusSD xmlns:r="${m.registration}"></r:pobierzStatusSD>`), typed))),
    in12(answered('a signed message', { entered: 'pobierzSlownik' }, signed('pobierzSlownik', { soapVersion: '1.2' }))),
    in12(entered('a signed message that is refused', '5020', 'pobierzSlownik', signed('pobierzSlownik', { soapVersion: '1.2', edit: value('s:kodSlownika', 'NIEMA') }))),
    in12(entered('a signed message that is not valid', '4002', 'pobierzSlownik', signed('pobierzSlownik', { soapVersion: '1.2', edit: value('s:kodSlownika', 'C EL') }), { place: 'kodSlownika' })),
    in12(entered('a signed message that is stale', '2003', 'pobierzSlownik', signed('pobierzSlownik', { soapVersion: '1.2', offMs: -600_000 }))),
    in12(counted('a signed message that was changed', '2002', 'pobierzSlownik', signed('pobierzSlownik', { soapVersion: '1.2', afterwards: swap('>CEL<', '>PLEC<') }))),
  ],
}

import { writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { encodeRecord } from '../../fixtures/people/records.js'
import { recordsOfUnit } from '../../fixtures/people/story.js'
import { feedSet } from '../../src/client/feed.js'
import { encode, type InputOf, services } from '../../src/contract/index.js'
import { call, type RawReply } from '../gateway/http-call.js'
import { answerIn, Installation } from '../gateway/installation.js'
import * as m from '../gateway/messages.js'
import { cases, recordsIn, story } from './people.js'

t.setTimeout(900_000)

/** Wherever a message may hold them, these words of one person are put; nothing that goes wrong may repeat one. */
const person = cases.commonToAll
const words = [
  person.pesel ?? '',
  person.surname,
  person.documents[0]?.number ?? '',
  person.addresses[0]?.street ?? '',
  person.birthDate,
]
if (words.some(word => word.length < 5)) throw new Error('a word is missing')
const [pesel = '', surname = '', document = '', street = ''] = words
/** The surname in letters that a code may have. */
const plain = surname.normalize('NFD').replace(/[^A-Za-z]/g, '')
/** The surname as a name of XML. */
const asName = surname.normalize('NFC')

const installation = await Installation.start()
t.teardown(() => installation.remove())
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: ['RP.STAN'] })
const setCode = pup.setCode ?? ''
const fed = await feedSet(pup.connection, {
  setCode,
  kind: 'INICJALNE',
  stateAt: new Date(),
  records: recordsIn(pup.unit.code),
  context: { user: pup.feeder },
})
if (!('fed' in fed)) throw new Error('feeding failed')
installation.logLines.length = 0

const path: string = services.DaneBeneficjenta.path
const replies: { readonly name: string; readonly reply: RawReply }[] = []

async function send(name: string, sent: Promise<RawReply>): Promise<RawReply> {
  const reply = await sent
  replies.push({ name, reply })
  return reply
}

const question = (change: Partial<InputOf<'pobierzDane'>> = {}): InputOf<'pobierzDane'> => ({
  parametryPytania: {
    znakSprawy: surname,
    podstawaPrawna: { kod: 'UPS-105-1', tekst: `${surname} ${pesel}` },
    cel: { kod: 'KONTROLA', opis: street },
  },
  osoba: { pesel },
  zbior: [{ kodZbioru: setCode }],
  zakres: { kodZakresu: ['RP.STAN'] },
  ...change,
})
const asked = (change: Partial<InputOf<'pobierzDane'>> = {}, context: m.ContextChange = () => ({})) =>
  Buffer.from(m.requestOf(ops.profile, 'pobierzDane', question(change), context)).toString('utf8')
const signed = async (content: string) =>
  m.send(installation, ops.profile, 'pobierzDane', await m.signedBy(ops.profile, content))
const raw = (body: string | Uint8Array, headers: Record<string, string> = {}, at = path) =>
  installation.post(at, { headers: { ...m.xmlType, ...headers }, body, tls: m.tlsOf(ops.profile) })
const portal = (body: string, headers: Record<string, string> = {}, at = '/portal/operacje') =>
  call({
    url: `${installation.portalUrl}${at}`,
    headers: { 'content-type': 'application/xml; charset=utf-8', ...headers },
    body,
  })

/** Messages that go wrong, each at another stage of the road, with the person in the middle of what is wrong. */
const wrongs: Readonly<Record<string, () => Promise<RawReply>>> = {
  'not well-formed': () => raw(`<${asName} pesel="${pesel}">${surname}</wrong>`),
  'an undefined entity': () => raw(m.envelope(`<x>&${asName};</x>`)),
  'a DOCTYPE': () => raw(`<!DOCTYPE ${asName} [<!ENTITY e "${pesel}">]>${m.envelope('')}`),
  'a processing instruction': () => raw(m.envelope(`<?${asName} ${pesel}?>`)),
  'an unknown operation': () => raw(m.envelope(`<${asName} xmlns="urn:${asName}">${pesel}</${asName}>`)),
  'an unknown header': () =>
    raw(m.envelope(asked(), `<e:Header><x:${asName} xmlns:x="urn:${pesel}" e:mustUnderstand="1"/></e:Header>`)),
  'a foreign envelope': () => raw(`<${asName} xmlns="urn:${pesel}">${street}</${asName}>`),
  'another SOAPAction': () => raw(m.envelope(asked()), { soapaction: `"urn:${pesel}"` }),
  unsigned: () => raw(m.envelope(asked())),
  'changed after signing': async () =>
    m.send(
      installation,
      ops.profile,
      'pobierzDane',
      (await m.signedBy(ops.profile, asked())).replace(pesel, '99923100014'),
    ),
  'an element too many': () => signed(asked().replace('</d:osoba>', `<d:${asName}>${pesel}</d:${asName}></d:osoba>`)),
  'an attribute too many': () => signed(asked().replace('<d:osoba>', `<d:osoba ${asName}="${pesel}">`)),
  'a value against its pattern': () => signed(asked().replace(`>${pesel}<`, `>${pesel} ${surname}<`)),
  'a value of another type': () => signed(asked().replace(/<w:czasWyslania>[^<]*/, `<w:czasWyslania>${surname}`)),
  'text where none belongs': () => signed(asked().replace('<d:osoba>', `<d:osoba>${surname} ${document}`)),
  'a scope that is a name': () => signed(asked().replace('RP.STAN', asName)),
  'a number with a wrong check digit': () => signed(asked({ osoba: { pesel: '44051401358' } })),
  'an unknown purpose': () =>
    signed(asked({ parametryPytania: { ...question().parametryPytania, cel: { kod: 'X', opis: surname } } })),
  'no rule': () => signed(asked({ zakres: { kodZakresu: ['RP.STATUSY'] } })),
  'an unknown set': () => signed(asked({ zbior: [{ kodZbioru: 'CBB-1465-PUP-01-RP-01' }] })),
  'a user called so': () =>
    signed(asked({}, context => ({ uzytkownik: { ...context.uzytkownik, login: `x.${pesel}` } }))),
  'a role called so': () => signed(asked({}, context => ({ uzytkownik: { ...context.uzytkownik, rola: pesel } }))),
  'a purpose called so': () =>
    signed(asked({ parametryPytania: { ...question().parametryPytania, cel: { kod: pesel } } })),
  'a legal basis called so': () =>
    signed(asked({ parametryPytania: { ...question().parametryPytania, podstawaPrawna: { kod: document } } })),
  'a dictionary called so': async () => {
    const element = m.requestOf(ops.profile, 'pobierzSlownik', { kodSlownika: pesel })
    return m.send(installation, ops.profile, 'pobierzSlownik', await m.signedBy(ops.profile, element))
  },
  'a role to be given called so': async () => {
    const user = { login: ops.unit.administrator, rola: 'ADMIN_LOKALNY' }
    const input = { login: ops.officer.login, rola: [plain, pesel] }
    const element = m.requestOf(ops.profile, 'nadajRole', input, () => ({ uzytkownik: user }))
    return m.send(installation, ops.profile, 'nadajRole', await m.signedBy(ops.profile, element))
  },
  'a unit called so': () => signed(asked({}, () => ({ kodJT: 'JT-1465-PUP-01' }))),
  'a product called so': () =>
    signed(asked({}, context => ({ oprogramowanie: { ...context.oprogramowanie, nazwa: surname } }))),
  'a version called so': () => signed(asked({}, () => ({ wersjaInterfejsu: '9.9' }))),
  'a broken package': async () => {
    const rekord = [
      Buffer.from(`<b:rekord xmlns:b="urn:csizs-gw:beneficjent:v1"><b:${asName}>${pesel}</b:${asName}></b:rekord>`),
    ]
    const parcel = {
      kodZbioru: setCode,
      idZasilenia: '00000000-0000-4000-8000-000000000000',
      numerPaczki: 1,
      liczbaRekordow: 2,
    }
    const element = m.requestOf(pup.profile, 'przekazPaczke', { ...parcel, pakiet: { rekord } }, () => ({
      uzytkownik: pup.feeder,
    }))
    return m.send(installation, pup.profile, 'przekazPaczke', await m.signedBy(pup.profile, element))
  },
  'another media type': () => raw(asked(), { 'content-type': `application/${pesel}` }),
  'another encoding': () => raw(asked(), { 'content-encoding': pesel }),
  'gzip that is none': () => raw(asked(), { 'content-encoding': 'gzip' }),
  'gzip of something else': () => raw(gzipSync(`${surname} ${pesel}`), { 'content-encoding': 'gzip' }),
  'an unknown service': () => raw(asked(), {}, `/uslugi/${pesel}/v1`),
  'an unknown file': () =>
    call({ method: 'GET', url: `${installation.portalUrl}/uslugi/DaneBeneficjenta/v1?xsd=${pesel}` }),
  'another method': () => installation.post(`${path}?${pesel}`, { method: 'PUT', body: surname }),
  'an unknown page': () =>
    call({ method: 'GET', url: `${installation.portalUrl}/${encodeURIComponent(surname)}/${pesel}` }),
  'a portal request that is not XML': () => portal(`${surname} ${pesel}`),
  'a portal operation that is none': () => portal(`<${asName}>${pesel}</${asName}>`),
  'a portal token that is none': () =>
    portal('<o:wyloguj xmlns:o="urn:csizs-gw:portal:v1"/>', { authorization: `Bearer ${pesel}` }),
  'a wrong password': () =>
    portal(Buffer.from(encode('o:zaloguj', { login: `osoba.${pesel}`, haslo: surname })).toString('utf8')),
  'a portal media type': () => portal(asked(), { 'content-type': `text/${pesel}` }),
}

for (const [name, provoke] of Object.entries(wrongs)) {
  t.test(`${name}: refused without a word of the person`, async t => {
    const { status, text, headers } = await send(name, provoke())
    t.ok(status >= 400, `HTTP ${status}`)
    // What was sent may be quoted nowhere: not in the body, not in a header.
    for (const word of words) t.notOk(`${text}${JSON.stringify(headers)}`.includes(word))
    t.notMatch(text, /\bat \/|\.[jt]s:\d|Error:|node_modules|libxml|SQLITE/)
    for (const place of [tmpdir(), homedir(), process.cwd()]) t.notOk(text.includes(place))
  })
}

t.test('the operator’s log of all this names nobody and tells no stack', t => {
  const log = installation.logLines.join('\n')
  t.ok(installation.logLines.length >= replies.length / 2, `${installation.logLines.length} lines`)
  for (const word of words) t.notOk(log.includes(word))
  t.notMatch(log, /\bat |"level":(50|60)/)
  t.end()
})

t.test('@req B6 the public part of the ledger names nobody, whatever was asked', async t => {
  const facts = JSON.stringify(await installation.entries())
  for (const word of [...words, plain]) t.notOk(facts.includes(word))
})

t.test('a set whose file is broken answers for itself; the cause is in the log, without the person', async t => {
  const asker = installation.connect(ops.profile)
  t.match(answerIn(await asker.call('pobierzDane', question(), { user: ops.officer })).zbior, [{ status: 'SUKCES' }])
  await installation.stop()
  const record = recordsOfUnit(story, pup.unit.code)[0]
  const bytes = record === undefined ? new Uint8Array() : encodeRecord(record)
  for (const tail of ['', '-wal', '-shm']) {
    await writeFile(join(installation.home.data.sets, pup.unit.code, `${setCode}.db${tail}`), bytes)
  }
  installation.logLines.length = 0
  await installation.start()
  const answer = answerIn(await asker.call('pobierzDane', question(), { user: ops.officer }))
  t.match(answer, { wynik: { status: 'CZESCIOWY' }, zbior: [{ status: 'NIEDOSTEPNY', grupy: undefined }] })
  const log = installation.logLines.join('\n')
  t.match(log, /set\.unreadable/)
  for (const word of words) t.notOk(log.includes(word))
})

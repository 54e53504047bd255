import { readFile } from 'node:fs/promises'
import t from 'tap'
import type { Profile } from '../../src/client/profile.js'
import type { Kontekst } from '../../src/contract/index.js'
import { createRootAuthority, issueCertificate, openAuthority, randomSerial } from '../../src/trust/authority.js'
import { certificateDer, certificatePem, fingerprint } from '../../src/trust/certificates.js'
import { generateKeyPair } from '../../src/trust/keys.js'
import type { Purpose } from '../../src/trust/path.js'
import { createSelfSigned } from '../../src/trust/requests.js'
import { faultCode, type RawReply } from './http-call.js'
import { type ConnectedSystem, Installation } from './installation.js'
import * as m from './messages.js'

t.setTimeout(900_000)

const dayMs = 86_400_000
const installation = await Installation.start({ settings: { certificateDays: 30 } })
t.teardown(() => installation.remove())

const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP', 'PS'] })
const ops = await installation.registerUnit({ kind: 'OPS', territory: '1465011', areas: ['PS'] })
const alfa = await installation.connectSystem({ unit: pup })
const beta = await installation.connectSystem({ unit: ops })
const idle = await installation.connectSystem({ unit: pup, until: 'REGISTERED' })
const unconfirmed = await installation.connectSystem({ unit: pup, until: 'ACTIVE' })

const status = 'pobierzStatusSD'

/** A key with a certificate that somebody else could have: of our authority but registered nowhere, or of another one. */
async function stranger(purpose: Purpose, authority = 'OURS'): Promise<{ keyPem: string; certificatePem: string }> {
  const { keys } = installation.home
  const ca =
    authority === 'OURS'
      ? openAuthority(await readFile(keys.authority, 'utf8'), await readFile(keys.authorityKey, 'utf8'))
      : await createRootAuthority({
          commonName: 'Obcy',
          family: 'EC-P256',
          validDays: 30,
          now: new Date(Date.now() - dayMs),
        })
  const pair = await generateKeyPair('EC-P256')
  const der = await issueCertificate(ca, {
    spki: pair.spki,
    subject: { commonName: 'SD-000001' },
    purpose,
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + dayMs),
    serial: randomSerial(),
  })
  return { keyPem: pair.privateKeyPem, certificatePem: certificatePem(der) }
}

function withTls(profile: Profile, tls: Profile['tls']): Profile {
  return { ...profile, tls }
}

function withSigning(profile: Profile, signing: Profile['signing']): Profile {
  return { ...profile, signing }
}

function own(system: ConnectedSystem, now?: Date): Uint8Array {
  return m.requestOf(system.profile, status, {}, () => ({}), now)
}

const post = (body: string, headers: Record<string, string> = {}) =>
  installation.post(m.registrationPath, { headers: { ...m.xmlType, ...headers }, body })

const sendAs = async (profile: Profile, content = own(alfa), now?: Date) =>
  m.send(installation, profile, status, await m.signedBy(profile, content, now))

const tampered = async (change: (text: string) => string) =>
  m.send(installation, alfa.profile, status, change(await m.signedBy(alfa.profile, own(alfa))))

const selfSigned = async () => {
  const pair = await generateKeyPair('EC-P256')
  const pem = certificatePem(await createSelfSigned(pair, { commonName: 'nowy' }, new Date()))
  return { keyPem: pair.privateKeyPem, certificatePem: pem }
}

interface Case {
  readonly name: string
  readonly code: string
  /** The operation or service it is counted under. */
  readonly reached: string
  readonly send: () => Promise<RawReply>
}

const unknownName = `<r:nieznana xmlns:r="${m.registration}"></r:nieznana>`
const foreign = '<s:pobierzListeSlownikow xmlns:s="urn:csizs-gw:slowniki:v1"></s:pobierzListeSlownikow>'
const service = 'RejestracjaSD'

/* biome-ignore format: one row per message */
const fromUnknown: readonly Case[] = [
  { name: 'not well-formed', code: '4001', reached: service, send: () => post('<a><b></a>') },
  { name: 'empty', code: '4001', reached: service, send: () => post('') },
  { name: 'with a DOCTYPE', code: '4003', reached: service, send: () => post(`<!DOCTYPE x>${m.envelope(m.check)}`) },
  { name: 'with a processing instruction', code: '4003', reached: service, send: () => post(m.envelope(`<?x y?>${m.check}`)) },
  { name: 'of an unknown SOAP', code: '4007', reached: service, send: () => post(m.envelope(m.check, '', 'urn:soap')) },
  { name: 'with a mandatory header that is not understood', code: '4008', reached: service, send: () => post(m.envelope(m.check, '<e:Header><x:y xmlns:x="urn:x" e:mustUnderstand="1"></x:y></e:Header>')) },
  { name: 'with two Bodies', code: '4002', reached: service, send: () => post(m.envelope(`${m.check}</e:Body><e:Body>${m.check}`)) },
  { name: 'of an unknown operation', code: '4005', reached: service, send: () => post(m.envelope(unknownName)) },
  { name: 'for another service', code: '4005', reached: service, send: () => post(m.envelope(foreign)) },
  { name: 'whose SOAPAction names another operation (R2744)', code: '4006', reached: service, send: () => post(m.envelope(m.check), { soapaction: `"${m.registration}:zarejestrujSD"` }) },
  { name: 'unsigned and not valid', code: '4002', reached: 'sprawdzPolaczenie', send: () => post(m.envelope(m.check.replace('></r', '><r:x></r:x></r'))) },
  { name: 'without a client certificate @req D2', code: '1001', reached: status, send: async () => post(await m.signedBy(alfa.profile, own(alfa))) },
  { name: 'over a certificate of another authority @req D2', code: '1002', reached: status, send: async () => sendAs(withTls(alfa.profile, await stranger('TLS-CLIENT', 'ANOTHER'))) },
  { name: 'over a signing certificate', code: '1002', reached: status, send: () => sendAs(withTls(alfa.profile, alfa.profile.signing)) },
  { name: 'over a certificate that is registered nowhere', code: '1003', reached: status, send: async () => sendAs(withTls(alfa.profile, await stranger('TLS-CLIENT'))) },
  { name: 'unsigned @req D3', code: '2001', reached: status, send: () => m.send(installation, alfa.profile, status, m.envelope(Buffer.from(own(alfa)).toString())) },
  { name: 'signed by another authority’s certificate', code: '1002', reached: status, send: async () => sendAs(withSigning(alfa.profile, await stranger('SIGNING', 'ANOTHER'))) },
  { name: 'signed by a certificate that is registered nowhere', code: '1003', reached: status, send: async () => sendAs(withSigning(alfa.profile, await stranger('SIGNING'))) },
  { name: 'signed by the TLS certificate', code: '1002', reached: status, send: () => sendAs(withSigning(alfa.profile, alfa.profile.tls)) },
  { name: 'signed by a self-signed certificate where that does not serve', code: '1002', reached: status, send: async () => sendAs(withSigning(alfa.profile, await selfSigned())) },
  { name: 'changed after it was signed @req D3', code: '2002', reached: status, send: () => tampered(text => text.replace('SD-000001</w:idSystemu>', 'SD-000002</w:idSystemu>')) },
  { name: 'with another system’s certificate put in', code: '2002', reached: status, send: () => tampered(text => text.replace(/(<ds:X509Certificate>)[^<]*/, `$1${Buffer.from(certificateDer(beta.profile.signing.certificatePem ?? '')).toString('base64')}`)) },
  { name: 'signed with SHA-1', code: '2005', reached: status, send: () => tampered(text => text.replace('http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256', 'http://www.w3.org/2000/09/xmldsig#rsa-sha1')) },
  { name: 'with two signatures', code: '2007', reached: status, send: () => tampered(text => text.replace(/(<ds:Signature .*<\/ds:Signature>)/s, '$1$1')) },
  { name: 'with an Id twice', code: '2007', reached: status, send: () => tampered(text => text.replace('</wsse:Security>', '</wsse:Security><x:y xmlns:x="urn:x" Id="body"></x:y>')) },
]

for (const { name, code, reached, send } of fromUnknown) {
  t.test(
    `A message ${name} is refused with ${code}; its sender is not known, so it is counted and not entered`,
    async t => {
      await installation.counted()
      const before = (await installation.entries()).length
      const reply = await send()
      t.equal(faultCode(reply), code)
      t.equal(reply.status, 500)
      t.equal(reply.headers['content-type'], 'text/xml; charset=utf-8')
      t.notOk(reply.text.includes('potwierdzenieWpisu'), 'no receipt')
      t.equal((await installation.entries()).length, before, 'no entry')
      t.same([...(await installation.counted())], [[`${reached} ${code}`, 1]])
    },
  )
}

interface KnownCase {
  readonly name: string
  readonly code: string
  readonly system: ConnectedSystem
  readonly operation: 'pobierzStatusSD' | 'pobierzListeZbiorow' | 'zarejestrujSD'
  readonly request: () => Uint8Array
  readonly profile?: Profile
  readonly now?: Date
}

const changed =
  (
    change: Parameters<typeof m.requestOf>[3],
    operation: 'pobierzStatusSD' | 'pobierzListeZbiorow' = status,
    system = alfa,
  ) =>
  () =>
    m.requestOf(system.profile, operation, {}, change)
const minutes = (count: number) => new Date(Date.now() + count * 60_000)
const software =
  (change: Partial<Kontekst['oprogramowanie']>): m.ContextChange =>
  context => ({ oprogramowanie: { ...context.oprogramowanie, ...change } })
const invalid = () =>
  Buffer.from(Buffer.from(own(alfa)).toString().replace('</w:kontekst>', '</w:kontekst><r:obcy></r:obcy>'))
const without = () =>
  Buffer.from(
    Buffer.from(own(alfa))
      .toString()
      .replace(/<w:kontekst.*<\/w:kontekst>/, ''),
  )
const known = { operation: status, system: alfa } as const

/* biome-ignore format: one row per message */
const fromKnown: readonly KnownCase[] = [
  { ...known, name: 'stale', code: '2003', request: () => own(alfa), now: minutes(-10) },
  { ...known, name: 'from the future', code: '2003', request: () => own(alfa), now: minutes(10) },
  { ...known, name: 'that is not valid @req D5', code: '4002', request: invalid },
  { ...known, name: 'without its context', code: '4002', request: without },
  { ...known, name: 'of an unsupported interface version', code: '3009', request: changed(() => ({ wersjaInterfejsu: '2.0' })) },
  { ...known, name: 'over another system’s connection @req D2', code: '1004', request: () => own(alfa), profile: withTls(alfa.profile, beta.profile.tls) },
  { ...known, name: 'that names another system @req D2', code: '1004', request: changed(() => ({ idSystemu: beta.id })) },
  { ...known, name: 'that names another unit', code: '3001', request: changed(() => ({ kodJT: ops.code })) },
  { ...known, name: 'that names another area', code: '3001', request: changed(() => ({ obszar: 'SR' })) },
  { ...known, name: 'of another product version', code: '3001', request: changed(software({ wersja: '4.3' })) },
  { ...known, name: 'of an unknown role', code: '3006', request: changed(context => ({ uzytkownik: { ...context.uzytkownik, rola: 'KROL' } })) },
  { ...known, name: 'of a role that the user does not hold', code: '3006', request: changed(context => ({ uzytkownik: { ...context.uzytkownik, rola: 'IOD' } })) },
  { ...known, name: 'of an unknown user @req A2.10', code: '3004', request: changed(context => ({ uzytkownik: { ...context.uzytkownik, login: 'nikt.taki' } })) },
  { ...known, name: 'of another unit’s user', code: '3004', request: changed(context => ({ uzytkownik: { ...context.uzytkownik, login: ops.administrator } })) },
  { ...known, name: 'of a system that is not active', code: '3002', system: idle, operation: 'pobierzListeZbiorow', request: changed(undefined, 'pobierzListeZbiorow', idle) },
  { ...known, name: 'in a role that the operation is not open to', code: '3006', operation: 'pobierzListeZbiorow', request: changed(undefined, 'pobierzListeZbiorow') },
]

for (const { name, code, system, operation, request, profile = system.profile, now } of fromKnown) {
  t.test(`A signed message ${name} is refused with ${code} and the refusal is an entry`, async t => {
    await installation.counted()
    const before = (await installation.entries()).length
    const reply = await m.send(installation, profile, operation, await m.signedBy(profile, request(), now))
    t.equal(faultCode(reply), code)
    t.equal(reply.status, 500)
    const [entry, ...others] = await installation.entries(before)
    t.same(others, [], 'one entry')
    t.match(entry, { operation, result: 'ODMOWA', refusal: code, systemId: system.id, unitCode: system.unit.code })
    t.equal(entry?.certificate, fingerprint(certificateDer(profile.signing.certificatePem ?? '')))
    t.ok(reply.text.includes(`>${before}</w:numer>`), 'the fault holds the receipt')
    t.ok(reply.text.includes(`<f:idTransakcji>${entry?.transactionId}</f:idTransakcji>`), 'names the transaction')
    t.ok(reply.text.includes(`<f:skrotZadania>${entry?.requestHash}</f:skrotZadania>`), 'is bound to the request')
    t.equal((await installation.counted()).size, 0, 'nothing counted')
  })
}

t.test('A system that has not confirmed the dictionaries may not ask; the refusal is an entry @req A2.9', async t => {
  const user = { login: await installation.createUser(pup, ['PIU_RP']), rola: 'PIU_RP' }
  const called = await unconfirmed.connection.call('pobierzListeZbiorow', {}, { user })
  t.equal(called.outcome === 'FAULT' && called.fault.detail.kod, '3011')
  t.match((await installation.entries()).at(-1), { refusal: '3011', systemId: unconfirmed.id })
})

t.test('A registered system does not register another: 3012, entered', async t => {
  const context = { ...alfa.profile.facts }
  const body = `<r:zarejestrujSD xmlns:r="${m.registration}"><w:kontekstPoczatkowy xmlns:w="urn:csizs-gw:wspolne:v1"><w:wersjaInterfejsu>1.0</w:wersjaInterfejsu><w:idKomunikatu>0b0b0b0b-0000-4000-8000-000000000001</w:idKomunikatu><w:czasWyslania>${new Date().toISOString()}</w:czasWyslania><w:kodJT>${context.kodJT}</w:kodJT><w:obszar>RP</w:obszar><w:oprogramowanie><w:nazwa>x</w:nazwa><w:wersja>1</w:wersja><w:producent>y</w:producent></w:oprogramowanie></w:kontekstPoczatkowy><r:login>abc</r:login><r:haslo>def</r:haslo><r:zadanieCertyfikatuPodpisu>AAAA</r:zadanieCertyfikatuPodpisu></r:zarejestrujSD>`
  const reply = await m.send(installation, alfa.profile, 'zarejestrujSD', await m.signedBy(alfa.profile, body))
  t.equal(faultCode(reply), '3012')
  t.match((await installation.entries()).at(-1), { refusal: '3012', systemId: alfa.id, operation: 'zarejestrujSD' })
})

t.test(
  'A fault of the portal’s kind does not leak: no fault and no log line holds names, passwords, stacks or paths',
  async t => {
    const replies = await Promise.all([...fromUnknown].map(one => one.send()))
    const all = [...replies.map(reply => reply.text), ...installation.logLines].join('\n')
    for (const forbidden of ['Zmienione', 'Lokalny', 'Próbna', 'node_modules', '/dist/', '/tmp/', '.js:', '    at ']) {
      t.notOk(all.includes(forbidden), forbidden)
    }
  },
)

t.test('Certificates past their end are refused: connection first, 1002 @req D2', async t => {
  installation.clock.advance(31 * dayMs)
  const reply = await sendAs(alfa.profile, own(alfa, installation.clock.now()), installation.clock.now())
  t.equal(faultCode(reply), '1002')
})

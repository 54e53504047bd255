import t from 'tap'
import { PortalConnection } from '../../src/client/portal.js'
import { call, faultCode } from './http-call.js'
import { centralLogin, Installation, password } from './installation.js'
import * as m from './messages.js'

t.setTimeout(900_000)

const installation = await Installation.start({ settings: { maxMessageBytes: 20_000 } })
t.teardown(() => installation.remove())
const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })

const portal = 'urn:csizs-gw:portal:v1'
const post = (body: string, headers: Record<string, string> = {}) =>
  call({
    url: `${installation.portalUrl}/portal/operacje`,
    headers: { 'content-type': 'application/xml', ...headers },
    body,
  })

const signOn = (login: string, secret: string) =>
  `<o:zaloguj xmlns:o="${portal}"><o:login>${login}</o:login><o:haslo>${secret}</o:haslo></o:zaloguj>`
const rules = `<ru:listaRegul xmlns:ru="urn:csizs-gw:reguly-udostepniania:v1"></ru:listaRegul>`

async function tokenOf(login: string): Promise<string> {
  return /<o:zeton>([^<]+)</.exec((await post(signOn(login, password))).text)?.[1] ?? ''
}

t.test('Whoever is not signed in is asked to (401); a token without a session is told so (3017)', async t => {
  const nobody = await post(rules)
  t.equal(nobody.status, 401)
  t.equal(faultCode(nobody), '3012')
  t.equal(nobody.headers['www-authenticate'], 'Bearer')
  for (const header of ['Bearer nie-ma-takiej', 'Basic YTpi', 'Bearer', `Bearer ${'x'.repeat(300)}`]) {
    const reply = await post(rules, { authorization: header })
    t.equal(reply.status, 401, header)
    t.equal(faultCode(reply), '3017')
  }
})

t.test('A wrong password, an unknown login and a temporary password answer alike: 401, 3010 @req A2.6', async t => {
  const wrong = await post(signOn(centralLogin, 'Zle!Haslo1'))
  const unknown = await post(signOn('nie.ma.takiego', 'Zle!Haslo1'))
  const plain = (text: string) => text.replace(/<(f:idTransakcji|f:skrotZadania|f:potwierdzenieWpisu).*?<\/\1>/g, '')
  for (const reply of [wrong, unknown]) {
    t.equal(reply.status, 401)
    t.equal(faultCode(reply), '3010')
  }
  t.equal(plain(wrong.text), plain(unknown.text))
})

t.test(
  'A person without the role is refused (403) and it is an entry; with it the same request is answered',
  async t => {
    const login = await installation.createUser(pup, ['PIU_RP'])
    await installation.person(login)
    const before = (await installation.entries()).length
    const refused = await post(rules, { authorization: `Bearer ${await tokenOf(login)}` })
    t.equal(refused.status, 403)
    t.equal(faultCode(refused), '3006')
    t.match((await installation.entries(before)).at(-1), {
      operation: 'listaRegul',
      refusal: '3006',
      established: 'SESJA',
      unitCode: pup.code,
    })
    const answered = await post(rules, { authorization: `Bearer ${await tokenOf(centralLogin)}` })
    t.equal(answered.status, 200)
    t.equal(answered.headers['content-type'], 'application/xml; charset=utf-8')
    t.equal(answered.headers['cache-control'], 'no-store')
  },
)

t.test('@req B1.1 an officer asks at the portal in one of the roles held, named by a header', async t => {
  const login = await installation.createUser(pup, ['PIU_RP', 'OTM_USER'])
  await installation.person(login)
  const authorization = `Bearer ${await tokenOf(login)}`
  const sets = '<d:pobierzListeZbiorow xmlns:d="urn:csizs-gw:dane-beneficjenta:v1"></d:pobierzListeZbiorow>'
  t.equal((await post(sets, { authorization })).status, 200, 'one reading role goes without saying')
  t.equal((await post(sets, { authorization, 'csizs-rola': 'PIU_RP' })).status, 200)
  for (const role of ['PIU_PS', 'OTM_USER', 'NIE_MA_TAKIEJ', '']) {
    const refused = await post(sets, { authorization, 'csizs-rola': role })
    t.equal(refused.status, 403, role)
    t.equal(faultCode(refused), '3006')
  }
})

t.test('The form of a portal request is judged as that of a message', async t => {
  const token = { authorization: `Bearer ${await tokenOf(centralLogin)}` }
  const context =
    '<w:kontekst xmlns:w="urn:csizs-gw:wspolne:v1"><w:wersjaInterfejsu>1.0</w:wersjaInterfejsu><w:idKomunikatu>0b0b0b0b-0000-4000-8000-000000000001</w:idKomunikatu><w:czasWyslania>2026-01-01T00:00:00Z</w:czasWyslania><w:idSystemu>SD-000001</w:idSystemu><w:kodJT>JT-1465-PUP-01</w:kodJT><w:obszar>RP</w:obszar><w:uzytkownik><w:login>abc</w:login><w:rola>IOD</w:rola></w:uzytkownik><w:oprogramowanie><w:nazwa>a</w:nazwa><w:wersja>1</w:wersja><w:producent>b</w:producent></w:oprogramowanie></w:kontekst>'
  const status = `<r:pobierzStatusSD xmlns:r="${m.registration}">${context}</r:pobierzStatusSD>`
  /* biome-ignore format: one row per request */
  const rows = [
    ['<a><b></a>', 400, '4001', {}],
    ['', 400, '4001', {}],
    ['<!DOCTYPE x><x/>', 400, '4003', {}],
    ['<x/>', 400, '4005', {}],
    [rules.replace('></ru', '><ru:x></ru:x></ru'), 400, '4002', {}],
    [status, 400, '4002', {}],
    [' '.repeat(20_001), 413, '4004', {}],
    [rules, 415, '4009', { 'content-type': 'application/json' }],
    [rules, 415, '4009', { 'content-encoding': 'gzip' }],
  ] as const
  for (const [body, code, fault, headers] of rows) {
    const reply = await post(body, { ...token, ...headers })
    t.equal(reply.status, code, fault)
    t.equal(faultCode(reply), fault)
  }
})

t.test('Signing out ends the session', async t => {
  const connection = new PortalConnection({ origin: installation.portalUrl })
  t.equal((await connection.signIn(centralLogin, password)).outcome, 'ANSWER')
  t.equal((await connection.call('wyloguj', {})).outcome, 'ANSWER')
  const after = await connection.call('listaRegul', {})
  t.equal(after.outcome === 'FAULT' && after.fault.detail.kod, '3017')
  connection.close()
})

t.test('A session ends when nobody uses it, and when its time is over', async t => {
  const idle = { authorization: `Bearer ${await tokenOf(centralLogin)}` }
  t.equal((await post(rules, idle)).status, 200)
  installation.clock.advance(21 * 60_000)
  t.equal(faultCode(await post(rules, idle)), '3017')
})

t.test('Health tells causes and is 503 until they are gone', async t => {
  t.same(JSON.parse((await installation.get('/health')).text), { ready: true, causes: [] })
  const release = installation.gateway.readiness.hold('demonstration')
  const held = await installation.get('/health')
  t.equal(held.status, 503)
  t.same(JSON.parse(held.text), { ready: false, causes: ['demonstration'] })
  release()
  t.equal((await installation.get('/health')).status, 200)
})

t.test('The first page, the certificates and the checkpoint are open to anybody', async t => {
  const page = await installation.get('/')
  t.match(page.headers['content-security-policy'], "default-src 'none'")
  t.match(page.text, '<html lang="pl">')
  t.match(page.text, 'href="/uslugi/DaneBeneficjenta/v1?wsdl"')
  const certificates = await installation.get('/ca.pem')
  t.equal(certificates.text.match(/BEGIN CERTIFICATE/g)?.length, 3)
  t.ok(certificates.text.startsWith(installation.caPem.trim()))
  t.notMatch(certificates.text, 'PRIVATE')
  const checkpoint = await installation.get('/dziennik/checkpoint')
  t.match(checkpoint.text, /^test\.example\/dziennik\n[0-9]+\n/)
})

t.test('The portal has no services and the services no portal', async t => {
  const reply = await call({
    url: `${installation.portalUrl}${m.registrationPath}`,
    headers: m.xmlType,
    body: m.envelope(m.check),
  })
  t.equal(reply.status, 404)
})

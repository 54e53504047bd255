import { request } from 'node:http'
import t from 'tap'
import { SdConnection } from '../../src/client/connection.js'
import { type Connector, type ConnectorCall, startConnector } from '../../src/client/connector.js'
import type { Profile } from '../../src/client/profile.js'
import { emptyList, faultBody, startAnsweringServer } from './answering-server.js'

const server = await startAnsweringServer()
t.teardown(() => server.close())
const calls: ConnectorCall[] = []

async function start(profile: Profile = server.profile): Promise<Connector> {
  const connection = new SdConnection({ profile })
  const connector = await startConnector({
    connection,
    port: 0,
    onCall: call => calls.push(call),
    maxMessageBytes: 20_000,
  })
  t.teardown(async () => {
    connection.close()
    await connector.close()
  })
  return connector
}

const connector = await start()
const path = '/uslugi/DaneBeneficjenta/v1'
const ours = 'urn:csizs-gw:dane-beneficjenta:v1'
const soap = 'http://schemas.xmlsoap.org/soap/envelope/'
const envelope = (body: string, header = '') =>
  `<?xml version="1.0"?><e:Envelope xmlns:e="${soap}">${header}<e:Body>${body}</e:Body></e:Envelope>`
const question = envelope(
  `<ns1:pobierzListeZbiorow xmlns:ns1="${ours}">\n  <ns1:terc>1408</ns1:terc></ns1:pobierzListeZbiorow>`,
)

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly text: string
}

function send(
  content: string | undefined,
  more: { path?: string; headers?: Record<string, string>; to?: Connector; host?: string } = {},
) {
  return new Promise<Answer>((resolve, reject) => {
    const method = content === undefined ? 'GET' : 'POST'
    const headers = { ...(content === undefined ? {} : { 'content-type': 'text/xml; charset=utf-8' }), ...more.headers }
    const to = {
      host: more.host ?? '127.0.0.1',
      port: (more.to ?? connector).port,
      path: more.path ?? path,
      method,
      headers,
    }
    const call = request(to, async response => {
      const parts: Buffer[] = []
      for await (const part of response) parts.push(part)
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(parts).toString() })
    })
    call.on('error', reject)
    call.end(content)
  })
}

t.test('an unsigned request comes out signed, its context first, and its answer comes back plain', async t => {
  server.answer((_, hash) => ({ body: emptyList(hash) }))
  const answer = await send(question)
  t.equal(answer.status, 200)
  t.equal(answer.headers['csizs-podpis'], 'TOTAL-PASSED')
  t.match(answer.headers['csizs-podpis-algorytm'], /ecdsa-sha256/)
  t.match(answer.text, /<w:status>BRAK_DANYCH<\/w:status>/)
  t.notMatch(answer.text, /Security|Signature/)
  const sent = Buffer.from(server.requests.at(-1)!).toString()
  t.match(sent, /<ns1:pobierzListeZbiorow [^>]*><w:kontekst [^>]*>/)
  t.match(sent, /<w:login>anna\.nowak<\/w:login><w:rola>PIU_PS<\/w:rola>/)
  t.match(sent, /<ds:SignatureValue>/)
  t.match(calls.at(-1), { service: 'DaneBeneficjenta', operation: 'pobierzListeZbiorow', status: 200 })
})

t.test('HTTP headers may name the end user of one call, and a context that is there stays', async t => {
  await send(question, { headers: { 'csizs-login': 'jan.kos', 'csizs-rola': 'PIU_SR' } })
  t.match(Buffer.from(server.requests.at(-1)!).toString(), /<w:login>jan\.kos<\/w:login><w:rola>PIU_SR<\/w:rola>/)
  const own = question.replace(
    '<ns1:terc>',
    '<w:kontekst xmlns:w="urn:csizs-gw:wspolne:v1"><w:own></w:own></w:kontekst><ns1:terc>',
  )
  await send(own)
  const sent = Buffer.from(server.requests.at(-1)!).toString()
  t.match(sent, /<w:own><\/w:own>/)
  t.notMatch(sent, /idKomunikatu/)
})

t.test('it listens on both loopback addresses where the machine has both', async t => {
  t.equal(connector.addresses[0], '127.0.0.1')
  if (connector.addresses.length === 1) return t.comment('this machine has no ::1')
  t.equal((await send(question, { host: '::1' })).status, 200)
})

t.test('a fault of the gateway is passed through with its status', async t => {
  server.answer((_, hash) => ({ body: faultBody('3007', hash), status: 500 }))
  const answer = await send(question)
  t.equal(answer.status, 500)
  t.match(answer.text, /<f:kod>3007<\/f:kod>/)
  t.equal(answer.headers['csizs-podpis'], 'TOTAL-PASSED')
  t.equal(answer.headers['csizs-konektor'], undefined)
})

t.test('an answer that was changed on its way is withheld', async t => {
  server.answer((_, hash) => ({ body: emptyList(hash) }))
  await send(question)
  server.answer((_, hash) => ({ bytes: Buffer.from(envelope(Buffer.from(emptyList(hash)).toString())) }))
  const answer = await send(question)
  t.equal(answer.status, 500)
  t.equal(answer.headers['csizs-konektor'], 'UNTRUSTED')
  t.notMatch(answer.text, /BRAK_DANYCH/)
  t.match(answer.text, /<faultcode>soap:Server<\/faultcode>/)
})

t.test('other hosts, web pages and unknown addresses are turned away before anything is sent', async t => {
  const before = server.requests.length
  const local = `127.0.0.1:${connector.port}`
  t.equal((await send(question, { headers: { host: 'evil.example' } })).status, 403)
  t.equal((await send(question, { headers: { host: `evil.example:${connector.port}` } })).status, 403)
  t.equal((await send(question, { headers: { host: '127.0.0.1:1' } })).status, 403)
  t.equal((await send(question, { headers: { host: local, origin: 'http://evil.example' } })).status, 403)
  t.equal((await send(question, { headers: { host: local, 'sec-fetch-site': 'same-origin' } })).status, 403)
  t.equal((await send(question, { path: '/uslugi/Nieznana/v1' })).status, 404)
  t.equal(server.requests.length, before)
})

t.test('what it cannot pass on it says in a SOAP fault, in the language asked for, and what to do', async t => {
  const before = server.requests.length
  const expected: readonly (readonly [string, Promise<Answer>])[] = [
    ['CONTENT_TYPE', send(question, { headers: { 'content-type': 'application/json' } })],
    ['NOT_SOAP', send('<a>')],
    ['NOT_SOAP', send('<!DOCTYPE a []><a/>')],
    ['NOT_SOAP', send('<a/>')],
    ['UNKNOWN_OPERATION', send(envelope('<x:inna xmlns:x="urn:x"/>'))],
    ['UNKNOWN_OPERATION', send(question, { path: '/uslugi/Slowniki/v1' })],
    [
      'SIGNED_ALREADY',
      send(
        question.replace(
          '<e:Body>',
          '<e:Header><s:Security xmlns:s="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"/></e:Header><e:Body>',
        ),
      ),
    ],
    ['TOO_LARGE', send(question.replace('1408', '1'.repeat(30_000)))],
  ]
  for (const [code, answering] of expected) {
    const answer = await answering
    t.equal(answer.headers['csizs-konektor'], code)
    t.equal(answer.status, 500, code)
    t.match(answer.text, /<faultstring>Konektor CSIZS: /, code)
  }
  const english = await send('<a/>', { headers: { 'accept-language': 'en' } })
  t.match(english.text, /not a well-formed SOAP 1.1 envelope/)
  t.equal(server.requests.length, before)
  const { uzytkownik: _user, ...facts } = server.profile.facts
  const nobody = await start({ ...server.profile, facts })
  t.equal((await send(question, { to: nobody })).headers['csizs-konektor'], 'NO_USER')
  const address = 'https://127.0.0.1:1'
  const alone = await start({ ...server.profile, facts: { ...server.profile.facts, address } })
  t.equal((await send(question, { to: alone })).headers['csizs-konektor'], 'UNREACHABLE')
})

t.test('WSDL and schemas are served with the connector as their address', async t => {
  const wsdl = await send(undefined, { path: `${path}?wsdl` })
  t.equal(wsdl.status, 200)
  const here = `http://127.0.0.1:${connector.port}${path}`
  t.match(wsdl.text, `<soap:address location="${here}"/>`)
  const schemas = [...wsdl.text.matchAll(/schemaLocation="([^"]+)"/g)].map(match => new URL(match[1]!))
  t.ok(schemas.length > 0)
  for (const { pathname, search } of schemas) {
    const schema = await send(undefined, { path: pathname + search })
    t.match(schema.text, /<xs:schema/)
  }
  t.equal((await send(undefined, { path: `${path}?xsd=../package.json` })).status, 404)
})

import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'
import { gzipSync } from 'node:zlib'
import t from 'tap'
import { faultCode } from './http-call.js'
import { Installation } from './installation.js'
import * as m from './messages.js'

t.setTimeout(900_000)

const maxMessageBytes = 20_000
const installation = await Installation.start({ settings: { maxMessageBytes } })
t.teardown(() => installation.remove())

const good = m.envelope(m.check)
const path = m.registrationPath

/* biome-ignore format: one row per request */
const refused: readonly (readonly [name: string, order: { method?: string; headers?: Record<string, string>; body?: string | Buffer }, status: number, code: string])[] = [
  ['GET without a query (R1114)', { method: 'GET' }, 405, '4010'],
  ['PUT', { method: 'PUT', headers: m.xmlType, body: good }, 405, '4010'],
  ['DELETE', { method: 'DELETE' }, 405, '4010'],
  ['OPTIONS', { method: 'OPTIONS' }, 405, '4010'],
  ['JSON (R1115)', { headers: { 'content-type': 'application/json' }, body: '{}' }, 415, '4009'],
  ['an envelope of SOAP 1.1 in the media type of 1.2', { headers: { 'content-type': 'application/soap+xml; charset=utf-8' }, body: good }, 415, '4009'],
  ['no media type', { body: good }, 415, '4009'],
  ['a media type that is none', { headers: { 'content-type': 'text/xml; charset' }, body: good }, 415, '4009'],
  ['another charset', { headers: { 'content-type': 'text/xml; charset=iso-8859-2' }, body: good }, 415, '4009'],
  ['MIME parts', { headers: { 'content-type': 'multipart/related; type="application/xop+xml"; boundary=x' }, body: good }, 415, '4009'],
  ['a content coding that is not spoken', { headers: { ...m.xmlType, 'content-encoding': 'br' }, body: gzipSync(good) }, 415, '4009'],
  ['two content codings', { headers: { ...m.xmlType, 'content-encoding': 'gzip, gzip' }, body: gzipSync(gzipSync(good)) }, 415, '4009'],
  ['gzip that is none', { headers: { ...m.xmlType, 'content-encoding': 'gzip' }, body: good }, 500, '4001'],
  ['gzip cut off', { headers: { ...m.xmlType, 'content-encoding': 'gzip' }, body: gzipSync(good).subarray(0, -9) }, 500, '4001'],
  ['gzip of more than is allowed', { headers: { ...m.xmlType, 'content-encoding': 'gzip' }, body: gzipSync(' '.repeat(maxMessageBytes + 1)) }, 413, '4004'],
  ['more bytes than allowed @req peers H44', { headers: m.xmlType, body: ' '.repeat(maxMessageBytes + 1) }, 413, '4004'],
  ['more bytes than allowed, without saying so first', { headers: { ...m.xmlType, 'transfer-encoding': 'chunked' }, body: ' '.repeat(maxMessageBytes + 1) }, 413, '4004'],
  ['UTF-16 bytes', { headers: { 'content-type': 'text/xml' }, body: Buffer.from(good, 'utf16le') }, 500, '4001'],
]

for (const [name, order, status, code] of refused) {
  t.test(`${name} is refused with ${status} and a fault ${code}, signed and counted`, async t => {
    await installation.counted()
    const reply = await installation.post(path, order)
    t.equal(reply.status, status)
    t.equal(faultCode(reply), code)
    t.match(reply.text, '<ds:SignatureValue>')
    if (status === 405) t.equal(reply.headers.allow, 'POST, GET')
    t.same([...(await installation.counted())], [[`RejestracjaSD ${code}`, 1]])
  })
}

t.test('Media types are read as RFC 9110 writes them: case, quotes and other parameters do not matter', async t => {
  for (const type of ['text/xml', 'Text/XML; Charset="UTF-8"', 'text/xml;charset=utf-8; action=""']) {
    t.equal((await installation.post(path, { headers: { 'content-type': type }, body: good })).status, 200, type)
  }
})

t.test('An unknown service and an unknown path are 404 without a word about either', async t => {
  for (const unknown of ['/uslugi/Nieznana/v1', '/uslugi/RejestracjaSD/v2', '/', '/portal/operacje', '/constructor']) {
    const reply = await installation.post(unknown, { headers: m.xmlType, body: good })
    t.equal(reply.status, 404, unknown)
    t.notMatch(reply.text, /stack|\.js/)
  }
})

t.test('WSDL and schemas are served at the endpoint and at the portal, with imports that resolve @req D1', async t => {
  const atPortal = await installation.get(`${path}?wsdl`)
  t.match(atPortal.text, 'location="https://uslugi.example.invalid/uslugi/RejestracjaSD/v1"')
  t.match(
    atPortal.text,
    'schemaLocation="http://portal.example.invalid/uslugi/RejestracjaSD/v1?xsd=rejestracja-sd.xsd"',
  )
  const atService = await installation.post(`${path}?WSDL`, { method: 'GET' })
  t.match(
    atService.text,
    'schemaLocation="https://uslugi.example.invalid/uslugi/RejestracjaSD/v1?xsd=rejestracja-sd.xsd"',
  )
  const seen = new Set<string>()
  const waiting = [...atPortal.text.matchAll(/schemaLocation="[^?]*(\?xsd=[^"]+)"/g)].map(found => found[1] ?? '')
  for (let query = waiting.pop(); query !== undefined; query = waiting.pop()) {
    if (seen.has(query)) continue
    seen.add(query)
    const schema = await installation.get(`${path}${query}`)
    t.equal(schema.status, 200, query)
    waiting.push(...[...schema.text.matchAll(/schemaLocation="[^?]*(\?xsd=[^"]+)"/g)].map(found => found[1] ?? ''))
  }
  t.same([...seen].sort(), ['?xsd=bledy.xsd', '?xsd=rejestracja-sd.xsd', '?xsd=wspolne.xsd'])
  for (const bad of ['?xsd=../package.json', '?xsd=__proto__', '?xsd=', '?xsd=%2e%2e/x.xsd']) {
    t.equal((await installation.get(`${path}${bad}`)).status, 404, bad)
  }
})

t.test('A connection is kept and used again; the transaction’s id stands in a header too', async t => {
  const socket = connectTls({
    port: Number(new URL(installation.servicesUrl).port),
    host: '127.0.0.1',
    servername: 'localhost',
    ca: installation.caPem,
  })
  const answers = await new Promise<string>((resolve, reject) => {
    let text = ''
    const ask = `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/xml\r\ncontent-length: ${Buffer.byteLength(good)}\r\n\r\n${good}`
    socket.on('error', reject)
    socket.on('data', part => {
      text += part
      const count = text.split('HTTP/1.1 200 OK').length - 1
      if (count === 1 && text.endsWith('Envelope>')) socket.write(ask)
      if (count === 2 && text.endsWith('Envelope>')) resolve(text)
    })
    socket.on('close', () => resolve(text))
    socket.write(ask)
  })
  socket.destroy()
  t.equal(answers.split('HTTP/1.1 200 OK').length - 1, 2)
  const [, id] = /x-id-transakcji: (\S+)/.exec(answers) ?? []
  t.match(answers, `<w:idTransakcji>${id}</w:idTransakcji>`.replace('<w:idTransakcji>', ''))
})

t.test('A client that sends its headers or its body too slowly is cut', async t => {
  const hurried = await Installation.start({ patience: { headersMs: 400, requestMs: 900 } })
  t.teardown(() => hurried.remove())
  const cut = (start: string) =>
    new Promise<string>((resolve, reject) => {
      let text = ''
      const port = Number(new URL(hurried.servicesUrl).port)
      const socket = connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca: hurried.caPem })
      socket.on('error', reject)
      socket.on('data', part => {
        text += part
      })
      socket.on('close', () => resolve(text))
      socket.write(start)
    })
  t.match(await cut(`POST ${path} HTTP/1.1\r\nhost: localhost\r\n`), /^HTTP\/1.1 408|^$/)
  t.match(
    await cut(`POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/xml\r\ncontent-length: 100\r\n\r\n<a`),
    /408|^$/,
  )
})

t.test('The services speak TLS 1.2 and newer only', async t => {
  const port = Number(new URL(installation.servicesUrl).port)
  const speak = (maxVersion: 'TLSv1.1' | 'TLSv1.2') =>
    new Promise<string>(resolve => {
      const socket = connectTls({
        port,
        host: '127.0.0.1',
        servername: 'localhost',
        ca: installation.caPem,
        minVersion: 'TLSv1',
        maxVersion,
        ciphers: 'DEFAULT@SECLEVEL=0',
      })
      socket.on('secureConnect', () => {
        resolve(socket.getProtocol() ?? '')
        socket.destroy()
      })
      socket.on('error', error => resolve((error as { code?: string }).code ?? 'error'))
      socket.on('close', () => resolve('closed'))
    })
  t.match(await speak('TLSv1.1'), /ERR_SSL|EPROTO|ECONNRESET|closed/)
  t.equal(await speak('TLSv1.2'), 'TLSv1.2')
})

t.test('The portal listens on both loopback families where the machine has them', async t => {
  const port = Number(new URL(installation.portalUrl).port)
  const reaches = (host: string) =>
    new Promise<string>(resolve => {
      const socket = connect({ host, port }, () => {
        socket.destroy()
        resolve('open')
      })
      socket.on('error', error => resolve((error as { code?: string }).code ?? 'error'))
    })
  t.equal(await reaches('127.0.0.1'), 'open')
  t.match(await reaches('::1'), /^open$|EADDRNOTAVAIL|EAFNOSUPPORT|ENETUNREACH/)
})

t.test('Whoever asks too often is asked to come later: 429, Retry-After, ponowPo', async t => {
  const limited = await Installation.start({ settings: { requestsPerMinute: 10 } })
  t.teardown(() => limited.remove())
  const send = () => limited.post(path, { headers: m.xmlType, body: good })
  const replies = []
  for (let count = 0; count < 11; count++) replies.push(await send())
  t.same(
    replies.slice(0, 10).map(reply => reply.status),
    Array.from({ length: 10 }, () => 200),
  )
  const last = replies[10]
  t.equal(last?.status, 429)
  t.equal(faultCode({ text: last?.text ?? '' }), '1005')
  t.match(last?.text, /<f:ponowienie>TAK<\/f:ponowienie><f:ponowPo>20/)
  const seconds = Number(last?.headers['retry-after'])
  t.ok(seconds >= 1 && seconds <= 60)
  t.equal((await limited.get('/health')).status, 200, 'the portal is not touched')
})

t.test('More messages at once than allowed are asked to come again: 503, 9004, Retry-After', async t => {
  const narrow = await Installation.start({ settings: { maxMessagesInFlight: 1, maxMessagesWaiting: 0 } })
  t.teardown(() => narrow.remove())
  const port = Number(new URL(narrow.servicesUrl).port)
  const socket = connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca: narrow.caPem })
  t.teardown(() => socket.destroy())
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-type: text/xml\r\ncontent-length: 100\r\n\r\n`
  const taken = new Promise(resolve => socket.once('data', resolve))
  socket.write(head)
  await taken
  let reply = await narrow.post(path, { headers: m.xmlType, body: good })
  t.equal(reply.status, 503)
  t.equal(faultCode(reply), '9004')
  t.equal(reply.headers['retry-after'], '2')
  socket.destroy()
  while (reply.status === 503) reply = await narrow.post(path, { headers: m.xmlType, body: good })
  t.equal(reply.status, 200)
})

t.test('The operator’s log names each call by its transaction, with status and fault code', async t => {
  const reply = await installation.post(path, { headers: m.xmlType, body: 'x' })
  const line = JSON.parse(installation.logLines.at(-1) ?? '{}')
  t.match(line, {
    event: 'message',
    service: 'RejestracjaSD',
    status: 500,
    fault: '4001',
    transactionId: reply.headers['x-id-transakcji'],
  })
})

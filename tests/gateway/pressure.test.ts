import { once } from 'node:events'
import { connect } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import t from 'tap'
import { held } from './held.js'
import { faultCode } from './http-call.js'
import { Installation } from './installation.js'
import * as m from './messages.js'
import { TimersByHand } from './timers-by-hand.js'

t.setTimeout(900_000)

const path = m.registrationPath
const good = m.envelope(m.check)

async function opened(installation: Installation): Promise<TLSSocket> {
  const port = Number(new URL(installation.servicesUrl).port)
  const socket = connectTls({ port, host: '127.0.0.1', servername: 'localhost', ca: installation.caPem })
  await once(socket, 'secureConnect')
  return socket
}

t.test(
  'A message that takes too long ends as 9002 with a retry hint; its effect stands, and a repeat gives its outcome',
  async t => {
    const installation = await Installation.start()
    t.teardown(() => installation.remove())
    const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
    const { profile, connection } = await installation.connectSystem({ unit: pup, until: 'ACTIVE' })
    const listed = await connection.call('pobierzListeSlownikow', {})
    if (listed.outcome !== 'ANSWER') throw new Error('no list')
    const slownik = listed.answer.pozycjaListy
      .filter(row => row.slownik.stan === 'OBOWIAZUJACA')
      .map(({ slownik: { kodSlownika, wersja, skrot } }) => ({ kodSlownika, wersja, skrot }))
    const now = installation.clock.now()
    const content = m.requestOf(profile, 'potwierdzSlowniki', { slownik }, () => ({}), now)
    const message = await m.signedBy(profile, content, now)
    const send = () => m.send(installation, profile, 'potwierdzSlowniki', message)
    const before = (await installation.entries()).length

    const deadlines = new TimersByHand('deadline.')
    t.teardown(() => deadlines.restore())
    const gate = held(installation.house.control as never, 'apply')
    const sent = send()
    await gate.isReached
    deadlines.areUp()
    const late = await sent
    t.equal(faultCode(late), '9002')
    t.equal(late.status, 500)
    t.equal(late.headers['retry-after'], '5')
    t.match(late.text, /<f:ponowienie>TAK<\/f:ponowienie><f:ponowPo>20/)
    const busy = await send()
    t.equal(faultCode(busy), '9004', 'the same call is still being worked on')
    gate.release()

    let again = await send()
    while (faultCode(again) === '9004') again = await send()
    t.equal(again.status, 200)
    t.match(again.text, 'potwierdzSlownikiOdpowiedz')
    const acts = (await installation.entries(before)).filter(entry => entry.refusal !== '9004')
    t.match(acts[0], { operation: 'potwierdzSlowniki', result: 'SUKCES' })
    t.match(acts[1], { act: 'NIEDORECZENIE', refusal: '9002', about: acts[0]?.entryId })
    t.equal(acts.length, 3, 'the effect once, that it was not answered, and the repeat')
    t.same(
      [...(await installation.counted())].filter(([key]) => key.includes('9002')),
      [['Slowniki 9002', 1]],
      'the fault that left is counted',
    )
  },
)

t.test('Stopping waits for what outlived its connection: nothing taken is cut off', async t => {
  const installation = await Installation.start()
  t.teardown(() => installation.remove())
  const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
  const { profile } = await installation.connectSystem({ unit: pup, until: 'ACTIVE' })
  const before = (await installation.entries()).length
  const deadlines = new TimersByHand('deadline.')
  t.teardown(() => deadlines.restore())
  const gate = held(installation.house.ledger as never, 'append')
  const now = installation.clock.now()
  const message = await m.signedBy(
    profile,
    m.requestOf(profile, 'pobierzStatusSD', {}, () => ({}), now),
    now,
  )
  const sent = m.send(installation, profile, 'pobierzStatusSD', message)
  await gate.isReached
  deadlines.areUp()
  t.equal(faultCode(await sent), '9002')
  const stopped = installation.gateway.stop()
  gate.release()
  await stopped
  await installation.restart()
  const entries = await installation.entries(before)
  t.match(
    entries.filter(entry => entry.operation === 'pobierzStatusSD').map(entry => entry.act),
    ['ODCZYT', 'NIEDORECZENIE'],
  )
})

t.test('Calls in the name of one account are limited, at both doors: 1005 with ponowPo @req peers H45', async t => {
  const installation = await Installation.start({ settings: { accountRequestsPerMinute: 10 } })
  t.teardown(() => installation.remove())
  const codes: (string | undefined)[] = []
  for (let count = 0; count < 12; count++) {
    const listed = await (await installation.person()).call('pobierzListeSlownikow', {})
    codes.push(listed.outcome === 'FAULT' ? listed.fault.detail.kod : undefined)
  }
  t.equal(codes.at(-1), '1005')
  t.equal(codes[0], undefined)
})

t.test('A client that does not read its answers is cut; others are served meanwhile', async t => {
  const installation = await Installation.start({ patience: { readMs: 3_000 } })
  t.teardown(() => installation.remove())
  const socket = connect(Number(new URL(installation.portalUrl).port), '127.0.0.1')
  socket.on('error', () => {})
  const closed = new Promise(resolve => socket.once('close', resolve))
  socket.pause()
  const ask = `GET ${path}?xsd=wspolne.xsd HTTP/1.1\r\nhost: localhost\r\n\r\n`
  socket.write(ask.repeat(1_000))
  while (!installation.logLines.some(line => line.includes('slow-reader-cut'))) {
    t.equal((await installation.post(path, { headers: m.xmlType, body: good })).status, 200)
  }
  let received = 0
  socket.on('data', part => {
    received += part.byteLength
  })
  socket.resume()
  await closed
  const whole = (await installation.post(`${path}?xsd=wspolne.xsd`, { method: 'GET' })).bytes.byteLength
  t.ok(received < 1_000 * whole, 'it got what had left, and not the rest')
})

t.test('A connection on which nothing comes is closed', async t => {
  const installation = await Installation.start({ patience: { keepAliveMs: 200 } })
  t.teardown(() => installation.remove())
  const socket = await opened(installation)
  socket.resume()
  const closed = new Promise(resolve => socket.once('close', resolve))
  socket.write(
    `POST ${path} HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/xml\r\ncontent-length: ${good.length}\r\n\r\n${good}`,
  )
  await closed
  t.pass('closed after its answer')
})

t.test('One address that holds its messages back cannot take every place @req D5', async t => {
  const installation = await Installation.start({ settings: { maxMessagesPerSource: 3 } })
  t.teardown(() => installation.remove())
  const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
  const { connection } = await installation.connectSystem({ unit: pup, until: 'ACTIVE' })
  const head = `POST ${path} HTTP/1.1\r\nhost: localhost\r\nexpect: 100-continue\r\ncontent-type: text/xml\r\ncontent-length: 100\r\n\r\n`
  for (let count = 0; count < 3; count++) {
    const socket = await opened(installation)
    t.teardown(() => socket.destroy())
    socket.write(head)
    await once(socket, 'data')
  }
  const stranger = await installation.post(path, { headers: m.xmlType, body: good })
  t.equal(faultCode(stranger), '9004')
  t.equal(stranger.status, 503)
  t.equal(
    (await connection.call('pobierzStatusSD', {})).outcome,
    'ANSWER',
    'a known certificate is a source of its own',
  )
})

import { once } from 'node:events'
import { connect as connectPlain } from 'node:net'
import { connect } from 'node:tls'
import t from 'tap'
import { answerIn, Installation } from './installation.js'
import * as m from './messages.js'

t.setTimeout(900_000)

t.test('A stopped gateway starts again with the same data: systems go on, sessions are over', async t => {
  const installation = await Installation.start()
  t.teardown(() => installation.remove())
  const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
  const system = await installation.connectSystem({ unit: pup })
  await installation.post(m.registrationPath, { headers: m.xmlType, body: 'x' })
  const before = (await installation.entries()).length
  await installation.restart()
  t.equal(answerIn(await system.connection.call('pobierzStatusSD', {})).system.stan, 'AKTYWNY')
  const after = await installation.entries(before)
  t.same(
    after.map(entry => [entry.operation, entry.act]),
    [
      ['RejestracjaSD', 'SUMA_ODMOW'],
      ['pobierzStatusSD', 'ODCZYT'],
    ],
    'what was counted was entered at the stop',
  )
})

t.test('Stopping takes no more and finishes what was taken', async t => {
  const installation = await Installation.start()
  t.teardown(() => installation.remove())
  const body = m.envelope(m.check)
  const port = Number(new URL(installation.servicesUrl).port)
  const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca: installation.caPem })
  await new Promise(resolve => socket.once('secureConnect', resolve))
  const answered = new Promise<string>(resolve => {
    let text = ''
    socket.on('data', part => {
      text += part
    })
    socket.on('close', () => resolve(text))
  })
  const head = `POST ${m.registrationPath} HTTP/1.1\r\nhost: localhost\r\ncontent-type: text/xml\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n`
  socket.write(head + body.slice(0, 20))
  await inFlight(installation)
  const stopped = installation.gateway.stop()
  await refused(port)
  socket.write(body.slice(20))
  t.match(await answered, /^HTTP\/1\.1 200 OK.*sprawdzPolaczenieOdpowiedz/s)
  await stopped
})

t.test('Stopping does not wait for connections on which nothing was asked yet', async t => {
  const hourMs = 3_600_000
  const installation = await Installation.start({ patience: { headersMs: hourMs, requestMs: hourMs } })
  t.teardown(() => installation.remove())
  const [services, portal] = [installation.servicesUrl, installation.portalUrl].map(url => Number(new URL(url).port))
  const secured = connect({ port: services ?? 0, host: '127.0.0.1', servername: 'localhost', ca: installation.caPem })
  const plain = connectPlain({ port: portal ?? 0, host: '127.0.0.1' })
  await Promise.all([once(secured, 'secureConnect'), once(plain, 'connect')])
  await inFlight(installation)
  const gone = Promise.all([once(secured, 'close'), once(plain, 'close')])
  for (const socket of [secured, plain]) socket.on('error', () => undefined).resume()
  await installation.gateway.stop()
  await gone
  t.same([secured.destroyed, plain.destroyed], [true, true], 'both are cut')
})

/** Until the server has taken the request's head. */
async function inFlight(installation: Installation): Promise<void> {
  await installation.get('/health')
  await installation.get('/health')
}

async function refused(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>(resolve => {
      const probe = connect({ port, host: '127.0.0.1', rejectUnauthorized: false }, () => resolve(true))
      probe.on('error', () => resolve(false))
      probe.on('secureConnect', () => probe.destroy())
    })
    if (!open) return
  }
}

t.test(
  'In a process of its own: killed, started again, ended by SIGTERM; what was answered stands @req B6',
  async t => {
    const installation = await Installation.make()
    t.teardown(() => installation.remove())
    await installation.startInChild()
    const pup = await installation.registerUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
    const system = await installation.connectSystem({ unit: pup })
    const receipts: number[] = []
    for (let count = 0; count < 5; count++) {
      const { daneRezultatu } = answerIn(await system.connection.call('pobierzStatusSD', {}))
      receipts.push(daneRezultatu.potwierdzenieWpisu[0]?.numer ?? -1)
    }
    await installation.kill()
    await installation.startInChild()
    const { daneRezultatu } = answerIn(await system.connection.call('pobierzStatusSD', {}))
    t.equal(daneRezultatu.potwierdzenieWpisu[0]?.numer, (receipts.at(-1) ?? 0) + 1)
    await installation.stop()
    await installation.start()
    const entries = await installation.entries()
    for (const index of receipts) t.match(entries[index], { operation: 'pobierzStatusSD', systemId: system.id })
    t.match(installation.logLines.join(''), 'gateway-stopped')
  },
)

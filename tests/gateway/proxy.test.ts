import t from 'tap'
import { encode } from '../../src/contract/index.js'
import { call } from './http-call.js'
import { Installation } from './installation.js'
import { notice } from './unit-connection.js'

/** Behind a proxy the limits of an address and the ledger go by whom the proxy speaks for, and nobody else is believed. */

t.setTimeout(900_000)

const noticesPerHour = 2
const installation = await Installation.start({
  settings: { noticesPerHour, portalProxies: '127.0.0.1 10.20.0.0/16' },
})
t.teardown(() => installation.remove())
const { port } = new URL(installation.portalUrl)

/** Files a notice over a connection that comes from the address, with what it says of whom it speaks for. */
async function files(from: string, forwarded?: string): Promise<'FILED' | '1005' | string> {
  const reply = await call({
    url: `http://127.0.0.1:${port}/portal/operacje`,
    localAddress: from,
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      ...(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }),
    },
    body: Buffer.from(encode('p:zglosGotowosc', notice() as never)),
  })
  if (reply.text.includes('zglosGotowoscOdpowiedz')) return 'FILED'
  return /<[a-z]+:kod>([0-9]{4})</.exec(reply.text)?.[1] ?? reply.text
}

/** The address in the personal part of the newest entry. */
async function enteredAddress(): Promise<string | undefined> {
  const last = (await installation.entries()).length - 1
  return (await installation.house.ledger.personal(last))?.address
}

const proxy = '127.0.0.1'
const direct = '127.0.0.2'

t.test(
  '@req A2.1 behind a trusted proxy each office has notices of its own, and its address stands on record',
  async t => {
    t.equal(await files(proxy, '198.51.100.7'), 'FILED')
    t.equal(await enteredAddress(), '198.51.100.7')
    t.equal(await files(proxy, '198.51.100.7'), 'FILED')
    t.equal(await files(proxy, '198.51.100.7'), '1005', 'one office has used up its notices')
    t.equal(await files(proxy, '203.0.113.9'), 'FILED', 'another has not')
  },
)

t.test('what a caller adds to the header is not believed: the last hop that is no proxy of ours counts', async t => {
  t.equal(await files(proxy, '192.0.2.200, 198.51.100.7'), '1005')
  t.equal(await files(proxy, '192.0.2.201, 198.51.100.8, 10.20.3.4'), 'FILED', 'a chain of proxies of ours')
  t.equal(await enteredAddress(), '198.51.100.8')
})

t.test('whoever is no trusted proxy speaks for itself', async t => {
  t.equal(await files(direct, '192.0.2.1'), 'FILED')
  t.equal(await enteredAddress(), direct)
  t.equal(await files(direct, '192.0.2.2'), 'FILED')
  t.equal(await files(direct, '192.0.2.3'), '1005', 'a new name each time does not help')
})

t.test('the services ask no header who calls: systems connect to them directly', async t => {
  const before = (await installation.entries()).length
  await installation.post('/uslugi/RejestracjaSD/v1', {
    headers: { 'content-type': 'text/xml; charset=utf-8', 'x-forwarded-for': '192.0.2.250' },
    body: Buffer.from('<x/>'),
  })
  await installation.house.tally.enter()
  const sums = await installation.entries(before)
  t.ok(sums.length > 0, 'what was refused is counted')
  const addresses = await Promise.all(sums.map(async (_, index) => installation.house.ledger.personal(before + index)))
  t.notMatch(JSON.stringify(addresses), /192\.0\.2\.250/)
})

t.test('a list of proxies that is no list of addresses refuses to start', async t => {
  for (const portalProxies of ['wszyscy', '10.0.0.0/33', '10.0.0', '*']) {
    await t.rejects(Installation.make({ settings: { portalProxies } }), /portalProxies/, portalProxies)
  }
})

import { readFileSync } from 'node:fs'
import { connect, type TLSSocket } from 'node:tls'
import t from 'tap'
import { feedSet } from '../../src/client/feed.js'
import { someRecords } from './feed-source.js'
import { faultCode } from './http-call.js'
import { answerIn, Installation, type WorkingUnit } from './installation.js'
import * as m from './messages.js'

t.setTimeout(900_000)

const rounds = 60
const callers = 8

/** Ends of bad messages: by turns garbage, a torn signature, a body that is not valid, and one of somebody unknown. */
async function bad(installation: Installation, asker: WorkingUnit, turn: number): Promise<string | undefined> {
  const send = (message: string) => m.send(installation, asker.profile, 'pobierzListeZbiorow', message)
  switch (turn % 4) {
    case 0:
      return faultCode(await send('<<< not XML'))
    case 1: {
      const good = await m.signedBy(asker.profile, m.requestOf(asker.profile, 'pobierzListeZbiorow', {}))
      return faultCode(await send(good.replace(/<w:login>[^<]*/, '<w:login>ktos.inny')))
    }
    case 2:
      return faultCode(
        await send(
          await m.signedBy(
            asker.profile,
            '<d:pobierzListeZbiorow xmlns:d="urn:csizs-gw:dane-beneficjenta:v1"><d:x></d:x></d:pobierzListeZbiorow>',
          ),
        ),
      )
    default:
      return faultCode(
        await send(
          m.envelope('<d:pobierzListeZbiorow xmlns:d="urn:csizs-gw:dane-beneficjenta:v1"></d:pobierzListeZbiorow>'),
        ),
      )
  }
}

/** Connections that send a request a byte at a time and never end it. */
function slowClients(installation: Installation, count: number): { stop(): void } {
  const sockets: TLSSocket[] = []
  const port = Number(new URL(installation.servicesUrl).port)
  for (let i = 0; i < count; i++) {
    const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca: installation.caPem })
    socket.on('error', () => undefined)
    socket.write(
      'POST /uslugi/DaneBeneficjenta/v1 HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/xml\r\nContent-Length: 5000\r\n\r\n',
    )
    sockets.push(socket)
  }
  const dripping = setInterval(() => {
    for (const socket of sockets) if (!socket.destroyed) socket.write('x')
  }, 200)
  return {
    stop() {
      clearInterval(dripping)
      for (const socket of sockets) socket.destroy()
    },
  }
}

function residentMb(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024
}

t.test(
  'with a fifth of the messages bad and clients that dawdle, good answers keep coming, each with its entry',
  async t => {
    const installation = await Installation.start({
      settings: { requestsPerMinute: 1_000_000, accountRequestsPerMinute: 1_000_000 },
    })
    t.teardown(() => installation.remove())
    const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
    const fed = await feedSet(pup.connection, {
      setCode: pup.setCode ?? '',
      kind: 'INICJALNE',
      stateAt: new Date(installation.clock.now().getTime() - 60_000),
      records: someRecords(60),
      context: { user: pup.feeder },
    })
    t.ok('fed' in fed)
    const asker = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
    await installation.addRule({ asker: 'OPS', role: 'PIU_PS', legalBasis: 'UPS-105-1', scopes: ['RP.REJESTRACJE'] })
    const slow = slowClients(installation, 12)
    const receipts: number[] = []
    const codes = new Map<string, number>()
    const before = residentMb()
    await Promise.all(
      Array.from({ length: callers }, async (_, caller) => {
        for (let round = 0; round < rounds; round++) {
          if ((round + caller) % 5 === 0) {
            const code = (await bad(installation, asker, Math.floor(round / 5) + caller)) ?? 'none'
            codes.set(code, (codes.get(code) ?? 0) + 1)
            continue
          }
          const answer = answerIn(await asker.connection.call('pobierzListeZbiorow', {}))
          receipts.push(...answer.daneRezultatu.potwierdzenieWpisu.map(one => one.numer))
        }
      }),
    )
    slow.stop()
    const wanted = callers * rounds * 0.8
    t.equal(receipts.length, wanted, 'every good message was answered, with its receipt')
    t.equal(new Set(receipts).size, wanted, 'each with an entry of its own')
    const entries = await installation.entries()
    t.ok(
      receipts.every(
        index => entries[index]?.operation === 'pobierzListeZbiorow' && entries[index]?.refusal === undefined,
      ),
    )
    t.same([...codes.keys()].sort(), ['2001', '2002', '4001', '4002'], 'and every bad one refused by its own code')
    t.ok(residentMb() - before < 300, 'memory returns')
    t.equal((await installation.get('/health')).status, 200)
  },
)

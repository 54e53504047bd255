import { createHash } from 'node:crypto'
import t from 'tap'
import { feedSet } from '../../src/client/feed.js'
import { largeMessageBytes } from '../../src/gateway/queue.js'
import { someRecords } from './feed-source.js'
import { held } from './held.js'
import { faultCode } from './http-call.js'
import { answerIn, Installation } from './installation.js'
import * as m from './messages.js'

t.setTimeout(900_000)

const installation = await Installation.start()
t.teardown(() => installation.remove())
const unit = await installation.workingUnit({ kind: 'PUP', territory: '1465', areas: ['RP'] })
const { profile, connection, feeder: user } = unit
const kodZbioru = unit.setCode ?? ''

/** So many blanks before the Body that the message is read in a thread; they change nothing of what is said or signed. */
const widened = (message: string) => message.replace(/<(\w+):Body/, `${' '.repeat(largeMessageBytes)}<$1:Body`)

const signed = (content: Uint8Array | string) => m.signedBy(profile, content, installation.clock.now())
const status = () => m.requestOf(profile, 'pobierzStatusSD', {}, () => ({}), installation.clock.now())
const later = (message: string) => {
  installation.clock.advance(20 * 60_000)
  return message
}

/* biome-ignore format: one row per message */
const messages: readonly (readonly [name: string, make: () => Promise<string>])[] = [
  ['good', () => signed(status())],
  ['not signed', async () => m.envelope(Buffer.from(status()).toString())],
  ['signed, and then changed', async () => (await signed(status())).replace('4.2', '4.3')],
  ['with another signature value', async () => (await signed(status())).replace(/<ds:SignatureValue>..../, '<ds:SignatureValue>AAAA')],
  ['not valid', () => signed(`<r:pobierzStatusSD xmlns:r="${m.registration}"><r:x></r:x></r:pobierzStatusSD>`)],
  ['of an unknown operation', () => signed(`<r:nieznana xmlns:r="${m.registration}"></r:nieznana>`)],
  ['not well-formed', async () => (await signed(status())).replace('</soap:Body>', '')],
  ['in a context that contradicts the registration', () => signed(m.requestOf(profile, 'pobierzStatusSD', {}, () => ({ obszar: 'SR' }), installation.clock.now()))],
  ['too old', async () => later(await signed(status()))],
]

for (const [name, make] of messages) {
  t.test(`A message that is ${name} ends alike, large or small: status, code, entry @req D3`, async t => {
    const told = []
    for (const shape of [(text: string) => text, widened]) {
      await installation.counted()
      const before = (await installation.entries()).length
      const reply = await m.send(installation, profile, 'pobierzStatusSD', shape(await make()))
      const entries = (await installation.entries(before)).map(one => [
        one.operation,
        one.act,
        one.refusal,
        one.systemId,
      ])
      told.push({ status: reply.status, code: faultCode(reply), entries, counted: [...(await installation.counted())] })
    }
    t.same(told[1], told[0])
    t.not(told[0]?.status, undefined)
  })
}

/** A package and its hash, in the name of the technical user. */
async function sendPackage(idZasilenia: string, numerPaczki: number, rekord: readonly Uint8Array[]) {
  const hash = createHash('sha256')
  for (const record of rekord) hash.update(record)
  return connection.call(
    'przekazPaczke',
    {
      kodZbioru,
      idZasilenia,
      numerPaczki,
      liczbaRekordow: rekord.length,
      skrotPaczki: hash.digest('hex'),
      pakiet: { rekord },
    },
    { user },
  )
}

t.test(
  'A large package is read in a thread: bad records are told of, the others taken, the hash holds @req B4',
  async t => {
    const { zasilenie } = answerIn(
      await connection.call(
        'rozpocznijZasilenie',
        { kodZbioru, rodzaj: 'INICJALNE', stanDanychNa: installation.clock.now() },
        { user },
      ),
    )
    const records = someRecords(40)
    const bad = Buffer.from(
      Buffer.from(records[7] ?? '')
        .toString()
        .replace('<b:operacja>DODAJ', '<b:operacja>DODAC'),
    )
    const sent = records.with(7, bad)
    t.ok(Buffer.concat(sent).byteLength > largeMessageBytes)
    const taken = answerIn(await sendPackage(zasilenie.idZasilenia, 1, sent))
    t.match(taken, { liczbaPrzyjetych: 39, liczbaOdrzuconych: 1, powtorzona: false })
    t.equal(taken.niezgodnosc[0]?.miejsce, 8)
    const small = answerIn(await sendPackage(zasilenie.idZasilenia, 2, someRecords(2, 40)))
    t.match(small, { liczbaPrzyjetych: 2, liczbaOdrzuconych: 0 })
    const again = answerIn(await sendPackage(zasilenie.idZasilenia, 1, sent))
    t.match(again, { liczbaPrzyjetych: 39, powtorzona: true })
    const other = await sendPackage(zasilenie.idZasilenia, 1, records)
    t.equal(other.outcome === 'FAULT' && other.fault.detail.kod, '5015')
    answerIn(await connection.call('przerwijZasilenie', { kodZbioru, idZasilenia: zasilenie.idZasilenia }, { user }))
  },
)

t.test('While a feed of large packages runs, queries are answered; the feed is whole at its end', async t => {
  const records = someRecords(200)
  let answered = 0
  const fed = feedSet(connection, {
    setCode: kodZbioru,
    kind: 'INICJALNE',
    stateAt: installation.clock.now(),
    records,
    recordsPerPackage: 50,
    context: { user },
  })
  let isFeeding = true
  void fed.finally(() => {
    isFeeding = false
  })
  while (isFeeding) {
    answerIn(await connection.call('pobierzStatusSD', {}))
    answered += 1
  }
  const end = await fed
  if (!('fed' in end)) throw new Error(`the feed ended as ${end.outcome}`)
  t.match(end.fed, { liczbaPaczek: 4, liczbaPrzyjetych: 200, liczbaOdrzuconych: 0 })
  t.ok(answered > 0, `${answered} queries were answered meanwhile`)
})

t.test('Stopping finishes a large package that was taken', async t => {
  const { zasilenie } = answerIn(
    await connection.call(
      'rozpocznijZasilenie',
      { kodZbioru, rodzaj: 'PRZYROSTOWE', stanDanychNa: installation.clock.now() },
      { user },
    ),
  )
  const records = someRecords(30, 200)
  const gate = held(installation.house.sets as never, 'apply')
  const sent = sendPackage(zasilenie.idZasilenia, 1, records)
  await gate.isReached
  const stopped = installation.gateway.stop()
  gate.release()
  await stopped
  t.match(answerIn(await sent), { liczbaPrzyjetych: 30 })
})

import { createPublicKey } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import t from 'tap'
import { initialFeed } from '../../fixtures/people/records.js'
import { type Story, tellStory } from '../../fixtures/people/story.js'
import type { SdConnection } from '../../src/client/connection.js'
import { startConnector } from '../../src/client/connector.js'
import { updateDictionaries } from '../../src/client/dictionaries.js'
import { feedSet } from '../../src/client/feed.js'
import { verifyProof } from '../../src/client/receipt.js'
import { Installation } from '../gateway/installation.js'
import { judge } from '../judges/available.js'

t.setTimeout(900_000)
const installation = await Installation.start()
t.teardown(() => installation.remove())
const story: Story = tellStory({ seed: 1, persons: 300 })
const pup = await installation.workingUnit({ kind: 'PUP', territory: '1408', areas: ['RP'] })
const ops = await installation.workingUnit({ kind: 'OPS', territory: '1408', areas: ['PS'] })
await installation.addRule({
  asker: 'OPS',
  role: 'PIU_PS',
  legalBasis: 'UPS-105-1',
  scopes: ['RP.TOZSAMOSC', 'RP.REJESTRACJE'],
})
const setCode = pup.setCode ?? ''
const records = [...initialFeed(story, 'JT-1408-PUP-01')]
const order = {
  setCode,
  kind: 'INICJALNE' as const,
  stateAt: new Date('2026-11-01T00:00:00Z'),
  context: { user: pup.feeder },
  recordsPerPackage: 7,
}

t.test('a feed that breaks off goes on where it stopped, and takes no record twice @req A2.9', async t => {
  let sent = 0
  function* brokenOff() {
    for (const record of records) {
      if (++sent > 20) throw new Error('the line is dead')
      yield record
    }
  }
  await t.rejects(feedSet(pup.connection, { ...order, records: brokenOff() }))
  const seen: number[] = []
  const fed = await feedSet(pup.connection, { ...order, records, onProgress: ({ packages }) => seen.push(packages) })
  if ('outcome' in fed) return t.fail(fed.outcome)
  t.equal(fed.resumedAfter, 2)
  t.same(seen[0], 2, 'the last package taken is sent again, to show that the records are the same')
  t.equal(fed.fed.liczbaPrzyjetych, records.length)
  t.equal(fed.fed.liczbaPaczek, Math.ceil(records.length / 7))
  t.equal(fed.setState, 'AKTYWNY')
})

t.test('a feed is not resumed with other records', async t => {
  const begun = await pup.connection.call(
    'rozpocznijZasilenie',
    { kodZbioru: setCode, rodzaj: 'INICJALNE', stanDanychNa: order.stateAt },
    order.context,
  )
  t.equal(begun.outcome, 'ANSWER')
  function* brokenOff() {
    yield* records.slice(0, 7)
    throw new Error('the line is dead')
  }
  await t.rejects(feedSet(pup.connection, { ...order, records: brokenOff() }))
  t.same(await feedSet(pup.connection, { ...order, records: records.slice(1) }), { outcome: 'OTHER_RECORDS' })
  const again = await feedSet(pup.connection, { ...order, records })
  t.notOk('outcome' in again)
})

t.test('dictionaries are fetched with their hash checked, and fetched once @req A2.9', async t => {
  const context = { user: ops.officer }
  const update = await updateDictionaries(ops.connection, { context, isWhole: true })
  if ('outcome' in update) return t.fail(update.outcome)
  t.ok(update.isComplete)
  t.ok(update.fetched.length > 20)
  const again = await updateDictionaries(ops.connection, { context })
  t.match(again, { fetched: [], isComplete: true })
})

t.test('the receipt of an answer is proven by the ledger, and a forged one is not @req B6', async t => {
  const pesel =
    /<b:pesel>(\d{11})</.exec(
      records.map(one => Buffer.from(one).toString()).find(one => one.includes('<b:pesel>')) ?? '',
    )?.[1] ?? ''
  const called = await askFor(ops.connection, pesel)
  if (called.outcome !== 'ANSWER') return t.fail(called.outcome)
  const [receipt] = called.answer.daneRezultatu.potwierdzenieWpisu
  const person = await installation.person()
  const proof = await person.call('pobierzDowodWpisu', { numer: receipt!.numer })
  if (proof.outcome !== 'ANSWER') return t.fail(proof.outcome)
  const key = createPublicKey(await readFile(installation.home.keys.checkpoint, 'utf8'))
  const trust = { origin: receipt!.dziennik, key }
  t.match(verifyProof(proof.answer, trust, receipt), { holds: true, facts: { operation: 'pobierzDane' } })
  const forged = { ...receipt!, skrot: '0'.repeat(64) }
  t.match(verifyProof(proof.answer, trust, forged), { holds: false, flaw: 'OTHER_RECEIPT' })
})

function askFor(connection: SdConnection, pesel: string) {
  return connection.call(
    'pobierzDane',
    {
      parametryPytania: { znakSprawy: 'X.1', podstawaPrawna: { kod: 'UPS-105-1' }, cel: { kod: 'USTALENIE_PRAWA_PS' } },
      osoba: { pesel },
      zbior: [{ kodZbioru: setCode }],
      zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.STATUSY'] },
    },
    { user: ops.officer },
  )
}

const zeep = judge('zeep')

t.test(
  'zeep asks through the connector: no cryptography, no context, plain answers @req D5',
  { skip: zeep.missing },
  async t => {
    const connection = installation.connect({
      ...ops.profile,
      facts: { ...ops.profile.facts, uzytkownik: ops.officer },
    })
    const connector = await startConnector({ connection, port: 0 })
    t.teardown(() => connector.close())
    const ask = async (operation: string, question: object) => {
      const address = `http://127.0.0.1:${connector.port}/uslugi/DaneBeneficjenta/v1?wsdl`
      const run = await zeep.run(['tests/client/ask_with_zeep.py', address, operation, JSON.stringify(question)])
      t.equal(run.code, 0, run.stderr)
      return JSON.parse(run.stdout.toString())
    }
    const sets = await ask('pobierzListeZbiorow', { terc: '1408' })
    t.equal(sets.wynik.status, 'SUKCES')
    t.match(sets.zbior, [{ kodZbioru: setCode, rodzajJednostki: 'PUP' }])

    const subject = story.records.get('JT-1408-PUP-01')?.find(one => one.person.pesel !== undefined)?.person
    const question = {
      parametryPytania: { znakSprawy: 'X.1', podstawaPrawna: { kod: 'UPS-105-1' }, cel: { kod: 'USTALENIE_PRAWA_PS' } },
      osoba: { pesel: subject?.pesel },
      zbior: [{ kodZbioru: setCode }],
      zakres: { kodZakresu: ['RP.TOZSAMOSC', 'RP.STATUSY'] },
    }
    const answer = await ask('pobierzDane', question)
    t.equal(answer.wynik.status, 'CZESCIOWY')
    t.match(answer.zbior, [{ status: 'SUKCES', zakresUdzielony: ['RP.TOZSAMOSC'], zakresOdmowiony: ['RP.STATUSY'] }])
    t.equal(answer.zbior[0].grupy.rpTozsamosc.nazwisko, subject?.surname)

    const refused = await ask('pobierzDane', { ...question, osoba: { pesel: '12345678901' } })
    t.match(refused, { fault: 'soap:Client', detail: { kod: '5001' } })
  },
)

/** What names people in the ledger goes when its time is over; that it went is on record, and the tree stays whole. */
import { join } from 'node:path'
import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { hold, rangesIn, rangesOf, retentionOfKinds } from '../../src/domain/retention.js'
import { readVerifierKey } from '../../src/ledger/note.js'
import { erasePastRetention } from '../../src/operations/retention.js'
import { draft, drafts } from '../ledger/drafts.js'
import { fixturePlace } from './place.js'
import { answered, central, person, settle } from './world.js'

const open = await fixturePlace(t, settle)

t.test('@req B6 two years, longer where the basis says so; the audit knows an erasure from a deletion', async t => {
  const place = await open(t)
  const { pozycja, slownik } = await answered(place, 'pobierzSlownik', await person(place, central), {
    kodSlownika: 'PODSTAWA_PRAWNA',
  })
  const longer = pozycja.map(row =>
    row.kod === 'UPS-105-1'
      ? { ...row, atrybut: [...row.atrybut, { nazwa: 'okresPrzechowywaniaMiesiace', wartosc: '60' }] }
      : row,
  )
  await answered(place, 'opublikujSlownik', await person(place, central), {
    kodSlownika: 'PODSTAWA_PRAWNA',
    nazwa: slownik.nazwa,
    obowiazujeOd: place.clock.now().toISOString().slice(0, 10),
    karencjaDo: '2099-12-31',
    pozycja: longer,
  })
  const old = (n: number, legalBasis: string) => draft(n, { time: '2024-01-05T10:00:00.000Z', legalBasis })
  const receipts = await place.ledger.append([
    old(1, 'USR-23B-1'),
    old(2, 'UPS-105-1'),
    old(3, 'USR-23B-1'),
    ...drafts(10, 3),
  ])
  const [first = -1, kept = -1, third = -1, recent = -1] = receipts.map(({ index }) => index)
  const proof = await place.ledger.proof(first)
  t.equal(await erasePastRetention(place.house), 2)
  t.equal(await erasePastRetention(place.house), 0, 'once')
  t.equal(await place.ledger.personal(first), undefined)
  t.equal(await place.ledger.personal(third), undefined)
  for (const index of [kept, recent]) t.ok(await place.ledger.personal(index), 'is kept')
  t.same(
    (await place.ledger.encounters('PESEL:90000000001', 0, 10))
      .map(({ index }) => index)
      .filter(index => index === first),
    [],
    'is found no longer',
  )
  t.equal((await place.ledger.proof(first))?.leafHash, proof?.leafHash, 'the leaf stays')
  const size = (await place.ledger.checkpoint()).size
  const [entry] = await place.ledger.facts(size - 1, 1)
  t.match(entry, { operation: 'usunPrzeterminowane', facts: { liczba: 2, zakresy: `${first} ${third}` } })
  const trust = readVerifierKey(place.house.ledgerKey)
  if (trust === undefined) throw new Error('no key')
  const report = await auditSqliteLedger(join(place.home.data.folder, 'ledger.db'), {
    origin: trust.name,
    key: trust.key,
  })
  t.match(report, { sound: true, findings: [], personal: { absent: 2, firstAbsent: first, unexplained: 0 } })
})

t.test('@req B6 a kind of record that is kept longer stays, and what a hold names until it is taken back', async t => {
  const place = await open(t)
  const house = { ...place.house, settings: { ...place.house.settings, retentionOfKinds: { ODCZYT: 36 } } }
  const old = (n: number, act: 'ODCZYT' | 'UDOSTEPNIENIE') => draft(n, { time: '2024-01-05T10:00:00.000Z', act })
  const receipts = await place.ledger.append([old(1, 'ODCZYT'), old(2, 'UDOSTEPNIENIE'), old(3, 'UDOSTEPNIENIE')])
  const [longer = -1, held = -1, due = -1] = receipts.map(({ index }) => index)
  const entry = (n: number, operation: string, rest: object) => ({
    ...draft(n, { time: '2024-01-06T10:00:00.000Z', act: 'ADMINISTRACJA', operation, ...rest }),
    concerns: [hold.searchKey],
  })
  const [holding] = await place.ledger.append([
    entry(4, hold.operation, { facts: { [hold.fact]: String(held), [hold.until]: '2099-01-01' } }),
    entry(5, hold.operation, { facts: { [hold.fact]: String(due), [hold.until]: '2024-12-31' } }),
  ])
  t.equal(await erasePastRetention(house), 2, 'the one that is due, and the hold that is over')
  for (const index of [longer, held, holding?.index ?? -1]) t.ok(await place.ledger.personal(index), `${index} is kept`)
  t.equal(await place.ledger.personal(due), undefined)
  await place.ledger.append([
    entry(6, hold.released, { about: holding?.entryId, time: place.clock.now().toISOString() }),
  ])
  t.equal(await erasePastRetention(house), 2, 'with the hold what it kept goes, and its own part')
  t.equal(await place.ledger.personal(held), undefined)
  t.equal(await erasePastRetention(place.house), 1, 'nothing but the usual is said of the kind any more')
})

t.test('@req B6 months of kinds: never fewer than usual, of known kinds only', async t => {
  t.same(retentionOfKinds('ODCZYT=36  ADMINISTRACJA=60'), { ODCZYT: 36, ADMINISTRACJA: 60 })
  t.same(retentionOfKinds(''), {})
  for (const wrong of ['ODCZYT=12', 'INNE=36', 'ODCZYT', 'ODCZYT=x']) t.equal(retentionOfKinds(wrong), undefined, wrong)
})

t.test('ranges are written and read', async t => {
  t.equal(rangesOf([0, 1, 2, 7, 9, 10]), '0-2 7 9-10')
  t.same(rangesIn('0-2 7 9-10'), [
    [0, 2],
    [7, 7],
    [9, 10],
  ])
  t.equal(rangesIn('x'), undefined)
})

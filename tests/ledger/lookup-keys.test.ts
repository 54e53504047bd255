/** The key of the look-up by person changes: entries of before and after are found alike, and no former key may be lost. */
import { randomBytes } from 'node:crypto'
import t from 'tap'
import { auditSqliteLedger, openSqliteLedger } from '../../src/app/ledger.js'
import { draft, drafts, personKey } from './drafts.js'
import { ledgerPlace } from './place.js'

const key = () => new Uint8Array(randomBytes(32))

t.test('@req B6 entries are found under the key of their time, in one order', async t => {
  const place = await ledgerPlace(t)
  const [second, third] = [key(), key()]
  const { file, origin, privateKey: checkpointKey, personalKey, lookupKey: first } = place
  const clock = { now: () => new Date(Date.UTC(2026, 10, 1)) }
  const open = (lookupKey: Uint8Array | readonly Uint8Array[]) =>
    openSqliteLedger({ file, origin, checkpointKey, personalKey, lookupKey, clock })
  const ledger = await open(first)
  await ledger.append(drafts(0, 40))
  const before = await ledger.lookupKeys()
  await ledger.useLookupKeys([second, first])
  t.equal((await ledger.takeLookupKey(second, draft(1_000, { operation: 'zmienKluczWyszukiwania' }))).index, 40)
  await ledger.append(drafts(40, 40))
  const person = personKey(3)
  const indexes = async (one: typeof ledger) => (await one.encounters(person, 0, 100)).map(({ index }) => index)
  const wanted = [...Array(80).keys()].filter(n => n % 17 === 3).map(n => (n < 40 ? n : n + 1))
  t.same(await indexes(ledger), wanted)
  t.same(
    (await ledger.lastEncounters(person, undefined, 2)).map(({ index }) => index),
    wanted.slice(-2).reverse(),
  )
  t.same(
    (await ledger.encounters(person, 21, 2)).map(({ index }) => index),
    wanted.filter(index => index >= 21).slice(0, 2),
  )
  t.equal((await ledger.records({ persons: [person] }, undefined, 100)).records.length, wanted.length)
  t.same((await ledger.lookupKeys()).slice(1), before)
  await t.rejects(ledger.takeLookupKey(second, draft(1_001)), /in use already/)
  await ledger.close()

  await t.rejects(open(first), /the look-up key is not that of this ledger/, 'the newest one is missing')
  await t.rejects(open(second), /the look-up key is not that of this ledger/, 'the first one is missing')
  // One that lies ready and was not taken yet does no harm, wherever it stands.
  const again = await open([third, first, second])
  t.same(await indexes(again), wanted)
  await again.append([draft(122)])
  await again.close()
  const without = await open([second, first])
  t.same(await indexes(without), [...wanted, 81], 'it was entered under the second key')
  await without.close()
  const report = await auditSqliteLedger(file, {
    origin,
    key: place.publicKey,
    personal: { personalKey, lookupKey: [second, first] },
  })
  t.match(report, { sound: true, entries: 82, personal: { opened: 82 } })
})

t.test(
  '@req B6 what bears the tokens of a destroyed key matches no search; the key in use is never destroyed',
  async t => {
    const place = await ledgerPlace(t)
    const second = key()
    const { file, origin, privateKey: checkpointKey, personalKey, lookupKey: first } = place
    const clock = { now: () => new Date(Date.UTC(2026, 10, 1)) }
    const open = (lookupKey: Uint8Array | readonly Uint8Array[]) =>
      openSqliteLedger({ file, origin, checkpointKey, personalKey, lookupKey, clock })
    const ledger = await open(first)
    await ledger.append([draft(3)])
    await t.rejects(ledger.dropLookupKeys(1, draft(1_000)), /the look-up key in use cannot be destroyed/)
    await ledger.useLookupKeys([second, first])
    await ledger.takeLookupKey(second, draft(1_001))
    await ledger.append([draft(20)])
    const person = personKey(3)
    t.same(
      (await ledger.encounters(person, 0, 100)).map(({ index }) => index),
      [0, 2],
    )
    await t.rejects(ledger.dropLookupKeys(2, draft(1_002)), /cannot be destroyed/)
    t.equal((await ledger.dropLookupKeys(1, draft(1_003))).index, 3)
    t.equal((await ledger.lookupKeys()).length, 1)
    await ledger.close()

    // Entry 0 still bears its token: under the keys that are left nobody makes it.
    const again = await open(second)
    t.same(
      (await again.encounters(person, 0, 100)).map(({ index }) => index),
      [2],
    )
    t.same(
      (await again.records({ persons: [person] }, undefined, 100)).records.map(({ index }) => index),
      [2],
    )
    t.ok(await again.personal(0), 'the personal part itself has a key of its own')
    await again.append([draft(37)])
    t.same(
      (await again.encounters(person, 0, 100)).map(({ index }) => index),
      [2, 4],
    )
    await again.close()
    await t.rejects(open(first), /the look-up key is not that of this ledger/)
  },
)

/** Searches find every entry, whether it was brought into their tables yet or not; a file of before gets them. */
import SqliteDatabase from 'better-sqlite3'
import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { systemIds } from '../../src/outside/clock.js'
import { draft, drafts } from './drafts.js'
import { ledgerPlace } from './place.js'

const size = 4_500

t.test('@req B6 entries before and behind the mark are found in one order, each once', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  for (let at = 0; at < size; at += 500) await ledger.append(drafts(at, 500))
  // One whose act lies among the earliest is appended last.
  await ledger.append([draft(size, { time: '2026-11-01T00:00:10.500Z' })])
  const found: number[] = []
  for (let after: Awaited<ReturnType<typeof ledger.records>>['next']; ; ) {
    const page = await ledger.records({ controller: 'JT-1465-PUP-00' }, after, 700)
    found.push(...page.records.map(({ index }) => index))
    if (page.next === undefined) break
    after = page.next
  }
  const wanted = Array.from({ length: size / 3 }, (_, i) => (size / 3 - 1 - i) * 3)
  const late = wanted.indexOf(9)
  t.same(
    found,
    [...wanted.slice(0, late), size, ...wanted.slice(late)].filter(index => index !== size || size % 3 === 0),
  )
  const since = await ledger.records({ from: '2026-11-01T01:14:50.000Z' }, undefined, 1_000)
  t.equal(since.records.length, 10)
  await ledger.close()
  const report = await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey })
  t.match(report, { sound: true, entries: size + 1 })
})

t.test('@req D4 a file of version 3 gets the tables of search in place of its indexes', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  await ledger.append(drafts(0, 20))
  await ledger.close()
  const file = new SqliteDatabase(place.file)
  file.exec(`DROP TABLE by_time; DROP TABLE by_unit; DROP TABLE erased; DROP TABLE erasing; DELETE FROM identity WHERE name = 'searched'; PRAGMA user_version = 3;
    CREATE INDEX entries_by_time ON entries ((CASE WHEN json_valid(facts) THEN facts ->> '$.time' END))`)
  file.close()
  const again = await place.open()
  t.equal((await again.records({}, undefined, 100)).records.length, 20)
  await again.append(drafts(20, 5))
  t.equal((await again.records({ controller: 'JT-1465-PUP-01' }, undefined, 100)).records.length, 8)
  await again.close()
  t.match(await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey }), {
    sound: true,
    entries: 25,
  })
})

t.test('RFC 9562 §5.7 identifiers in order sort as they were made, and are all different', async t => {
  const made = Array.from({ length: 20_000 }, () => systemIds.ordered())
  t.same(made, [...made].sort())
  t.equal(new Set(made).size, made.length)
  t.ok(made.every(id => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)))
  const ms = Number.parseInt((made[0] ?? '').replace('-', '').slice(0, 12), 16)
  t.ok(Math.abs(ms - Date.now()) < 60_000)
})

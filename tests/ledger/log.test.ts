import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import t from 'tap'
import { canonicalJson } from '../../src/ledger/canonical-json.js'
import { openLog } from '../../src/ledger/log.js'
import { personalKeys } from '../../src/ledger/personal.js'
import { openLedgerReadings } from '../../src/stores/sqlite/ledger/readings.js'
import { openLedgerStorage } from '../../src/stores/sqlite/ledger/storage.js'
import { draft } from './drafts.js'
import { ledgerPlace } from './place.js'

t.test('what came last is signed after a while, when nothing follows', async t => {
  const place = await ledgerPlace(t)
  const storage = openLedgerStorage(join(place.folder, 'ledger.db'))
  const { origin, privateKey: checkpointKey, personalKey, lookupKey } = place
  const clock = { now: () => new Date(0) }
  const waiting: { readonly act: () => void; readonly ms: number | undefined }[] = []
  t.intercept(globalThis, 'setTimeout', {
    value: (act: () => void, ms?: number) => {
      waiting.push({ act, ms })
      return { unref: () => ({}) }
    },
  })
  const log = await openLog(storage, { origin, checkpointKey, personalKey, lookupKey, clock })
  await log.append([draft(0)])
  t.equal((await storage.end()).checkpoint?.size, 1, 'the first group is signed at once')
  for (const n of [1, 2, 3]) await log.append([draft(n)])
  t.equal((await storage.end()).checkpoint?.size, 1)
  const [soon, ...others] = waiting.filter(({ ms }) => ms === 10_000)
  t.same(others, [], 'one such wait at a time')
  soon?.act()
  await new Promise(resolve => setImmediate(resolve))
  const kept = await storage.end()
  t.equal(kept.checkpoint?.size, 4)
  await log.close()
})

t.test('RFC 8785 the published examples', async t => {
  const sorted = {
    '\u20ac': 'Euro',
    '\r': 'CR',
    '\ufb33': 'Dalet',
    1: 'One',
    '\ud83d\ude00': 'Smile',
    '\u0080': 'C',
    ö: 'O',
  }
  t.equal(
    canonicalJson(sorted),
    '{"\\r":"CR","1":"One","\u0080":"C","ö":"O","\u20ac":"Euro","\ud83d\ude00":"Smile","\ufb33":"Dalet"}',
  )
  const values = {
    numbers: [333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  }
  t.equal(
    canonicalJson(values),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

t.test('what JSON cannot hold is refused without telling its value', async t => {
  const refused = (value: unknown) => {
    try {
      return canonicalJson({ inner: [value] })
    } catch (cause) {
      return (cause as Error).message
    }
  }
  t.equal(canonicalJson({ b: 1, a: undefined }), '{"b":1}')
  t.match(refused('secret \ud800'), /^\$\.inner\[0\] is no well-formed text$/)
  t.match(refused(Number.NaN), /^\$\.inner\[0\] is no finite number$/)
  t.match(refused(10n), /^\$\.inner\[0\] is nothing that JSON can hold$/)
  t.match(refused(undefined), /^\$\.inner\[0\] is nothing/)
})

t.test('a personal part opens for its own entry, controller and master key only', async t => {
  const [master, lookup] = [randomBytes(32), randomBytes(32)]
  const keys = personalKeys(master, lookup)
  const owner = { controller: 'JT-1', entryId: 'e-1' }
  const part = keys.seal(owner, { login: 'x', name: 'Zażółć' })
  t.equal(keys.open(owner, part).text, '{"login":"x","name":"Zażółć"}')
  t.throws(() => keys.open({ ...owner, controller: 'JT-2' }, part))
  t.throws(() => keys.open({ ...owner, entryId: 'e-2' }, part))
  t.throws(() => personalKeys(randomBytes(32), lookup).open(owner, part))
  const other = keys.seal(owner, { login: 'y' })
  t.throws(() => keys.open(owner, { ...part, wrappedKey: other.wrappedKey }))
  t.throws(() => keys.open(owner, { ...part, sealed: other.sealed, wrappedKey: other.wrappedKey }), /not the one/)
  t.throws(() => keys.open(owner, { ...part, sealed: Buffer.alloc(5) }))
  t.not(
    Buffer.from(part.sealed).equals(keys.seal(owner, { login: 'x', name: 'Zażółć' }).sealed),
    'never the same twice',
  )
  t.not(personalKeys(master, randomBytes(32)).keyChecks[0], keys.keyChecks[0])
})

t.test('a search finds tokens of every era of the look-up table', async t => {
  const place = await ledgerPlace(t)
  const storage = openLedgerStorage(place.file)
  const token = randomBytes(32)
  const commit = (index: number) => {
    const entry = { index, entryId: `e-${index}`, facts: '{}', personalHash: randomBytes(32) }
    const bytes = { opening: token, wrappedKey: token, sealed: token, tokens: Buffer.concat([token, Buffer.of(3)]) }
    const personal = { index, controller: 'JT-1', ...bytes }
    return storage.commit({ expectedSize: index, entries: [{ entry, personal }], tiles: [] })
  }
  const database = new SqliteDatabase(place.file)
  const fill = database.prepare("INSERT INTO entries (idx, entry_id, facts, personal_hash) VALUES (?, ?, '{}', x'00')")
  t.ok(await commit(0))
  for (const index of [32_766, 69_999, 200_000]) fill.run(index, `filler-${index}`)
  t.notOk(await commit(200_000), 'the ledger does not end there')
  t.ok(await commit(200_001))
  t.ok(await commit(200_002))
  const readings = openLedgerReadings(place.file)
  const found = async (first: number, limit: number) =>
    (await readings.marked(token, first, limit)).map(row => row.index)
  t.same(await found(0, 10), [0, 200_001, 200_002])
  t.same(await found(1, 10), [200_001, 200_002])
  t.same(await found(0, 2), [0, 200_001])
  t.same(await found(200_003, 10), [])
  database.close()
  await readings.close()
  await storage.close()
})

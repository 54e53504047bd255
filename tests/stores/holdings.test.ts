import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import t, { type Test } from 'tap'
import type { StagedRecord } from '../../src/ports/data/set-contents.js'
import { Holdings, type HoldingsPlace } from '../../src/stores/sqlite/holdings/holdings.js'
import { HoldingsReader } from '../../src/stores/sqlite/holdings/reader.js'
import { reindexWhole } from '../../src/stores/sqlite/sets/reindex.js'
import { openSqliteSets, type SqliteSets } from '../../src/stores/sqlite/sets/store.js'
import { Feeding, feedOf, otherPup, pup, record } from '../ports/feeding-kit.js'
import { draftOf } from '../ports/samples.js'
import fc from '../properties/seeded.js'
import { holdingsIn } from './holdings-place.js'

interface Place {
  readonly folder: string
  readonly sets: string
  readonly holdings: HoldingsPlace
}

async function placeFor(test: Test): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'holdings-'))
  test.teardown(() => rm(folder, { recursive: true, force: true }))
  return { folder, sets: join(folder, 'sets'), holdings: holdingsIn(folder) }
}

const opened = ({ sets, holdings }: Place): Promise<SqliteSets> => openSqliteSets({ folder: sets, holdings })

/** What the index says of a key: `ASK` where it does not speak for the set. */
function indexed({ holdings }: Place, key: string, location = pup): 'MAY' | 'NOT' | 'ASK' {
  const reader = new HoldingsReader(holdings)
  const told = reader.told(location, [key])
  reader.close()
  return told === undefined ? 'ASK' : told.mayHold ? 'MAY' : 'NOT'
}

/** Waits until idle work has brought the index where it is expected. */
async function becomes(place: Place, key: string, wanted: string, location = pup): Promise<string> {
  for (let rest = 200; rest > 0 && indexed(place, key, location) !== wanted; rest--) await wait(20)
  return indexed(place, key, location)
}

t.test(
  '@req B5 a set that the index knows answers "nobody" with its date and without its file being opened',
  async test => {
    const place = await placeFor(test)
    const before = await opened(place)
    const asOf = new Date('2026-11-19T20:00:00Z')
    await new Feeding(before, otherPup).feed('INICJALNE', [record('2')], asOf)
    await before.close()
    const store = await opened(place)
    test.teardown(() => store.close())
    const file = join(place.sets, otherPup.controller, `${otherPup.set}.db`)
    const isOpen = async () => {
      const handles = await readdir('/proc/self/fd')
      const names = await Promise.all(handles.map(handle => readlink(`/proc/self/fd/${handle}`).catch(() => '')))
      return names.includes(file)
    }
    test.same(await new Feeding(store, otherPup).find(['PESEL:1']), { found: 'NONE', dataAsOf: asOf })
    test.same(await store.subjects(otherPup, 'PESEL:1'), [])
    test.same(await store.dataAsOf(otherPup), asOf)
    test.notOk(await isOpen(), 'nobody looked into it')
    test.equal((await new Feeding(store, otherPup).find(['PESEL:2']))?.found, 'ONE')
    test.ok(await isOpen(), 'whoever is held is read there')
  },
)

t.test('the index says of every key what the set says, whatever is fed', async test => {
  const people = ['a', 'b', 'c', 'd'] as const
  const keys = people.map(who => `PESEL:${who}`)
  const change = fc.record({
    id: fc.constantFrom('1', '2', '3'),
    keys: fc.uniqueArray(fc.constantFrom(...keys), { minLength: 1, maxLength: 2 }),
    withdrawn: fc.boolean(),
    expected: fc.boolean(),
  })
  const step = fc.record({
    kind: fc.constantFrom('INICJALNE', 'PRZYROSTOWE'),
    end: fc.constantFrom('FINISH', 'FINISH', 'ABORT'),
    packages: fc.array(fc.uniqueArray(change, { selector: one => one.id, maxLength: 3 }), { maxLength: 2 }),
  })
  const place = await placeFor(test)
  const store = await opened(place)
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async steps => {
      const location = { ...pup, set: `CBB-1465-PUP-01-RP-${++runs}` }
      const feeding = new Feeding(store, location)
      for (const { kind, end, packages } of steps) {
        const feed = feedOf(kind as 'INICJALNE')
        if ('conflict' in (await feeding.open(feed))) continue
        let number = 0
        for (const changes of packages) {
          const held = await store.versions(location, feed.id, ['1', '2', '3'])
          const records = changes.map((one): StagedRecord => {
            const version = held.get(one.id) ?? 0
            const gone = one.withdrawn ? { withdrawn: true, keys: [], fragments: [] } : { keys: one.keys }
            return record(one.id, { version: version + 1, expectedVersion: version + Number(!one.expected), ...gone })
          })
          if ('applied' in (await feeding.take(feed.id, number + 1, records))) number += 1
        }
        if (end === 'FINISH') await feeding.finish(feed.id, number)
        else await store.apply({ step: 'feed-aborted', ...location, feedId: feed.id, at: new Date() }, [draftOf('x')])
        for (const key of keys) {
          const there = isBorne(place, location, key)
          const says = indexed(place, key, location)
          if (says !== (there ? 'MAY' : 'NOT')) throw new Error(`${key}: ${there} ${says}`)
        }
      }
    }),
    { numRuns: 60 },
  )
  await store.close()
  test.ok(runs >= 60, 'set and index agree')
})

/** Whether somebody in the set's live content bears the key, by the set's own file. */
function isBorne({ sets }: Place, { controller, set }: typeof pup, key: string): boolean {
  const db = new Sqlite(join(sets, controller, `${set}.db`), { readonly: true })
  const query = `SELECT 1 FROM record_keys JOIN records ON records.id = record JOIN content
    ON content.live_generation = record_keys.generation WHERE key = ? AND withdrawn = 0`
  const borne = db.prepare(query).get(key) !== undefined
  db.close()
  return borne
}

t.test('an index that is lost, older than a set or under another key is not believed, and is made anew', async test => {
  const place = await placeFor(test)
  const first = await opened(place)
  await new Feeding(first).feed('INICJALNE', [record('1')])
  await first.close()
  const old = await readFile(place.holdings.file)
  const trials = {
    lost: async () => {
      for (const tail of ['', '-wal', '-shm']) await rm(`${place.holdings.file}${tail}`, { force: true })
      return place
    },
    'older than the set, as after a lost disk cache': async () => {
      const store = await opened(place)
      const feed = feedOf('PRZYROSTOWE')
      const feeding = new Feeding(store)
      await feeding.open(feed)
      await feeding.take(feed.id, 1, [record('2')])
      await feeding.finish(feed.id, 1)
      // The mark of a set whose entries wait outlives the closing, as it outlives a crash.
      await store.close()
      for (const tail of ['-wal', '-shm']) await rm(`${place.holdings.file}${tail}`, { force: true })
      await writeFile(place.holdings.file, old)
      return place
    },
    'under another key': async () => ({ ...place, holdings: { ...place.holdings, key: new Uint8Array(32).fill(9) } }),
  }
  for (const [name, spoil] of Object.entries(trials)) {
    const spoiled = await spoil()
    const store = await opened(spoiled)
    test.equal((await new Feeding(store).find(['PESEL:1']))?.found, 'ONE', `${name}: found at once`)
    if (name.startsWith('older')) test.equal((await new Feeding(store).find(['PESEL:2']))?.found, 'ONE', name)
    test.equal(await becomes(spoiled, 'PESEL:1', 'MAY'), 'MAY', `${name}: indexed again`)
    test.equal(indexed(spoiled, 'PESEL:nobody'), 'NOT', `${name}: speaks for the set again`)
    await store.close()
  }
})

t.test('a set that leaves is out of the index for good, and can still be read', async test => {
  const place = await placeFor(test)
  const store = await opened(place)
  await new Feeding(store).feed('INICJALNE', [record('1')])
  test.equal(indexed(place, 'PESEL:1'), 'MAY')
  await store.leave(pup)
  await store.leave(pup)
  test.equal(indexed(place, 'PESEL:1'), 'ASK')
  test.equal((await new Feeding(store).find(['PESEL:1']))?.found, 'ONE')
  await new Feeding(store).feed('PRZYROSTOWE', [record('2')])
  await store.close()
  const again = await opened(place)
  test.equal((await new Feeding(again).find(['PESEL:2']))?.found, 'ONE')
  for (let rest = 50; rest > 0 && tokensIn(place) > 0; rest--) await again.pending()
  await again.close()
  test.equal(tokensIn(place), 0, 'nothing of it is left')
  test.equal(indexed(place, 'PESEL:2'), 'ASK')
})

function tokensIn({ holdings }: Place): number {
  const db = new Sqlite(holdings.file, { readonly: true })
  const count = Number(db.prepare('SELECT count(*) FROM held').pluck().get())
  db.close()
  return count
}

t.test('the index holds no key in clear, and a person of two sets is two different people in it', async test => {
  const place = await placeFor(test)
  const store = await opened(place)
  await new Feeding(store).feed('INICJALNE', [record('1', { keys: ['PESEL:99923100014'] })])
  await new Feeding(store, otherPup).feed('INICJALNE', [record('1', { keys: ['PESEL:99923100014'] })])
  await store.close()
  const raw = await readFile(place.holdings.file)
  test.notOk(raw.includes('99923100014'))
  const db = new Sqlite(place.holdings.file, { readonly: true })
  const tokens = db.prepare('SELECT hex(token) FROM held').pluck().all()
  db.close()
  test.equal(tokens.length, 2)
  test.equal(new Set(tokens).size, 2)
})

t.test(
  'a set is indexed anew beside a gateway that feeds it, and nothing that was fed meanwhile is missing',
  async test => {
    const place = await placeFor(test)
    const store = await opened(place)
    const feeding = new Feeding(store)
    await feeding.feed('INICJALNE', [record('0')])
    const other = new Holdings(place.holdings)
    const file = join(place.sets, pup.controller, `${pup.set}.db`)
    let fed = 0
    let isDone = false
    const feeds = (async () => {
      while (!isDone || fed < 6) await feeding.feed('PRZYROSTOWE', [record(`${++fed}`)])
    })()
    let again = 0
    for (let round = 0; round < 20 || again === 0; round++) {
      again += Number(reindexWhole(other, file, pup))
      await wait(Math.random() * 10)
    }
    isDone = true
    await feeds
    other.close()
    test.ok(again > 0 && fed > 5, `indexed ${again} times while ${fed} feeds came`)
    await feeding.feed('PRZYROSTOWE', [record('last')])
    const missing: string[] = []
    for (let index = 0; index <= fed; index++)
      if ((await feeding.find([`PESEL:${index}`]))?.found !== 'ONE') missing.push(`${index}`)
    test.same(missing, [])
    const finished = new Holdings(place.holdings)
    test.ok(reindexWhole(finished, file, pup))
    finished.close()
    test.equal(indexed(place, 'PESEL:last'), 'MAY')
    test.equal(indexed(place, 'PESEL:nobody'), 'NOT')
    await store.close()
  },
)

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import t, { type Test } from 'tap'
import { setMigrations } from '../../src/stores/sqlite/sets/schema.js'
import { openSqliteSets, type SqliteSets } from '../../src/stores/sqlite/sets/store.js'
import { correctionsBehaviour } from '../ports/corrections-behaviour.js'
import { Feeding, feedOf, fragment, otherPup, pup, record, told } from '../ports/feeding-kit.js'
import { setsBehaviour } from '../ports/sets-behaviour.js'
import { holdingsIn } from './holdings-place.js'

t.setTimeout(900_000)

async function folderFor(test: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sets-'))
  test.teardown(() => rm(folder, { recursive: true, force: true }))
  return folder
}

async function setsIn(test: Test, folder: string, options: { maxOpen?: number; writers?: number } = {}) {
  const store: SqliteSets = await openSqliteSets({ folder, holdings: holdingsIn(folder), ...options })
  test.teardown(() => store.close())
  return store
}

for (const behaviour of [setsBehaviour, correctionsBehaviour]) {
  behaviour('sqlite', async test => setsIn(test, join(await folderFor(test), 'new', 'sets')))
  behaviour('sqlite, one file open at a time, two writers', async test =>
    setsIn(test, await folderFor(test), { maxOpen: 1, writers: 2 }),
  )
}

t.test('@req B5 B8 each set is a file of its own, in which no person of another controller stands', async test => {
  const folder = await folderFor(test)
  const store = await openSqliteSets({ folder, holdings: holdingsIn(folder) })
  const of = (who: string) =>
    record(who, { keys: [`PESEL:${who}`], fragments: [fragment('RP.STAN', who, [`PESEL:${who}`])] })
  await new Feeding(store).feed('INICJALNE', [of('ALICJA-PIERWSZA')])
  await new Feeding(store, otherPup).feed('INICJALNE', [of('BOGDAN-DRUGI')])
  const raw = async (...path: string[]) => {
    const names = (await readdir(join(folder, ...path.slice(0, -1)))).filter(name => name.startsWith(path.at(-1) ?? ''))
    const files = await Promise.all(names.map(name => readFile(join(folder, ...path.slice(0, -1), name))))
    return Buffer.concat(files)
  }
  const check = async () => {
    const first = await raw('JT-1465-PUP-01', 'CBB-1465-PUP-01-RP-01.db')
    const second = await raw('JT-0264-PUP-01', 'CBB-0264-PUP-01-RP-01.db')
    test.ok(first.includes('ALICJA-PIERWSZA'))
    test.notOk(first.includes('BOGDAN-DRUGI'))
    test.ok(second.includes('BOGDAN-DRUGI'))
    test.notOk(second.includes('ALICJA-PIERWSZA'))
  }
  await check()
  await store.close()
  await check()
})

t.test('a code that is none names no file', async test => {
  const store = await setsIn(test, await folderFor(test))
  for (const bad of [
    '../JT-1',
    'JT-1/../../x',
    'jt-1465',
    'JT-1465\u0000',
    'CON',
    '',
    'JT-..',
    `JT-${'1'.repeat(80)}`,
  ]) {
    const feeding = new Feeding(store, { set: bad, controller: pup.controller })
    await test.rejects(feeding.open(feedOf('INICJALNE')), { message: /malformed/ })
    await test.rejects(store.openFeed({ set: pup.set, controller: bad }), { message: /malformed/ })
  }
})

t.test('a database put in the place of another set is not used', async test => {
  const folder = await folderFor(test)
  const store = await openSqliteSets({ folder, holdings: holdingsIn(folder) })
  await new Feeding(store).feed('INICJALNE', [record('1')])
  await store.close()
  const taken = await readFile(join(folder, pup.controller, `${pup.set}.db`))
  await writeFile(join(folder, pup.controller, 'CBB-1465-PUP-01-RP-02.db'), taken)
  const again = await setsIn(test, folder)
  const other = new Feeding(again, { ...pup, set: 'CBB-1465-PUP-01-RP-02' })
  await test.rejects(other.find(['PESEL:1']), { message: /holds another set/ })
  await test.rejects(other.open(feedOf('INICJALNE')), { message: /holds another set/ })
  test.same(told(await new Feeding(again).find(['PESEL:1'], ['RP.STAN'])), ['RP.STAN <b:s-1></b:s-1>'])
})

t.test('drafts that wait are found after a restart, without opening every set', async test => {
  const folder = await folderFor(test)
  const first = await openSqliteSets({ folder, holdings: holdingsIn(folder) })
  await new Feeding(first).feed('INICJALNE', [record('1')])
  await new Feeding(first, otherPup).feed('INICJALNE', [record('1')])
  const waiting = await first.pending()
  const ofOther = waiting.slice(3).map(draft => draft.facts.entryId)
  test.equal(waiting.length, 6)
  await first.settle(ofOther)
  await first.close()
  test.equal((await readdir(join(folder, '.unsettled'))).length, 1, 'the settled set is not marked')
  const second = await openSqliteSets({ folder, holdings: holdingsIn(folder), writers: 2 })
  await second.settle(waiting.slice(0, 1).map(draft => draft.facts.entryId))
  test.strictSame(await second.pending(), waiting.slice(1, 3), 'ids of an earlier run can be settled')
  await second.settle(waiting.map(draft => draft.facts.entryId))
  await second.close()
  test.same(await readdir(join(folder, '.unsettled')), [])
})

t.test('a set of a newer program is neither read nor written, and the words say why', async test => {
  const folder = await folderFor(test)
  const store = await openSqliteSets({ folder, holdings: holdingsIn(folder) })
  await new Feeding(store).feed('INICJALNE', [record('1')])
  await store.close()
  const db = new Sqlite(join(folder, pup.controller, `${pup.set}.db`))
  db.pragma('user_version = 99')
  db.close()
  const again = new Feeding(await setsIn(test, folder))
  await test.rejects(again.find(['PESEL:1']), { message: /newer version of the program \(schema 99/ })
  await test.rejects(again.open(feedOf('INICJALNE')), { message: /newer version of the program \(schema 99/ })
})

t.test('a replaced content leaves the file', async test => {
  const folder = await folderFor(test)
  const store = await openSqliteSets({ folder, holdings: holdingsIn(folder) })
  const feeding = new Feeding(store)
  await feeding.feed(
    'INICJALNE',
    Array.from({ length: 1_700 }, (_, index) => record(`old-${index}`)),
  )
  await feeding.feed('INICJALNE', [record('1')])
  await store.close()
  const again = await openSqliteSets({ folder, holdings: holdingsIn(folder) })
  await new Feeding(again).feed('PRZYROSTOWE', [record('2')])
  const db = new Sqlite(join(folder, pup.controller, `${pup.set}.db`), { readonly: true })
  const count = (table: string) => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
  for (let rest = 100; rest > 0 && count('generations') > 1; rest--) await again.pending()
  test.equal(count('records'), 2)
  test.equal(count('record_keys'), 2)
  test.equal(count('fragments'), 4)
  db.close()
  await again.close()
})

t.test('a withdrawn record keeps its groups for the controller', async test => {
  const folder = await folderFor(test)
  const feeding = new Feeding(await setsIn(test, folder))
  await feeding.feed('INICJALNE', [record('1')])
  await feeding.feed('PRZYROSTOWE', [
    record('1', { version: 2, expectedVersion: 1, withdrawn: true, keys: [], fragments: [] }),
  ])
  test.equal(told(await feeding.find(['PESEL:1'])), 'NONE')
  const db = new Sqlite(join(folder, pup.controller, `${pup.set}.db`), { readonly: true })
  test.equal(db.prepare('SELECT count(*) FROM fragments').pluck().get(), 2)
  db.close()
})

t.test(
  'a set that an earlier program wrote is brought up to date when it is read, and keeps what it holds',
  async test => {
    const folder = await folderFor(test)
    const place = join(folder, pup.controller)
    await mkdir(place, { recursive: true })
    const db = new Sqlite(join(place, `${pup.set}.db`))
    for (const step of setMigrations.slice(0, 2)) db.exec(step)
    db.exec(`
    INSERT INTO content (one, set_code, controller, live_generation, data_as_of)
      VALUES (1, '${pup.set}', '${pup.controller}', 1, 0);
    INSERT INTO generations (number, state) VALUES (1, 'LIVE');
    INSERT INTO feeds (id, kind, system_id, state, opened_at, closed_at, data_as_of, packages, records_taken, records_refused, generation)
      VALUES ('f', 'INICJALNE', 'SD-000001', 'ZAKONCZONE', 0, 1, 0, 1, 1, 1, 1);
    INSERT INTO packages (feed_id, number, hash, taken, refused) VALUES ('f', 1, 'h', 1, 1);
    INSERT INTO nonconformities (feed_id, number, position, place, record_id, code, text, weight)
      VALUES ('f', 1, 0, 2, 'b', '5001', 'x', 'ERROR');
    INSERT INTO records (id, generation, record_id, version, withdrawn, keys_json) VALUES (1, 1, 'a', 1, 0, '["PESEL:a"]');
    INSERT INTO record_keys (generation, key, record) VALUES (1, 'PESEL:a', 1);
  `)
    db.pragma('user_version = 2')
    db.close()
    const store = await setsIn(test, folder)
    test.match(await new Feeding(store).find(['PESEL:a']), { found: 'ONE', recordId: 'a' })
    const findings = await store.findings(pup, { limit: 10 })
    test.match(findings?.items, [{ recordId: 'b', state: 'ZGLOSZONA', foundAt: new Date(0) }])
    await new Feeding(store).feed('PRZYROSTOWE', [record('b')])
    test.match((await store.findings(pup, { limit: 10 }))?.items, [{ recordId: 'b', state: 'POPRAWIONA' }])
  },
)

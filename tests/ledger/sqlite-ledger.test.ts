import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import t from 'tap'
import { openSqliteLedger } from '../../src/app/ledger.js'
import { ledgerBehaves } from '../ports/ledger-behaviour.js'
import { draft, drafts, personKey } from './drafts.js'
import { ledgerPlace } from './place.js'

t.test('the SQLite ledger behaves as the port says', async t => ledgerBehaves(t, ledgerPlace))

t.test('@req D4 nothing that names a person lies readable in any file of the ledger', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  await ledger.append(drafts(0, 50))
  await ledger.append([
    draft(60, {}, { text: 'Wolny tekst o Brunhildzie', address: '203.0.113.77', cell: 'Referat-Q' }),
  ])
  // While it is open the write-ahead log holds the newest pages; they are searched too.
  const names = await readdir(place.folder)
  t.ok(names.some(name => name.endsWith('-wal')))
  const bytes = Buffer.concat(await Promise.all(names.map(name => readFile(join(place.folder, name)))))
  for (const word of ['Zenobia', 'Wymyślona', 'urzednik.', 'OPS.1.2026', 'Brunhildzie', '203.0.113.77', 'Referat-Q']) {
    t.equal(bytes.indexOf(word), -1, `${word} is not there in UTF-8`)
    t.equal(bytes.indexOf(Buffer.from(word, 'utf16le')), -1, `${word} is not there in UTF-16`)
  }
  t.equal(bytes.indexOf(personKey(0).slice('PESEL:'.length)), -1, 'no PESEL number is there')
  t.ok(bytes.indexOf('pobierzDane') > 0, 'public facts are')
  await ledger.close()
})

t.test('a ledger is not opened with other keys or another origin', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  await ledger.append(drafts(0, 3))
  await ledger.close()
  const { file, origin, personalKey, lookupKey } = place
  const clock = { now: () => new Date() }
  const right = { file, origin, personalKey, lookupKey, checkpointKey: place.privateKey, clock }
  await t.rejects(openSqliteLedger({ ...right, origin: 'csizs.example/inny' }), /another origin/)
  await t.rejects(openSqliteLedger({ ...right, personalKey: randomBytes(32) }), /personal key or the look-up key/)
  await t.rejects(openSqliteLedger({ ...right, lookupKey: randomBytes(32) }), /personal key or the look-up key/)
  await t.rejects(openSqliteLedger({ ...right, lookupKey: randomBytes(16) }), /32 bytes/)
  const { privateKey: checkpointKey } = generateKeyPairSync('ed25519')
  await t.rejects(openSqliteLedger({ ...right, checkpointKey }), /last checkpoint of the ledger is not ours/)
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey
  await t.rejects(openSqliteLedger({ ...right, checkpointKey: rsa }), /Ed25519/)
  await (await openSqliteLedger(right)).close()
})

t.test('nothing more is signed over a history that was cut or changed', async t => {
  for (const harm of [
    'DELETE FROM entries WHERE idx >= 2',
    'UPDATE tiles SET hashes = zeroblob(length(hashes))',
    'DELETE FROM tiles',
  ]) {
    const place = await ledgerPlace(t)
    const ledger = await place.open()
    await ledger.append(drafts(0, 3))
    await ledger.close()
    const database = new SqliteDatabase(place.file)
    database.exec(harm)
    database.close()
    await t.rejects(place.open(), /last checkpoint|tile/, harm)
  }
})

t.test('when the database cannot be written, the append is refused and the ledger goes on afterwards', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  await ledger.append(drafts(0, 2))
  const database = new SqliteDatabase(place.file)
  database.exec("CREATE TRIGGER harm BEFORE INSERT ON entries BEGIN SELECT RAISE(ABORT, 'disk trouble'); END")
  await t.rejects(ledger.append([draft(2)]), /disk trouble/)
  database.exec('DROP TRIGGER harm')
  database.close()
  t.equal((await ledger.append([draft(2)]))[0]?.index, 2)
  t.equal((await ledger.checkpoint()).size, 3)
  await ledger.close()
})

t.test('what cannot be copied to the thread is refused without harm to others', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  const odd = draft(1, { facts: { code: (() => 1) as unknown as number } })
  const results = await Promise.allSettled([ledger.append([odd]), ledger.append([draft(2)])])
  t.same(
    results.map(r => r.status),
    ['rejected', 'fulfilled'],
  )
  await ledger.close()
})

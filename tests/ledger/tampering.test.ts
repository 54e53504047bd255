import { generateKeyPairSync } from 'node:crypto'
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { checkpointSigner } from '../../src/ledger/checkpoint.js'
import fc from '../properties/seeded.js'
import { clockGoesBackAtRandom } from './clock-back.js'
import { draft, drafts, entryId } from './drafts.js'
import { ledgerPlace } from './place.js'
import { tamperedLedger } from './tampered.js'
import { rebuildTiles, tamperings } from './tampering.js'
import { partTamperings } from './tampering-parts.js'

t.setTimeout(900_000)

const size = 530
const target = await tamperedLedger(t, size)
const { place, held } = target
const last = held.at(-1)!

t.test('@req D4 an untouched ledger is sound, with and without keys, against every checkpoint held', async t => {
  const plain = await target.audited(place.file, { held: held.map(({ note }) => note) })
  t.same(plain.findings, [])
  t.ok(plain.sound)
  t.equal(plain.entries, size)
  t.equal(plain.root, last.root)
  t.same(plain.personal, { present: size, absent: 0 })
  t.equal(plain.checkpoints.covered, size)
  t.equal(plain.checkpoints.held, held.length)
  const keyed = await target.audited(place.file, { withKeys: true })
  t.ok(keyed.sound)
  t.equal(keyed.personal.opened, size)
})

for (const name of Object.keys(tamperings)) {
  t.test(`@req D4 found and located: ${name}`, async t => {
    for (const [a, b, c] of [
      [0, 0, 0],
      [256, 3, 2],
      [size - 1, 1, 3],
    ] as const) {
      t.equal(await target.verdict(name, a, b, c), '', `${a} ${b} ${c}`)
    }
  })
}

t.test('@req B5 D4 moved into the files of the controllers', async t => {
  const moved = await tamperedLedger(t, size, 'MOVED')
  const whole = await moved.audited(moved.place.file, { withKeys: true })
  t.match(whole, { sound: true, personal: { present: size, absent: 0, opened: size } })
  for (const name of Object.keys(partTamperings)) {
    await t.test(`found and located: ${name}`, async t => {
      for (const [a, b] of [
        [0, 0],
        [256, 3],
        [size - 4, 1],
      ] as const) {
        t.equal(await moved.verdict(name, a, b, 0), '', `${a} ${b}`)
      }
    })
  }
  await t.resolves(moved.tamperAtRandom(100), 'a hundred at random places')
})

t.test('@req D4 two hundred tamperings at random places are each found and located', async t => {
  await t.resolves(target.tamperAtRandom(200))
})

t.test('@req D4 clocks that go back at random are located', async t => {
  t.same(await clockGoesBackAtRandom(t, 6), [])
})

t.test('@req D4 a receipt of another entry, and of another ledger, is said to be so', async t => {
  const leafHash = 'ab'.repeat(32)
  const receipts = [
    { log: place.origin, index: 7, leafHash },
    { log: 'csizs.example/inny', index: 8, leafHash },
  ]
  const report = await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey, receipts })
  t.match(report.findings, [
    { kind: 'altered', part: 'receipt', index: 7 },
    { kind: 'bad-signature', part: 'receipt', index: 8 },
  ])
})

t.test('bytes of the file flipped at random never go unnoticed where they change what is read', async t => {
  const clean = await readFile(place.file)
  const dump = (file: string) => {
    const database = new SqliteDatabase(file, { readonly: true })
    try {
      const tables = ['entries', 'personal', 'lookups', 'tiles', 'checkpoints']
      return JSON.stringify(tables.map(table => database.prepare(`SELECT * FROM ${table}`).all()))
    } catch {
      return 'unreadable'
    } finally {
      database.close()
    }
  }
  const untouched = dump(place.file)
  let changed = 0
  const property = fc.asyncProperty(
    fc.nat({ max: clean.length - 1 }),
    fc.integer({ min: 1, max: 255 }),
    async (at, bits) => {
      const bytes = Buffer.from(clean)
      bytes[at]! ^= bits
      const file = join(place.folder, 'flipped.db')
      await writeFile(file, bytes)
      let seen: string
      try {
        seen = dump(file)
      } catch {
        seen = 'unreadable'
      }
      if (seen === untouched) return
      changed += 1
      const report = await target.audited(file, { withKeys: true }).catch(() => undefined)
      if (report?.sound === true) throw new Error(`byte ${at} xor ${bits} goes unnoticed`)
    },
  )
  await t.resolves(fc.assert(property, { numRuns: 60 }))
  t.ok(changed > 20, `${changed} of them changed what is read`)
})

t.test('one entry id twice is found, even behind the back of the index', async t => {
  const bytes = await readFile(place.file)
  for (let at = bytes.indexOf(entryId(400)); at >= 0; at = bytes.indexOf(entryId(400), at))
    bytes.write(entryId(401), at)
  const file = join(place.folder, 'twice.db')
  await writeFile(file, bytes)
  const report = await target.audited(file)
  t.ok(report.findings.some(({ kind }) => kind === 'duplicate'))
  t.match(report.findings[0], { kind: 'altered', part: 'entry', index: 400 })
})

t.test('@req D4 a file rolled back to an older copy is found against a held checkpoint, and not without', async t => {
  const here = await ledgerPlace(t)
  const older = join(here.folder, 'older.db')
  const ledger = await here.open()
  await ledger.append(drafts(0, 40))
  await ledger.close()
  await copyFile(here.file, older)
  const again = await here.open()
  await again.append(drafts(40, 20))
  const newest = await again.checkpoint()
  await again.close()
  const options = { origin: here.origin, key: here.publicKey }
  t.ok((await auditSqliteLedger(older, options)).sound)
  const report = await auditSqliteLedger(older, { ...options, held: [newest.note] })
  t.match(report.findings, [{ kind: 'truncated', part: 'held-checkpoint', index: 40, until: 59 }])
})

t.test('@req D4 two histories signed with one key are found as a fork against a checkpoint of the other', async t => {
  const here = await ledgerPlace(t)
  const ledger = await here.open()
  await ledger.append(drafts(0, 30))
  await ledger.checkpoint()
  await ledger.append(drafts(30, 10))
  await ledger.close()
  const other = new SqliteDatabase(here.file)
  const roots = other.prepare('SELECT size FROM checkpoints ORDER BY size').all() as { size: number }[]
  other.close()
  t.same(
    roots.map(row => row.size),
    [30, 40],
  )
  const signer = checkpointSigner(here.origin, here.privateKey)
  const fork = signer.sign({ size: 35, root: Buffer.alloc(32, 7) }, new Date(0))
  const report = await auditSqliteLedger(here.file, { origin: here.origin, key: here.publicKey, held: [fork.note] })
  t.match(report.findings, [{ kind: 'fork', part: 'held-checkpoint', index: 30, until: 34 }])
})

t.test('a checkpoint brought along that is not the ledger’s own is said to be so', async t => {
  const stranger = checkpointSigner(place.origin, generateKeyPairSync('ed25519').privateKey)
  const elsewhere = checkpointSigner('csizs.example/inny', place.privateKey)
  const state = { size, root: Buffer.from(last.root, 'hex') }
  for (const [note, why] of [
    [stranger.sign(state, new Date(0)).note, /NOT_SIGNED_BY_KEY/],
    [elsewhere.sign(state, new Date(0)).note, /OTHER_ORIGIN/],
    [last.note.replace(/^530$/m, '529'), /BAD_SIGNATURE/],
    ['no note at all', /NOT_A_CHECKPOINT/],
  ] as const) {
    const report = await target.audited(place.file, { held: [note] })
    t.match(report.findings, [{ kind: 'bad-signature', part: 'held-checkpoint', text: why }])
  }
})

t.test('personal parts taken away leave the tree whole; that no erasure is on record is found', async t => {
  const file = await target.copy()
  const database = new SqliteDatabase(file)
  database.exec('DELETE FROM personal WHERE idx IN (3, 400); DELETE FROM lookups WHERE idx IN (3, 400)')
  database.close()
  const report = await target.audited(file, { held: [last.note], withKeys: true })
  t.match(report.findings, [{ kind: 'deleted', part: 'personal', index: 3 }])
  t.equal(report.findings.length, 1)
  t.same(report.personal, { present: size - 2, absent: 2, firstAbsent: 3, unexplained: 2, opened: size - 2 })
})

t.test('times that go back are told: of entries beyond the tolerance, of checkpoints always', async t => {
  const here = await ledgerPlace(t)
  const ledger = await here.open()
  await ledger.append([draft(0, { time: '2026-11-01T12:00:00.000Z' }), draft(1, { time: '2026-11-01T11:58:00.000Z' })])
  await ledger.checkpoint()
  here.tick(-3_600_000)
  await ledger.append([draft(2, { time: '2026-11-01T11:00:00.000Z' })])
  await ledger.close()
  const report = await auditSqliteLedger(here.file, { origin: here.origin, key: here.publicKey })
  t.ok(report.sound)
  t.same(report.clock, { entriesBack: 1, firstEntryBack: 2, checkpointsBack: 1, firstCheckpointBack: 3 })
})

t.test('a ledger is audited while it is written', async t => {
  const here = await ledgerPlace(t)
  const ledger = await here.open()
  await ledger.append(drafts(0, 20))
  const [report] = await Promise.all([
    auditSqliteLedger(here.file, { origin: here.origin, key: here.publicKey }),
    ledger.append(drafts(20, 200)),
  ])
  t.ok(report.sound)
  t.ok(report.entries >= 20)
  await ledger.close()
})

t.test('rewriting rows, tree and checkpoints without the key is never sound', async t => {
  const file = await target.copy()
  const database = new SqliteDatabase(file)
  database.exec(`UPDATE entries SET facts = replace(facts, 'SUKCES', 'ODMOWA') WHERE idx = 450`)
  rebuildTiles(database)
  const forged = checkpointSigner(place.origin, generateKeyPairSync('ed25519').privateKey)
  const rows = database.prepare('SELECT size FROM checkpoints').all() as { size: number }[]
  for (const row of rows) {
    const { note } = forged.sign({ size: row.size, root: Buffer.alloc(32) }, new Date(0))
    database.prepare('UPDATE checkpoints SET note = ? WHERE size = ?').run(note, row.size)
  }
  database.close()
  const report = await target.audited(file)
  t.notOk(report.sound)
  t.match(report.findings[0], { kind: 'bad-signature', part: 'checkpoint' })
  const against = await target.audited(file, { held: [last.note] })
  t.ok(against.findings.some(({ kind, part }) => kind === 'fork' && part === 'held-checkpoint'))
})

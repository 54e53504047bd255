/** The personal part of each entry lies in the folder of its controller, and nowhere else. */
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { Places } from '../../src/stores/sqlite/sets/places.js'
import { draft, drafts } from './drafts.js'
import { filesBelow, holding, partsFile, rowsIn } from './parts-place.js'
import { ledgerPlace, type TestLedger } from './place.js'

t.setTimeout(600_000)

const controllers = ['JT-1465-PUP-00', 'JT-1465-PUP-01', 'JT-1465-PUP-02']
const ofEntry = (n: number) => controllers[n % 3] ?? ''

const audited = (place: TestLedger, withKeys = true) =>
  auditSqliteLedger(
    place.file,
    { origin: place.origin, key: place.publicKey, ...(withKeys ? { personal: place } : {}) },
    place.parts,
  )

t.test('@req B5 moved, a part lies in its own controller’s file alone, byte by byte', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  for (let at = 0; at < 1_500; at += 300) await ledger.append(drafts(at, 300))
  const waiting = rowsIn(place.file)
  t.equal(waiting.length, 1_500)
  const { root } = await ledger.checkpoint()
  await ledger.moveParts()
  t.same(rowsIn(place.file), [])
  for (const [at, controller] of controllers.entries())
    t.same(
      rowsIn(partsFile(place, controller)),
      waiting.filter(({ idx }) => idx % 3 === at),
      controller,
    )
  const files = await filesBelow(place.folder)
  t.ok([...files.keys()].some(file => file.endsWith('ledger.db-wal')))
  // A piece from the middle of each sealed part, wherever it may have been left.
  const strays = waiting.flatMap(({ idx, sealed }) =>
    [sealed.subarray(12, 44), sealed.subarray(-32)].flatMap(bytes =>
      holding(files, bytes).filter(file => file !== partsFile(place, ofEntry(idx))),
    ),
  )
  t.same(new Set(strays), new Set())
  const [first] = waiting
  t.same(holding(files, first?.sealed.subarray(12, 44) ?? Buffer.alloc(0)), [partsFile(place, ofEntry(0))])
  t.same((await ledger.personals([0, 1, 2, 1_499])).get(1_499), draft(1_499).personal)
  t.equal(await ledger.personal(1_500), undefined)
  await ledger.close()
  t.match(await audited(place), { sound: true, root, personal: { present: 1_500, absent: 0, opened: 1_500 } })
})

t.test('@req B5 whoever reads while parts are moved finds each of them', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open()
  for (let at = 0; at < 3_000; at += 300) await ledger.append(drafts(at, 300))
  let isMoved = false
  const moving = (async () => {
    for (let at = 3_000; at < 6_000; at += 300) {
      await ledger.append(drafts(at, 300))
      await ledger.moveParts()
    }
    isMoved = true
  })()
  let readings = 0
  for (; !isMoved; readings += 1) {
    const indexes = Array.from({ length: 60 }, (_, i) => (readings * 37 + i * 50) % 3_000)
    const found = await ledger.personals(indexes)
    t.same(
      indexes.filter(
        index => (found.get(index) as { login?: string } | undefined)?.login !== draft(index).personal.login,
      ),
      [],
    )
    const report = readings % 5 === 0 ? await audited(place) : undefined
    if (report !== undefined) t.same(report.findings, [], 'audited while it is moved')
  }
  await moving
  t.ok(readings > 3, `${readings} readings`)
  await ledger.close()
  t.match(await audited(place), { sound: true, personal: { present: 6_000 } })
})

t.test('@req B6 an erased part is overwritten in both places, also when its folder comes back later', async t => {
  const place = await ledgerPlace(t)
  const elsewhere = join(place.folder, 'disk')
  Places.sign(elsewhere, controllers[1] ?? '')
  const open = () => place.open({ elsewhere: new Map([[controllers[1] ?? '', elsewhere]]) })
  const parts = { folder: join(place.folder, 'sets'), elsewhere: new Map([[controllers[1] ?? '', elsewhere]]) }
  const ledger = await open()
  await ledger.append(drafts(0, 60))
  const sealed = rowsIn(place.file)
  await ledger.moveParts()
  await ledger.append(drafts(60, 60))
  const later = rowsIn(place.file)
  await rename(elsewhere, `${elsewhere}-away`)
  // Of a controller in the house and of one whose disk is away, moved and not moved.
  const gone = [0, 1, 60, 61]
  const entry = draft(900, {
    operation: 'usunPrzeterminowane',
    act: 'ADMINISTRACJA',
    facts: { liczba: 4, zakresy: '0-1 60-61' },
  })
  await ledger.erase(gone, entry)
  await ledger.moveParts()
  for (const index of gone) t.equal(await ledger.personal(index), undefined, `${index} is erased, not away`)
  t.equal((await ledger.personals([4])).get(4), 'AWAY', 'another of that controller is away, not erased')
  await t.rejects(ledger.personal(4), /cannot be read now/)
  t.same(ledger.partTroubles(), [{ controller: controllers[1], kind: 'AWAY' }])
  const kept = await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey }, parts)
  t.match(kept, { sound: true, personal: { unreadable: 19, unexplained: 0 } })
  t.same(
    (await ledger.stillPersonal('2099', 0, 1_000)).map(({ index }) => index).filter(index => gone.includes(index)),
    [],
  )
  await rename(`${elsewhere}-away`, elsewhere)
  const waiting = await auditSqliteLedger(place.file, { origin: place.origin, key: place.publicKey }, parts)
  t.match(waiting, { sound: true, personal: { toOverwrite: 1, unexplained: 0 } }, 'what still lies there is told')
  await ledger.moveParts()
  t.same(ledger.partTroubles(), [])
  const files = await filesBelow(place.folder)
  for (const { idx, sealed: bytes } of [...sealed, ...later].filter(({ idx }) => gone.includes(idx)))
    t.same(holding(files, bytes.subarray(12, 60)), [], `nothing of ${idx} is left`)
  t.same((await ledger.personal(4))?.login, draft(4).personal.login)
  await ledger.close()
  const report = await auditSqliteLedger(
    place.file,
    { origin: place.origin, key: place.publicKey, personal: place },
    parts,
  )
  t.match(report, { sound: true, personal: { present: 117, absent: 4, unexplained: 0, opened: 117 } })
})

t.test('@req B5 a folder that is away, taken by somebody else or broken: its parts wait, all others go on', async t => {
  const place = await ledgerPlace(t)
  const controller = controllers[2] ?? ''
  const disk = join(place.folder, 'disk')
  const elsewhere = new Map([[controller, disk]])
  await mkdir(disk)
  const told: unknown[] = []
  const ledger = await place.open({ elsewhere, onPartTrouble: trouble => told.push(trouble) })
  await ledger.append(drafts(0, 30))
  await ledger.moveParts()
  await ledger.append(drafts(30, 30))
  await ledger.moveParts()
  t.same(told, [{ controller, kind: 'AWAY' }], 'told once')
  t.same(new Set(rowsIn(place.file).map(({ idx }) => idx % 3)), new Set([2]), 'its own wait')
  t.equal(rowsIn(partsFile(place, controllers[0] ?? '')).length, 20)
  t.equal((await ledger.personal(2))?.login, draft(2).personal.login, 'what waits is read')
  t.same(await filesBelow(disk), new Map(), 'nothing is written into an empty mount point')
  Places.sign(disk, controller)
  await mkdir(join(disk, 'personal.db'))
  await ledger.moveParts()
  t.match(told.at(-1), { controller, kind: 'BROKEN' })
  await rm(join(disk, 'personal.db'), { recursive: true })
  await writeFile(join(disk, 'personal.db'), 'to nie jest baza')
  await ledger.moveParts()
  t.equal(rowsIn(place.file).length, 20)
  await rm(join(disk, 'personal.db'))
  await ledger.moveParts()
  t.same(rowsIn(place.file), [])
  t.equal(rowsIn(join(disk, 'personal.db')).length, 20)
  await rename(disk, `${disk}-away`)
  t.equal((await ledger.personals([2])).get(2), 'AWAY')
  t.same(ledger.partTroubles(), [{ controller, kind: 'AWAY' }], 'reading tells of it too')
  await rename(`${disk}-away`, disk)
  await ledger.moveParts()
  t.same(ledger.partTroubles(), [])
  t.equal((await ledger.personal(2))?.login, draft(2).personal.login)
  await ledger.close()
})

t.test(
  '@req B5 a ledger of before, with all parts in one file, is moved; what was erased in it stays erased',
  async t => {
    const place = await ledgerPlace(t)
    const ledger = await place.open()
    await ledger.append(drafts(0, 90))
    await ledger.append([
      draft(900, { operation: 'usunPrzeterminowane', act: 'ADMINISTRACJA', facts: { liczba: 2, zakresy: '7 8' } }),
    ])
    await ledger.close()
    const file = new SqliteDatabase(place.file)
    file.exec('DELETE FROM personal WHERE idx IN (7, 8); DELETE FROM lookups WHERE idx IN (7, 8)')
    file.exec('DROP TABLE erased; DROP TABLE erasing; PRAGMA user_version = 4')
    file.close()
    const again = await place.open()
    await again.moveParts()
    t.same(rowsIn(place.file), [])
    t.equal(rowsIn(partsFile(place, controllers[0] ?? '')).length, 31)
    t.equal(await again.personal(7), undefined, 'erased, not missing')
    t.equal((await again.personal(9))?.login, draft(9).personal.login)
    t.equal((await again.stillPersonal('2099', 0, 1_000)).length, 89)
    await again.close()
    t.match(await audited(place), { sound: true, personal: { present: 89, absent: 2, unexplained: 0 } })
  },
)

t.test(
  'the ledger’s own entries, which no unit stands behind, have a folder as well; files are their owner’s alone',
  async t => {
    const place = await ledgerPlace(t)
    const ledger = await place.open()
    await ledger.append([draft(0, { controller: 'BRAMKA' }), draft(1, { controller: 'zły/../kod' })])
    await ledger.moveParts()
    const own = partsFile(place, 'BRAMKA')
    t.equal(rowsIn(own).length, 1)
    t.equal((await stat(join(own, '..'))).mode & 0o777, 0o700)
    t.same(
      rowsIn(place.file).map(({ idx }) => idx),
      [1],
      'what is no code of a unit names no folder',
    )
    t.equal((await ledger.personal(1))?.login, draft(1).personal.login)
    await ledger.close()
    t.match(await audited(place), { sound: true, personal: { present: 2 } })
  },
)

t.test('@req B5 parts are moved by themselves, whoever goes on appending', async t => {
  const place = await ledgerPlace(t)
  const ledger = await place.open({ movePauseMs: 50 })
  await ledger.append(drafts(0, 90))
  while (rowsIn(place.file).length > 0) await new Promise(resolve => setTimeout(resolve, 20))
  await ledger.append(drafts(90, 9))
  while (rowsIn(place.file).length > 0) await new Promise(resolve => setTimeout(resolve, 20))
  for (const controller of controllers) t.equal(rowsIn(partsFile(place, controller)).length, 33)
  t.equal((await ledger.personal(98))?.login, draft(98).personal.login)
  await ledger.close()
})

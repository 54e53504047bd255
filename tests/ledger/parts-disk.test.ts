/** A controller's own disk is read-only, or full: its personal parts wait, are read all the same, and go there when they can. */
import { execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { auditSqliteLedger } from '../../src/app/ledger.js'
import { Places } from '../../src/stores/sqlite/sets/places.js'
import { draft, drafts } from './drafts.js'
import { rowsIn } from './parts-place.js'
import { ledgerPlace } from './place.js'

t.setTimeout(600_000)

const disk = await mkdtemp(join(tmpdir(), 'csizs-parts-disk-'))
const mount = (...options: string[]) => execFileSync('mount', options, { stdio: ['ignore', 'ignore', 'pipe'] })

function whyNoDisk(): string | undefined {
  try {
    mount('-t', 'tmpfs', '-o', 'size=1m,mode=700', 'csizs-proba', disk)
    return undefined
  } catch {
    return 'LEFT OUT: a small disk of its own cannot be mounted here (it takes root and the right to mount)'
  }
}

t.teardown(() => rm(disk, { recursive: true, force: true }))

t.test(
  '@req B5 read-only or full, a controller’s disk is its trouble alone',
  { skip: whyNoDisk() ?? false },
  async t => {
    t.teardown(() => execFileSync('umount', [disk]))
    const place = await ledgerPlace(t)
    const controller = 'JT-1465-PUP-01'
    const elsewhere = new Map([[controller, disk]])
    Places.sign(disk, controller)
    const ledger = await place.open({ elsewhere })
    const audited = () =>
      auditSqliteLedger(
        place.file,
        { origin: place.origin, key: place.publicKey, personal: place },
        { ...place.parts, elsewhere },
      )
    await ledger.append(drafts(0, 60))
    await ledger.moveParts()
    t.equal(rowsIn(join(disk, 'personal.db')).length, 20)

    mount('-o', 'remount,ro', disk)
    await ledger.append(drafts(60, 60))
    await ledger.moveParts()
    t.same(ledger.partTroubles(), [{ controller, kind: 'READ_ONLY' }])
    t.same([...new Set(rowsIn(place.file).map(({ idx }) => idx % 3))], [1], 'its own wait, and no others')
    for (const index of [1, 61])
      t.equal((await ledger.personal(index))?.login, draft(index).personal.login, 'and are read')
    t.match(await audited(), { sound: true, personal: { present: 120, opened: 120 } })

    mount('-o', 'remount,rw', disk)
    await ledger.moveParts()
    t.same([ledger.partTroubles(), rowsIn(place.file)], [[], []])

    const filler = join(disk, 'zapchane')
    await writeFile(filler, Buffer.alloc(4_000_000)).catch(() => undefined)
    await ledger.append(drafts(120, 300))
    await ledger.moveParts()
    t.same(ledger.partTroubles(), [{ controller, kind: 'NO_ROOM' }])
    t.equal(rowsIn(place.file).length, 100)
    t.match(await audited(), { sound: true, personal: { present: 420, opened: 420 } })
    await rm(filler)
    await ledger.moveParts()
    t.same([ledger.partTroubles(), rowsIn(place.file)], [[], []])
    await ledger.close()
    t.match(await audited(), { sound: true, personal: { present: 420, opened: 420 } })
  },
)

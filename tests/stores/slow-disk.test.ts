/** A controller's own disk that hangs: only questions to its sets wait, and the gateway's loop turns on. */
import { execFileSync } from 'node:child_process'
import { closeSync, constants, openSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { SetUnusable } from '../../src/ports/data/set-unusable.js'
import { Places } from '../../src/stores/sqlite/sets/places.js'
import { openSqliteSets } from '../../src/stores/sqlite/sets/store.js'
import { Feeding, record } from '../ports/feeding-kit.js'
import { holdingsIn } from './holdings-place.js'

t.test('@req B5 while one controller’s disk hangs, the others are answered at once', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'slow-disk-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const away = { set: 'CBB-1465-PUP-01-RP-01', controller: 'JT-1465-PUP-01' }
  const near = { set: 'CBB-1465-PUP-02-RP-01', controller: 'JT-1465-PUP-02' }
  const quick = { set: 'CBB-1465-PUP-03-RP-01', controller: 'JT-1465-PUP-03' }
  const disks = [away, quick].map(({ controller }) => [controller, join(folder, 'disks', controller)] as const)
  for (const [controller, disk] of disks) Places.sign(disk, controller)
  const store = await openSqliteSets({
    folder: join(folder, 'sets'),
    elsewhere: new Map(disks),
    holdings: holdingsIn(folder),
  })
  t.teardown(() => store.close())
  const feedings = [near, quick].map(location => new Feeding(store, location))
  for (const feeding of feedings) await feeding.feed('INICJALNE', [record('1')])
  // Whoever opens a pipe to read waits until somebody writes: as on a disk that does not answer.
  const pipe = join(folder, 'disks', away.controller, `${away.set}.db`)
  execFileSync('mkfifo', [pipe])
  const hanging = new Feeding(store, away).find(['PESEL:1']).then(
    () => 'ANSWERED',
    cause => cause,
  )
  for (const feeding of feedings) t.match(await feeding.find(['PESEL:1']), { found: 'ONE' })
  const first = await Promise.race([hanging, new Promise(go => setTimeout(go, 50, 'STILL WAITING'))])
  t.equal(first, 'STILL WAITING')
  closeSync(await writing(pipe))
  t.ok((await hanging) instanceof SetUnusable, 'then it is told that the set cannot be used')
  t.match(store.troubles(), [{ set: away.set }])
  t.match(await feedings[1]?.find(['PESEL:1']), { found: 'ONE' }, 'the other disk’s thread goes on')
})

/** Opens the pipe as soon as somebody waits to read from it: a thread may have to start first. */
async function writing(pipe: string): Promise<number> {
  for (;;) {
    try {
      return openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK)
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== 'ENXIO') throw cause
      await new Promise(go => setTimeout(go, 20))
    }
  }
}

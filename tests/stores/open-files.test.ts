import { mkdtemp, readdir, readlink, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { openSqliteSets } from '../../src/stores/sqlite/sets/store.js'
import { Feeding, record } from '../ports/feeding-kit.js'
import { holdingsIn } from './holdings-place.js'

const maxOpen = 4
const sets = 40

t.test('@req B5 more sets than may be open: files stay bounded, and each set answers for itself', async test => {
  const folder = await mkdtemp(join(tmpdir(), 'open-files-'))
  test.teardown(() => rm(folder, { recursive: true, force: true }))
  const store = await openSqliteSets({ folder, holdings: holdingsIn(folder), maxOpen })
  test.teardown(() => store.close())
  const feedings = Array.from({ length: sets }, (_, index) => {
    const unit = String(index).padStart(2, '0')
    const location = { set: `CBB-1465-PUP-${unit}-RP-01`, controller: `JT-1465-PUP-${unit}` }
    return new Feeding(store, location)
  })
  let most = 0
  const look = async () => {
    const handles = await readdir('/proc/self/fd')
    const targets = await Promise.all(handles.map(handle => readlink(`/proc/self/fd/${handle}`).catch(() => '')))
    most = Math.max(most, targets.filter(target => target.startsWith(folder) && target.includes('/JT-')).length)
  }
  let isOver = false
  const looking = (async () => {
    while (!isOver) await look()
  })()
  await Promise.all(feedings.map((feeding, index) => feeding.feed('INICJALNE', [record(`${index}`), record('all')])))
  const answers = await Promise.all(feedings.map((feeding, index) => feeding.find([`PESEL:${index}`])))
  test.same(new Set(answers.map(answer => answer?.found)), new Set(['ONE']))
  const others = await Promise.all(feedings.map((feeding, index) => feeding.find([`PESEL:${index + 1}`])))
  test.same(new Set(others.map(answer => answer?.found)), new Set(['NONE']))
  await look()
  isOver = true
  await looking
  // Reader and writer each hold so many databases and one that is being opened; a database has a log and its index beside it.
  const bound = 2 * (maxOpen + 1) * 3
  test.ok(most > 0 && most <= bound, `${most} files open at most, ${sets} sets, bound ${bound}`)
})

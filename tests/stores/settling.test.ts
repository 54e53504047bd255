import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { copyAsItStands } from '../../src/stores/sqlite/database/cut.js'
import { Places } from '../../src/stores/sqlite/sets/places.js'
import { holdSettling } from '../../src/stores/sqlite/sets/settling.js'
import { openSqliteSets } from '../../src/stores/sqlite/sets/store.js'
import { Feeding, feedOf, pup, record } from '../ports/feeding-kit.js'
import { draftOf } from '../ports/samples.js'
import { holdingsIn } from './holdings-place.js'

t.test('@req B6 while sets are copied one by one, what is entered meanwhile stays in their copies', async t => {
  const folder = await mkdtemp(join(tmpdir(), 'settling-'))
  t.teardown(() => rm(folder, { recursive: true, force: true }))
  const sets = join(folder, 'sets')
  const store = await openSqliteSets({ folder: sets, holdings: holdingsIn(folder), writers: 2 })
  t.teardown(() => store.close())
  const feed = feedOf('INICJALNE')
  const before = draftOf('rozpocznijZasilenie')
  await store.apply({ step: 'feed-opened', ...pup, feed }, [before])
  await store.settle([before.facts.entryId])
  t.same(await store.pending(), [], 'settled at once')

  const places = new Places(sets)
  const hold = await holdSettling(places.settling)
  let isSecond = false
  const second = holdSettling(places.settling).then(own => {
    isSecond = true
    own.release()
  })
  const meanwhile = draftOf('przekazPaczke')
  const taken = {
    feedId: feed.id,
    number: 1,
    hash: '1'.padStart(64, '0'),
    taken: 1,
    refused: 0,
    nonconformities: [],
  }
  const at = new Date('2026-11-21T08:30:00.000Z')
  const step = { step: 'package-taken', ...pup, package: taken, records: [record('ktos')], at } as const
  await store.apply(step, [meanwhile])
  await store.settle([meanwhile.facts.entryId])
  const copied = await mkdtemp(join(tmpdir(), 'settling-copy-'))
  t.teardown(() => rm(copied, { recursive: true, force: true }))
  const copy = join(copied, 'sets', pup.controller, `${pup.set}.db`)
  await copyAsItStands({ file: places.database(pup), copy })
  t.notOk(isSecond, 'two backups do not hold it at a time')
  hold.release()
  await second
  t.ok(isSecond)

  await new Feeding(store).finish(feed.id, 1)
  const last = await store.pending()
  await store.settle(last.map(draft => draft.facts.entryId))
  t.same(await store.pending(), [], 'afterwards nothing is left behind')

  await copyFile(holdingsIn(folder).file, holdingsIn(copied).file)
  new Places(join(copied, 'sets')).mark(pup)
  const restored = await openSqliteSets({ folder: join(copied, 'sets'), holdings: holdingsIn(copied) })
  t.teardown(() => restored.close())
  t.equal((await restored.feed(pup, feed.id))?.packages, 1)
  t.same(
    await restored.pending(),
    [meanwhile],
    'the package has its entry: it is not in a ledger copied when the hold began',
  )
})

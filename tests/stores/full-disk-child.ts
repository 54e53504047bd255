/** Applies effects until the disk takes no more; says how that ended and whether reading still works. */
import { join } from 'node:path'
import { openSqliteControl } from '../../src/stores/sqlite/control/store.js'
import { openSqliteSets } from '../../src/stores/sqlite/sets/store.js'
import { Feeding, feedOf, fragment, pup, record } from '../ports/feeding-kit.js'
import { draftOf } from '../ports/samples.js'
import { holdingsIn } from './holdings-place.js'

const folder = process.argv[2] ?? ''
const control = await openSqliteControl({ file: join(folder, 'control.db') })
const sets = await openSqliteSets({ folder: join(folder, 'sets'), holdings: holdingsIn(folder) })
const text = 'x'.repeat(20_000)

async function untilRefused(apply: (number: number) => Promise<unknown>): Promise<{ taken: number; message: string }> {
  for (let taken = 0; ; taken++) {
    try {
      await apply(taken + 1)
    } catch (error) {
      return { taken, message: error instanceof Error ? error.message : 'no error' }
    }
  }
}

const units = await untilRefused(number =>
  control.apply(
    [
      {
        change: 'unit-registered',
        unit: {
          code: `JT-${number}`,
          kind: 'PUP',
          name: text,
          address: { postalCode: '00-001', place: 'x', house: '1' },
          territory: '1465',
          areas: ['RP'],
          state: 'AKTYWNA',
        },
      },
    ],
    [draftOf('unit')],
  ),
)
const feeding = new Feeding(sets)
const feed = feedOf('INICJALNE')
await feeding.open(feed)
const packages = await untilRefused(number =>
  feeding.take(feed.id, number, [record(`${number}`, { fragments: [fragment('RP.STAN', text)] })]),
)
const last = await control.unit(`JT-${units.taken}`)
const held = {
  lastUnit: last?.code,
  next: (await control.unit(`JT-${units.taken + 1}`)) === undefined,
  drafts: (await control.pending()).length,
  packages: (await sets.feed(pup, feed.id))?.packages,
}
process.stdout.write(JSON.stringify({ units, packages, held }))
await Promise.allSettled([control.close(), sets.close()])

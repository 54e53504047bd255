/**
 * Applies effects to the stores of a folder without end, until it is killed: registers units and feeds two sets, many
 * effects at a time. Says on a line of standard output what was acknowledged, as soon as it is.
 */
import { writeSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteControl } from '../../src/stores/sqlite/control/store.js'
import { openSqliteSets } from '../../src/stores/sqlite/sets/store.js'
import { feedOf, otherPup, pup, record } from '../ports/feeding-kit.js'
import { draftOf } from '../ports/samples.js'
import { holdingsIn } from './holdings-place.js'

const [folder = '', round = ''] = process.argv.slice(2)
const control = await openSqliteControl({ file: join(folder, 'control.db') })
const sets = await openSqliteSets({ folder: join(folder, 'sets'), holdings: holdingsIn(folder), maxOpen: 1 })

const acknowledge = (id: string): void => void writeSync(1, `${id}\n`)

async function registerUnits(lane: number): Promise<never> {
  for (let number = 0; ; number++) {
    const code = `JT-1465-PUP-${round}-${lane}-${number}`
    const unit = {
      code,
      kind: 'PUP',
      name: 'x',
      address: { postalCode: '00-001', place: 'x', house: '1' },
      territory: '1465',
      areas: ['RP'],
      state: 'AKTYWNA',
    } as const
    await control.apply([{ change: 'unit-registered', unit }], [draftOf('unit', code), draftOf('unit', `${code}/2`)])
    acknowledge(code)
  }
}

/** Initial feeds of two packages, one after the other; goes on where the last run was killed. */
async function feed(location: typeof pup): Promise<never> {
  const open = await sets.openFeed(location)
  const last = await sets.lastFeed(location)
  let number = last === undefined ? 1 : Number(last.id) + 1
  if (open !== undefined) await fill(location, Number(open.id), open.packages)
  for (; ; number++) {
    const draft = draftOf('open', `${location.set}/${number}/open`)
    await sets.apply({ step: 'feed-opened', ...location, feed: feedOf('INICJALNE', new Date(number), `${number}`) }, [
      draft,
    ])
    acknowledge(draft.facts.entryId)
    await fill(location, number, 0)
  }
}

async function fill(location: typeof pup, feedNumber: number, taken: number): Promise<void> {
  const feedId = `${feedNumber}`
  for (let number = taken + 1; number <= 2; number++) {
    const draft = draftOf('take', `${location.set}/${feedNumber}/${number}`)
    const records = [0, 1, 2].map(index =>
      record(`${number}-${index}`, { keys: [`PESEL:${number}-${index}`], version: feedNumber }),
    )
    await sets.apply(
      {
        step: 'package-taken',
        at: new Date(),
        ...location,
        package: { feedId, number, hash: feedId, taken: 3, refused: 0, nonconformities: [] },
        records,
      },
      [draft],
    )
    acknowledge(draft.facts.entryId)
  }
  const draft = draftOf('finish', `${location.set}/${feedNumber}/finish`)
  await sets.apply({ step: 'feed-finished', ...location, feedId, at: new Date(feedNumber), packages: 2 }, [draft])
  acknowledge(draft.facts.entryId)
}

await Promise.all([...Array.from({ length: 6 }, (_, lane) => registerUnits(lane)), feed(pup), feed(otherPup)])

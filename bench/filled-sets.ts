/**
 * Sets filled with invented people, on the disk: in a folder that is kept and can be filled further after a break, or in one that is removed.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initialFeed } from '../fixtures/people/records.js'
import { tellStory } from '../fixtures/people/story.js'
import { setsKeptOpen } from '../src/app/sets-kept-open.js'
import { peselKey } from '../src/domain/search-keys.js'
import { readPackage } from '../src/feeds/index.js'
import type { Feed, Location, SetContents, StagedRecord } from '../src/ports/data/set-contents.js'
import { openSqliteSets, type SqliteSets } from '../src/stores/sqlite/sets/store.js'
import { Feeding, feedOf } from '../tests/ports/feeding-kit.js'

/** How many sets, and how many persons in all of them together. */
export interface Size {
  readonly sets: number
  readonly persons: number
}

export const perPackage = 1_000
/** Sets that are fed at the same time. */
const lanes = 8
const writers = 2
const tellEvery = 100

/** Groups of about a kilobyte together: ten million whole histories would fill a quarter of a terabyte. */
const kept: readonly string[] = ['RP.TOZSAMOSC', 'RP.ADRESY', 'RP.STAN']

/** Records of the invented people, as a feed keeps them: some of their groups are borrowed by the people made here. */
export async function templates(): Promise<readonly StagedRecord[]> {
  const story = tellStory({ seed: 1, persons: 300 })
  const elements = [...initialFeed(story, 'JT-1408-PUP-01')]
  const read = await readPackage(elements, {
    tree: 'RP',
    today: '2026-11-20',
    dictionaries: { rows: async () => [{}] as never },
  })
  if (!('records' in read)) throw new Error('the invented records are too large')
  return read.records.map(({ place: _, fragments, ...record }) => ({
    ...record,
    fragments: fragments.filter(({ scope }) => kept.includes(scope)),
    expectedVersion: 0,
  }))
}

export const numberOf = (person: number) => String(10_000_000_000 + person)

export function personIn(borrowed: readonly StagedRecord[], person: number): StagedRecord {
  const from = borrowed[person % borrowed.length]
  if (from === undefined) throw new Error('nobody to borrow from')
  const number = numberOf(person)
  const keys = [peselKey(number), `DOK:DO:PL:ZZC${number}`, `OSOBA:OSOBA${number}|ADAM|1980-01-01`]
  const fragments = from.fragments.map(fragment => ({ ...fragment, persons: keys }))
  return { ...from, recordId: `R-${number}`, version: 1, keys, fragments }
}

export function locationOf(set: number): Location {
  const unit = `${String(1000 + Math.floor(set / 90)).padStart(4, '0')}-PUP-${String(10 + (set % 90))}`
  return { set: `CBB-${unit}-RP-01`, controller: `JT-${unit}` }
}

/** Of a set's persons the first one's place in the row of all, and how many they are. */
export const personsEach = ({ sets, persons }: Size) => Math.ceil(persons / sets)

/** Feeds every set that is not fed yet; `told` hears how many persons are in so far. */
async function fill(
  store: SqliteSets,
  size: Size,
  borrowed: readonly StagedRecord[],
  told: (persons: number) => void = () => {},
): Promise<void> {
  const each = personsEach(size)
  const settling = settlingAtOnce(store)
  let next = 0
  let filled = 0
  const lane = async () => {
    for (let set = next++; set < size.sets; set = next++) {
      await feedOne(settling, locationOf(set), set * each, each, borrowed)
      if (++filled % tellEvery === 0) told(filled * each)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

/** The store as the house uses it: what has come into the ledger waits in no set. */
function settlingAtOnce(store: SqliteSets): SetContents {
  return {
    ...store,
    apply: async (effect, drafts) => {
      const outcome = await store.apply(effect, drafts)
      await store.settle(drafts.map(draft => draft.facts.entryId))
      return outcome
    },
  }
}

/** Goes on where an earlier run was broken off. */
export async function feedOne(
  store: SetContents,
  location: Location,
  first: number,
  count: number,
  borrowed: readonly StagedRecord[],
): Promise<void> {
  if ((await store.lastFinishedFeed(location)) !== undefined) return
  const feeding = new Feeding(store, location)
  const feed = (await store.openFeed(location)) ?? (await opened(feeding))
  let { packages } = feed
  for (let taken = packages * perPackage; taken < count; taken += perPackage) {
    const length = Math.min(perPackage, count - taken)
    const records = Array.from({ length }, (_, index) => personIn(borrowed, first + taken + index))
    const outcome = await feeding.take(feed.id, ++packages, records)
    if ('conflict' in outcome) throw new Error(outcome.conflict)
  }
  await feeding.finish(feed.id, packages)
}

async function opened(feeding: Feeding): Promise<Feed> {
  const feed = feedOf('INICJALNE')
  await feeding.open(feed)
  return feed
}

/** The store of the folder. */
export async function within<T>(folder: string, work: (store: SqliteSets, folder: string) => Promise<T>): Promise<T> {
  mkdirSync(folder, { recursive: true })
  const holdings = { file: join(folder, 'holdings.db'), key: keyIn(folder) }
  const store = await openSqliteSets({ folder: join(folder, 'sets'), holdings, writers, maxRead: setsKeptOpen() })
  try {
    return await work(store, folder)
  } finally {
    await store.close()
  }
}

function keyIn(folder: string): Uint8Array {
  const file = join(folder, 'holdings.key')
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}

/** As {@link within}, in a folder that is removed afterwards. */
export async function inPassing<T>(work: (store: SqliteSets, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-bench-sets-'))
  try {
    return await within(folder, work)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What a folder is for, and whether everybody is in. */
interface Filling extends Size {
  readonly isFull: boolean
}

/** Fills the folder's sets, once. @throws Error when it was begun with another size */
export async function fillOnce(
  folder: string,
  store: SqliteSets,
  size: Size,
  borrowed: readonly StagedRecord[],
  told?: (persons: number) => void,
): Promise<void> {
  const file = join(folder, 'size.json')
  const note = (filling: Filling) => writeFileSync(file, `${JSON.stringify(filling)}\n`)
  const { sets, persons } = size
  if (!existsSync(file)) note({ sets, persons, isFull: false })
  const held = JSON.parse(readFileSync(file, 'utf8')) as Filling
  if (held.sets !== sets || held.persons !== persons)
    throw new Error(`The folder is for ${held.sets} sets and ${held.persons} persons: name the same, or another folder`)
  if (held.isFull) return
  await fill(store, size, borrowed, told)
  note({ sets, persons, isFull: true })
}

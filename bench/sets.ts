/**
 * Many sets on one machine: a question to a few of them while few or thousands lie on the disk, and one long feed. People are made by the
 * generator; questions go through the fan-out that every question goes through.
 */
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { initialFeed } from '../fixtures/people/records.js'
import { tellStory } from '../fixtures/people/story.js'
import { type AskedSet, Grant } from '../src/domain/grant.js'
import { peselKey } from '../src/domain/search-keys.js'
import { readPackage } from '../src/feeds/index.js'
import { askSets } from '../src/operations/dane-beneficjenta/fan-out.js'
import type { House } from '../src/operations/house.js'
import type { Location, StagedRecord } from '../src/ports/data/set-contents.js'
import { openSqliteSets, type SqliteSets } from '../src/stores/sqlite/sets/store.js'
import { Feeding, feedOf, rpScopes } from '../tests/ports/feeding-kit.js'

export interface SetsRow {
  readonly subject: string
  readonly sets: number
  readonly persons: number
  readonly figures: Readonly<Record<string, string>>
}

interface Order {
  readonly sets: number
  readonly persons: number
  readonly queries: number
}

const perPackage = 1_000
/** Sets that are fed at the same time. */
const lanes = 8

/** Groups of about a kilobyte together: ten million whole histories would fill a quarter of a terabyte. */
const kept: readonly string[] = ['RP.TOZSAMOSC', 'RP.ADRESY', 'RP.STAN']

/** Records of the invented people, as a feed keeps them: some of their groups are borrowed by the people made here. */
async function templates(): Promise<readonly StagedRecord[]> {
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

const numberOf = (person: number) => String(10_000_000_000 + person)

function personIn(borrowed: readonly StagedRecord[], person: number): StagedRecord {
  const from = borrowed[person % borrowed.length]
  if (from === undefined) throw new Error('nobody to borrow from')
  const number = numberOf(person)
  const keys = [peselKey(number), `DOK:DO:PL:ZZC${number}`, `OSOBA:OSOBA${number}|ADAM|1980-01-01`]
  const fragments = from.fragments.map(fragment => ({ ...fragment, persons: keys }))
  return { ...from, recordId: `R-${number}`, version: 1, keys, fragments }
}

function locationOf(set: number): Location {
  const unit = `${String(1000 + Math.floor(set / 90)).padStart(4, '0')}-PUP-${String(10 + (set % 90))}`
  return { set: `CBB-${unit}-RP-01`, controller: `JT-${unit}` }
}

async function fill(store: SqliteSets, { sets, persons }: Order, borrowed: readonly StagedRecord[]): Promise<void> {
  const each = Math.ceil(persons / sets)
  let next = 0
  const lane = async () => {
    for (let set = next++; set < sets; set = next++) await feedOne(store, locationOf(set), set * each, each, borrowed)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

async function feedOne(
  store: SqliteSets,
  location: Location,
  first: number,
  count: number,
  borrowed: readonly StagedRecord[],
): Promise<void> {
  const feeding = new Feeding(store, location)
  const feed = feedOf('INICJALNE')
  await feeding.open(feed)
  let packages = 0
  for (let taken = 0; taken < count; taken += perPackage) {
    const length = Math.min(perPackage, count - taken)
    const records = Array.from({ length }, (_, index) => personIn(borrowed, first + taken + index))
    const outcome = await feeding.take(feed.id, ++packages, records)
    if ('conflict' in outcome) throw new Error(outcome.conflict)
  }
  await feeding.finish(feed.id, packages)
}

/** Leave to ask the sets. */
function grantFor(sets: readonly number[]): { readonly grant: Grant; readonly codes: readonly string[] } {
  const asked = sets
    .map(locationOf)
    .map(({ set, controller }): AskedSet => ({ code: set, unitCode: controller, unitKind: 'PUP', tree: 'RP' }))
  const rule = {
    id: 'R-1',
    asker: { unitKind: 'OPS' },
    role: 'PIU_PS',
    legalBasis: 'X',
    validFrom: '2020-01-01',
  } as const
  const grant = Grant.decide([{ ...rule, scopes: rpScopes, author: 'x', reason: 'x' }], {
    unitCode: 'JT-1465-OPS-01',
    unitKind: 'OPS',
    role: 'PIU_PS',
    legalBasis: 'X',
    day: '2026-11-21',
    sets: asked,
    scopes: rpScopes,
  })
  if (grant === undefined) throw new Error('nothing is granted')
  return { grant, codes: asked.map(one => one.code) }
}

/** Asks for a person in as many sets as named, one of which holds the person; gives the waits in milliseconds. */
async function ask(store: SqliteSets, { sets, persons, queries }: Order, named: number): Promise<readonly number[]> {
  const silent = { error: (_event: string, cause: unknown) => Promise.reject(cause) }
  const house = { sets: store, log: silent, settings: { setAnswerMs: 60_000 } } as unknown as House
  const each = Math.ceil(persons / sets)
  const waits: number[] = []
  for (let query = 0; query < queries; query++) {
    const holder = Math.floor(Math.random() * sets)
    const others = Array.from({ length: sets }, (_, set) => set).filter(set => set !== holder)
    const asked = [holder, ...Array.from({ length: Math.min(named, sets) - 1 }, () => pickOut(others))]
    const { grant, codes } = grantFor(asked)
    const key = peselKey(numberOf(holder * each + Math.floor(Math.random() * each)))
    const begun = performance.now()
    const answers = await askSets(house, grant, codes, [key], 'bench')
    waits.push(performance.now() - begun)
    if (answers.filter(answer => answer.gave === 'FOUND').length !== 1) throw new Error('the person was not found once')
  }
  return waits.toSorted((a, b) => a - b)
}

function pickOut(from: number[]): number {
  const [picked = 0] = from.splice(Math.floor(Math.random() * from.length), 1)
  return picked
}

/** Bytes of a record's groups, on average. */
const bytesOf = (records: readonly StagedRecord[]) =>
  Math.round(records.flatMap(one => one.fragments).reduce((sum, one) => sum + one.bytes.byteLength, 0) / records.length)

const at = (sorted: readonly number[], share: number) =>
  `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2)} ms`

/** Files below the folder that this process has open. */
async function openFiles(folder: string): Promise<number> {
  const handles = await readdir('/proc/self/fd')
  const names = await Promise.all(handles.map(handle => readlink(`/proc/self/fd/${handle}`).catch(() => '')))
  return names.filter(name => name.startsWith(folder)).length
}

async function megabytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  let bytes = 0
  for (const entry of entries) if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size
  return bytes / 1e6
}

/** Resident memory of the process. @see proc(5) */
async function residentMb(): Promise<number> {
  return Number(/VmRSS:\s+(\d+)/.exec(await readFile('/proc/self/status', 'utf8'))?.[1] ?? 0) / 1024
}

async function within<T>(work: (store: SqliteSets, folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'csizs-bench-sets-'))
  const holdings = { file: join(folder, 'holdings.db'), key: new Uint8Array(randomBytes(32)) }
  try {
    const store = await openSqliteSets({ folder: join(folder, 'sets'), holdings })
    try {
      return await work(store, folder)
    } finally {
      await store.close()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function questions(order: Order, borrowed: readonly StagedRecord[]): Promise<SetsRow> {
  return within(async (store, folder) => {
    const began = performance.now()
    await fill(store, order, borrowed)
    const seconds = (performance.now() - began) / 1000
    await ask(store, { ...order, queries: Math.min(200, order.queries) }, 5)
    const five = await ask(store, order, 5)
    const fifty = await ask(store, order, 50)
    return {
      subject: 'questions',
      sets: order.sets,
      persons: order.persons,
      figures: {
        '5 sets named, p50': at(five, 0.5),
        '5 sets named, p99': at(five, 0.99),
        '50 sets named, p50': at(fifty, 0.5),
        '50 sets named, p99': at(fifty, 0.99),
        'open files': String(await openFiles(folder)),
        memory: `${(await residentMb()).toFixed(0)} MB`,
        'groups of a person': `${bytesOf(borrowed)} B`,
        'on disk': `${(await megabytesBelow(join(folder, 'sets'))).toFixed(0)} MB`,
        index: `${((await stat(join(folder, 'holdings.db'))).size / 1e6).toFixed(0)} MB`,
        made: `${(order.persons / seconds).toFixed(0)} persons/s`,
      },
    }
  })
}

async function longFeed(records: number, borrowed: readonly StagedRecord[]): Promise<SetsRow> {
  return within(async (store, folder) => {
    const location = locationOf(0)
    const feeding = new Feeding(store, location)
    const feed = feedOf('INICJALNE')
    await feeding.open(feed)
    const began = performance.now()
    const cpuBegan = process.cpuUsage()
    let quarterMb = 0
    let packages = 0
    for (let taken = 0; taken < records; taken += perPackage) {
      const part = Array.from({ length: perPackage }, (_, index) => personIn(borrowed, taken + index))
      await feeding.take(feed.id, ++packages, part)
      if (quarterMb === 0 && taken * 4 >= records) quarterMb = await residentMb()
    }
    await feeding.finish(feed.id, packages)
    const seconds = (performance.now() - began) / 1000
    const { user, system } = process.cpuUsage(cpuBegan)
    const growth = (await residentMb()) - quarterMb
    return {
      subject: 'one feed',
      sets: 1,
      persons: records,
      figures: {
        rate: `${(records / seconds).toFixed(0)} records/s`,
        'processor time': `${((user + system) / records).toFixed(0)} µs a record`,
        memory: `${(await residentMb()).toFixed(0)} MB, ${growth.toFixed(0)} MB more than after a quarter`,
        'on disk': `${(await megabytesBelow(join(folder, 'sets'))).toFixed(0)} MB`,
        index: `${((await megabytesBelow(folder)) - (await megabytesBelow(join(folder, 'sets')))) | 0} MB`,
      },
    }
  })
}

/** Five small sets, then as many as ordered, then one feed. */
export async function benchSets(
  order: Order & { readonly records: number },
  tell: (row: SetsRow) => void,
): Promise<readonly SetsRow[]> {
  const borrowed = await templates()
  const rows: SetsRow[] = []
  const parts = [
    () => questions({ sets: 5, persons: 10_000, queries: order.queries }, borrowed),
    () => questions(order, borrowed),
    () => longFeed(order.records, borrowed),
  ]
  for (const part of parts) {
    const row = await part()
    rows.push(row)
    tell(row)
  }
  return rows
}

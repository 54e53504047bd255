/**
 * Many sets on one machine: a question to a few of them while few or thousands lie on the disk, and one long feed. People are made by the
 * generator; questions go through the fan-out that every question goes through.
 */
import { readdir, readFile, readlink, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { threadedComparisons } from '../src/app/comparisons.js'
import { type AskedSet, Grant } from '../src/domain/grant.js'
import { peselKey } from '../src/domain/search-keys.js'
import { askSets } from '../src/operations/dane-beneficjenta/fan-out.js'
import type { House } from '../src/operations/house.js'
import type { StagedRecord } from '../src/ports/data/set-contents.js'
import type { SqliteSets } from '../src/stores/sqlite/sets/store.js'
import { Feeding, feedOf, rpScopes } from '../tests/ports/feeding-kit.js'
import {
  feedOne,
  fillOnce,
  inPassing,
  locationOf,
  numberOf,
  perPackage,
  personIn,
  personsEach,
  type Size,
  templates,
  within,
} from './filled-sets.js'

export interface SetsRow {
  readonly subject: string
  readonly sets: number
  readonly persons: number
  readonly figures: Readonly<Record<string, string>>
}

interface Order extends Size {
  readonly queries: number
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

interface Waits {
  /** In milliseconds, the shortest first. */
  readonly sorted: readonly number[]
  /** Of the process, in milliseconds a question: what else runs on the machine is not in it. */
  readonly cpuMs: number
}

/** Asks for persons of the sets that `holder` names, each question to as many sets as `named`. */
async function ask(
  store: SqliteSets,
  { queries, ...size }: Order,
  named: number,
  holder: () => number,
  times: number = queries,
): Promise<Waits> {
  const silent = { error: (_event: string, cause: unknown) => Promise.reject(cause) }
  const house = { sets: store, log: silent, settings: { setAnswerMs: 60_000 } } as unknown as House
  const { sets } = size
  const each = personsEach(size)
  const waits: number[] = []
  let cpu = 0
  for (let query = 0; query < times; query++) {
    const held = holder()
    const others = Array.from({ length: sets }, (_, set) => set).filter(set => set !== held)
    const asked = [held, ...Array.from({ length: Math.min(named, sets) - 1 }, () => pickOut(others))]
    const { grant, codes } = grantFor(asked)
    const key = peselKey(numberOf(held * each + Math.floor(Math.random() * each)))
    const spent = process.cpuUsage()
    const begun = performance.now()
    const answers = await askSets(house, grant, codes, [key], 'bench')
    waits.push(performance.now() - begun)
    const { user, system } = process.cpuUsage(spent)
    cpu += user + system
    if (answers.filter(answer => answer.gave === 'FOUND').length !== 1) throw new Error('the person was not found once')
  }
  return { sorted: waits.toSorted((a, b) => a - b), cpuMs: cpu / 1000 / times }
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

const spread = (of: string, { sorted, cpuMs }: Waits) => ({
  [`${of}, p50`]: at(sorted, 0.5),
  [`${of}, p99`]: at(sorted, 0.99),
  [`${of}, processor`]: `${cpuMs.toFixed(2)} ms`,
})

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

/** Asks the sets of the folder, which are filled first where they are not yet; without a folder, sets that are removed afterwards. */
async function questions(order: Order, borrowed: readonly StagedRecord[], folder?: string): Promise<SetsRow> {
  const asked = async (store: SqliteSets, at: string) => {
    await fillOnce(at, store, order, borrowed)
    return answersOf(store, at, order, borrowed)
  }
  return folder === undefined ? inPassing(asked) : within(folder, asked)
}

/** First every set once, as after a start of the gateway; then whoever comes. */
async function answersOf(
  store: SqliteSets,
  folder: string,
  order: Order,
  borrowed: readonly StagedRecord[],
): Promise<SetsRow> {
  const each = Array.from({ length: order.sets }, (_, set) => set)
  const first = await ask(store, order, 5, () => pickOut(each), order.sets)
  const any = () => Math.floor(Math.random() * order.sets)
  await ask(store, order, 5, any, Math.min(200, order.queries))
  const five = await ask(store, order, 5, any)
  const fifty = await ask(store, order, 50, any)
  return {
    subject: 'questions',
    sets: order.sets,
    persons: order.persons,
    figures: {
      ...spread('first question to a set', first),
      ...spread('5 sets named', five),
      ...spread('50 sets named', fifty),
      'open files': String(await openFiles(folder)),
      memory: `${(await residentMb()).toFixed(0)} MB`,
      'groups of a person': `${bytesOf(borrowed)} B`,
      'on disk': `${(await megabytesBelow(join(folder, 'sets'))).toFixed(0)} MB`,
      index: `${((await stat(join(folder, 'holdings.db'))).size / 1e6).toFixed(0)} MB`,
    },
  }
}

/** Fills the folder, going on where an earlier run was broken off. */
export async function fillFolder(folder: string, size: Size, tell: (line: string) => void): Promise<void> {
  const borrowed = await templates()
  const began = performance.now()
  await within(folder, store =>
    fillOnce(folder, store, size, borrowed, persons => {
      const rate = persons / ((performance.now() - began) / 1000)
      tell(`${persons} persons, ${rate.toFixed(0)} a second, ${new Date().toISOString()}`)
    }),
  )
}

async function longFeed(records: number, borrowed: readonly StagedRecord[]): Promise<SetsRow> {
  return inPassing(async (store, folder) => {
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

/** Two sets of the same people, compared whole as a verification does: in the thread of a comparison. */
async function comparing(records: number, borrowed: readonly StagedRecord[]): Promise<SetsRow> {
  return inPassing(async (store, folder) => {
    const [first, second] = [locationOf(0), locationOf(1)]
    await Promise.all([first, second].map(location => feedOne(store, location, 0, records, borrowed)))
    const { compareSets } = threadedComparisons(join(folder, 'sets'), new Map())
    const memory = await residentMb()
    const began = performance.now()
    const spent = process.cpuUsage()
    const told = await compareSets(first, second, 'WHOLE')
    const { user, system } = process.cpuUsage(spent)
    if (told?.agrees !== true || told.matched !== records) throw new Error('the sets are the same people')
    return {
      subject: 'comparison',
      sets: 2,
      persons: records,
      figures: {
        took: `${((performance.now() - began) / 1000).toFixed(1)} s`,
        processor: `${((user + system) / 1e6).toFixed(1)} s`,
        memory: `${((await residentMb()) - memory).toFixed(0)} MB more`,
      },
    }
  })
}

/** Five small sets, then as many as ordered; one feed and one comparison unless they are of no records. */
export async function benchSets(
  order: Order & { readonly records: number; readonly compared: number; readonly folder?: string },
  tell: (row: SetsRow) => void,
): Promise<readonly SetsRow[]> {
  const borrowed = await templates()
  const rows: SetsRow[] = []
  const parts = [
    () => questions({ sets: 5, persons: 10_000, queries: order.queries }, borrowed),
    () => questions(order, borrowed, order.folder),
    ...(order.records > 0 ? [() => longFeed(order.records, borrowed)] : []),
    ...(order.compared > 0 ? [() => comparing(order.compared, borrowed)] : []),
  ]
  for (const part of parts) {
    const row = await part()
    rows.push(row)
    tell(row)
  }
  return rows
}

import SqliteDatabase, { type Database } from 'better-sqlite3'
import type { EntryWalkOrder, LedgerReadings, PlacedPart, StoredEntry } from '../../../ports/data/ledger-storage.js'
import { columns } from './rows.js'
import { eraOf, factsColumn } from './schema.js'
import { searchedIn } from './storage.js'

/**
 * Opens a ledger's file for searching, beside whoever writes it: each reading sees what is committed.
 * @throws Error when there is no such file, or it is no SQLite database
 */
export function openLedgerReadings(file: string): LedgerReadings {
  const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  database.pragma('trusted_schema = OFF')
  database.pragma('cache_size = -32768')
  return { ...walking(database), ...looking(database), ...partsIn(database), close: async () => void database.close() }
}

type LatestArguments = [
  EntryWalkOrder & EntryWalkOrder['before'] & { readonly limit: number; readonly searched: number },
]

function walking(database: Database) {
  const { controller, time } = factsColumn
  const statement = (text: string) => database.prepare<LatestArguments, TimedEntry>(text)
  const entry = 'e.idx AS "index", e.entry_id AS entryId, e.facts, e.personal_hash AS personalHash'
  const before = (name: string) => [`${name} <= @time`, `(${name} < @time OR s.idx < @index)`, 's.idx < @size']
  const known = (table: string, conditions: readonly string[]) =>
    statement(`SELECT ${entry}, s.time AS time FROM ${table} s JOIN entries e ON e.idx = s.idx
      WHERE ${[...conditions, ...before('s.time')].join(' AND ')} ORDER BY s.time DESC, s.idx DESC LIMIT @limit`)
  const tail = (conditions: readonly string[]) =>
    statement(`SELECT ${columns.entries}, ${time} AS time FROM entries s
      WHERE s.idx >= @searched AND ${[...conditions, ...before(time)].join(' AND ')} ORDER BY 5 DESC, s.idx DESC LIMIT @limit`)
  const since = (name: string) => `${name} >= @from`
  const pages = {
    all: [known('by_time', []), tail([])],
    since: [known('by_time', [since('s.time')]), tail([since(time)])],
    ofUnit: [known('by_unit', ['s.controller = @controller']), tail([`${controller} = @controller`])],
    ofUnitSince: [
      known('by_unit', ['s.controller = @controller', since('s.time')]),
      tail([`${controller} = @controller`, since(time)]),
    ],
  } as const
  const searched = searchedIn(database)
  const read = database.transaction(
    (rows: (typeof pages)[keyof typeof pages], order: EntryWalkOrder, limit: number) => {
      const given = { ...order, ...order.before, searched: searched(), limit }
      return rows.flatMap(one => one.all(given))
    },
  )
  return {
    async latest(order: EntryWalkOrder, limit: number): Promise<readonly StoredEntry[]> {
      const isOfUnit = order.controller !== undefined
      const rows = order.from === undefined ? (isOfUnit ? pages.ofUnit : pages.all) : undefined
      const found = read(rows ?? (isOfUnit ? pages.ofUnitSince : pages.since), order, limit)
      return found.sort(latestFirst).slice(0, limit)
    },
  }
}

interface TimedEntry extends StoredEntry {
  readonly time: string
}

function latestFirst(a: TimedEntry, b: TimedEntry): number {
  if (a.time === b.time) return b.index - a.index
  return a.time < b.time ? 1 : -1
}

function looking(database: Database) {
  const last = database.prepare<[], { size: number }>('SELECT coalesce(max(idx) + 1, 0) AS size FROM entries')
  const page = database.prepare<[number, number], StoredEntry>(
    `SELECT ${columns.entries} FROM entries WHERE idx >= ? ORDER BY idx LIMIT ?`,
  )
  const marked = database.prepare<[number, Uint8Array, number, number], { index: number; met: number }>(
    'SELECT idx AS "index", met FROM lookups WHERE era = ? AND token = ? AND idx >= ? ORDER BY idx LIMIT ?',
  )
  const markedBefore = database.prepare<[number, Uint8Array, number, number], { index: number; met: number }>(
    'SELECT idx AS "index", met FROM lookups WHERE era = ? AND token = ? AND idx < ? ORDER BY idx DESC LIMIT ?',
  )
  const tile = database.prepare<[number, number], { hashes: Buffer }>(
    'SELECT hashes FROM tiles WHERE level = ? AND idx = ?',
  )
  const withPersonal = database.prepare<[string, number, number], StoredEntry>(
    `SELECT ${columns.entries} FROM entries WHERE ${factsColumn.time} < ? AND idx >= ?
       AND NOT EXISTS (SELECT 1 FROM erased WHERE erased.idx = entries.idx) ORDER BY idx LIMIT ?`,
  )
  const size = () => last.get()?.size ?? 0
  return {
    size: async () => size(),
    entries: async (first: number, limit: number) => page.all(first, limit),
    tile: async (level: number, index: number) => tile.get(level, index)?.hashes,
    withPersonal: async (before: string, first: number, limit: number) => withPersonal.all(before, first, limit),
    async marked(token: Uint8Array, first: number, limit: number) {
      const found: { index: number; met: number }[] = []
      const lastEra = eraOf(size())
      for (let era = eraOf(first); era <= lastEra && found.length < limit; era += 1) {
        found.push(...marked.all(era, token, first, limit - found.length))
      }
      return found
    },
    async markedBefore(token: Uint8Array, before: number | undefined, limit: number) {
      const found: { index: number; met: number }[] = []
      const end = before ?? size()
      for (let era = eraOf(end); era >= 0 && found.length < limit; era -= 1) {
        found.push(...markedBefore.all(era, token, end, limit - found.length))
      }
      return found
    },
  }
}

interface PartRow {
  readonly index: number
  readonly entryId: string
  readonly controller: string | null
  readonly opening: Uint8Array | null
  readonly wrappedKey: Uint8Array
  readonly sealed: Uint8Array
  readonly tokens: Uint8Array
}

function partsIn(database: Database) {
  const placed = database.prepare<[string], PartRow>(
    `SELECT entries.idx AS "index", entry_id AS entryId, coalesce(personal.controller, ${factsColumn.controller}) AS controller,
       opening, wrapped_key AS wrappedKey, sealed, tokens
     FROM entries LEFT JOIN personal ON personal.idx = entries.idx
     WHERE entries.idx IN (SELECT value FROM json_each(?)) AND NOT EXISTS (SELECT 1 FROM erased WHERE erased.idx = entries.idx)
     ORDER BY entries.idx`,
  )
  const waiting = database.prepare<[number, number], { index: number; controller: string }>(
    'SELECT idx AS "index", controller FROM personal WHERE idx > ? ORDER BY idx LIMIT ?',
  )
  const erasing = database.prepare<[string, number], { index: number; controller: string }>(
    `SELECT idx AS "index", controller FROM erasing
     WHERE controller NOT IN (SELECT value FROM json_each(?)) ORDER BY controller, idx LIMIT ?`,
  )
  return {
    parts: async (indexes: readonly number[]) => placed.all(JSON.stringify(indexes)).map(placedPart),
    waitingParts: async (after: number, limit: number) => waiting.all(after, limit),
    erasingParts: async (without: readonly string[], limit: number) => erasing.all(JSON.stringify(without), limit),
  }
}

function placedPart({ index, entryId, controller: named, opening, ...rest }: PartRow): PlacedPart {
  const controller = named ?? ''
  const place = { index, entryId, controller }
  return opening === null ? place : { ...place, part: { index, controller, opening, ...rest } }
}

import SqliteDatabase, { type Database } from 'better-sqlite3'
import type { EntryWalkOrder, LedgerReadings, StoredEntry, StoredPersonal } from '../../../ports/data/ledger-storage.js'
import { columns } from './rows.js'
import { eraOf, factsColumn } from './schema.js'

/**
 * Opens a ledger's file for searching, beside whoever writes it: each reading sees what is committed.
 * @throws Error when there is no such file, or it is no SQLite database
 */
export function openLedgerReadings(file: string): LedgerReadings {
  const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  database.pragma('trusted_schema = OFF')
  database.pragma('cache_size = -32768')
  return { ...walking(database), ...looking(database), close: async () => void database.close() }
}

type LatestArguments = [EntryWalkOrder & EntryWalkOrder['before'] & { readonly limit: number }]

function walking(database: Database) {
  const { controller, time } = factsColumn
  const page = (conditions: readonly string[]) => `SELECT ${columns.entries} FROM entries
    WHERE ${[...conditions, `${time} <= @time`, `(${time} < @time OR idx < @index)`, 'idx < @size'].join(' AND ')}
    ORDER BY ${time} DESC, idx DESC LIMIT @limit`
  const statement = (conditions: readonly string[]) => database.prepare<LatestArguments, StoredEntry>(page(conditions))
  const ofUnit = `${controller} = @controller`
  const since = `${time} >= @from`
  const pages = {
    all: statement([]),
    since: statement([since]),
    ofUnit: statement([ofUnit]),
    ofUnitSince: statement([ofUnit, since]),
  }
  return {
    async latest(order: EntryWalkOrder, limit: number) {
      const isOfUnit = order.controller !== undefined
      const rows = order.from === undefined ? (isOfUnit ? pages.ofUnit : pages.all) : undefined
      return (rows ?? (isOfUnit ? pages.ofUnitSince : pages.since)).all({ ...order, ...order.before, limit })
    },
  }
}

function looking(database: Database) {
  const last = database.prepare<[], { size: number }>('SELECT coalesce(max(idx) + 1, 0) AS size FROM entries')
  const page = database.prepare<[number, number], StoredEntry>(
    `SELECT ${columns.entries} FROM entries WHERE idx >= ? ORDER BY idx LIMIT ?`,
  )
  const personal = database.prepare<[number], StoredPersonal>(`SELECT ${columns.personal} FROM personal WHERE idx = ?`)
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
       AND EXISTS (SELECT 1 FROM personal WHERE personal.idx = entries.idx) ORDER BY idx LIMIT ?`,
  )
  const size = () => last.get()?.size ?? 0
  return {
    size: async () => size(),
    entries: async (first: number, limit: number) => page.all(first, limit),
    tile: async (level: number, index: number) => tile.get(level, index)?.hashes,
    withPersonal: async (before: string, first: number, limit: number) => withPersonal.all(before, first, limit),
    personal: async (index: number) => personal.get(index),
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

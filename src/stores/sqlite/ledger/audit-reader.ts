import SqliteDatabase, { type Database } from 'better-sqlite3'
import type { ExpectedLookup, ExpectedSearched, FileFlaw, LedgerFile } from '../../../ports/data/ledger-file.js'
import type { StoredCheckpoint, StoredEntry, StoredTile } from '../../../ports/data/ledger-storage.js'
import type { Places } from '../sets/places.js'
import { AuditedParts } from './parts/audited.js'
import { columns } from './rows.js'
import { eraOf, schemaVersion, tables } from './schema.js'
import { handoversIn, searchedIn } from './storage.js'

const portion = 1_000
/** Tiles are up to 8 KB each. */
const tilePortion = 64

/**
 * Opens a ledger file for reading, with the parts in the folders of controllers where they are told, in one read transaction: what is appended meanwhile is not seen, and nobody is held
 * up. A file with a write-ahead log beside it needs a folder that can be written.
 * @throws Error when there is no such file, or it is no SQLite database
 */
export function openLedgerFile(file: string, places?: Places): LedgerFile {
  const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    database.pragma('trusted_schema = OFF')
    database.pragma('cell_size_check = ON')
    database.pragma('cache_size = -65536')
    database.exec('BEGIN')
    return {
      ...sequences(database),
      ...look(database),
      ...partsOf(database, file, places),
      later: async operation => laterThan(sizeOf(database), file, operation),
      close: async () => void database.close(),
    }
  } catch (cause) {
    database.close()
    throw cause
  }
}

/** Statements are prepared when they are needed: a table that is gone is found by whoever reads it. */
function sequences(database: Database) {
  return {
    entries: () => {
      const page = `SELECT ${columns.entries} FROM entries WHERE idx > ? ORDER BY idx LIMIT ?`
      const rows = () => database.prepare<[number, number], StoredEntry>(page)
      return pages(rows, (statement, after) => statement.all(after, portion), indexOf)
    },
    erased: () => {
      const page = 'SELECT idx AS "index" FROM erased WHERE idx > ? ORDER BY idx LIMIT ?'
      const rows = () => database.prepare<[number, number], { readonly index: number }>(page)
      return pages(rows, (statement, after) => statement.all(after, portion), indexOf)
    },
    tiles: (level: number) => {
      const page = `SELECT ${columns.tiles} FROM tiles WHERE level = ? AND idx > ? ORDER BY idx LIMIT ?`
      const rows = () => database.prepare<[number, number, number], StoredTile>(page)
      return pages(rows, (statement, after) => statement.all(level, after, tilePortion), indexOf)
    },
    checkpoints: () => {
      const page = 'SELECT size, note FROM checkpoints WHERE size > ? ORDER BY size LIMIT ?'
      const rows = () => database.prepare<[number, number], StoredCheckpoint>(page)
      return pages(
        rows,
        (statement, after) => statement.all(after, portion),
        row => row.size,
      )
    },
  }
}

function sizeOf(database: Database): number {
  return database.prepare<[], number>('SELECT coalesce(max(idx) + 1, 0) FROM entries').pluck().get() ?? 0
}

/** Prepared when they are read: a table that is gone is found then. */
function partsOf(database: Database, file: string, places: Places | undefined) {
  let parts: AuditedParts | undefined
  const audited = () => {
    parts ??= new AuditedParts(places, database, file, sizeOf(database))
    return parts
  }
  return {
    personal: () => audited().all(),
    unreadableParts: () => audited().unreadable(),
    flaws: async () => [
      ...schemaFlaws(database),
      ...structureFlaws(database),
      ...audited()
        .flaws()
        .map((text): FileFlaw => ({ flaw: 'STRUCTURE', text })),
    ],
  }
}

function laterThan(size: number, file: string, operation: string): readonly string[] {
  const now = new SqliteDatabase(file, { readonly: true, fileMustExist: true })
  try {
    return now
      .prepare<[number, string], string>(
        `SELECT facts FROM entries WHERE idx >= ? AND json_valid(facts) AND facts ->> '$.operation' = ? ORDER BY idx`,
      )
      .pluck()
      .all(size, operation)
  } finally {
    now.close()
  }
}

const indexOf = (row: { readonly index: number }) => row.index

async function* pages<Statement, Row>(
  prepare: () => Statement,
  pageAfter: (statement: Statement, key: number) => readonly Row[],
  keyOf: (row: Row) => number,
) {
  const statement = prepare()
  let after = Number.MIN_SAFE_INTEGER
  for (;;) {
    const page = pageAfter(statement, after)
    const last = page.at(-1)
    if (last === undefined) return
    yield page
    // A key so large that a number cannot hold it would come again and again.
    if (keyOf(last) <= after || keyOf(last) >= Number.MAX_SAFE_INTEGER) return
    after = keyOf(last)
  }
}

function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function look(database: Database) {
  const tile = once(() =>
    database.prepare<[number, number], { hashes: Buffer }>('SELECT hashes FROM tiles WHERE level = ? AND idx = ?'),
  )
  const count = once(() => database.prepare<[], { count: number }>('SELECT count(*) AS count FROM lookups'))
  const byTime = once(() =>
    database.prepare<[string, number], number>('SELECT 1 FROM by_time WHERE time = ? AND idx = ?').pluck(),
  )
  const byUnit = once(() =>
    database
      .prepare<[string, string, number], number>('SELECT 1 FROM by_unit WHERE controller = ? AND time = ? AND idx = ?')
      .pluck(),
  )
  const lookup = once(() =>
    database
      .prepare<[number, Uint8Array, number], number>('SELECT met FROM lookups WHERE era = ? AND token = ? AND idx = ?')
      .pluck(),
  )
  return {
    tile: async (level: number, index: number) => tile().get(level, index)?.hashes,
    handovers: async () => handoversIn(database)(),
    searched: async () => searchedIn(database)(),
    searchRows: async () =>
      database
        .prepare<[], { byTime: number; byUnit: number }>(
          'SELECT (SELECT count(*) FROM by_time) AS byTime, (SELECT count(*) FROM by_unit) AS byUnit',
        )
        .get() ?? { byTime: 0, byUnit: 0 },
    missingSearched: async (expected: readonly ExpectedSearched[]) =>
      expected.find(
        ({ index, time, controller }) =>
          byTime().get(time, index) === undefined ||
          (controller !== undefined && byUnit().get(controller, time, index) === undefined),
      )?.index,
    lookupCount: async () => count().get()?.count ?? 0,
    missingLookup: async (expected: readonly ExpectedLookup[]) =>
      expected.find(({ token, index, met }) => lookup().get(eraOf(index), token, index) !== met),
  }
}

/** Views, triggers and tables of other columns could show rows that are not there. */
function schemaFlaws(database: Database): FileFlaw[] {
  const texts: string[] = []
  if (database.pragma('user_version', { simple: true }) !== schemaVersion) texts.push('the schema version is another')
  const wanted = new Map<string, string>(Object.entries(tables))
  const rows = database.prepare<[], { type: string; name: string; sql: string | null }>(
    "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' OR sql IS NOT NULL",
  )
  for (const { type, name, sql } of rows.all()) {
    if ((type !== 'table' && type !== 'index') || wanted.get(name) !== sql)
      texts.push(`a ${type} is not as a ledger has it`)
    wanted.delete(name)
  }
  const missing = [...wanted.keys()].map(name => `table or index ${name} is missing`)
  return [...texts, ...missing].map(text => ({ flaw: 'SCHEMA', text }))
}

function structureFlaws(database: Database): FileFlaw[] {
  const rows = database.pragma('integrity_check(20)') as readonly { readonly integrity_check: string }[]
  return rows
    .map(row => row.integrity_check)
    .filter(text => text !== 'ok')
    .map(text => ({ flaw: text.startsWith('non-unique entry') ? 'DUPLICATE' : 'STRUCTURE', text }))
}

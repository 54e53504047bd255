/** What is searched by, as it stands in the facts; NULL where it is no text. */
export const factsColumn = {
  controller:
    "(CASE WHEN json_valid(facts) AND json_type(facts, '$.controller') = 'text' THEN facts ->> '$.controller' END)",
  time: "(CASE WHEN json_valid(facts) AND json_type(facts, '$.time') = 'text' THEN facts ->> '$.time' END)",
} as const

/** The tables of a ledger file, exactly as SQLite keeps their text: the auditor compares it. */
export const tables = {
  identity: 'CREATE TABLE identity (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  entries:
    'CREATE TABLE entries (idx INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, facts TEXT NOT NULL, personal_hash BLOB NOT NULL) STRICT',
  personal:
    'CREATE TABLE personal (idx INTEGER PRIMARY KEY, controller TEXT NOT NULL, opening BLOB NOT NULL, wrapped_key BLOB NOT NULL, sealed BLOB NOT NULL, tokens BLOB NOT NULL) STRICT',
  lookups:
    'CREATE TABLE lookups (era INTEGER NOT NULL, token BLOB NOT NULL, idx INTEGER NOT NULL, met INTEGER NOT NULL, PRIMARY KEY (era, token, idx)) STRICT, WITHOUT ROWID',
  tiles:
    'CREATE TABLE tiles (level INTEGER NOT NULL, idx INTEGER NOT NULL, hashes BLOB NOT NULL, PRIMARY KEY (level, idx)) STRICT',
  checkpoints: 'CREATE TABLE checkpoints (size INTEGER PRIMARY KEY, note TEXT NOT NULL) STRICT',
  by_time:
    'CREATE TABLE by_time (time TEXT NOT NULL, idx INTEGER NOT NULL, PRIMARY KEY (time, idx)) STRICT, WITHOUT ROWID',
  by_unit:
    'CREATE TABLE by_unit (controller TEXT NOT NULL, time TEXT NOT NULL, idx INTEGER NOT NULL, PRIMARY KEY (controller, time, idx)) STRICT, WITHOUT ROWID',
} as const

/** Tables of a file of version 2 or 3 lack the last two, which are filled after the entries; its indexes go. */
export const laterTables = [tables.by_time, tables.by_unit] as const
export const formerIndexes = ['entries_by_controller', 'entries_by_time'] as const

/** `PRAGMA user_version` of a file with these tables. */
export const schemaVersion = 4

/**
 * Tokens fall anywhere into their index. Entries of one era share a part of it that stays small, so that writing does
 * not slow down as the ledger grows; a search looks into each era.
 */
const eraEntries = 32_768

/** The era of an entry. */
export function eraOf(index: number): number {
  return Math.floor(index / eraEntries)
}

/** What is searched by. Expressions over the facts: SQLite's own check of integrity holds them against the rows. */
export const factsColumn = {
  controller: "(CASE WHEN json_valid(facts) THEN facts ->> '$.controller' END)",
  time: "(CASE WHEN json_valid(facts) THEN facts ->> '$.time' END)",
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
} as const

/** Its indexes, likewise. */
export const indexes = {
  entries_by_controller: `CREATE INDEX entries_by_controller ON entries (${factsColumn.controller}, ${factsColumn.time})`,
  entries_by_time: `CREATE INDEX entries_by_time ON entries (${factsColumn.time})`,
} as const

/** `PRAGMA user_version` of a file with these tables. A file of version 2 lacks the indexes and gets them. */
export const schemaVersion = 3

/**
 * Tokens fall anywhere into their index. Entries of one era share a part of it that stays small, so that writing does
 * not slow down as the ledger grows; a search looks into each era.
 */
const eraEntries = 32_768

/** The era of an entry. */
export function eraOf(index: number): number {
  return Math.floor(index / eraEntries)
}

/** What is searched by, as it stands in the facts; NULL where it is no text. */
export const factsColumn = {
  controller:
    "(CASE WHEN json_valid(facts) AND json_type(facts, '$.controller') = 'text' THEN facts ->> '$.controller' END)",
  time: "(CASE WHEN json_valid(facts) AND json_type(facts, '$.time') = 'text' THEN facts ->> '$.time' END)",
} as const

/**
 * The tables of a ledger file, exactly as SQLite keeps their text: the auditor compares it. In `personal` parts wait for being moved into
 * the files of their controllers; `erased` says whose were erased, and `erasing` which of them may still lie in such a file.
 */
export const tables = {
  identity: 'CREATE TABLE identity (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID',
  entries:
    'CREATE TABLE entries (idx INTEGER PRIMARY KEY, entry_id TEXT NOT NULL UNIQUE, facts TEXT NOT NULL, personal_hash BLOB NOT NULL) STRICT',
  personal:
    'CREATE TABLE personal (idx INTEGER PRIMARY KEY, controller TEXT NOT NULL, opening BLOB NOT NULL, wrapped_key BLOB NOT NULL, sealed BLOB NOT NULL, tokens BLOB NOT NULL) STRICT',
  erased: 'CREATE TABLE erased (idx INTEGER PRIMARY KEY) STRICT',
  erasing:
    'CREATE TABLE erasing (controller TEXT NOT NULL, idx INTEGER NOT NULL, PRIMARY KEY (controller, idx)) STRICT, WITHOUT ROWID',
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

/** Tables of search, which files of version 2 and 3 lack: they are filled after the entries; their indexes go. */
export const searchTables = [tables.by_time, tables.by_unit] as const
/** Tables that files before version 5 lack, in which all personal parts lay in the ledger: those that were not there were erased. */
export const erasureTables = [
  tables.erased,
  tables.erasing,
  'INSERT INTO erased (idx) SELECT idx FROM entries WHERE NOT EXISTS (SELECT 1 FROM personal WHERE personal.idx = entries.idx)',
] as const
export const formerIndexes = ['entries_by_controller', 'entries_by_time'] as const

/** `PRAGMA user_version` of a file with these tables. */
export const schemaVersion = 5

/**
 * Tokens fall anywhere into their index. Entries of one era share a part of it that stays small, so that writing does
 * not slow down as the ledger grows; a search looks into each era.
 */
const eraEntries = 32_768

/** The era of an entry. */
export function eraOf(index: number): number {
  return Math.floor(index / eraEntries)
}

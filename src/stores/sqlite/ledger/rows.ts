import type { StoredEntry, StoredPersonal } from '../../../ports/data/ledger-storage.js'

/** A row of table `entries`. */
export interface EntryRow {
  readonly idx: number
  readonly entry_id: string
  readonly facts: string
  readonly personal_hash: Buffer
}

/** A row of table `personal`. */
export interface PersonalRow {
  readonly idx: number
  readonly controller: string
  readonly opening: Buffer
  readonly wrapped_key: Buffer
  readonly sealed: Buffer
  readonly tokens: Buffer
}

export function entryOf(row: EntryRow): StoredEntry {
  return { index: row.idx, entryId: row.entry_id, facts: row.facts, personalHash: row.personal_hash }
}

export function personalOf(row: PersonalRow): StoredPersonal {
  const { idx, controller, opening, wrapped_key, sealed, tokens } = row
  return { index: idx, controller, opening, wrappedKey: wrapped_key, sealed, tokens }
}

import type { StoredCheckpoint, StoredEntry, StoredPersonal, StoredTile } from './ledger-storage.js'

/** A row of the look-up table as it has to be there. */
export interface ExpectedLookup {
  readonly index: number
  /** 32 bytes. */
  readonly token: Uint8Array
  readonly met: number
}

/** An entry as the tables of search have to know it. */
export interface ExpectedSearched {
  readonly index: number
  readonly time: string
  /** Absent where the facts name none. */
  readonly controller?: string
}

/** A flaw of the database: other tables or views than a ledger has, a broken structure, or one entry id twice. */
export interface FileFlaw {
  readonly flaw: 'SCHEMA' | 'STRUCTURE' | 'DUPLICATE'
  /** In the database's own words; no contents of rows. */
  readonly text: string
}

/** Why the parts in a controller's folder cannot be read: the folder is not there (a disk that is not mounted), or its file is damaged or another's. */
export interface UnreadableParts {
  readonly why: 'AWAY' | 'DAMAGED'
  /** In the database's own words; no contents of rows. */
  readonly text: string
}

/**
 * A ledger as the auditor reads it: raw rows, nothing of them believed. What is read belongs to one moment, even while
 * the ledger is written. Sequences come in portions of at most about a thousand, so that memory stays flat.
 * Every call throws when the file is so damaged that the database cannot read it.
 */
export interface LedgerFile {
  /** Ascending by index; indexes may have gaps, be negative, or be too large. */
  entries(): AsyncIterable<readonly StoredEntry[]>
  /** Ascending by index, wherever they lie: one that was on its way may come twice. */
  personal(): AsyncIterable<readonly StoredPersonal[]>
  /** Controllers whose parts could not be read, as far as `personal` has come. */
  unreadableParts(): ReadonlyMap<string, UnreadableParts>
  /** Entries whose personal part is said to be erased, ascending. */
  erased(): AsyncIterable<readonly { readonly index: number }[]>
  /** Facts of entries that were appended after the moment that is read, as far as they are of the operation. */
  later(operation: string): Promise<readonly string[]>
  /** Tiles of a level, ascending by index. */
  tiles(level: number): AsyncIterable<readonly StoredTile[]>
  tile(level: number, index: number): Promise<Uint8Array | undefined>
  /** Notes by which the key of the checkpoints was handed over, in order. */
  handovers(): Promise<readonly string[]>
  /** Ascending by size. */
  checkpoints(): AsyncIterable<readonly StoredCheckpoint[]>
  /** Entries before this one are in the tables of search. */
  searched(): Promise<number>
  /** Rows of the tables of search. */
  searchRows(): Promise<{ readonly byTime: number; readonly byUnit: number }>
  /** The first of the expected that is not in the tables of search as expected. */
  missingSearched(expected: readonly ExpectedSearched[]): Promise<number | undefined>
  lookupCount(): Promise<number>
  /** The first of the expected rows that is not there as expected; `undefined` when all are. */
  missingLookup(expected: readonly ExpectedLookup[]): Promise<ExpectedLookup | undefined>
  /** What is wrong with the database itself. Reads the whole file. */
  flaws(): Promise<readonly FileFlaw[]>
  close(): Promise<void>
}

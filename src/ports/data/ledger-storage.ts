import type { Checkpoint, EntryDraft, EntryPersonal, LedgerReader, LedgerSearch, Receipt } from './ledger.js'

/** The public side of a stored entry. */
export interface StoredEntry {
  /** Leaf index, from 0, without gaps. */
  readonly index: number
  readonly entryId: string
  /** The public facts as canonical JSON: exactly the text that was hashed. */
  readonly facts: string
  /** What stands in the leaf for the personal part, 32 bytes. */
  readonly personalHash: Uint8Array
}

/** The personal side of a stored entry; its layout is written down in docs/ledger-format.md. */
export interface StoredPersonal {
  readonly index: number
  /** The unit under whose key the part is kept. */
  readonly controller: string
  /** SHA-256(salt ‖ personal part), 32 bytes. */
  readonly opening: Uint8Array
  /** The part's own key, encrypted under the controller's key: the only thing that a change of master key rewrites. */
  readonly wrappedKey: Uint8Array
  /** Salt and personal part, encrypted under the part's own key. */
  readonly sealed: Uint8Array
  /** Look-up tokens, 33 bytes each (HMAC-SHA-256 and how the key was met), ascending. */
  readonly tokens: Uint8Array
}

/** A tile of the tree: up to 256 neighbouring hashes of one level. @see C2SP tlog-tiles */
export interface StoredTile {
  /** 0: leaf hashes; n: roots of full tiles of level n−1. */
  readonly level: number
  readonly index: number
  /** 32 bytes each; 8,192 bytes in a full tile. */
  readonly hashes: Uint8Array
}

export interface StoredCheckpoint {
  readonly size: number
  /** The whole signed note. */
  readonly note: string
}

/** What a ledger belongs to: it is opened with the same origin and keys that it was begun with. */
export interface LedgerIdentity {
  readonly origin: string
  /** Tells whether the personal master key and the look-up key are those of this ledger, without telling them. */
  readonly keyCheck: string
}

/** A group of entries that becomes durable in one transaction. */
export interface LedgerCommit {
  /** The number of entries that the group follows. */
  readonly expectedSize: number
  readonly entries: readonly { readonly entry: StoredEntry; readonly personal: StoredPersonal }[]
  /** New tiles and tiles that have grown: they replace the tile of the same level and index. */
  readonly tiles: readonly StoredTile[]
  readonly checkpoint?: StoredCheckpoint
  /** The note by which the key of the checkpoints is handed over. */
  readonly handover?: string
  /** What tells the look-up key that is taken from now on from others. */
  readonly lookupKey?: string
  /** How many of the look-up keys, the oldest, are destroyed from now on. */
  readonly lookupKeysGone?: number
  /** Entries whose personal parts and look-ups go with this commit. */
  readonly erased?: readonly number[]
}

/** How many entries there are, and the last checkpoint. */
export interface LedgerEnd {
  readonly size: number
  readonly checkpoint?: StoredCheckpoint
}

/** Where a walk from the latest entry downwards goes on. */
export interface EntryWalkOrder {
  /** Entries from this index on are not seen. */
  readonly size: number
  /** Of this unit only. */
  readonly controller?: string
  /** Entries of this moment and later. */
  readonly from?: string
  /** Entries before this moment, and of the moment itself those below the index. */
  readonly before: { readonly time: string; readonly index: number }
}

/** Where the personal part of an entry lies. */
export interface PlacedPart {
  readonly index: number
  readonly entryId: string
  /** The unit whose folder it goes into. */
  readonly controller: string
  /** Where it still waits in the ledger's own database; absent: it is in the controller's folder. */
  readonly part?: StoredPersonal
}

/** Personal parts that lie in the ledger's own database, opened, and where the others are; erased ones are in neither. */
export interface LocatedParts {
  readonly opened: ReadonlyMap<number, EntryPersonal>
  readonly elsewhere: readonly PlacedPart[]
}

/** A search of the ledger's own database. */
export interface LocatingSearch extends Omit<LedgerSearch, 'personal' | 'personals' | 'ofCase'> {
  located(indexes: readonly number[]): Promise<LocatedParts>
}

/** A part that is to be moved, or overwritten. */
export interface WaitingPart {
  readonly index: number
  readonly controller: string
}

/** What a search reads of the database below the ledger: what is committed, nothing held up. */
export interface LedgerReadings {
  /** The number of entries. */
  size(): Promise<number>
  tile(level: number, index: number): Promise<Uint8Array | undefined>
  /** Entries of before the moment whose personal part was not erased, from `first` on, ascending. */
  withPersonal(before: string, first: number, limit: number): Promise<readonly StoredEntry[]>
  /** Entries by the moment of the act and their index, downwards, at most `limit`. */
  latest(order: EntryWalkOrder, limit: number): Promise<readonly StoredEntry[]>
  entries(first: number, limit: number): Promise<readonly StoredEntry[]>
  /** Where the parts of these entries are, ascending; without those that were erased, and entries that are not there. */
  parts(indexes: readonly number[]): Promise<readonly PlacedPart[]>
  /** Parts that wait in the ledger's database for being moved, of entries after this one, ascending. */
  waitingParts(after: number, limit: number): Promise<readonly WaitingPart[]>
  /** Erased parts that may still lie in the file of a controller, other than these. */
  erasingParts(without: readonly string[], limit: number): Promise<readonly WaitingPart[]>
  /** Indexes of entries that bear the token (32 bytes), from `first` on, ascending, at most `limit`, and how they met it. */
  marked(
    token: Uint8Array,
    first: number,
    limit: number,
  ): Promise<readonly { readonly index: number; readonly met: number }[]>
  /** As `marked`, entries before the index (absent: all), descending. */
  markedBefore(
    token: Uint8Array,
    before: number | undefined,
    limit: number,
  ): Promise<readonly { readonly index: number; readonly met: number }[]>
  close(): Promise<void>
}

/**
 * The database below the ledger: rows and tiles, no hashing. Written by one thread at a time; a second process is
 * noticed by `commit`.
 */
export interface LedgerStorage {
  /** Keeps the identity in an empty database; gives the one that is kept. */
  identify(identity: LedgerIdentity): Promise<LedgerIdentity>
  end(): Promise<LedgerEnd>
  /** Notes by which the key of the checkpoints was handed over, in order. */
  handovers(): Promise<readonly string[]>
  /** What tells the look-up keys that were taken after the first, in order. */
  lookupKeys(): Promise<readonly string[]>
  /** How many of all look-up keys, the oldest, were destroyed. */
  lookupKeysGone(): Promise<number>
  /** Adds signature lines to the kept checkpoint of that size; with `isEnough` it is from now on the one that `witnessed` gives. Gives the note as it is kept. */
  cosign(size: number, lines: readonly string[], isEnough: boolean): Promise<string>
  /** Brings at most so many of the entries that searches do not find by index yet into it; gives how many are left. */
  fillSearch(most: number): Promise<number>
  /** Lets go of parts that the files of their controllers hold, and of the note that erased ones are to be overwritten there. */
  letGo(moved: readonly number[], overwritten: readonly number[]): Promise<void>
  /** Copies everything back out of the write-ahead log and empties it; `false`: somebody reads, nothing was done. */
  wipe(): Promise<boolean>
  /** The note of the newest checkpoint that enough witnesses have signed. */
  witnessed(): Promise<string | undefined>
  /** The entries among the ids that stand. */
  standing(entryIds: readonly string[]): Promise<readonly StoredEntry[]>
  /**
   * Writes the whole group durably, or nothing. `false`: the ledger does not end at `expectedSize` (another process
   * has appended); nothing was written.
   * @throws Error when the database cannot be written: whether the group stands is then not known.
   */
  commit(commit: LedgerCommit): Promise<boolean>
  tile(level: number, index: number): Promise<Uint8Array | undefined>
  /** Entries from `first`, at most `limit`, in order. */
  entries(first: number, limit: number): Promise<readonly StoredEntry[]>
  close(): Promise<void>
}

/** What was committed, before it is made a receipt. */
export type CommittedEntry = Pick<Receipt, 'log' | 'index' | 'leafHash' | 'entryId'>

/** The whole ledger, short of receipts: what runs beside a storage, in its thread where it has one. */
export interface CommittingLedger extends LedgerReader {
  /** As `Ledger.append`. */
  append(drafts: readonly EntryDraft[]): Promise<readonly CommittedEntry[]>
  /** As `LedgerKeyChange.takeLookupKey`, the key given. */
  takeLookupKey(next: Uint8Array, entry: EntryDraft): Promise<CommittedEntry>
  /** As `LedgerKeyChange.dropLookupKeys`. */
  dropLookupKeys(oldest: number, entry: EntryDraft): Promise<CommittedEntry>
  /** What tells the look-up keys that are held from others, the newest first. */
  lookupKeys(): Promise<readonly string[]>
  /** Keeps lines that witnesses have signed on the checkpoint of that size. */
  cosign(size: number, lines: readonly string[], isEnough: boolean): Promise<void>
  /** As `LedgerWitnessing.witnessed`. */
  witnessed(): Promise<Checkpoint | undefined>
  /** As `LedgerErasure.erase`. */
  erase(indexes: readonly number[], entry: EntryDraft): Promise<CommittedEntry>
  /** As `LedgerKeyChange.handOver`, with the next key. */
  handOver(next: unknown, entry: EntryDraft): Promise<CommittedEntry>
  /** Waits for what is under way, signs a last checkpoint and closes. Later calls fail. */
  close(): Promise<void>
}

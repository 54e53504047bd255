import type { ScopeCode } from '../../domain/scopes.js'
import type { PartTrouble } from '../../domain/set-trouble.js'
import type { FaultCode } from '../../fault/catalogue.js'

/** What kind of act an entry records. @see shared domain notes §3.2 */
export type ActKind =
  | 'ODCZYT'
  | 'UDOSTEPNIENIE'
  | 'ZASILENIE'
  | 'ADMINISTRACJA'
  | 'ZDARZENIE'
  | 'PODGLAD_DZIENNIKA'
  | 'NIEDORECZENIE'
  | 'SUMA_ODMOW'

/** One set in an entry: what was asked of it and what it gave. */
export interface EntrySet {
  readonly code: string
  readonly asked: readonly ScopeCode[]
  readonly given: readonly ScopeCode[]
  /** Records given (a query) or taken (a feed). */
  readonly count: number
}

/**
 * The part of an entry that anyone may see: no personal data. The leaf of the tree is the hash of these fields
 * (canonical JSON: keys sorted, no white space) and of a hash that stands for the personal part, which opens with its
 * salt. @see docs/ledger-format.md
 */
export interface EntryFacts {
  /** UUID, unique in the ledger: appending the same id again gives the entry that is there. */
  readonly entryId: string
  /** Moment of the act, ISO 8601 UTC with milliseconds. */
  readonly time: string
  readonly transactionId: string
  readonly messageId?: string
  readonly operation: string
  readonly act: ActKind
  /** The unit under whose key the personal part is kept: the data controller, else the caller's unit. */
  readonly controller: string
  readonly unitCode?: string
  readonly systemId?: string
  readonly role?: string
  /** How the end user was established. @see contracts.md Callers */
  readonly established?: 'SD' | 'SESJA' | 'PODPIS'
  readonly sets: readonly EntrySet[]
  readonly legalBasis?: string
  readonly purpose?: string
  readonly result: 'SUKCES' | 'CZESCIOWY' | 'BRAK_DANYCH' | 'PRZYJETO' | 'ODRZUCONO' | 'ODMOWA'
  /** The code of the refusal, where there is one. */
  readonly refusal?: FaultCode
  /** SHA-256 of the request's bytes, hex. */
  readonly requestHash?: string
  /** SHA-256 of the signing certificate, hex. */
  readonly certificate?: string
  readonly repeat?: boolean
  /** The entry this one belongs to (a second entry of the same act, a correction, a delivery failure). */
  readonly about?: string
  /** Further facts of administrative acts: codes and numbers only. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

/** The part that names people; kept per controller, encrypted, erasable without harm to the tree. */
export interface EntryPersonal {
  readonly login?: string
  readonly name?: string
  readonly cell?: string
  readonly address?: string
  readonly caseNumber?: string
  /** What identified the person asked for, as normalised search keys. */
  readonly criteria?: readonly string[]
  /** Free text of the caller: a legal basis in words, a reason. */
  readonly text?: string
  /** Before and after of an administrative act that names a person. */
  readonly change?: string
}

/** An entry before it stands in the ledger. */
export interface EntryDraft {
  readonly facts: EntryFacts
  readonly personal: EntryPersonal
  /** Search keys of every person whose data was given or taken, children included: kept only as keyed hashes. */
  readonly persons: readonly string[]
  /** Search keys of what the act concerns: accounts (`LOGIN:`), units (`JT:`) and the like; kept only as keyed hashes. */
  readonly concerns?: readonly string[]
}

declare const receiptMark: unique symbol

/** The promise that an entry stands in the ledger: the answer to the caller cannot be rendered without it. */
export interface Receipt {
  readonly [receiptMark]: true
  /** The ledger's origin line, e.g. `csizs.example/dziennik`. */
  readonly log: string
  /** Leaf index, from 0, without gaps. */
  readonly index: number
  /** Leaf hash (RFC 9162 §2.1), 32 bytes, lower-case hex. */
  readonly leafHash: string
  readonly entryId: string
}

/**
 * Where entries become durable.
 * @see RFC 9162 §2 · C2SP tlog-checkpoint · @req B6 D4
 */
export interface Ledger {
  /**
   * Appends in the order given, all or none; resolves when every entry is durable on disk.
   * Idempotent by `entryId`: an entry that stands already yields its receipt again and changes nothing.
   * Concurrent calls are committed in groups.
   * @throws Error when the ledger cannot be written: then nothing may be answered.
   */
  append(drafts: readonly EntryDraft[]): Promise<readonly Receipt[]>
}

/** Erasing what names people, when its time is over. */
export interface LedgerErasure {
  /**
   * Appends the entry that tells of it and erases the personal parts and look-ups of the entries, both or neither.
   * @throws Error when the ledger cannot be written
   */
  erase(indexes: readonly number[], entry: EntryDraft): Promise<Receipt>
}

/** The personal parts in the folders of their controllers. */
export interface LedgerParts {
  /** Moves everything that can be moved now into the folders of the controllers, and overwrites there what was erased. It is done by itself all the while. */
  moveParts(): Promise<void>
  /** Controllers whose folder could not be used when it was wanted last: their parts wait in the ledger, nothing is lost. */
  partTroubles(): readonly PartTrouble[]
}

/** With which keys the ledger is checked. */
export interface LedgerKeys {
  /** Verifier key of today's checkpoints (C2SP signed-note). */
  readonly key: string
  /** Notes by which each key handed over to the next, in order: whoever holds an older key follows them. */
  readonly handovers: readonly string[]
}

/** Changing the key of the checkpoints while the ledger is at work. */
export interface LedgerKeyChange {
  /** The key that lies ready to take over, as its verifier key; `undefined` when there is none. */
  nextKey(): Promise<string | undefined>
  /**
   * Signs a last checkpoint with the key in use, hands over to the one that lies ready, and appends the entry that tells of it: all or
   * nothing. The old key is then destroyed. Interrupted, it is finished at the next start.
   * @throws Error when the ledger cannot be written, or no key lies ready
   */
  handOver(entry: EntryDraft): Promise<Receipt>
  /** Whether a look-up key lies ready to be taken. */
  hasNextLookupKey(): Promise<boolean>
  /**
   * Takes the look-up key that lies ready for entries from now on, and appends the entry that tells of it: both or neither. Entries of
   * before are found under the keys of their time, which stay until the personal parts of those entries are erased.
   * @throws Error when the ledger cannot be written, or no key lies ready
   */
  takeLookupKey(entry: EntryDraft): Promise<Receipt>
  /** How many look-up keys searches ask under: the one in use, and former ones that were not destroyed. */
  lookupKeysHeld(): Promise<number>
  /**
   * Destroys so many of the oldest look-up keys, and appends the entry that tells of it: what bears their tokens is found by nobody any
   * more. Interrupted, it is finished at the next start.
   * @throws Error when the ledger cannot be written, or the key in use would go
   */
  dropLookupKeys(oldest: number, entry: EntryDraft): Promise<Receipt>
}

/** Keeping what witnesses sign, and asking for it. */
export interface LedgerWitnessing {
  /** The newest checkpoint that enough witnesses have signed, with their lines; `undefined` until there is one. */
  witnessed(): Promise<Checkpoint | undefined>
  /** Asks the configured witnesses to sign the newest checkpoint; tells what each said. Answers wait for none of it. */
  askWitnesses(): Promise<readonly WitnessWord[]>
}

/** What became of asking one witness. */
export interface WitnessWord {
  readonly witness: string
  /**
   * SIGNED; REFUSED: it holds something that the checkpoint does not continue; AHEAD: it has signed a larger tree than there is;
   * SILENT: it was not reached, or did not give its signature.
   */
  readonly said: 'SIGNED' | 'REFUSED' | 'AHEAD' | 'SILENT'
  /** Entries of the tree that it has signed, as far as known. */
  readonly size: number
}

/** A signed statement of the tree's size and root. */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  /** Root hash, lower-case hex. */
  readonly root: string
  /** The whole signed note, as C2SP `tlog-checkpoint` writes it. */
  readonly note: string
}

/** An inclusion proof of one entry in the tree of a checkpoint. */
export interface InclusionProof {
  readonly index: number
  readonly leafHash: string
  /** The entry's public facts as canonical JSON. */
  readonly facts: string
  /** What stands in the leaf for the personal part, hex. @see docs/ledger-format.md */
  readonly personalHash: string
  /** Sibling hashes from the leaf upwards, hex. */
  readonly path: readonly string[]
  readonly checkpoint: Checkpoint
}

/** Proofs of several entries under one checkpoint. */
export interface InclusionProofs {
  readonly checkpoint: Checkpoint
  readonly proofs: readonly Omit<InclusionProof, 'checkpoint'>[]
}

/** A proof that the tree of a checkpoint continues an earlier one. */
export interface ConsistencyProof {
  /** Size of the earlier tree. */
  readonly size: number
  /** Hex, in the order of RFC 9162 §2.1.4.1; empty for size 0 and for equal sizes. */
  readonly path: readonly string[]
  readonly checkpoint: Checkpoint
}

/** Reading the ledger: its public side. */
export interface LedgerReader {
  /** A checkpoint that covers everything appended before the call. */
  checkpoint(): Promise<Checkpoint>
  /** Proof of the entry under a checkpoint that covers it; `undefined` when there is no such index. */
  proof(index: number): Promise<InclusionProof | undefined>
  /** Proofs of the entries that there are, all under one checkpoint. */
  proofs(indexes: readonly number[]): Promise<InclusionProofs>
  /**
   * Proof that the present tree, or that of the later checkpoint, continues the tree of its first `size` entries; `undefined` when
   * there are fewer.
   * @see RFC 9162 §2.1.4
   */
  consistency(size: number, later?: Checkpoint): Promise<ConsistencyProof | undefined>
  /** The keys of its checkpoints. */
  keys(): Promise<LedgerKeys>
  /** Public facts of entries from `first`, at most `limit` (≤ 1,000), in order. */
  facts(first: number, limit: number): Promise<readonly EntryFacts[]>
}

/**
 * The ledger as files that anybody may fetch and keep: tiles of hashes, and the data of the leaves, which names no person.
 * @see C2SP tlog-tiles
 */
export interface LedgerTiles {
  /** The first `width` (1–256) hashes of a tile, 32 bytes each; `undefined` when the tree has not got that far. */
  tile(level: number, index: number, width: number): Promise<Uint8Array | undefined>
  /** Leaf data of entries from 256·`index` on, `width` of them, each after its length (two bytes); `undefined` likewise. */
  bundle(index: number, width: number): Promise<Uint8Array | undefined>
}

/** How an entry has to do with a search key. */
export interface Encounter {
  readonly index: number
  /** The person's data was given or taken. */
  readonly given: boolean
  /** The key was among what identified the person asked for. */
  readonly asked: boolean
  /** The key is the login of the user who acted (`LOGIN:` and the login). */
  readonly acted: boolean
  /** The act concerned what the key names. */
  readonly concerned: boolean
}

/** What a search looks for; what is absent does not narrow it. */
export interface RecordFilter {
  /** One entry alone. */
  readonly index?: number
  /** The unit under whose key the personal part is kept; absent: entries of all. */
  readonly controller?: string
  /** Search keys: entries that gave or took data of, or asked for, whom one of them names. */
  readonly persons?: readonly string[]
  /** Of the user who acted. */
  readonly login?: string
  readonly unitCode?: string
  readonly setCode?: string
  readonly purpose?: string
  readonly legalBasis?: string
  readonly operation?: string
  readonly act?: ActKind
  readonly result?: EntryFacts['result']
  readonly refusal?: string
  /** Moments of the act, ISO 8601 UTC with milliseconds, both included. */
  readonly from?: string
  readonly until?: string
}

/** Where a search goes on: entries that were appended after its first page are not seen by the later ones. */
export interface RecordCursor {
  /** The ledger's size when the search began. */
  readonly size: number
  /** Moment and index of the entry looked at last. */
  readonly time: string
  readonly index: number
}

/** An entry as a search finds it. */
export interface FoundRecord extends Encounter {
  readonly leafHash: string
  readonly facts: EntryFacts
}

/** A page of a search: latest first. With `next` there may be more, even where the page is not full. */
export interface RecordPage {
  readonly records: readonly FoundRecord[]
  readonly next?: RecordCursor
}

/** Personal parts by the index of their entry. */
export type KeptPersonals = ReadonlyMap<number, EntryPersonal | 'AWAY'>

/** The controller's folder, which holds the personal part, cannot be read now: the part is not erased. */
export class PersonalAway extends Error {
  constructor() {
    super('the folder that holds the personal part cannot be read now')
  }
}

/** Searching the ledger by person, and reading the part that names people. Whoever offers it records its use. @req B6 */
export interface LedgerSearch {
  /** Entries that fit the filter, by moment and index downwards, at most `limit` (≤ 1,000). */
  records(filter: RecordFilter, after: RecordCursor | undefined, limit: number): Promise<RecordPage>
  /** Entries made before the moment whose personal part is still there, from index `first` on, ascending, at most `limit`. */
  stillPersonal(
    before: string,
    first: number,
    limit: number,
  ): Promise<readonly { readonly index: number; readonly facts: EntryFacts }[]>
  /**
   * Entries that met the search key (as in `EntryDraft.persons`, or `LOGIN:` and a login), from index `first` on,
   * ascending, at most `limit` (≤ 1,000). An entry whose personal part was erased is found no longer.
   */
  encounters(searchKey: string, first: number, limit: number): Promise<readonly Encounter[]>
  /** As `encounters`, from the newest on: entries before index `before` (absent: all), descending, at most `limit` (≤ 1,000). */
  lastEncounters(searchKey: string, before: number | undefined, limit: number): Promise<readonly Encounter[]>
  /**
   * The personal part of an entry; `undefined` when there is no such entry or the part was erased.
   * @throws PersonalAway when the controller's folder cannot be read now
   * @throws Error when the part that is stored is not the one that the entry was made with.
   */
  personal(index: number): Promise<EntryPersonal | undefined>
  /**
   * The personal parts of entries; those that were erased are not in it. AWAY: the controller's folder cannot be read now.
   * @throws Error when a part that is stored is not the one that its entry was made with.
   */
  personals(indexes: readonly number[]): Promise<KeptPersonals>
  /**
   * Entries of a case from index `first` on, ascending: the case is sealed with what names people, so that each part is opened. A call looks
   * at some of the entries; the next one goes on at `next`, which is absent at the end. @throws Error as `personal` does
   */
  ofCase(
    caseNumber: string,
    first: number,
  ): Promise<{ readonly found: readonly number[]; readonly next: number | undefined }>
}

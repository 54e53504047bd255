/** What an audit finds wrong. */
export type FindingKind =
  | 'altered'
  | 'deleted'
  | 'inserted'
  | 'reordered'
  /** The end is missing. */
  | 'truncated'
  /** Rows and tree agree with each other but not with what was signed: the history was written anew. */
  | 'fork'
  | 'bad-signature'
  /** No checkpoint bears as many co-signatures as are wanted. */
  | 'unwitnessed'
  /** The same entry id twice. */
  | 'duplicate'
  /** The database itself is damaged. */
  | 'unreadable'

/** Where: an entry's public side, its personal part, its look-ups, the stored tree, a kept or a held checkpoint, a receipt, the file. */
export type FindingPart =
  | 'entry'
  | 'personal'
  | 'lookup'
  | 'tree'
  | 'checkpoint'
  | 'held-checkpoint'
  | 'receipt'
  | 'file'

export interface Finding {
  readonly kind: FindingKind
  readonly part: FindingPart
  /** The first entry concerned; for a checkpoint its tree size. Absent where no place can be named. */
  readonly index?: number
  /** The last entry that may be concerned, where the place is known only as a range. */
  readonly until?: number
  readonly entryId?: string
  /** One sentence, English, without personal data. */
  readonly text: string
}

/** Times that went back: not tampering by themselves, but to be explained. */
export interface ClockObservations {
  /** Entries whose act lies further before an earlier entry's than the tolerance. */
  readonly entriesBack: number
  readonly firstEntryBack?: number
  /** Kept checkpoints that were signed before the one before them. */
  readonly checkpointsBack: number
  readonly firstCheckpointBack?: number
}

export interface AuditReport {
  /** Nothing is wrong with anything that was checked. */
  readonly sound: boolean
  /** The first wrong place first; those without a place last. Empty when sound. At most 20 of each part. */
  readonly findings: readonly Finding[]
  /** Entries read. */
  readonly entries: number
  /** Root over the entries as they lie there, hex; absent when entries are missing. */
  readonly root?: string
  readonly personal: {
    /** Parts that are there and whose bytes were held against the leaf. */
    readonly present: number
    /** Entries without a personal part: erased, or taken away. */
    readonly absent: number
    readonly firstAbsent?: number
    /** Of those, how many no recorded erasure accounts for; absent where the parts were never there (an export). */
    readonly unexplained?: number
    /** Parts that could not be read, as the folder of their controller is not there or its file is damaged: nothing is said of them. */
    readonly unreadable?: number
    /** Parts whose erasure is on record and that still lie in the file of a controller. */
    readonly toOverwrite?: number
    /** Parts opened with the keys; absent when the audit had none and therefore did not try. */
    readonly opened?: number
  }
  readonly checkpoints: {
    readonly kept: number
    readonly held: number
    /** Entries that a signature covers. */
    readonly covered: number
    /** Where witnesses were named: entries of the largest checkpoint that enough of them have signed, and when the last of them did. */
    readonly witnessed?: number
    readonly witnessedAt?: Date
  }
  readonly clock: ClockObservations
}

/** At one place the public side is named first. */
const partOrder: readonly FindingPart[] = [
  'entry',
  'held-checkpoint',
  'receipt',
  'checkpoint',
  'tree',
  'personal',
  'lookup',
  'file',
]
const mostPerPart = 20

/** Collects findings: of each part the first twenty. */
export class Findings {
  readonly #list: Finding[] = []

  add(finding: Finding): void {
    if (this.#list.filter(({ part }) => part === finding.part).length < mostPerPart) this.#list.push(finding)
  }

  sorted(): readonly Finding[] {
    const place = ({ index }: Finding) => index ?? Number.MAX_VALUE
    const order = ({ part }: Finding) => partOrder.indexOf(part)
    return [...this.#list].sort((a, b) => place(a) - place(b) || order(a) - order(b))
  }
}

/** A ledger that a witness watches over, and where it stands with it. */
export interface WatchedLedger {
  readonly origin: string
  /** Verifier key that the witness was told of; the handovers lead on from it. */
  readonly key: string
  /** Where it is published; absent: it comes by itself. */
  readonly url?: string
  readonly handovers: readonly string[]
  /** Entries of the last checkpoint that was co-signed; 0: none yet. */
  readonly size: number
  /** That checkpoint's note. */
  readonly note?: string
}

/** What speaks against a ledger: two statements of its key that cannot both be true. */
export interface WitnessEvidence {
  readonly origin: string
  readonly alarm: string
  /** What the witness had co-signed. */
  readonly held: string
  /** What it was shown. */
  readonly shown: string
  readonly at: Date
}

/** What a witness must not forget. Every change is durable before it resolves. */
export interface WitnessState {
  ledgers(): Promise<readonly WatchedLedger[]>
  ledger(origin: string): Promise<WatchedLedger | undefined>
  /** From now on the ledger is watched over; `false`: it is already. */
  watch(ledger: Pick<WatchedLedger, 'origin' | 'key' | 'url'>): Promise<boolean>
  /** Takes the checkpoint as the last one co-signed; `false`, and nothing is changed, where the last one is not of `from` entries. */
  advance(origin: string, from: number, next: { readonly size: number; readonly note: string }): Promise<boolean>
  /** Adds handovers to the `known` first ones; `false`, and nothing is changed, where there are others by now. */
  learn(origin: string, known: number, handovers: readonly string[]): Promise<boolean>
  keep(evidence: WitnessEvidence): Promise<void>
  evidence(): Promise<readonly WitnessEvidence[]>
  close(): Promise<void>
}

/** What makes a call the same call when it is sent again: who signed it and the `idKomunikatu` it bears. */
export interface CallKey {
  /** Fingerprint of the signing certificate, hex. */
  readonly signer: string
  readonly messageId: string
}

/** What became of a claim. */
export type Claim =
  /** Nobody made this call before, or a crash cut it off: go on. */
  | { readonly claim: 'FIRST' }
  /** The call came to its end before: reads go on anew, writes give their kept outcome. */
  | { readonly claim: 'AGAIN' }
  /** The same call is being worked on; its lease ends then. */
  | { readonly claim: 'BUSY'; readonly until: Date }
  /** The key was used for other content. */
  | { readonly claim: 'OTHER_CONTENT' }

/**
 * Calls that were made, kept for 24 hours: honest repeats are told from replays of other content.
 * @see contracts.md Repeats
 */
export interface Repeats {
  /**
   * Claims the call before anything is done for it; durable when it resolves.
   * @param digest of the content, without the moment of sending
   */
  claim(key: CallKey, digest: string, now: Date, leaseUntil: Date): Promise<Claim>
  /** The call came to its end. */
  release(key: CallKey): Promise<void>
  /** Frees what a crash left claimed; at start, before the first call. */
  freeLeases(): Promise<void>
}

/** The outcome of a write, sealed, kept in one transaction with its effect for 24 hours. */
export interface KeptOutcome {
  readonly key: CallKey
  readonly keptAt: Date
  readonly sealed: Uint8Array
}

import type { EntryDraft } from './ledger.js'
import type { KeptOutcome } from './repeats.js'

/** At least one. */
export type NonEmpty<T> = readonly [T, ...T[]]

/** Why an effect could not be applied: the world is not as it was when the effect was decided. Nothing was changed. */
export interface Conflict {
  readonly conflict: 'EXISTS' | 'STALE' | 'MISSING'
}

export interface Applied {
  readonly applied: true
}

/**
 * A database that takes effects together with their ledger entries: both in one transaction (the entries wait in its
 * outbox), durable when the promise resolves. The outbox is drained into the ledger before the answer, and at start
 * after a crash. @see shared architecture "Recorded before it leaves"
 */
export interface EffectStore<Effect> {
  /**
   * Applies the whole effect and keeps the drafts in the outbox (and the call's outcome, where one is given), or changes
   * nothing and tells the conflict.
   * @throws Error when the database cannot be written.
   */
  apply(effect: Effect, drafts: NonEmpty<EntryDraft>, outcome?: KeptOutcome): Promise<Applied | Conflict>
  /** Drafts whose entries may not stand in the ledger yet, oldest first. */
  pending(): Promise<readonly EntryDraft[]>
  /** Forgets drafts that stand in the ledger. Unknown ids are ignored. */
  settle(entryIds: readonly string[]): Promise<void>
}

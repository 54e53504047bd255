import type { LedgerCommit, LedgerStorage } from '../ports/data/ledger-storage.js'
import type { LedgerSettings } from './log-settings.js'
import { lookupKeysTaken, type PersonalKeys, personalKeys } from './personal.js'

type Keys = Pick<LedgerSettings, 'personalKey' | 'lookupKey'>

/** The look-up keys that a ledger has taken and not destroyed, the newest first; and what they seal and search with. */
export interface HeldKeys {
  readonly lookups: readonly Uint8Array[]
  readonly keys: PersonalKeys
  /** How many, the oldest, are destroyed. */
  readonly gone: number
}

/** Another set of keys, and what is kept together with the entry that tells of the change. */
export interface ChangedKeys {
  readonly held: HeldKeys
  readonly beside: Pick<LedgerCommit, 'lookupKey' | 'lookupKeysGone'>
}

/**
 * The look-up keys of a storage.
 * @param first what tells its first one from others
 * @throws Error when one that it holds is not among those given
 */
export async function heldKeys(storage: LedgerStorage, first: string, given: Keys): Promise<HeldKeys> {
  const { personalKey, lookupKey } = given
  const gone = await storage.lookupKeysGone()
  const taken = [first, ...(await storage.lookupKeys())].slice(gone)
  const lookups = lookupKeysTaken(personalKey, lookupKey, taken)
  return { lookups, keys: personalKeys(personalKey, lookups), gone }
}

/** With another key, for entries from now on. @throws Error when it is one of those held */
export function withLookupKey(personalKey: Uint8Array, { lookups, gone }: HeldKeys, next: Uint8Array): ChangedKeys {
  const keys = personalKeys(personalKey, [next, ...lookups])
  const [lookupKey = '', ...taken] = keys.keyChecks
  if (taken.includes(lookupKey)) throw new Error('the look-up key is in use already')
  return { held: { lookups: [next, ...lookups], keys, gone }, beside: { lookupKey } }
}

/** Without so many of the oldest. @throws Error when none would be left */
export function withoutLookupKeys(personalKey: Uint8Array, { lookups, gone }: HeldKeys, oldest: number): ChangedKeys {
  if (oldest < 1 || oldest >= lookups.length) throw new Error('the look-up key in use cannot be destroyed')
  const left = lookups.slice(0, lookups.length - oldest)
  const lookupKeysGone = gone + oldest
  return {
    held: { lookups: left, keys: personalKeys(personalKey, left), gone: lookupKeysGone },
    beside: { lookupKeysGone },
  }
}

import type { SetGrant } from '../../domain/grant.js'
import type { FeedKind } from '../../domain/registry/beneficiary-set.js'
import type { SetTrouble } from '../../domain/set-trouble.js'
import type { CorrectionEffect, Corrections, Nonconformity } from './corrections.js'
import type { EffectStore } from './effects.js'
import type { Fragment } from './fragment.js'
import type { Location } from './location.js'
import type { Rectifications } from './rectifications.js'
import type { CallKey } from './repeats.js'
import type { WholeSets } from './whole-sets.js'

export type { Nonconformity } from './corrections.js'
export type { Fragment } from './fragment.js'
export type { Location } from './location.js'

/** One beneficiary's current state in one set, as a feed brings it. */
export interface StagedRecord {
  /** `idRekorduSD`. */
  readonly recordId: string
  /** `wersjaRekordu`; only a higher one replaces. */
  readonly version: number
  /** The version that was held when the package was read (0: none): a moved one makes the effect STALE. Ignored in an initial feed. */
  readonly expectedVersion: number
  readonly withdrawn: boolean
  /** Search keys of the subject: `PESEL:…`, `DOK:…`, `OSOBA:…` (see `domain/identifiers`). */
  readonly keys: readonly string[]
  readonly fragments: readonly Fragment[]
}

export interface Feed {
  /** UUID. */
  readonly id: string
  readonly kind: FeedKind
  readonly systemId: string
  readonly state: 'OTWARTE' | 'ZAKONCZONE' | 'PRZERWANE'
  readonly openedAt: Date
  readonly closedAt?: Date
  /** The moment for which the system gives its data (`stanDanychNa`). */
  readonly dataAsOf: Date
  readonly packages: number
  readonly recordsTaken: number
  readonly recordsRefused: number
}

/** A package that was taken. */
export interface TakenPackage {
  readonly feedId: string
  /** From 1, without gaps. */
  readonly number: number
  /** SHA-256 over the package's records, hex. */
  readonly hash: string
  readonly taken: number
  readonly refused: number
  readonly nonconformities: readonly Nonconformity[]
}

/** One step in the life of a set's content. */
export type SetEffect =
  | CorrectionEffect
  | { readonly step: 'feed-opened'; readonly set: string; readonly controller: string; readonly feed: Feed }
  | {
      readonly step: 'package-taken'
      readonly set: string
      readonly controller: string
      readonly package: TakenPackage
      readonly at: Date
      readonly records: readonly StagedRecord[]
    }
  /** Closes the feed; an initial one replaces the set's whole content in this one step. */
  | {
      readonly step: 'feed-finished'
      readonly set: string
      readonly controller: string
      readonly feedId: string
      readonly at: Date
      readonly packages: number
    }
  /** Closes the feed without finishing it: an initial one is dropped whole, of others stays what was taken. */
  | {
      readonly step: 'feed-aborted'
      readonly set: string
      readonly controller: string
      readonly feedId: string
      readonly at: Date
    }

/** What a set answers about a person; `dataAsOf` is that of the last finished feed. */
export type Finding =
  | { readonly found: 'NONE'; readonly dataAsOf: Date }
  /** Several records fit the keys and are not known to be one person. */
  | { readonly found: 'MANY'; readonly dataAsOf: Date }
  | {
      readonly found: 'ONE'
      readonly dataAsOf: Date
      /** `idRekorduSD`: the controller's own mark, never told to who asks. */
      readonly recordId: string
      readonly fragments: readonly Fragment[]
    }

/**
 * The contents of sets, each in a database of its own, apart from every other controller's. @req B5 B8
 * One that cannot be used makes its own calls fail with {@link SetUnusable}, and no others.
 * A set of which nothing was ever written has no database: reads then give "none".
 */
export interface SetContents extends EffectStore<SetEffect>, Corrections, Rectifications, WholeSets {
  /**
   * The granted fragments of the one record that bears every key, ordered by scope code. Only live (switched) content is seen.
   * `undefined`: the set has never finished an initial feed. More than one record with the keys: MANY.
   * @throws Error when the set's database cannot be read (the answer is then partial).
   */
  find(grant: SetGrant, keys: readonly string[]): Promise<Finding | undefined>
  /**
   * The search keys of each live record that bears the key, at most two records: identifiers alone, nothing of the content, so that a
   * report on who saw a person's data finds what was seen under a former one.
   */
  subjects(set: Location, key: string): Promise<readonly (readonly string[])[]>
  /** The moment for which the set gives its data; `undefined`: it has never finished an initial feed. */
  dataAsOf(set: Location): Promise<Date | undefined>
  /** Sets that could not be used when they were wanted last. */
  troubles(): readonly SetTrouble[]
  /** The set serves no more: nothing of it stays in what helps to find people. It can be read all the same. May be told again. */
  leave(set: Location): Promise<void>
  /** Whether nothing of the set stays in what helps to find people: it was told to serve no more, or nothing was ever written of it. */
  hasLeft(set: Location): Promise<boolean>
  /** The sealed outcome of a write on the set; `undefined`: none is kept. */
  outcome(set: Location, key: CallKey): Promise<Uint8Array | undefined>
  feed(set: Location, feedId: string): Promise<Feed | undefined>
  /** The feed that is open in the set; at most one is. */
  openFeed(set: Location): Promise<Feed | undefined>
  /** The feed that was finished or aborted last. */
  lastFeed(set: Location): Promise<Feed | undefined>
  /** The feed that was finished last: its data are those the set answers with. */
  lastFinishedFeed(set: Location): Promise<Feed | undefined>
  /** Live records that are not withdrawn; 0 where there is none. Known without reading them. */
  recordCount(set: Location): Promise<number>
  package(set: Location, feedId: string, number: number): Promise<TakenPackage | undefined>
  /** Versions of the records that the set (for an open initial feed: the staged content) holds now; an absent id is not held. */
  versions(set: Location, feedId: string, recordIds: readonly string[]): Promise<ReadonlyMap<string, number>>
}

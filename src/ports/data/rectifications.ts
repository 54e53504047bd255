import type { Notice, RectificationKind } from '../../domain/registry/notice.js'
import type { ScopeCode } from '../../domain/scopes.js'
import type { Location } from './location.js'

/** A group of a record that a correction feed changed or took away. */
export interface Rectification {
  /** Grows with each of the set. */
  readonly position: number
  readonly kind: RectificationKind
  readonly scope: ScopeCode
  readonly at: Date
  /** Search keys of the record's subject, before and after. */
  readonly keys: readonly string[]
}

/** What correction feeds changed in a set, so that whoever was given it can be told. @see RODO art. 19 */
export interface Rectifications {
  /** Those after the position, ascending, at most `limit`. */
  rectifications(set: Location, after: number, limit: number): Promise<readonly Rectification[]>
}

/** Which notices; what is absent does not narrow them. */
export interface NoticeFilter {
  readonly id?: string
  /** Of one unit that was given the data. */
  readonly recipient?: string
  /** Of one unit whose data were corrected. */
  readonly controller?: string
  readonly openOnly?: boolean
}

/** Notices of corrected data. */
export interface Notices {
  /** The newest first. */
  notices(filter: NoticeFilter, portion: { readonly first: number; readonly limit: number }): Promise<readonly Notice[]>
  countNotices(filter: NoticeFilter): Promise<number>
  /** Position of the last rectification of the set whose recipients were told; 0: none. */
  toldUntil(setCode: string): Promise<number>
}

export type NoticeChange =
  /** What is to be told of the set's rectifications up to a position. STALE: they were told further or less far than expected. */
  | {
      readonly change: 'rectifications-told'
      readonly set: string
      readonly expected: number
      readonly until: number
      readonly notices: readonly Notice[]
    }
  /** MISSING: there is no such notice. STALE: it was confirmed already. */
  | { readonly change: 'notice-confirmed'; readonly id: string; readonly by: string; readonly at: Date }

import type { ScopeCode } from '../../domain/scopes.js'
import type { Location } from './location.js'

/** WHOLE: everything. CARRIED_ON: only the persons that both hold, and of benefits those that both tell of. @req C5 */
export type ComparisonExtent = 'WHOLE' | 'CARRIED_ON'

/** One scope code in both sets: how many records have the group, and how many of those in both differ. */
export interface ComparedScope {
  readonly scope: ScopeCode
  readonly first: number
  readonly second: number
  readonly differing: number
}

/** Two sets beside each other. Records are told of by the controllers' own marks; lists are cut at 100. */
export interface SetComparison {
  readonly firstRecords: number
  readonly secondRecords: number
  /** Records that one person of both is told by. */
  readonly matched: number
  readonly scopes: readonly ComparedScope[]
  readonly missingInSecond: { readonly count: number; readonly sample: readonly string[] }
  readonly missingInFirst: { readonly count: number; readonly sample: readonly string[] }
  readonly differing: {
    readonly count: number
    readonly sample: readonly {
      readonly first: string
      readonly second: string
      readonly scopes: readonly ScopeCode[]
    }[]
  }
  /** Up to 20 persons of both, the same ones for the same records: to be looked at in both systems. */
  readonly sample: readonly SampledRecord[]
  readonly agrees: boolean
}

/** One person's records in both, group by group. */
export interface SampledRecord {
  readonly first: string
  readonly second: string
  readonly groups: readonly { readonly scope: ScopeCode; readonly agrees: boolean }[]
}

/** Comparing two sets as they stand at one moment each. */
export interface Comparisons {
  /** `undefined`: one of them has never finished an initial feed. @throws Error when one cannot be read */
  compareSets(first: Location, second: Location, extent: ComparisonExtent): Promise<SetComparison | undefined>
}

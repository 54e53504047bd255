import type { NonconformityState } from '../../domain/registry/nonconformity.js'
import type { ScopeCode } from '../../domain/scopes.js'
import type { Location } from './location.js'

/** What was wrong with one record of a package; the rest was taken. */
export interface Nonconformity {
  /** Place in the package, from 1. */
  readonly place: number
  /** Absent where the record was so broken that it has none. */
  readonly recordId?: string
  readonly code: string
  readonly path?: string
  readonly text: string
  readonly weight: 'ERROR' | 'WARNING'
}

/** A correction of a record that another unit demands; kept with the controller's set. */
export interface DemandedCorrection {
  /** UUID. */
  readonly id: string
  readonly state: NonconformityState
  readonly recordId: string
  readonly scope: ScopeCode
  /** Which field of the group, in the reporter's words. */
  readonly path?: string
  readonly text: string
  /** Code of the unit that reported. */
  readonly reporter: string
  readonly reportedAt: Date
  readonly closedAt?: Date
  /** Why the controller rejected it, or the reporter withdrew it. */
  readonly reason?: string
}

/** A non-conformity that was found when a package was taken, and what became of it. */
export interface FoundNonconformity extends Nonconformity {
  readonly feedId: string
  readonly packageNumber: number
  readonly foundAt: Date
  readonly state: NonconformityState
  readonly closedAt?: Date
}

/** A part of a list, oldest first. */
export interface Page<T> {
  readonly items: readonly T[]
  /** Where the next part begins; absent: this is the last one. */
  readonly next?: string
}

export interface PageOrder {
  /** `next` of the page before; absent: from the beginning. */
  readonly after?: string
  readonly limit: number
  /** Only those reported or found at that moment or later. */
  readonly since?: Date
  readonly openOnly?: boolean
}

/** What is wrong with a set's records, or said to be. */
export interface Corrections {
  /** `undefined`: `after` is not the `next` of any page. */
  demands(
    set: Location,
    order: PageOrder & { readonly reporter?: string; readonly recordId?: string; readonly scope?: ScopeCode },
  ): Promise<Page<DemandedCorrection> | undefined>
  demand(set: Location, id: string): Promise<DemandedCorrection | undefined>
  /** `undefined`: `after` is not the `next` of any page. */
  findings(
    set: Location,
    order: PageOrder & { readonly feedId?: string },
  ): Promise<Page<FoundNonconformity> | undefined>
  /** Those of the records of which a correction is demanded now. */
  demanded(set: Location, recordIds: readonly string[]): Promise<ReadonlySet<string>>
}

/** Steps in the life of a demanded correction. */
export type CorrectionEffect =
  /** EXISTS: the id is taken, or the reporter demands a correction of this record and group already. MISSING: the set holds no such record. */
  | {
      readonly step: 'correction-demanded'
      readonly set: string
      readonly controller: string
      readonly demand: DemandedCorrection
    }
  /** The controller rejects it, or its reporter withdraws it. MISSING: there is no such demand. STALE: it has ended. */
  | {
      readonly step: 'correction-rejected' | 'correction-withdrawn'
      readonly set: string
      readonly controller: string
      readonly id: string
      readonly at: Date
      readonly reason: string
    }

import type { Finding, FindingState, PatternKind } from '../../domain/oversight/patterns.js'

/** Which findings; what is absent does not narrow them. */
export interface FindingsFilter {
  readonly id?: string
  /** Of one controller's data. */
  readonly controller?: string
  readonly state?: FindingState
  readonly kind?: PatternKind
  readonly month?: string
}

/** What stood out in the use of data, and what was found out about it. @req B6 */
export interface Findings {
  /** Those that wait first, the newest first among them. */
  findings(
    filter: FindingsFilter,
    portion: { readonly first: number; readonly limit: number },
  ): Promise<readonly Finding[]>
  countFindings(filter: FindingsFilter): Promise<number>
}

export type FindingChange =
  /**
   * What stands out now: what is new is added; what is known and grew is told anew, and one that was explained waits again once it has
   * grown by as much again. Never conflicts.
   */
  | { readonly change: 'findings-noted'; readonly findings: readonly Finding[] }
  /** MISSING: there is no such finding. STALE: its state has moved on. */
  | {
      readonly change: 'finding-explained'
      readonly id: string
      readonly from: FindingState
      readonly to: FindingState
      readonly explained: NonNullable<Finding['explained']>
    }

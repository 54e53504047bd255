import type { ScopeCode } from '../scopes.js'

/** Whether a datum was corrected, or taken away. */
export type RectificationKind = 'SPROSTOWANIE' | 'USUNIECIE'

/** A giving of data that were corrected later. */
export interface GivenEarlier {
  /** Number of its entry in the ledger. */
  readonly index: number
  readonly at: Date
  readonly transactionId: string
  readonly messageId?: string
  readonly systemId?: string
}

/** To a unit that was given a datum: the datum was corrected since. @see RODO art. 19 */
export interface Notice {
  readonly id: string
  readonly kind: RectificationKind
  /** Who was given it. */
  readonly recipient: string
  readonly controller: string
  readonly set: string
  readonly scope: ScopeCode
  readonly rectifiedAt: Date
  /** When and on which questions it was given: the last ones. */
  readonly given: readonly GivenEarlier[]
  readonly confirmed?: { readonly by: string; readonly at: Date }
}

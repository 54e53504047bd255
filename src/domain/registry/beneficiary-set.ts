import type { ScopeTree } from '../units.js'

/** The life of a set. @see contracts.md "Set states × operations" */
export type SetState = 'UTWORZONY' | 'AKTYWNY' | 'ZAMKNIETY' | 'ZARCHIWIZOWANY'

/** A set (zbiór) of the central beneficiary base: one controller's data of one tree, in a database of its own. @req B5 */
export interface BeneficiarySet {
  /** `kodZbioru`, e.g. `CBB-1408-PUP-01-RP-01`. */
  readonly code: string
  readonly name: string
  /** The controller: the unit whose set it is. */
  readonly unitCode: string
  readonly tree: ScopeTree
  /** The one system that feeds it; absent until assigned. */
  readonly systemId?: string
  readonly state: SetState
  readonly createdAt: Date
  /** The set that this one takes the place of when a unit changes its vendor. @req C2 */
  readonly predecessor?: string
  /** The vendor change that puts the set into service: until then it is fed and compared, and answers nobody. @req C5 */
  readonly awaitsSwitch?: string
}

export type FeedKind = 'INICJALNE' | 'PRZYROSTOWE' | 'KOREKTA'

/** What each state lets be done with a set: the one table behind every check. */
export const setPermits = {
  UTWORZONY: { feedInitial: true, feedMore: false, query: false, verify: false, report: false },
  AKTYWNY: { feedInitial: true, feedMore: true, query: true, verify: true, report: true },
  ZAMKNIETY: { feedInitial: false, feedMore: false, query: true, verify: true, report: false },
  ZARCHIWIZOWANY: { feedInitial: false, feedMore: false, query: false, verify: false, report: false },
} as const satisfies Record<SetState, Record<string, boolean>>

/** What a set's state may permit. */
export type SetUse = keyof (typeof setPermits)[SetState]

/** Uses in which a set answers others than its controller. */
const answering: ReadonlySet<SetUse> = new Set<SetUse>(['query', 'verify', 'report'])

/** Whether the set may be used so now: its state permits it, and a set that awaits its switch answers nobody. @req C5 */
export function permitsUse(set: Pick<BeneficiarySet, 'state' | 'awaitsSwitch'>, use: SetUse): boolean {
  return setPermits[set.state][use] && !(set.awaitsSwitch !== undefined && answering.has(use))
}

import type { BeneficiarySet, SetState } from '../../domain/registry/beneficiary-set.js'
import type { RequestedStep, SetEvent } from '../../domain/registry/set-life.js'

/** The lives of sets. */
export interface SetLives {
  /** The sets among the codes that there are, all as they stand at one moment: a switch is seen whole or not at all. @req C5 */
  setsNamed(codes: readonly string[]): Promise<readonly BeneficiarySet[]>
  /** What happened to the set, oldest first. */
  setEvents(code: string): Promise<readonly SetEvent[]>
  /** The step that waits for its second person; at most one does. */
  requestedStep(code: string): Promise<RequestedStep | undefined>
}

/** Changes in the life of a set. */
export type SetLifeChange =
  /** Takes the step: state and event. STALE: the set is not in the state named, or is no longer awaiting its switch. */
  | {
      readonly change: 'set-stepped'
      readonly code: string
      readonly expectedState: SetState
      readonly event: SetEvent
    }
  /** EXISTS: a step waits already. STALE: the set is not in the state named. */
  | {
      readonly change: 'set-step-requested'
      readonly code: string
      readonly expectedState: SetState
      readonly request: RequestedStep
    }
  /** MISSING: that step does not wait. */
  | { readonly change: 'set-step-withdrawn'; readonly code: string; readonly step: RequestedStep['step'] }

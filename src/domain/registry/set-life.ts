import type { RoleCode } from '../roles.js'
import type { SetState } from './beneficiary-set.js'

/** What happens to a set in its life. */
export type SetStep =
  | 'UTWORZENIE'
  | 'PRZYPISANIE'
  | 'PIERWSZE_ZASILENIE'
  | 'PRZELACZENIE'
  | 'ZAMKNIECIE'
  | 'ARCHIWIZACJA'

interface StepRow {
  /** States in which the step may be taken; none: it begins the life. */
  readonly from: readonly SetState[]
  /** The state that it leads to; absent: the state stays. */
  readonly to?: SetState
  /** Roles that may take it; none: it follows from another act. */
  readonly roles: readonly RoleCode[]
  /** Whether a second person confirms it where the installation asks for that. */
  readonly confirmed: boolean
}

const everyLiveState = ['UTWORZONY', 'AKTYWNY'] as const satisfies readonly SetState[]

/**
 * The life of a set: each step, from where to where, and whose it is. The one table behind every change of a set's state.
 * @see contracts.md "Set states × operations" · @req C2 C3 C5 C6
 */
export const setSteps = {
  UTWORZENIE: { from: [], to: 'UTWORZONY', roles: ['ADMIN_CENTRALNY'], confirmed: false },
  PRZYPISANIE: {
    from: everyLiveState,
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    confirmed: false,
  },
  /** Follows from the first initial feed that is finished; it is entered with the feed. */
  PIERWSZE_ZASILENIE: { from: ['UTWORZONY'], to: 'AKTYWNY', roles: [], confirmed: false },
  /** Follows from the switch of a vendor change: the set begins to answer. */
  PRZELACZENIE: { from: ['AKTYWNY'], roles: [], confirmed: false },
  /** Verification services still see it, nothing feeds it. */
  ZAMKNIECIE: { from: ['AKTYWNY'], to: 'ZAMKNIETY', roles: ['ADMIN_CENTRALNY'], confirmed: true },
  /** Services no longer see it. */
  ARCHIWIZACJA: {
    from: ['UTWORZONY', 'AKTYWNY', 'ZAMKNIETY'],
    to: 'ZARCHIWIZOWANY',
    roles: ['ADMIN_CENTRALNY'],
    confirmed: true,
  },
} as const satisfies Record<SetStep, StepRow>

/** Steps that end something and may want a second person. */
export type EndingStep = 'ZAMKNIECIE' | 'ARCHIWIZACJA'

/** Whether the step may be taken from the state. */
export function mayStep(step: SetStep, state: SetState): boolean {
  const from: readonly SetState[] = setSteps[step].from
  return from.includes(state)
}

/** A step that was taken. */
export interface SetEvent {
  readonly step: SetStep
  /** Absent for the first one. */
  readonly from?: SetState
  readonly to: SetState
  readonly at: Date
  /** Login of who took it, or the system whose feed brought it. */
  readonly author: string
  /** Login of the second person, where one confirmed. */
  readonly confirmedBy?: string
  readonly reason?: string
  /** The system that a set was assigned to. */
  readonly systemId?: string
  /** The vendor change that it belongs to. */
  readonly changeId?: string
}

/** A step that waits for its second person. */
export interface RequestedStep {
  readonly step: EndingStep
  readonly by: string
  readonly at: Date
  readonly reason: string
}

/** Ordered, or done with what somebody ordered. */
export type StepAct = 'ZLECENIE' | 'POTWIERDZENIE' | 'WYCOFANIE'

/** What may be done with a set now, and in which roles. */
export interface PossibleAct {
  readonly step: 'PRZYPISANIE' | EndingStep
  readonly act: StepAct
  /** ZLECENIE: a second person confirms it. POTWIERDZENIE: somebody else than whoever ordered it. */
  readonly takesTwo: boolean
  readonly roles: readonly RoleCode[]
}

/** What bears on what may be done with a set. */
export interface SetCircumstances {
  readonly waiting: RequestedStep | undefined
  /** A vendor change under way has it in hand. */
  readonly isInHand: boolean
  readonly isBeingFed: boolean
  readonly endedByTwo: boolean
}

const endingSteps = ['ZAMKNIECIE', 'ARCHIWIZACJA'] as const satisfies readonly EndingStep[]

/** What may be done with a set in the state, by whom; what follows from feeds and vendor changes is theirs. @req C6 */
export function possibleActs(state: SetState, standing: SetCircumstances): readonly PossibleAct[] {
  const { waiting, isInHand, isBeingFed, endedByTwo } = standing
  if (isInHand) return []
  const order = (step: PossibleAct['step']): PossibleAct => {
    const { roles, confirmed } = setSteps[step]
    return { step, act: 'ZLECENIE', takesTwo: confirmed && endedByTwo, roles }
  }
  const assignment = mayStep('PRZYPISANIE', state) ? [order('PRZYPISANIE')] : []
  if (waiting !== undefined) {
    const { step } = waiting
    const { roles } = setSteps[step]
    const confirmation: PossibleAct = { step, act: 'POTWIERDZENIE', takesTwo: true, roles }
    const may = !isBeingFed && mayStep(step, state)
    return [...assignment, ...(may ? [confirmation] : []), { step, act: 'WYCOFANIE', takesTwo: false, roles }]
  }
  return [...assignment, ...(isBeingFed ? [] : endingSteps.filter(step => mayStep(step, state)).map(order))]
}

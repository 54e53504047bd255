import type { RoleCode } from '../roles.js'

/** Steps of a change of an SD's vendor, in the order of the procedure. */
export type VendorChangeStep =
  | 'ZGLOSZENIE'
  | 'DECYZJA'
  | 'UTWORZENIE_ZBIOROW'
  | 'WYLACZENIE_STAREGO_SD'
  | 'WLACZENIE_NOWEGO_SD'
  | 'ZASILENIE'
  | 'WERYFIKACJA'
  | 'ZWROT'
  | 'WYLACZENIE_JEDNOSTKI'
  | 'PRZELACZENIE'
  | 'ODSTAPIENIE'

/** Where the procedure stands. */
export type VendorChangeState =
  | 'ZGLOSZONA'
  | 'UZGODNIONA'
  | 'ZBIORY_UTWORZONE'
  | 'STARY_SD_WYLACZONY'
  | 'NOWY_SD_ZASILA'
  | 'ZASILONA'
  | 'ZWERYFIKOWANA'
  | 'JEDNOSTKA_WYLACZONA'
  | 'ZAKONCZONA'
  | 'ODSTAPIONO'

/** Who has to act. */
export type VendorChangeSide = 'MINISTERSTWO' | 'JEDNOSTKA' | 'WOJEWODZTWO'

/** In which role each side acts. */
export const sideRoles = {
  MINISTERSTWO: 'ADMIN_CENTRALNY',
  JEDNOSTKA: 'ADMIN_LOKALNY',
  WOJEWODZTWO: 'ADMIN_WOJEWODZKI',
} as const satisfies Record<VendorChangeSide, RoleCode>

interface StepRow {
  readonly from: readonly VendorChangeState[]
  readonly to: VendorChangeState
  readonly side: VendorChangeSide
  /** Whether it leads on; the others turn back or give up. */
  readonly leadsOn: boolean
}

/** As long as the unit that reported can still go on as it was. */
const beforeRetirement = [
  'ZGLOSZONA',
  'UZGODNIONA',
  'ZBIORY_UTWORZONE',
  'STARY_SD_WYLACZONY',
  'NOWY_SD_ZASILA',
  'ZASILONA',
  'ZWERYFIKOWANA',
] as const satisfies readonly VendorChangeState[]

/**
 * The procedure as one table: from where each step is taken, where it leads, whose it is. Where the unit's entry is
 * retired, that comes between verification and switch: the old set answers until the ministry archives or closes it, and
 * a retired unit is not brought back, so that nothing is given up or sent back to it afterwards.
 * @see source procedura-zmiany-dostawcy-sd · @req C1 C1a C2 C3 C4 C5 C6
 */
export const vendorChangeSteps = {
  ZGLOSZENIE: { from: [], to: 'ZGLOSZONA', side: 'JEDNOSTKA', leadsOn: true },
  DECYZJA: { from: ['ZGLOSZONA'], to: 'UZGODNIONA', side: 'MINISTERSTWO', leadsOn: true },
  UTWORZENIE_ZBIOROW: { from: ['UZGODNIONA'], to: 'ZBIORY_UTWORZONE', side: 'MINISTERSTWO', leadsOn: true },
  WYLACZENIE_STAREGO_SD: { from: ['ZBIORY_UTWORZONE'], to: 'STARY_SD_WYLACZONY', side: 'JEDNOSTKA', leadsOn: true },
  WLACZENIE_NOWEGO_SD: { from: ['STARY_SD_WYLACZONY'], to: 'NOWY_SD_ZASILA', side: 'JEDNOSTKA', leadsOn: true },
  ZASILENIE: { from: ['NOWY_SD_ZASILA'], to: 'ZASILONA', side: 'JEDNOSTKA', leadsOn: true },
  WERYFIKACJA: { from: ['ZASILONA'], to: 'ZWERYFIKOWANA', side: 'MINISTERSTWO', leadsOn: true },
  ZWROT: {
    from: ['ZASILONA', 'ZWERYFIKOWANA', 'JEDNOSTKA_WYLACZONA'],
    to: 'NOWY_SD_ZASILA',
    side: 'MINISTERSTWO',
    leadsOn: false,
  },
  WYLACZENIE_JEDNOSTKI: { from: ['ZWERYFIKOWANA'], to: 'JEDNOSTKA_WYLACZONA', side: 'WOJEWODZTWO', leadsOn: true },
  PRZELACZENIE: {
    from: ['ZWERYFIKOWANA', 'JEDNOSTKA_WYLACZONA'],
    to: 'ZAKONCZONA',
    side: 'MINISTERSTWO',
    leadsOn: true,
  },
  ODSTAPIENIE: { from: beforeRetirement, to: 'ODSTAPIONO', side: 'MINISTERSTWO', leadsOn: false },
} as const satisfies Record<VendorChangeStep, StepRow>

const stepNames = Object.keys(vendorChangeSteps) as readonly VendorChangeStep[]

/** What the ministry and the unit settled. @req C1a */
export interface VendorChangeDecision {
  /** Whether the new vendor brings over the whole data. */
  readonly migration: boolean
  /** Whether the unit's entry is retired. */
  readonly retiresUnit: boolean
  /** The unit whose sets and systems take over; absent: the same unit. */
  readonly successorCode?: string
}

/** A step as it was taken. */
export interface TakenChangeStep {
  readonly step: VendorChangeStep
  /** ISO 8601, UTC. */
  readonly at: string
  readonly by: string
  readonly note?: string
}

/** What the sets held when they were found to agree. */
export interface VerifiedPair {
  readonly old: string
  readonly oldFeed: string
  readonly newFeed: string
}

/** A unit's change of the vendor of its SD. */
export interface VendorChange {
  /** `ZMIANA-000001` */
  readonly id: string
  readonly unitCode: string
  /** The sets concerned, each with the one that takes its place. */
  readonly sets: readonly { readonly old: string; readonly replacement?: string }[]
  readonly contact: { readonly name: string; readonly email: string; readonly phone?: string }
  readonly description: string
  /** `YYYY-MM-DD` */
  readonly plannedOn?: string
  readonly state: VendorChangeState
  readonly decision?: VendorChangeDecision
  readonly newSystemId?: string
  readonly verified?: readonly VerifiedPair[]
  readonly steps: readonly TakenChangeStep[]
  /** Counts every step. */
  readonly version: number
}

/** Whether the procedure goes on. */
export function isOpenChange({ state }: Pick<VendorChange, 'state'>): boolean {
  return state !== 'ZAKONCZONA' && state !== 'ODSTAPIONO'
}

/** The unit on whose side a step of the unit is taken: the successor's from the new system on. */
export function actingUnit(change: VendorChange, step: VendorChangeStep): string {
  const isOld = step === 'ZGLOSZENIE' || step === 'WYLACZENIE_STAREGO_SD' || step === 'WYLACZENIE_JEDNOSTKI'
  return isOld ? change.unitCode : (change.decision?.successorCode ?? change.unitCode)
}

/** Whether the unit's entry was retired in the course of the change: that is never taken back. @req C4 */
export function isUnitRetired({ steps }: Pick<VendorChange, 'steps'>): boolean {
  return steps.some(({ step }) => step === 'WYLACZENIE_JEDNOSTKI')
}

/** The steps that may be taken now, the one that leads on first. @req C4 C6 */
export function nextSteps(change: Pick<VendorChange, 'state' | 'decision' | 'steps'>): readonly VendorChangeStep[] {
  const allowed = stepNames.filter(step => (vendorChangeSteps[step].from as readonly string[]).includes(change.state))
  const retired = isUnitRetired(change)
  const awaitsRetirement = change.decision?.retiresUnit === true && !retired
  const due = allowed.filter(step => {
    if (step === 'WYLACZENIE_JEDNOSTKI') return awaitsRetirement
    if (step === 'PRZELACZENIE') return !awaitsRetirement
    return step !== 'ODSTAPIENIE' || !retired
  })
  return due.sort((a, b) => Number(vendorChangeSteps[b].leadsOn) - Number(vendorChangeSteps[a].leadsOn))
}

/** The procedure after the step. */
export function afterStep(change: VendorChange, taken: TakenChangeStep): VendorChange {
  const { to } = vendorChangeSteps[taken.step]
  const { verified, ...standing } = change
  const kept = to === 'NOWY_SD_ZASILA' || verified === undefined ? standing : { ...standing, verified }
  return { ...kept, state: to, steps: [...change.steps, taken], version: change.version + 1 }
}

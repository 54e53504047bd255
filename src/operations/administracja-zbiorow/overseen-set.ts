import type { BeneficiarySet } from '../../domain/registry/beneficiary-set.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { mayOverseeUnit, rolesInUse } from '../competence.js'
import type { House } from '../house.js'

/** The roles that see sets as those who keep them do. */
export const keeperRoles = ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY', 'IOD'] as const

/** A set that the caller oversees, in whatever state; an unknown one and a stranger's answer alike. @req B5 */
export async function overseenSet(
  house: House,
  caller: PersonCaller | SystemCaller,
  code: string,
): Promise<BeneficiarySet | Refusal<'5020'>> {
  const set = await house.control.set(code)
  return set !== undefined && (await seesSet(house, caller, set)) ? set : refuse('5020')
}

const ownUnitRoles = ['IOD', 'URZEDNIK_MERYTORYCZNY'] as const

/** Whether the caller oversees the unit of the set, or guards or works with the data of the set's controller. */
export async function seesSet(
  house: House,
  caller: PersonCaller | SystemCaller,
  set: BeneficiarySet,
): Promise<boolean> {
  const unit = await house.control.unit(set.unitCode)
  if (unit === undefined) return false
  const held = rolesInUse(caller)
  return (
    mayOverseeUnit(caller, unit) || (ownUnitRoles.some(role => held.includes(role)) && unit.code === caller.unit.code)
  )
}

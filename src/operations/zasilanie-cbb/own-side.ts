import type { RoleCode } from '../../domain/roles.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { rolesInUse } from '../competence.js'
import type { House } from '../house.js'
import { type FedSet, fedSet, ownSet } from './fed-set.js'

/** The roles in which the controller's side deals with what is wrong in its set. */
export const ownSideRoles = [
  'ZASILANIE',
  'URZEDNIK_MERYTORYCZNY',
  'ADMIN_LOKALNY',
  'IOD',
] as const satisfies readonly RoleCode[]

/** The caller's own set, in a role of the controller's side: a system's is the one it feeds, a person's any of the unit. */
export async function ownSide(
  house: House,
  caller: SystemCaller | PersonCaller,
  code: string,
): Promise<FedSet | Refusal<'3006' | '5005' | '5006'>> {
  const held = rolesInUse(caller)
  if (!ownSideRoles.some(role => held.includes(role))) return refuse('3006')
  return caller.kind === 'system' ? fedSet(house, caller, code) : ownSet(house, caller.unit.code, code)
}

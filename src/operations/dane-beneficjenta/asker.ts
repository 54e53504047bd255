import { systemKinds } from '../../domain/registry/system.js'
import type { Unit } from '../../domain/registry/unit.js'
import { opensArea, type RoleCode, roleCodes, treesOpenTo } from '../../domain/roles.js'
import { fault, type Refusal, refuse } from '../../fault/refusal.js'
import type { OrderOwner } from '../../ports/data/control.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { rolesInUse } from '../competence.js'

const [first, ...others] = roleCodes.filter(role => treesOpenTo(role).length > 0)
if (first === undefined) throw new Error('no role opens any data')

/** The roles that open beneficiaries' data at all: those of the table whose areas open a tree. */
export const askerRoles: readonly [RoleCode, ...RoleCode[]] = [first, ...others]

/** Who may ask of beneficiaries: a system in its user's name, or a person at the portal. */
export type AskingCaller = SystemCaller | PersonCaller

/** The kinds of callers that may ask: the same question through either door gets the same grant. @req B1.1 */
export const askingCallers = ['system', 'person'] as const

/** Who asks, as rules see it. */
export interface Asker {
  readonly unit: Unit
  readonly role: RoleCode
}

/**
 * Who asks, whichever door the question came through. A system's user acts in the role that the message names, which has
 * to fit the system's area, and the system has to be a domain system: an inspector's or a ministry's asks nothing; a person in the one that was chosen, which goes without saying where only one is held.
 */
export function askerOf(caller: AskingCaller): Asker | Refusal<'3006'> {
  const { unit } = caller
  if (caller.kind === 'system') {
    const { role } = caller.user
    const { kind, area } = caller.system
    return systemKinds[kind].isDomainSystem && opensArea(role, area) ? { unit, role } : refuse('3006')
  }
  const [role, ...further] = rolesInUse(caller).filter(held => askerRoles.includes(held))
  if (role === undefined) return refuse('3006')
  return further.length === 0 ? { unit, role } : refuse('3006', [fault('3006', 'Wskaż rolę, w której pytasz.', 'rola')])
}

/** Whose an order is. */
export function ownerOf(caller: AskingCaller): OrderOwner {
  return caller.kind === 'system' ? { systemId: caller.system.id } : { login: caller.account.login }
}

/** Whether the order belongs to the caller. */
export function owns(caller: AskingCaller, owner: OrderOwner): boolean {
  const own = ownerOf(caller)
  if ('systemId' in own) return 'systemId' in owner && owner.systemId === own.systemId
  return 'login' in owner && owner.login === own.login
}

import { liesWithin } from '../domain/identifiers/teryt.js'
import type { Account } from '../domain/registry/account.js'
import type { Unit } from '../domain/registry/unit.js'
import { mayGiveRole, type RoleCode, roleCodes, standsAbove } from '../domain/roles.js'
import type { PersonCaller, SystemCaller } from './caller.js'

/**
 * The roles in which the caller acts: a system's user in the one that the message names; a person in the one that was
 * chosen, else in all that are held.
 */
export function rolesInUse(caller: PersonCaller | SystemCaller): readonly RoleCode[] {
  if (caller.kind === 'system') return [caller.user.role]
  return caller.role === undefined ? caller.account.roles.map(held => held.role) : [caller.role]
}

/** Whether an administrator's act may concern the unit: its own (local), one of its voivodeship, any (central). @req A2.10 */
export function mayOverseeUnit(caller: PersonCaller | SystemCaller, unit: Unit): boolean {
  const roles = rolesInUse(caller)
  return (
    roles.includes('ADMIN_CENTRALNY') ||
    (roles.includes('ADMIN_WOJEWODZKI') && liesWithin(unit.territory, caller.unit.territory)) ||
    (roles.includes('ADMIN_LOKALNY') && unit.code === caller.unit.code)
  )
}

/** The login of whoever acts. */
export function actorOf(caller: PersonCaller | SystemCaller): string {
  return caller.kind === 'person' ? caller.account.login : caller.user.login
}

/**
 * Whether the caller may lock, unlock and retire the account, or give it a new password: from above only. One's own account,
 * an equal's and that of the data protection officer of one's own unit are somebody else's to govern.
 * @req A2.10 B7
 */
export function mayGovern(caller: PersonCaller | SystemCaller, account: Account, unit: Unit): boolean {
  if (account.login === actorOf(caller)) return false
  const held = account.roles.map(one => one.role)
  const isOwn = unit.code === caller.unit.code
  return rolesInUse(caller).some(role => {
    if (!standsAbove(role, held)) return false
    if (role === 'ADMIN_CENTRALNY') return true
    if (role === 'ADMIN_LOKALNY') return isOwn
    return role === 'ADMIN_WOJEWODZKI' && !isOwn && liesWithin(unit.territory, caller.unit.territory)
  })
}

/** The units whose lists the caller may see: all, those of the voivodeship, or the own one; the widest of the roles held. @req A2.10 */
export function overseenBy(
  caller: PersonCaller | SystemCaller,
): { readonly territory?: string } | { readonly unitCode: string } {
  const roles = rolesInUse(caller)
  if (roles.includes('ADMIN_CENTRALNY')) return {}
  if (roles.includes('ADMIN_WOJEWODZKI')) return { territory: caller.unit.territory }
  return { unitCode: caller.unit.code }
}

/** Whether one of the caller's roles may give the role to a user of the unit. @req A2.10 */
export function mayGive(caller: PersonCaller | SystemCaller, role: RoleCode, unit: Unit): boolean {
  return rolesInUse(caller).some(giver => mayGiveRole(giver, caller.unit, role, unit))
}

/** Whether the caller may keep accounts of the unit: whoever may give some role there. */
export function mayKeepAccountsOf(caller: PersonCaller | SystemCaller, unit: Unit): boolean {
  return roleCodes.some(role => mayGive(caller, role, unit))
}

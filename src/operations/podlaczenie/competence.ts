import type { Connection } from '../../domain/connection/connection.js'
import { liesWithin } from '../../domain/identifiers/teryt.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { rolesInUse } from '../competence.js'

/** Whether the caller decides about the connection: an administrator of the voivodeship in which the unit lies. @req A2.1 */
export function mayDecide(caller: PersonCaller | SystemCaller, connection: Connection): boolean {
  return rolesInUse(caller).includes('ADMIN_WOJEWODZKI') && liesWithin(connection.unit.territory, caller.unit.territory)
}

/** Whether the caller is the administrator of the unit that is being connected. */
export function isOfUnit(caller: PersonCaller | SystemCaller, connection: Connection): boolean {
  return rolesInUse(caller).includes('ADMIN_LOKALNY') && connection.unitCode === caller.unit.code
}

/** Whether the caller may see where the connection stands. */
export function maySee(caller: PersonCaller | SystemCaller, connection: Connection): boolean {
  return rolesInUse(caller).includes('ADMIN_CENTRALNY') || mayDecide(caller, connection) || isOfUnit(caller, connection)
}

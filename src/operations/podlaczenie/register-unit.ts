import type { NotifiedUnit } from '../../domain/connection/connection.js'
import type { Unit } from '../../domain/registry/unit.js'
import type { RoleCode } from '../../domain/roles.js'
import { composeUnitCode, type UnitKind } from '../../domain/units.js'
import { fault, type Refusal, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { actorOf, mayGive } from '../competence.js'
import type { House } from '../house.js'
import { type AccountDetails, newAccount } from '../new-account.js'

/** A unit and its administrator, ready to be registered. */
export interface UnitRegistration {
  readonly unit: Unit
  readonly administers: RoleCode
  readonly changes: readonly [ControlChange, ControlChange]
  readonly temporaryPassword: string
}

/** A voivodeship's office is administered by its voivodeship administrator, a field unit by its local one. */
export function administratorRole(kind: UnitKind): RoleCode {
  return kind === 'URZAD_WOJEWODZKI' ? 'ADMIN_WOJEWODZKI' : 'ADMIN_LOKALNY'
}

/** Whether the caller registers such a unit: whoever gives its administrator the role. @req A2.2 */
export function mayRegister(caller: PersonCaller | SystemCaller, unit: NotifiedUnit): boolean {
  const planned: Unit = { ...unit, code: composeUnitCode(unit.territory, unit.kind, 1), state: 'AKTYWNA' }
  return mayGive(caller, administratorRole(unit.kind), planned)
}

/**
 * What registers a unit and the account of its administrator, whose temporary password is told once: the one way a unit
 * comes in, by itself or with the acceptance of its notice.
 */
export async function unitRegistration(
  house: House,
  caller: PersonCaller | SystemCaller,
  notified: NotifiedUnit,
  administrator: Omit<AccountDetails, 'unitCode' | 'technical'>,
  at: Date,
): Promise<UnitRegistration | Refusal<'5007'>> {
  if ((await house.control.account(administrator.login)) !== undefined) {
    return refuse('5007', [fault('5007', 'Login jest zajęty.', 'administratorLokalny/login')])
  }
  const code = await freeCode(house, notified.territory, notified.kind)
  const unit: Unit = { ...notified, code, state: 'AKTYWNA' }
  const administers = administratorRole(unit.kind)
  const role = { role: administers, grantedBy: actorOf(caller), grantedAt: at }
  const details = { ...administrator, unitCode: unit.code, technical: false }
  const { change, password = '' } = await newAccount(house, details, [role])
  return { unit, administers, changes: [{ change: 'unit-registered', unit }, change], temporaryPassword: password }
}

/** The first code not taken: 01 and up. */
async function freeCode(house: House, territory: string, kind: UnitKind): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const code = composeUnitCode(territory, kind, number)
    if ((await house.control.unit(code)) === undefined) return code
  }
  throw new Error('a territory has more than 99 units of one kind')
}

import { systemKinds } from '../../domain/registry/system.js'
import { refuse } from '../../fault/refusal.js'
import { mayOverseeUnit } from '../competence.js'
import { entitlementIn } from '../entitlement.js'
import { writes } from '../operation.js'

/** Activates a system: ZAREJESTROWANY or NIEAKTYWNY → AKTYWNY, while its product version may connect. @req A1.1 C3 */
export const aktywujSD = writes({
  name: 'aktywujSD',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'NOT_RETIRED',
    dictionaries: 'NOT_ASKED',
  },
  asked: call => ({ act: 'ADMINISTRACJA', result: 'SUKCES', facts: { idSystemu: call.input.idSystemu } }),
  async permit(call, house) {
    const system = await house.control.system(call.input.idSystemu)
    const unit = system === undefined ? undefined : await house.control.unit(system.unitCode)
    if (system === undefined || unit === undefined || !mayOverseeUnit(call.caller, unit)) return refuse('5020')
    // Under a retired unit nothing comes to life.
    return unit.state === 'AKTYWNA' ? system.id : refuse('3003')
  },
  async decide(_call, house, id, asked) {
    const system = await house.control.system(id)
    if (system === undefined) return refuse('5020')
    if (system.state === 'AKTYWNY') return refuse('5019')
    const { isDomainSystem } = systemKinds[system.kind]
    if (isDomainSystem && !(await entitlementIn(house, system.software, system.area)).entitled) return refuse('3014')
    return {
      effect: { on: 'control', changes: [{ change: 'system-state-changed', id, from: system.state, to: 'AKTYWNY' }] },
      note: {
        ...asked,
        changed: { before: { stan: system.state }, after: { stan: 'AKTYWNY' } },
        concerns: { unit: system.unitCode },
      },
      answer: { status: 'SUKCES', body: { idSystemu: id, stan: 'AKTYWNY' as const, stanPoprzedni: system.state } },
    }
  },
})

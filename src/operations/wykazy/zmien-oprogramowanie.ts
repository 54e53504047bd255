import { systemKinds } from '../../domain/registry/system.js'
import { refuse } from '../../fault/refusal.js'
import { mayOverseeUnit } from '../competence.js'
import { entitlementIn } from '../entitlement.js'
import { writes } from '../operation.js'
import { softwareFromWire, softwareOnWire } from './conformity-view.js'

/**
 * Enters the product version that a registered system runs from now on: its messages have to name it. Refused while nothing
 * entitles that version. @req A1.1
 */
export const zmienOprogramowanie = writes({
  name: 'zmienOprogramowanie',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input: { idSystemu, oprogramowanie } }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { idSystemu, produkt: oprogramowanie.nazwa, wersja: oprogramowanie.wersja },
  }),
  async permit(call, house) {
    const system = await house.control.system(call.input.idSystemu)
    const unit = system === undefined ? undefined : await house.control.unit(system.unitCode)
    if (system === undefined || unit === undefined || !mayOverseeUnit(call.caller, unit)) return refuse('5020')
    return { id: system.id, unitCode: unit.code }
  },
  async decide({ input }, house, { id, unitCode }, asked) {
    const system = await house.control.system(id)
    if (system === undefined) return refuse('5020')
    const from = system.software
    const to = softwareFromWire(input.oprogramowanie)
    if (from.name === to.name && from.version === to.version && from.vendor === to.vendor) return refuse('5019')
    if (systemKinds[system.kind].isDomainSystem && !(await entitlementIn(house, to, system.area)).entitled) {
      return refuse('3014')
    }
    return {
      effect: { on: 'control', changes: [{ change: 'system-software-changed', id, from, to }] },
      note: {
        ...asked,
        changed: {
          before: { produkt: from.name, wersja: from.version, producent: from.vendor },
          after: { produkt: to.name, wersja: to.version, producent: to.vendor },
        },
        concerns: { unit: unitCode },
      },
      answer: { status: 'SUKCES', body: { idSystemu: id, oprogramowanie: softwareOnWire(to) } },
    }
  },
})

import { isArea } from '../../domain/areas.js'
import { isNip } from '../../domain/identifiers/nip.js'
import { isRegon } from '../../domain/identifiers/regon.js'
import type { Unit } from '../../domain/registry/unit.js'
import { type Detail, fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { Fields } from '../before-after.js'
import { rolesInUse } from '../competence.js'
import { writes } from '../operation.js'
import { governingRoles } from '../tozsamosc-mzt/governed-account.js'
import { addressIn, addressLine, overseenUnit, unitOnWire } from './unit-view.js'

/**
 * Corrects a unit's name, address, numbers and areas; its code, kind and territory are what it is known by and stay. The
 * voivodeship administrator of the territory does it, as for registering, and the central one. @req A2.2
 */
export const zmienJednostke = writes({
  name: 'zmienJednostke',
  admission: { callers: ['person'], roles: governingRoles, system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { kodJT: input.kodJT },
    concerns: { unit: input.kodJT },
  }),
  async permit({ caller, input }, house) {
    const unit = await overseenUnit(house, caller, input.kodJT)
    if (isRefusal(unit)) return unit
    const above = ['ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY']
    if (!rolesInUse(caller).some(role => above.includes(role))) return refuse('3016')
    const unknown = input.obszar.filter(area => !isArea(area))
    if (unknown.length > 0) return refuse('5002', [fault('5002', 'Nie ma takiego obszaru.', 'obszar')])
    const findings: Detail[] = []
    if (input.regon !== undefined && !isRegon(input.regon))
      findings.push(fault('5021', 'Numer REGON jest nieprawidłowy.', 'regon'))
    if (input.nip !== undefined && !isNip(input.nip))
      findings.push(fault('5021', 'Numer NIP jest nieprawidłowy.', 'nip'))
    return findings.length > 0 ? refuse('5021', findings) : unit.code
  },
  async decide({ input }, house, code, asked) {
    const unit = await house.control.unit(code)
    if (unit === undefined) return refuse('5020')
    if (unit.state !== 'AKTYWNA') return refuse('5019', [fault('5019', 'Jednostka jest wygaszona.', 'kodJT')])
    const { regon: _regon, nip: _nip, ...standing } = unit
    const corrected: Unit = {
      ...standing,
      name: input.nazwa,
      address: addressIn(input.adres),
      ...(input.regon === undefined ? {} : { regon: input.regon }),
      ...(input.nip === undefined ? {} : { nip: input.nip }),
      areas: [...new Set(input.obszar.filter(isArea))],
    }
    const dropped = unit.areas.filter(area => !corrected.areas.includes(area))
    const systems = await house.control.systemsOf(code)
    const serving = systems.filter(system => system.state !== 'NIEAKTYWNY' && dropped.includes(system.area))
    if (serving.length > 0) {
      const told = serving.map(({ id, area }) => fault('5050', `Obszar ${area} obsługuje system ${id}.`, 'obszar'))
      return refuse('5050', told)
    }
    return {
      effect: { on: 'control', changes: [{ change: 'unit-changed', from: unit, to: corrected }] },
      note: {
        ...asked,
        changed: { before: fieldsOf(unit), after: fieldsOf(corrected) },
      },
      answer: { status: 'SUKCES', body: { jednostka: await unitOnWire(house, corrected) } },
    }
  },
})

function fieldsOf(unit: Unit): Fields {
  const { name, address, regon, nip, areas } = unit
  return { nazwa: name, adres: addressLine(address), regon, nip, obszary: areas.join(' ') }
}

import { type Detail, fault, isRefusal, refuse } from '../../fault/refusal.js'
import { type ActiveObject, activeObjects } from '../active-objects.js'
import { rolesInUse } from '../competence.js'
import { writes } from '../operation.js'
import { governingRoles } from '../tozsamosc-mzt/governed-account.js'
import { overseenUnit } from './unit-view.js'

const kindsPl = {
  KONTO: 'konto',
  SYSTEM: 'system',
  ZBIOR: 'zbiór',
  ZASILENIE: 'otwarte zasilenie zbioru',
  ZLECENIA: 'oczekujące zlecenia',
  JEDNOSTKA: 'jednostka województwa',
} as const satisfies Record<ActiveObject['kind'], string>

/**
 * Retires a unit's entry for good. Nothing is retired along with it: as long as anything under it is active it is refused,
 * each thing named. Its own local administrator does not do it. @req C4
 */
export const dezaktywujJednostke = writes({
  name: 'dezaktywujJednostke',
  admission: { callers: ['person'], roles: governingRoles, system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { kodJT: input.kodJT },
    text: input.powod,
    concerns: { unit: input.kodJT },
  }),
  async permit({ caller, input }, house) {
    const unit = await overseenUnit(house, caller, input.kodJT)
    if (isRefusal(unit)) return unit
    const above = ['ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY']
    return rolesInUse(caller).some(role => above.includes(role)) ? unit.code : refuse('3016')
  },
  async decide(_call, house, code, asked) {
    const unit = await house.control.unit(code)
    if (unit === undefined) return refuse('5020')
    if (unit.state !== 'AKTYWNA') return refuse('5019', [fault('5019', 'Jednostka jest już wygaszona.', 'kodJT')])
    const active = await activeObjects(house, unit)
    if (active.length > 0) return refuse('5050', findings(active))
    return {
      effect: { on: 'control', changes: [{ change: 'unit-retired', code }] },
      note: { ...asked, changed: { before: { stan: unit.state }, after: { stan: 'NIEAKTYWNA' } } },
      answer: { status: 'SUKCES', body: { kodJT: code, stan: 'NIEAKTYWNA' as const } },
    }
  },
})

/** A login can name a person, so a refusal counts the accounts; which they are, `pokazJednostke` answers. */
function findings(active: readonly ActiveObject[]): readonly Detail[] {
  const accounts = active.filter(({ kind }) => kind === 'KONTO').length
  const others = active.filter(({ kind }) => kind !== 'KONTO' && kind !== 'ZLECENIA')
  const orders = active.filter(({ kind }) => kind === 'ZLECENIA').length
  return [
    ...(accounts === 0 ? [] : [fault('5050', `Czynne konta: ${accounts}.`, 'KONTO')]),
    ...others.map(({ kind, mark, state }) => fault('5050', `Czynne: ${kindsPl[kind]} ${mark} (${state}).`, kind)),
    ...(orders === 0 ? [] : [fault('5050', `Systemy i konta z oczekującymi zleceniami: ${orders}.`, 'ZLECENIA')]),
  ]
}

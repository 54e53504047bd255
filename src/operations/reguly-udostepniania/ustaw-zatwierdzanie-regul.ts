import { refuse } from '../../fault/refusal.js'
import { rolesInUse } from '../competence.js'
import { writes } from '../operation.js'
import type { RuleCaller } from './competence.js'
import { controllerOfUnit, ruleRoles } from './competence.js'

/**
 * Whether rules that open a controller's data need a second person. The ministry's own unit stands for the rules about
 * everybody's data.
 * @req B3
 */
export const ustawZatwierdzanieRegul = writes({
  name: 'ustawZatwierdzanieRegul',
  admission: { callers: ['person', 'system'], roles: ruleRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { kodJT: input.kodJT },
  }),
  async permit({ input, caller }, house) {
    const unit = await house.control.unit(input.kodJT)
    if (unit === undefined) return refuse('5020')
    if (!mayDecideFor(caller, unit.code)) return refuse('3016')
    return controllerOfUnit(unit)
  },
  async decide(call, house, controller, asked) {
    const { kodJT, drugaOsoba } = call.input
    const from = await house.control.needsSecondPerson(controller)
    if (from === drugaOsoba) return refuse('5019')
    return {
      effect: { on: 'control', changes: [{ change: 'second-person-set', controller, from, to: drugaOsoba }] },
      note: {
        ...asked,
        changed: { before: { drugaOsoba: from }, after: { drugaOsoba } },
        concerns: { unit: kodJT },
      },
      answer: { status: 'SUKCES', body: { kodJT, drugaOsoba } },
    }
  },
})

/** The controller decides for itself: its local administrator; for the ministry's own unit the central one. */
function mayDecideFor(caller: RuleCaller, unitCode: string): boolean {
  const roles = rolesInUse(caller)
  if (unitCode !== caller.unit.code) return false
  return roles.includes('ADMIN_LOKALNY') || roles.includes('ADMIN_CENTRALNY')
}

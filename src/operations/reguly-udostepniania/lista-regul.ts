import type { Rule } from '../../domain/grant.js'
import { isRoleCode } from '../../domain/roles.js'
import { fault, refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { concerns, controllerOfUnit, readerRoles } from './competence.js'
import { registeredOnWire } from './rule-view.js'

/** The rules that concern the caller's unit, on either side; the ministry sees all. @req B3 */
export const listaRegul = reads({
  name: 'listaRegul',
  admission: { callers: ['person', 'system'], roles: readerRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  async permit({ input: { rola } }) {
    if (rola === undefined || isRoleCode(rola)) return 'OPEN'
    return refuse('5002', [fault('5002', 'Nie ma takiej roli.', 'rola')])
  },
  async act(call, house) {
    const { rola, podstawaPrawna, naDzien, stan } = call.input
    const listed = (await house.control.ruleRegister()).filter(
      rule =>
        concerns(call.caller, rule) &&
        (rola === undefined || rule.role === rola) &&
        (podstawaPrawna === undefined || rule.legalBasis === podstawaPrawna) &&
        (naDzien === undefined || isInForce(rule, naDzien)) &&
        (stan === undefined || rule.state === stan),
    )
    const drugaOsoba = await house.control.needsSecondPerson(controllerOfUnit(call.caller.unit))
    const status = listed.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { regula: listed.map(registeredOnWire), drugaOsoba } },
      note: { act: 'ODCZYT', result: status, facts: { liczba: listed.length } },
    }
  },
})

function isInForce(rule: Pick<Rule, 'validFrom' | 'validTo'>, day: string): boolean {
  return rule.validFrom <= day && (rule.validTo === undefined || day <= rule.validTo)
}

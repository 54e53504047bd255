import type { Rule } from '../../domain/grant.js'
import { reads } from '../operation.js'
import { ruleOnWire } from './rule-view.js'

/** The scope rules, for administrators and data protection officers. @req B3 */
export const listaRegul = reads({
  name: 'listaRegul',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_CENTRALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_LOKALNY', 'IOD'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(call, house) {
    const { rola, podstawaPrawna, naDzien } = call.input
    const listed = (await house.control.rules()).filter(
      rule =>
        (rola === undefined || rule.role === rola) &&
        (podstawaPrawna === undefined || rule.legalBasis === podstawaPrawna) &&
        (naDzien === undefined || isInForce(rule, naDzien)),
    )
    const status = listed.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const onWire = listed.map(rule => ({ idReguly: rule.id, regula: ruleOnWire(rule), autor: rule.author }))
    return { answer: { status, body: { regula: onWire } }, note: { act: 'ODCZYT', result: status } }
  },
})

function isInForce(rule: Rule, day: string): boolean {
  return rule.validFrom <= day && (rule.validTo === undefined || day <= rule.validTo)
}

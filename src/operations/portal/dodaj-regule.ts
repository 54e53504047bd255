import { civilDateOf } from '../../domain/calendar.js'
import { findRow } from '../../domain/dictionaries/dictionary.js'
import { legalBasisDictionary } from '../../domain/dictionaries/legal-basis.js'
import type { Rule } from '../../domain/grant.js'
import { mayOpenScope } from '../../domain/roles.js'
import { readSetCode } from '../../domain/units.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { PersonCaller } from '../caller.js'
import { rolesInUse } from '../competence.js'
import { writes } from '../operation.js'
import { ruleFromWire } from './rule-view.js'

/**
 * Adds a rule that opens scope codes. The central administrator may open anything; a local one only what the own unit
 * gives. @req B3
 */
export const dodajRegule = writes({
  name: 'dodajRegule',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_CENTRALNY', 'ADMIN_LOKALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input: { regula } }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    legalBasis: regula.podstawaPrawna,
    text: regula.uzasadnienie,
    facts: { rola: regula.rola, zakres: regula.kodZakresu.join(' ') },
  }),
  async permit(call, house) {
    const { regula } = call.input
    const rule = ruleFromWire(regula)
    if (rule === undefined)
      return refuse('5002', [fault('5002', 'Nie ma takiej roli lub rodzaju jednostki.', 'regula')])
    const today = civilDateOf(call.receivedAt)
    const [, from = today] = [today, rule.validFrom].sort()
    const rows = await house.control.rows(legalBasisDictionary, rule.legalBasis, from)
    if (findRow(rows, rule.legalBasis, from) === undefined) {
      return refuse('5002', [fault('5002', 'Podstawa prawna nie obowiązuje.', 'regula/podstawaPrawna')])
    }
    if (rule.validTo !== undefined && rule.validTo < rule.validFrom) {
      return refuse('5021', [fault('5021', 'Koniec obowiązywania jest przed początkiem.', 'regula/obowiazujeDo')])
    }
    const closed = rule.scopes.filter(scope => !mayOpenScope(rule.role, scope))
    if (closed.length > 0) {
      return refuse(
        '5021',
        closed.map(scope => fault('5021', `Rola nie może otwierać zakresu ${scope}.`, 'regula/kodZakresu')),
      )
    }
    return mayOpen(call.caller, rule) ? rule : refuse('3016')
  },
  async decide(call, house, rule, asked) {
    const id = `REGULA-${await house.control.next('rule')}`
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'rule-added', rule: { ...rule, id, author: call.caller.account.login } }],
      },
      note: { ...asked, facts: { ...asked.facts, idReguly: id } },
      answer: { status: 'SUKCES', body: { idReguly: id } },
    }
  },
})

function mayOpen(caller: PersonCaller, rule: Pick<Rule, 'giver'>): boolean {
  if (rolesInUse(caller).includes('ADMIN_CENTRALNY')) return true
  const { giver } = rule
  if (giver === undefined || 'unitKind' in giver) return false
  const unitCode = 'setCode' in giver ? readSetCode(giver.setCode)?.unitCode : giver.unitCode
  return unitCode === caller.unit.code
}

import type { RegisteredRule, RuleState } from '../../domain/registry/rule.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { checkRule } from './check-rule.js'
import { loginOf, needsSecondPerson, ruleRoles } from './competence.js'

/** Most findings that one refusal names. */
const maxFindings = 20

/** Adds many rules in one step: all of them, or, where one is wrong, none. What `listaRegul` gives can be read in again. @req B3 */
export const wczytajReguly = writes({
  name: 'wczytajReguly',
  admission: { callers: ['person', 'system'], roles: ruleRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({ act: 'ADMINISTRACJA', result: 'SUKCES', facts: { liczba: input.regula.length } }),
  async permit({ input, caller, receivedAt }, house) {
    const checked = await Promise.all(
      input.regula.map((rule, index) => checkRule(house, caller, rule, receivedAt, `regula[${index + 1}]`)),
    )
    const wrong = checked.flatMap(one => (isRefusal(one) ? [one] : []))
    const [first] = wrong
    if (first !== undefined) return refuse(first.refused, wrong.flatMap(one => one.details).slice(0, maxFindings))
    return checked.flatMap(one => (isRefusal(one) ? [] : [one]))
  },
  async decide(call, house, stated, asked) {
    const author = loginOf(call.caller)
    const rules: RegisteredRule[] = []
    for (const one of stated) {
      const state: RuleState = (await needsSecondPerson(house, one)) ? 'PROPONOWANA' : 'PRZYJETA'
      rules.push({ ...one, id: `REGULA-${await house.control.next('rule')}`, author, state })
    }
    const [first, ...others] = rules.map(rule => ({ change: 'rule-added' as const, rule }))
    if (first === undefined) throw new Error('the schema demands a rule')
    return {
      effect: { on: 'control', changes: [first, ...others] },
      note: {
        ...asked,
        facts: { ...asked.facts, idReguly: rules.map(rule => rule.id).join(' ') },
        changed: { after: { stany: [...new Set(rules.map(rule => rule.state))].join(' ') } },
      },
      answer: { status: 'SUKCES', body: { dodana: rules.map(rule => ({ idReguly: rule.id, stan: rule.state })) } },
    }
  },
})

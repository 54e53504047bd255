import { type RuleState, ruleLife } from '../../domain/registry/rule.js'
import { fault, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { loginOf, mayOpen, ruleRoles } from './competence.js'

/** The second person's word on a proposed rule: accepted, it opens from now on; refused, it never does. @req B3 */
export const rozstrzygnijRegule = writes({
  name: 'rozstrzygnijRegule',
  admission: { callers: ['person', 'system'], roles: ruleRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.uzasadnienie,
    facts: { idReguly: input.idReguly, przyjeta: String(input.przyjeta) },
  }),
  async permit({ input, caller }, house) {
    const rule = await house.control.registeredRule(input.idReguly)
    if (rule === undefined) return refuse('5020')
    if (!mayOpen(caller, rule)) return refuse('3016')
    if (rule.author === loginOf(caller)) {
      return refuse('5021', [fault('5021', 'Regułę rozstrzyga inna osoba niż jej autor.', 'idReguly')])
    }
    return rule
  },
  async decide(call, house, permitted, asked) {
    // Decided on what is held now: the other may have been faster.
    const rule = (await house.control.registeredRule(permitted.id)) ?? permitted
    if (!ruleLife[rule.state].decide) return refuse('5019')
    const { przyjeta, uzasadnienie } = call.input
    const to: RuleState = przyjeta ? 'PRZYJETA' : 'ODRZUCONA'
    const decided = { by: loginOf(call.caller), at: call.receivedAt, reason: uzasadnienie }
    return {
      effect: { on: 'control', changes: [{ change: 'rule-decided', id: rule.id, from: rule.state, to, decided }] },
      note: {
        ...asked,
        facts: { ...asked.facts, autor: rule.author },
        changed: { before: { stan: rule.state }, after: { stan: to } },
      },
      answer: { status: 'SUKCES', body: { idReguly: rule.id, stan: to } },
    }
  },
})

import { isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { loginOf, mayOpen, ruleRoles } from './competence.js'
import { lastDayOf } from './ending.js'

/** Ends a rule, on a day or at once. Closing needs no second person. @req B3 */
export const zakonczRegule = writes({
  name: 'zakonczRegule',
  admission: { callers: ['person', 'system'], roles: ruleRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.uzasadnienie,
    facts: { idReguly: input.koniec.idReguly },
  }),
  async permit({ input, caller }, house) {
    const rule = await house.control.registeredRule(input.koniec.idReguly)
    if (rule === undefined) return refuse('5020')
    return mayOpen(caller, rule) ? rule : refuse('3016')
  },
  async decide(call, house, permitted, asked) {
    const rule = (await house.control.registeredRule(permitted.id)) ?? permitted
    const last = lastDayOf(rule, call.input.koniec.ostatniDzien, call.receivedAt)
    if (isRefusal(last)) return last
    const ended = { by: loginOf(call.caller), at: call.receivedAt, reason: call.input.uzasadnienie }
    const expected = rule.validTo === undefined ? {} : { expectedValidTo: rule.validTo }
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'rule-ended', id: rule.id, ...expected, validTo: last, ended }],
      },
      note: {
        ...asked,
        changed: { before: { obowiazujeDo: rule.validTo ?? 'bezterminowo' }, after: { obowiazujeDo: last } },
      },
      answer: { status: 'SUKCES', body: { idReguly: rule.id, obowiazujeDo: last } },
    }
  },
})

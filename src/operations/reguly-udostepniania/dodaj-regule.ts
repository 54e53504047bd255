import type { RegisteredRule, RuleState } from '../../domain/registry/rule.js'
import { warning } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { checkRule } from './check-rule.js'
import { loginOf, needsSecondPerson, ruleRoles } from './competence.js'

/**
 * Adds a rule that opens scope codes. The central administrator may open anything; a local one only what the own unit
 * gives. Where the controller wants a second person, the rule opens nothing until it is accepted.
 * @req B3
 */
export const dodajRegule = writes({
  name: 'dodajRegule',
  admission: { callers: ['person', 'system'], roles: ruleRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input: { regula } }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    legalBasis: regula.podstawaPrawna,
    text: regula.uzasadnienie,
    facts: { rola: regula.rola, zakres: regula.kodZakresu.join(' ') },
  }),
  permit: ({ input, caller, receivedAt }, house) => checkRule(house, caller, input.regula, receivedAt, 'regula'),
  async decide(call, house, stated, asked) {
    const state: RuleState = (await needsSecondPerson(house, stated)) ? 'PROPONOWANA' : 'PRZYJETA'
    const id = `REGULA-${await house.control.next('rule')}`
    const rule: RegisteredRule = { ...stated, id, author: loginOf(call.caller), state }
    const waits = warning('5019', 'Reguła czeka na przyjęcie przez drugą osobę.', 'stan')
    return {
      effect: { on: 'control', changes: [{ change: 'rule-added', rule }] },
      note: { ...asked, facts: { ...asked.facts, idReguly: id }, changed: { after: { stan: state } } },
      answer: {
        status: 'SUKCES',
        body: { idReguly: id, stan: state },
        details: state === 'PROPONOWANA' ? [waits] : [],
      },
    }
  },
})

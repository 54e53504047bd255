import { refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { begun, factorChanged, factorSet, toldKey } from '../second-factor.js'

/** Gives out a key for an application on a phone; it protects nothing until a code confirms it. @req B7 */
export const rozpocznijDrugiSkladnik = writes({
  name: 'rozpocznijDrugiSkladnik',
  admission: { callers: ['signing-in', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ZDARZENIE', result: 'SUKCES' }),
  permit: async ({ caller }) =>
    caller.kind === 'signing-in' && caller.lacks === 'CODE' ? refuse('3012') : caller.account.login,
  async decide(_call, house, login, asked) {
    const before = await house.control.secondFactor(login)
    if (before?.state === 'ON') return refuse('5019')
    const factor = begun(house, login, before)
    return {
      effect: { on: 'control', changes: [factorSet(before, factor)] },
      note: { ...asked, changed: factorChanged(before, factor) },
      answer: { status: 'SUKCES', body: { klucz: toldKey(house, factor) } },
    }
  },
})

import { fault, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { activeSecondFactor, demandsSecondFactor, factorChanged } from '../second-factor.js'
import { codeTaken, isRejected } from './with-code.js'

/** Turns one's own second factor off, unless the role demands it. @req B7 */
export const wylaczDrugiSkladnik = writes({
  name: 'wylaczDrugiSkladnik',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ZDARZENIE', result: 'SUKCES' }),
  permit: async ({ caller }, house) =>
    demandsSecondFactor(house, caller.account) ? refuse('5019', [demanded]) : caller.account.login,
  async decide(call, house, login, asked) {
    const factor = await activeSecondFactor(house, login)
    if (factor === undefined) return refuse('5019')
    const taken = codeTaken(house, factor, call.input.kod, asked)
    if (isRejected(taken)) return taken
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'second-factor-removed', login, expectedVersion: factor.version }],
      },
      note: { ...asked, changed: factorChanged(factor, undefined) },
      answer: { status: 'SUKCES', body: {} },
    }
  },
})

const demanded = fault('5019', 'Rola administratora wymaga drugiego składnika.')

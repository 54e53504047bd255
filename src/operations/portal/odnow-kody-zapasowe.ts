import { refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { activeSecondFactor, factorSet, newRecoveryCodes } from '../second-factor.js'
import { codeTaken, isRejected } from './with-code.js'

/** New recovery codes in the place of those left. @req B7 */
export const odnowKodyZapasowe = writes({
  name: 'odnowKodyZapasowe',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ZDARZENIE', result: 'SUKCES' }),
  permit: async ({ caller }) => caller.account.login,
  async decide(call, house, login, asked) {
    const factor = await activeSecondFactor(house, login)
    if (factor === undefined) return refuse('5019')
    const taken = codeTaken(house, factor, call.input.kod, asked)
    if (isRejected(taken)) return taken
    const { codes, hashes } = newRecoveryCodes()
    return {
      effect: { on: 'control', changes: [factorSet(factor, { ...taken, recovery: hashes })] },
      note: {
        ...asked,
        changed: { before: { kodyZapasowe: taken.recovery.length }, after: { kodyZapasowe: hashes.length } },
      },
      answer: { status: 'SUKCES', body: { kodZapasowy: codes } },
    }
  },
})

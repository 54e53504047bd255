import { refuse } from '../../fault/refusal.js'
import { browserKept } from '../known-browser.js'
import { writes } from '../operation.js'
import { factorChanged, factorSet, newRecoveryCodes } from '../second-factor.js'
import { codeTaken, isRejected } from './with-code.js'

/** Turns the second factor on: a code shows that the key arrived. The session is whole from here on; all others end. @req B7 */
export const potwierdzDrugiSkladnik = writes({
  name: 'potwierdzDrugiSkladnik',
  admission: { callers: ['signing-in', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ZDARZENIE', result: 'SUKCES' }),
  permit: async ({ caller }) =>
    caller.kind === 'signing-in' && caller.lacks === 'CODE' ? refuse('3012') : caller.account.login,
  async decide(call, house, login, asked) {
    const factor = await house.control.secondFactor(login)
    if (factor === undefined || factor.state === 'ON') return refuse('5019')
    const taken = codeTaken(house, factor, call.input.kod, asked)
    if (isRejected(taken)) return taken
    const session = house.sessions.renew(call.caller.sessionId, call.receivedAt)
    if (session === undefined) return refuse('3012')
    const { codes, hashes } = newRecoveryCodes()
    const on = { ...taken, state: 'ON', since: call.receivedAt, recovery: hashes } as const
    const browser = await browserKept(house, login, call.input)
    return {
      effect: { on: 'control', changes: [factorSet(factor, on), ...browser.changes] },
      afterwards: async () => void house.sessions.closeAll(login, session.sessionId),
      note: { ...asked, changed: factorChanged(factor, on) },
      answer: {
        status: 'SUKCES',
        body: {
          zeton: session.token,
          waznyDo: session.expires,
          przegladarka: browser.mark,
          kodZapasowy: codes,
        },
      },
    }
  },
})

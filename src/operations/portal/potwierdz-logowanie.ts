import { refuse } from '../../fault/refusal.js'
import { browserKept } from '../known-browser.js'
import { writes } from '../operation.js'
import { activeSecondFactor, factorSet } from '../second-factor.js'
import { codeTaken, isRejected } from './with-code.js'

/** The code of the second factor makes a session whole; it gets a new token. @req B7 */
export const potwierdzLogowanie = writes({
  name: 'potwierdzLogowanie',
  admission: { callers: ['signing-in'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ caller }) => ({ act: 'ZDARZENIE', result: 'SUKCES', facts: { sesja: caller.sessionId.slice(0, 8) } }),
  permit: async () => 'OPEN',
  async decide(call, house, _permission, asked) {
    const { login } = call.caller.account
    const factor = await activeSecondFactor(house, login)
    if (factor === undefined) return refuse('3018')
    const taken = codeTaken(house, factor, call.input.kod, asked)
    if (isRejected(taken)) return taken
    const session = house.sessions.renew(call.caller.sessionId, call.receivedAt)
    if (session === undefined) return refuse('3012')
    const browser = await browserKept(house, login, call.input)
    return {
      effect: { on: 'control', changes: [factorSet(factor, taken), ...browser.changes] },
      note: asked,
      answer: {
        status: 'SUKCES',
        body: {
          zeton: session.token,
          waznyDo: session.expires,
          przegladarka: browser.mark,
          kodyZapasowe: taken.recovery.length,
        },
      },
    }
  },
})

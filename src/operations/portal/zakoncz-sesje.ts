import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'

/** Ends one session of one's own account, or all but the current one. @req B7 */
export const zakonczSesje = reads({
  name: 'zakonczSesje',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ZDARZENIE',
    result: 'SUKCES',
    facts: { sesja: input.idSesji?.slice(0, 8) ?? 'INNE' },
  }),
  permit: async () => 'OPEN',
  async act(call, house, _permission, asked) {
    const { idSesji } = call.input
    const { account, sessionId } = call.caller
    if (idSesji === undefined) {
      const ended = house.sessions.closeAll(account.login, sessionId)
      return { answer: { status: 'SUKCES', body: { zakonczono: ended } }, note: asked }
    }
    const own = house.sessions.of(account.login, call.receivedAt).some(one => one.sessionId === idSesji)
    if (!own) return refuse('5020')
    house.sessions.close(idSesji)
    return { answer: { status: 'SUKCES', body: { zakonczono: 1 } }, note: asked }
  },
})

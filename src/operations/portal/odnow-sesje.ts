import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'

/** A new token for the current session, which lasts no longer for it. */
export const odnowSesje = reads({
  name: 'odnowSesje',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: call => ({ act: 'ZDARZENIE', result: 'SUKCES', facts: { sesja: call.caller.sessionId.slice(0, 8) } }),
  permit: async () => 'OPEN',
  async act(call, house, _permission, asked) {
    const session = house.sessions.renew(call.caller.sessionId, call.receivedAt)
    if (session === undefined) return refuse('3012')
    return {
      answer: { status: 'SUKCES', body: { zeton: session.token, waznyDo: session.expires } },
      note: asked,
    }
  },
})

import { reads } from '../operation.js'

/** Closes the caller's session. @req B7 */
export const wyloguj = reads({
  name: 'wyloguj',
  admission: { callers: ['signing-in', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: call => ({ act: 'ZDARZENIE', result: 'SUKCES', facts: { sesja: call.caller.sessionId.slice(0, 8) } }),
  permit: async () => 'OPEN',
  async act(call, house, _permission, asked) {
    house.sessions.close(call.caller.sessionId)
    return { answer: { status: 'SUKCES', body: {} }, note: asked }
  },
})

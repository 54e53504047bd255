import { isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { isFailed, recognise } from '../sign-in.js'

/** Opens a session of the portal. A temporary password answers as a wrong one does. @req A2.6 B7 */
export const zaloguj = writes({
  name: 'zaloguj',
  admission: { callers: ['visitor'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: call => ({ act: 'ZDARZENIE', result: 'SUKCES', login: call.input.login }),
  permit: async () => 'OPEN',
  async decide(call, house, _permission, asked) {
    const { login, haslo } = call.input
    const who = await recognise(house, { login, password: haslo, address: call.caller.address }, 'FAILS')
    if (isRefusal(who)) return who
    if (isFailed(who)) {
      return {
        ...who.trace,
        refusal: refuse('3010'),
        note: { ...asked, result: 'ODMOWA', facts: { blokada: who.locks }, concerns: who.concerns },
      }
    }
    const session = house.sessions.open(login, call.receivedAt)
    return {
      // Every sign-in leaves its mark on the credentials, so that it and its entry are one transaction. @req B7
      effect: { on: 'control', changes: [who.signedIn] },
      note: {
        ...asked,
        facts: { sesja: session.sessionId.slice(0, 8) },
        concerns: { login, unit: who.account.unitCode },
      },
      answer: {
        status: 'SUKCES',
        body: {
          zeton: session.token,
          waznyDo: session.expires,
          login,
          kodJT: who.account.unitCode,
          rola: who.account.roles.map(held => held.role),
        },
      },
    }
  },
})

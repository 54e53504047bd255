import { reads } from '../operation.js'

/** The open sessions of one's own account: from where, since when. */
export const listaSesji = reads({
  name: 'listaSesji',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(call, house, _permission, asked) {
    const { account, sessionId } = call.caller
    const sessions = house.sessions.of(account.login, call.receivedAt)
    return {
      answer: {
        status: 'SUKCES',
        body: {
          sesja: sessions.map(one => ({
            idSesji: one.sessionId,
            adres: one.address,
            program: one.program,
            otwarta: one.opened,
            uzyta: one.used,
            waznaDo: one.expires,
            biezaca: one.sessionId === sessionId,
          })),
        },
      },
      note: asked,
    }
  },
})

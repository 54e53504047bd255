import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { demandsSecondFactor, toldKey } from '../second-factor.js'

/** How one's own second factor stands; a key that was begun is told again until it is confirmed. */
export const stanDrugiegoSkladnika = reads({
  name: 'stanDrugiegoSkladnika',
  admission: { callers: ['signing-in', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async ({ caller }) =>
    caller.kind === 'signing-in' && caller.lacks === 'CODE' ? refuse('3012') : caller.account,
  async act(_call, house, account, asked) {
    const factor = await house.control.secondFactor(account.login)
    return {
      answer: {
        status: 'SUKCES',
        body: {
          wymagany: demandsSecondFactor(house, account),
          kodyZapasowe: factor?.recovery.length ?? 0,
          ...(factor?.state === 'ON' ? { wlaczonyOd: factor.since } : {}),
          ...(factor?.state === 'BEGUN' ? { rozpoczety: toldKey(house, factor) } : {}),
        },
      },
      note: asked,
    }
  },
})

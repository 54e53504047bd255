import { refuse } from '../../fault/refusal.js'
import { mayGovern } from '../competence.js'
import { writes } from '../operation.js'
import { factorChanged } from '../second-factor.js'

/** An administrator takes a second factor away whose phone and recovery codes are lost; the account's sessions end. @req B7 */
export const usunDrugiSkladnik = writes({
  name: 'usunDrugiSkladnik',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ZDARZENIE',
    result: 'SUKCES',
    text: input.powod,
    concerns: { login: input.login },
  }),
  async permit({ caller, input }, house) {
    const account = await house.control.account(input.login)
    const unit = account === undefined ? undefined : await house.control.unit(account.unitCode)
    if (account === undefined || unit === undefined || !mayGovern(caller, account, unit)) return refuse('3016')
    return account.login
  },
  async decide(_call, house, login, asked) {
    const factor = await house.control.secondFactor(login)
    if (factor === undefined) return refuse('5019')
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'second-factor-removed', login, expectedVersion: factor.version }],
      },
      afterwards: async () => void house.sessions.closeAll(login),
      note: { ...asked, changed: factorChanged(factor, undefined) },
      answer: { status: 'SUKCES', body: {} },
    }
  },
})

import { isRefusal, refuse } from '../../fault/refusal.js'
import { mayGovern } from '../competence.js'
import { writes } from '../operation.js'
import { factorChanged } from '../second-factor.js'
import { isFailed, recognise } from '../sign-in.js'

/**
 * An administrator takes a second factor away whose phone and recovery codes are lost; the account's sessions end. The own
 * password is asked again: a session that was left open does not take away what protects others.
 * @req B7
 */
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
  async decide({ caller, input }, house, login, asked) {
    const factor = await house.control.secondFactor(login)
    if (factor === undefined) return refuse('5019')
    const { account, address } = caller
    const own = { login: account.login, password: input.hasloAdministratora, address }
    const who = await recognise(house, own, 'FAILS')
    if (isRefusal(who)) return who
    if (isFailed(who)) {
      const counted = {
        result: 'ODMOWA',
        facts: { ...asked.facts, blokada: who.locks },
        concerns: who.concerns,
      } as const
      return { ...who.trace, refusal: refuse('3010'), note: { ...asked, ...counted } }
    }
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'second-factor-removed', login, expectedVersion: factor.version }, who.signedIn],
      },
      afterwards: async () => void house.sessions.closeAll(login),
      note: { ...asked, changed: factorChanged(factor, undefined) },
      answer: { status: 'SUKCES', body: {} },
    }
  },
})

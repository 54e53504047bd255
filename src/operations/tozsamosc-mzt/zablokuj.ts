import { fault, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { accountComesTo, askedOfAccount, byAdministrators, governed } from './governed-account.js'

/** Locks an account until somebody unlocks it, and ends its sessions. @req B7 */
export const zablokuj = writes({
  name: 'zablokuj',
  admission: byAdministrators,
  asked: askedOfAccount,
  permit: ({ caller, input }, house) => governed(house, caller, input.login),
  async decide(_call, house, { account: { login }, unit }, asked) {
    const account = await house.control.account(login)
    if (account === undefined) return refuse('5020')
    if (account.state !== 'AKTYWNE') {
      const why = account.state === 'ZABLOKOWANE' ? 'Konto jest już zablokowane.' : 'Konto jest wyłączone.'
      return refuse('5019', [fault('5019', why, 'login')])
    }
    return accountComesTo(account, unit, 'ZABLOKOWANE', asked)
  },
})

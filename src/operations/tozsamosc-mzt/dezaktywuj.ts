import { fault, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { accountComesTo, askedOfAccount, byAdministrators, governed, leavesUnadministered } from './governed-account.js'

/**
 * Retires an account for good and ends its sessions: entries name the login for ever, so nobody else is to get it, and whoever
 * comes back gets a new one. The last active administrator stays while there is something to administer.
 * @req A2.10 C4
 */
export const dezaktywuj = writes({
  name: 'dezaktywuj',
  admission: byAdministrators,
  asked: askedOfAccount,
  permit: ({ caller, input }, house) => governed(house, caller, input.login),
  async decide(_call, house, { account: { login }, unit }, asked) {
    const account = await house.control.account(login)
    if (account === undefined) return refuse('5020')
    if (account.state === 'NIEAKTYWNE') return refuse('5019', [fault('5019', 'Konto jest już wyłączone.', 'login')])
    if (await leavesUnadministered(house, { account, unit })) return refuse('5051')
    return accountComesTo(account, unit, 'NIEAKTYWNE', asked)
  },
})

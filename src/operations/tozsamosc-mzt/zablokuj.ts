import { fault, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { byAdministrators, governed } from './governed-account.js'

/** Locks an account until somebody unlocks it, and ends its sessions. @req B7 */
export const zablokuj = writes({
  name: 'zablokuj',
  admission: byAdministrators,
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    change: `konto: ${input.login}`,
    text: input.powod,
    concerns: { login: input.login },
  }),
  permit: ({ caller, input }, house) => governed(house, caller, input.login),
  async decide(_call, house, { account: { login }, unit }, asked) {
    const account = await house.control.account(login)
    if (account === undefined) return refuse('5020')
    if (account.state !== 'AKTYWNE') {
      const why = account.state === 'ZABLOKOWANE' ? 'Konto jest już zablokowane.' : 'Konto jest wyłączone.'
      return refuse('5019', [fault('5019', why, 'login')])
    }
    const locked = { ...account, state: 'ZABLOKOWANE' } as const
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'account-changed', account: locked, expectedVersion: account.version }],
      },
      note: {
        ...asked,
        concerns: { login, unit: unit.code },
        changed: { before: { stan: account.state }, after: { stan: locked.state } },
      },
      answer: { status: 'SUKCES', body: { login, stan: locked.state } },
      afterwards: async house => void house.sessions.closeAll(login),
    }
  },
})

import type { Account, Credentials } from '../../domain/registry/account.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import type { NonEmpty } from '../../ports/data/effects.js'
import { writes } from '../operation.js'
import { changed } from '../sign-in.js'
import { byAdministrators, governed } from './governed-account.js'

/** Lifts an administrator's lock and the rest after failed attempts, and clears their count. @req A2.6 B7 */
export const odblokuj = writes({
  name: 'odblokuj',
  admission: byAdministrators,
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    change: `konto: ${input.login}`,
    concerns: { login: input.login },
    ...(input.powod === undefined ? {} : { text: input.powod }),
  }),
  permit: ({ caller, input }, house) => governed(house, caller, input.login),
  async decide(call, house, { account: { login }, unit }, asked) {
    const account = await house.control.account(login)
    const credentials = await house.control.credentials(login)
    if (account === undefined || credentials === undefined) return refuse('5020')
    const isResting = credentials.lockedUntil !== undefined && call.receivedAt < credentials.lockedUntil
    const changes = unlocked(account, credentials, isResting)
    if (changes === undefined) {
      const why = account.state === 'NIEAKTYWNE' ? 'Konto jest wyłączone.' : 'Konto nie jest zablokowane.'
      return refuse('5019', [fault('5019', why, 'login')])
    }
    return {
      effect: { on: 'control', changes },
      note: {
        ...asked,
        concerns: { login, unit: unit.code },
        changed: {
          before: { stan: account.state, blokadaCzasowa: isResting, nieudaneProby: credentials.failedAttempts },
          after: { stan: 'AKTYWNE', blokadaCzasowa: false, nieudaneProby: 0 },
        },
      },
      answer: { status: 'SUKCES', body: { login, stan: 'AKTYWNE' as const } },
    }
  },
})

/** The changes that unlock; undefined where there is nothing to unlock, or the account is retired. */
function unlocked(account: Account, credentials: Credentials, isResting: boolean): NonEmpty<ControlChange> | undefined {
  const cleared = changed(credentials, { failedAttempts: 0 })
  if (account.state === 'ZABLOKOWANE') {
    const active = { ...account, state: 'AKTYWNE' } as const
    return [{ change: 'account-changed', account: active, expectedVersion: account.version }, cleared]
  }
  return account.state === 'AKTYWNE' && (isResting || credentials.failedAttempts > 0) ? [cleared] : undefined
}

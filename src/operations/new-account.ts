import { normalizePassword } from '../domain/password-policy.js'
import type { Account, Credentials, HeldRole } from '../domain/registry/account.js'
import type { ControlChange } from '../ports/data/control.js'
import type { House } from './house.js'
import { temporaryPassword } from './temporary-password.js'

/** What is known of a new account. */
export type AccountDetails = Omit<Account, 'state' | 'version' | 'roles'>

/** The change that creates an account, and the temporary password told once; a technical account has none. */
export async function newAccount(
  house: House,
  details: AccountDetails,
  roles: readonly HeldRole[],
): Promise<{ readonly change: ControlChange; readonly password?: string }> {
  const account: Account = { ...details, state: 'AKTYWNE', roles, version: 1 }
  const empty = { login: details.login, failedAttempts: 0, version: 1 }
  if (details.technical) {
    return { change: { change: 'account-created', account, credentials: { ...empty, temporary: false } } }
  }
  const password = temporaryPassword()
  const hash = await house.passwords.hash(normalizePassword(password))
  const credentials: Credentials = { ...empty, hash, temporary: true }
  return { change: { change: 'account-created', account, credentials }, password }
}

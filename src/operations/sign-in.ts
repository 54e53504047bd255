import type { Account, Credentials } from '../domain/registry/account.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { ControlChange } from '../ports/data/control.js'
import type { House } from './house.js'

/** What a caller gives to show who they are. */
export interface Presented {
  readonly login: string
  readonly password: string
  readonly address: string
}

/** The password was right: account and credentials as they stand, and the change that clears the counter and marks the use. */
export interface Recognised {
  readonly account: Account
  readonly credentials: Credentials
  readonly signedIn: ControlChange
}

/** The password was wrong (or temporary where that does not serve): the change that counts it. */
export interface Failed {
  readonly failed: ControlChange
  readonly login: string
  /** Whether this failure locked the account. */
  readonly locks: boolean
}

/**
 * Checks a login and password. A temporary password, a wrong one and an unknown login answer alike and count alike;
 * the account rests after too many, and an address is stopped before it can lock account after account.
 * @param temporary what a temporary password is good for here: only changing it
 * @req A2.5 A2.6 B7
 */
export async function recognise(
  house: House,
  presented: Presented,
  temporary: 'SERVES' | 'FAILS',
): Promise<Recognised | Failed | Refusal<'3010' | '3013'>> {
  const resting = await house.attempts.address.blockedUntil(presented.address)
  if (resting !== undefined) return refuse('3013', [], resting)
  const credentials = await house.control.credentials(presented.login)
  const account = await house.control.account(presented.login)
  if (credentials === undefined || account === undefined) return unknownLogin(house, presented)
  const now = house.clock.now()
  if (credentials.lockedUntil !== undefined && now < credentials.lockedUntil) {
    return refuse('3013', [], credentials.lockedUntil)
  }
  const matches = await house.passwords.verify(credentials.hash, presented.password)
  const serves = matches && account.state === 'AKTYWNE' && (temporary === 'SERVES' || !credentials.temporary)
  if (!serves) {
    await house.attempts.address.failed(presented.address)
    return failure(house, credentials, now)
  }
  return { account, credentials, signedIn: changed(credentials, { failedAttempts: 0 }) }
}

async function unknownLogin(house: House, presented: Presented): Promise<Refusal<'3010' | '3013'>> {
  // The same work and the same limits as for a known login: neither time nor answer tells which logins exist.
  await house.passwords.verify(undefined, presented.password)
  await house.attempts.address.failed(presented.address)
  const resting = await house.attempts.unknownLogin.blockedUntil(presented.login)
  if (resting !== undefined) return refuse('3013', [], resting)
  await house.attempts.unknownLogin.failed(presented.login)
  return refuse('3010')
}

function failure(house: House, credentials: Credentials, now: Date): Failed {
  const failedAttempts = credentials.failedAttempts + 1
  const locks = failedAttempts >= house.settings.maxFailedAttempts
  const failed = locks
    ? changed(credentials, { failedAttempts: 0, lockedUntil: new Date(now.getTime() + house.settings.lockMs) })
    : changed(credentials, { failedAttempts })
  return { failed, login: credentials.login, locks }
}

/** The change from the credentials as read to new values; a concurrent change makes it STALE. */
export function changed(
  credentials: Credentials,
  values: Partial<Pick<Credentials, 'hash' | 'temporary' | 'failedAttempts' | 'lockedUntil'>>,
): ControlChange {
  const { lockedUntil: _ended, ...standing } = credentials
  return {
    change: 'credentials-changed',
    expectedVersion: credentials.version,
    credentials: { ...standing, ...values, version: credentials.version + 1 },
  }
}

/** Whether the check failed in a way that is counted on the account. */
export function isFailed(value: Recognised | Failed | Refusal): value is Failed {
  return !isRefusal(value) && 'failed' in value
}

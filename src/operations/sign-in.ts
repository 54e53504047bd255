import { normalizePassword } from '../domain/password-policy.js'
import type { Account, Credentials } from '../domain/registry/account.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { ControlChange } from '../ports/data/control.js'
import { unknownUnit } from './event-keys.js'
import type { House } from './house.js'
import { knownBrowser } from './known-browser.js'
import type { Effect } from './operation.js'

/** What a caller gives to show who they are. */
export interface Presented {
  readonly login: string
  readonly password: string
  readonly address: string
  /** The mark of a browser that was signed in with before. */
  readonly browser?: string | undefined
}

/** The password was right: account and credentials as they stand, and the change that clears the counter and marks the use. */
export interface Recognised {
  readonly account: Account
  readonly credentials: Credentials
  readonly signedIn: ControlChange
}

/** The password was wrong (or temporary where that does not serve), or nobody has the login. */
export interface Failed {
  /** What counts the failure; nothing where there is no account to count it on. */
  readonly trace: { readonly effect?: Effect }
  /** Whether this failure locked the account, or the login that no account has. */
  readonly locks: boolean
  /** Whom the failure concerns: told in no public part, and marked alike where no account has the login. */
  readonly concerns: Concerned
}

/** The account tried, and its unit. */
export interface Concerned {
  readonly login: string
  readonly unit: string
}

/**
 * Checks a login and password. A temporary password, a wrong one and an unknown login answer alike and count alike;
 * the account rests after too many, and an address is stopped before it can lock account after account.
 * A browser that was signed in with before counts by itself: neither do strangers lock it out, nor it the others.
 * @param temporary what a temporary password is good for here: only changing it
 * @req A2.5 A2.6 B7
 */
export async function recognise(
  house: House,
  presented: Presented,
  temporary: 'SERVES' | 'FAILS',
): Promise<Recognised | Failed | Refusal<'3013'>> {
  const { login, password, address } = presented
  const { attempts, control } = house
  const browser = await knownBrowser(house, login, presented.browser)
  // What its failures are counted under.
  const known = browser && `${login} ${browser.id}`
  const resting = await (known === undefined
    ? attempts.address.blockedUntil(address)
    : attempts.browser.blockedUntil(known))
  if (resting !== undefined) return refuse('3013', [], resting)
  // One road for logins that exist and those that do not: neither time, answer nor record tells which is which.
  const [credentials, account] = [await control.credentials(login), await control.account(login)]
  const lockedUntil = credentials ? credentials.lockedUntil : await attempts.unknownLogin.blockedUntil(login)
  const now = house.clock.now()
  if (known === undefined && lockedUntil !== undefined && now < lockedUntil) return refuse('3013', [], lockedUntil)
  const matches = await house.passwords.verify(credentials?.hash, normalizePassword(password))
  if (matches && credentials !== undefined && account?.state === 'AKTYWNE') {
    const serves = temporary === 'SERVES' || !credentials.temporary
    if (serves && known !== undefined) await attempts.browser.succeeded(known)
    if (serves) return { account, credentials, signedIn: signedIn(credentials, known !== undefined) }
  }
  const concerns = { login, unit: account?.unitCode ?? unknownUnit }
  if (known !== undefined) {
    await attempts.browser.failed(known)
    return { trace: {}, locks: (await attempts.browser.blockedUntil(known)) !== undefined, concerns }
  }
  await attempts.address.failed(address)
  return credentials === undefined ? unknownLogin(house, concerns) : failure(house, credentials, now, concerns)
}

/** What strangers failed stays counted when a known browser comes in: else each sign-in gave them new attempts. */
function signedIn(credentials: Credentials, isKnown: boolean): ControlChange {
  const { failedAttempts, lockedUntil } = credentials
  if (!isKnown) return changed(credentials, { failedAttempts: 0 })
  return changed(credentials, { failedAttempts, ...(lockedUntil === undefined ? {} : { lockedUntil }) })
}

async function unknownLogin(house: House, concerns: Concerned): Promise<Failed> {
  const { login } = concerns
  const { unknownLogin: limits } = house.attempts
  await limits.failed(login)
  return { trace: {}, locks: (await limits.blockedUntil(login)) !== undefined, concerns }
}

function failure(house: House, credentials: Credentials, now: Date, concerns: Concerned): Failed {
  const failedAttempts = credentials.failedAttempts + 1
  const locks = failedAttempts >= house.settings.maxFailedAttempts
  const counted = locks
    ? changed(credentials, { failedAttempts: 0, lockedUntil: new Date(now.getTime() + house.settings.lockMs) })
    : changed(credentials, { failedAttempts })
  return { trace: { effect: { on: 'control', changes: [counted] } }, locks, concerns }
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

/** Whether the check failed in a way that counts against the login. */
export function isFailed(value: Recognised | Failed | Refusal): value is Failed {
  return !isRefusal(value) && 'locks' in value
}

import type { RoleCode } from '../roles.js'
import { type Account, holds } from './account.js'

/** The second factor of an account: codes of an application (TOTP), and recovery codes for when it is lost. */
export interface SecondFactor {
  readonly login: string
  /** BEGUN: the key was given out, no code has shown yet that it arrived; it does not protect anything. */
  readonly state: 'BEGUN' | 'ON'
  /** The key, sealed. */
  readonly sealed: Uint8Array
  /** Newest time step whose code was taken: a code is good once. @see RFC 6238 §5.2 */
  readonly lastStep: number
  /** SHA-256 of the recovery codes that were not used, lower-case hex. */
  readonly recovery: readonly string[]
  /** Wrong codes; a right one clears it, a right password does not. */
  readonly failedAttempts: number
  readonly lockedUntil?: Date
  /** When it was begun, or turned on. */
  readonly since: Date
  readonly version: number
}

const administrators = ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'] as const satisfies readonly RoleCode[]

/** Whether an account of administrators has to have one, where the installation requires it. */
export function isAdministrator(account: Account): boolean {
  return administrators.some(role => holds(account, role))
}

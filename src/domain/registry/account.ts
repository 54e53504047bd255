import type { RoleCode } from '../roles.js'

/** A role held by an account. */
export interface HeldRole {
  readonly role: RoleCode
  readonly grantedBy: string
  readonly grantedAt: Date
}

/** An account of PI-MZT: a person's, or a technical one (feeding). */
export interface Account {
  readonly login: string
  /** The unit the account belongs to; the ministry's and voivodeships' offices are units too. */
  readonly unitCode: string
  readonly firstName: string
  readonly surname: string
  readonly email?: string
  readonly phone?: string
  readonly pesel?: string
  /** A technical account cannot sign in to the portal. */
  readonly technical: boolean
  readonly state: 'AKTYWNE' | 'ZABLOKOWANE' | 'NIEAKTYWNE'
  readonly roles: readonly HeldRole[]
  /** Counts every change; an update names the version it was decided on. */
  readonly version: number
}

/** What signing in needs of an account. `hash` is an encoded Argon2id string; a technical account has none. */
export interface Credentials {
  readonly login: string
  readonly hash?: string
  /** A temporary password only serves to change the password. @req A2.5 */
  readonly temporary: boolean
  /** Wrong and temporary passwords count alike. @req A2.6 */
  readonly failedAttempts: number
  readonly lockedUntil?: Date
  readonly version: number
}

/** Whether the account holds the role. */
export function holds(account: Account, role: RoleCode): boolean {
  return account.roles.some(held => held.role === role)
}

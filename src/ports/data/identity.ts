import type { Account } from '../../domain/registry/account.js'
import type { Unit } from '../../domain/registry/unit.js'
import type { RoleCode } from '../../domain/roles.js'
import type { UnitKind } from '../../domain/units.js'

/** Which part of a list: from `first` (0: the beginning), at most `limit`. */
export interface Portion {
  readonly first: number
  readonly limit: number
}

/** A filter left out does not restrict. */
export interface AccountFilter extends Portion {
  readonly unitCode?: string
  /** TERC code: accounts of the units on it and within it. */
  readonly territory?: string
  readonly login?: string
  readonly role?: RoleCode
  readonly state?: Account['state']
}

/** An account with what its administrator has to know of its credentials. */
export interface ListedAccount extends Account {
  /** The temporary password was not changed yet; a technical account has none. */
  readonly temporaryPassword: boolean
  /** The account rests after failed attempts until then; it may be past. */
  readonly lockedUntil?: Date
}

/** A filter left out does not restrict. */
export interface UnitFilter extends Portion {
  readonly code?: string
  readonly kind?: UnitKind
  /** TERC code: units on it and within it. */
  readonly territory?: string
  readonly state?: Unit['state']
  /** Part of the name or code, whatever the case of its letters. */
  readonly text?: string
}

/** What is known of a user's account on the e-learning platform: the outcome of the last attempt. @req A3.5 */
export interface ElearningMark {
  readonly login: string
  readonly state: 'ZAPISANE' | 'BLAD'
  readonly at: Date
  /** The platform's error code. */
  readonly error?: string
}

/** Lists of the identity repository. @req A2.10 */
export interface IdentityLists {
  /** By login; `total` counts all that the filter lets through. */
  listAccounts(filter: AccountFilter): Promise<{ readonly total: number; readonly accounts: readonly ListedAccount[] }>
  /** By code; `total` counts all that the filter lets through. */
  listUnits(filter: UnitFilter): Promise<{ readonly total: number; readonly units: readonly Unit[] }>
  /** Of the unit's accounts that were ever sent to the platform. */
  elearningMarks(unitCode: string): Promise<readonly ElearningMark[]>
}

/** Changes of accounts and units. Conflicts: MISSING, STALE (the version or the former state moved). */
export type IdentityChange =
  /** The account's person, contact and state; its roles are changed by changes of their own. */
  | { readonly change: 'account-changed'; readonly account: Account; readonly expectedVersion: number }
  | {
      readonly change: 'role-taken'
      readonly login: string
      readonly role: RoleCode
      readonly expectedVersion: number
    }
  /** Name, address, numbers and areas of a unit that is active. */
  | { readonly change: 'unit-changed'; readonly from: Unit; readonly to: Unit }
  /**
   * Retires a unit for good. STALE while an account, a system or a set of it is active: in one step with the retirement, so
   * that nothing comes to life under a retired unit. A set that a verified vendor change takes over with the unit's
   * retirement decided does not count. @req C4
   */
  | { readonly change: 'unit-retired'; readonly code: string }
  | { readonly change: 'elearning-noted'; readonly marks: readonly ElearningMark[] }

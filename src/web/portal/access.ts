import { holds } from '../../domain/registry/account.js'
import type { RoleCode } from '../../domain/roles.js'
import type { SigningInCaller } from '../../operations/caller.js'
import type { PageCaller } from './door.js'

/** Who may open a page: anybody, whoever is signed in, or who holds one of the roles. */
export type Access = 'PUBLIC' | 'SIGNED_IN' | readonly [RoleCode, ...RoleCode[]]

/** What somebody's sign-in lacks until it is whole. */
export type Lack = SigningInCaller['lacks']

/** What becomes of a caller who opens a page. */
export type Entrance = 'OPEN' | 'SIGN_IN_FIRST' | 'COMPLETE_FIRST' | 'REFUSED'

/** Who may open a page, and whom it also serves while they are still signing in. */
export interface Doorway {
  readonly access: Access
  readonly serves?: readonly Lack[]
}

/** Whether the caller may open it; what a page shows and does is decided by operations all the same. */
export function entrance({ access, serves = [] }: Doorway, caller: PageCaller): Entrance {
  if (access === 'PUBLIC') return 'OPEN'
  if (caller.kind === 'visitor') return 'SIGN_IN_FIRST'
  if (caller.kind === 'signing-in') return serves.includes(caller.lacks) ? 'OPEN' : 'COMPLETE_FIRST'
  if (access === 'SIGNED_IN') return 'OPEN'
  return access.some(role => holds(caller.account, role)) ? 'OPEN' : 'REFUSED'
}

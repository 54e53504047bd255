import { holds } from '../../domain/registry/account.js'
import type { RoleCode } from '../../domain/roles.js'
import type { PageCaller } from './door.js'

/** Who may open a page: anybody, whoever is signed in, or who holds one of the roles. */
export type Access = 'PUBLIC' | 'SIGNED_IN' | readonly [RoleCode, ...RoleCode[]]

/** What becomes of a caller who opens a page. */
export type Entrance = 'OPEN' | 'SIGN_IN_FIRST' | 'REFUSED'

/** Whether the caller may open it; what a page shows and does is decided by operations all the same. */
export function entrance(access: Access, caller: PageCaller): Entrance {
  if (access === 'PUBLIC') return 'OPEN'
  if (caller.kind === 'visitor') return 'SIGN_IN_FIRST'
  if (access === 'SIGNED_IN') return 'OPEN'
  return access.some(role => holds(caller.account, role)) ? 'OPEN' : 'REFUSED'
}

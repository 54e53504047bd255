import { type RoleCode, roleCodes, treesOpenTo } from '../../domain/roles.js'

const [first, ...others] = roleCodes.filter(role => treesOpenTo(role).length > 0)
if (first === undefined) throw new Error('no role opens any data')

/** The roles that open beneficiaries' data at all: those of the table whose areas open a tree. */
export const askerRoles: readonly [RoleCode, ...RoleCode[]] = [first, ...others]

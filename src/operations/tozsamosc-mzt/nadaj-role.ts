import { holds } from '../../domain/registry/account.js'
import { isRoleCode, type RoleCode, roles as roleTable } from '../../domain/roles.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import { mayGive, mayKeepAccountsOf } from '../competence.js'
import { writes } from '../operation.js'

/** Gives roles to a user; who may give which to whom stands in the table of roles. @req A2.10 */
export const nadajRole = writes({
  name: 'nadajRole',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: call => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { role: call.input.rola.join(' ') },
    change: `konto: ${call.input.login}`,
  }),
  async permit(call, house) {
    const unknown = call.input.rola.filter(role => !isRoleCode(role))
    if (unknown.length > 0)
      return refuse(
        '5002',
        unknown.map(() => fault('5002', 'Nie ma takiej roli.', 'rola')),
      )
    const wanted = call.input.rola.filter(isRoleCode)
    const account = await house.control.account(call.input.login)
    const unit = account === undefined ? undefined : await house.control.unit(account.unitCode)
    // An account outside the caller's competence answers as one that is not there.
    if (account === undefined || unit === undefined || !mayKeepAccountsOf(call.caller, unit)) return refuse('5020')
    if (!wanted.every(role => mayGive(call.caller, role, unit))) return refuse('3016')
    return { login: account.login, wanted }
  },
  async decide(call, house, { login, wanted }, asked) {
    const account = await house.control.account(login)
    if (account === undefined) return refuse('5020')
    if (account.state === 'NIEAKTYWNE') return refuse('5019')
    const misfits = wanted.filter(role => (roleTable[role].heldBy === 'SYSTEM') !== account.technical)
    if (misfits.length > 0) {
      return refuse('5021', [fault('5021', 'Rola nie pasuje do rodzaju konta (osoba albo konto techniczne).', 'rola')])
    }
    const [first, ...others] = wanted.filter(role => !holds(account, role))
    if (first === undefined) return refuse('5007', [fault('5007', 'Użytkownik ma już te role.', 'rola')])
    const granted = grants(login, [first, ...others], account.version, call.caller, call.receivedAt)
    const held = [...account.roles.map(role => role.role), first, ...others]
    return {
      effect: { on: 'control', changes: granted },
      note: { ...asked, change: `konto: ${login}; role: ${held.join(' ')}` },
      answer: { status: 'SUKCES', body: { login, rola: held } },
    }
  },
})

function grants(
  login: string,
  [first, ...others]: readonly [RoleCode, ...RoleCode[]],
  version: number,
  caller: Parameters<typeof mayGive>[0],
  grantedAt: Date,
): readonly [ControlChange, ...ControlChange[]] {
  const grantedBy = caller.kind === 'person' ? caller.account.login : caller.user.login
  const grant = (role: RoleCode, index: number): ControlChange => ({
    change: 'role-granted',
    login,
    expectedVersion: version + index,
    role: { role, grantedBy, grantedAt },
  })
  return [grant(first, 0), ...others.map((role, index) => grant(role, index + 1))]
}

import { holds } from '../../domain/registry/account.js'
import { clashIn, isRoleCode, type RoleCode, roles as roleTable } from '../../domain/roles.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import { actorOf, mayGive, mayKeepAccountsOf } from '../competence.js'
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
    concerns: { login: call.input.login },
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
    // Nobody raises himself: what one may give, one may not take for oneself.
    const isOwn = account.login === actorOf(call.caller)
    if (isOwn || !wanted.every(role => mayGive(call.caller, role, unit))) return refuse('3016')
    return { login: account.login, wanted, unit: unit.code }
  },
  async decide(call, house, { login, wanted, unit }, asked) {
    const account = await house.control.account(login)
    if (account === undefined) return refuse('5020')
    if (account.state === 'NIEAKTYWNE') return refuse('5019')
    const misfits = wanted.filter(role => (roleTable[role].heldBy === 'SYSTEM') !== account.technical)
    if (misfits.length > 0) {
      return refuse('5021', [fault('5021', 'Rola nie pasuje do rodzaju konta (osoba albo konto techniczne).', 'rola')])
    }
    const [first, ...others] = wanted.filter(role => !holds(account, role))
    if (first === undefined) return refuse('5007', [fault('5007', 'Użytkownik ma już te role.', 'rola')])
    const before = account.roles.map(role => role.role)
    const held = [...before, first, ...others]
    const clash = clashIn(held)
    if (clash !== undefined) {
      const [one, other] = clash.map(role => roleTable[role].titlePl)
      return refuse('5021', [fault('5021', `Jedno konto nie może mieć razem ról: ${one}, ${other}.`, 'rola')])
    }
    const granted = grants(login, [first, ...others], account.version, call.caller, call.receivedAt)
    return {
      effect: { on: 'control', changes: granted },
      note: {
        ...asked,
        concerns: { login, unit },
        changed: { before: { role: before.join(' ') }, after: { role: held.join(' ') } },
      },
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
  const grantedBy = actorOf(caller)
  const grant = (role: RoleCode, index: number): ControlChange => ({
    change: 'role-granted',
    login,
    expectedVersion: version + index,
    role: { role, grantedBy, grantedAt },
  })
  return [grant(first, 0), ...others.map((role, index) => grant(role, index + 1))]
}

import { holds } from '../../domain/registry/account.js'
import { isRoleCode, type RoleCode } from '../../domain/roles.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { ControlChange } from '../../ports/data/control.js'
import { mayGive, mayOverseeUnit } from '../competence.js'
import { writes } from '../operation.js'
import { byAdministrators, leavesUnadministered } from './governed-account.js'

/**
 * Takes roles from a user: whoever may give a role may take it. It holds at once, in open sessions too: what somebody may do
 * is asked of the account at each call. @req A2.10
 */
export const odbierzRole = writes({
  name: 'odbierzRole',
  admission: byAdministrators,
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { role: input.rola.join(' ') },
    change: `konto: ${input.login}`,
    concerns: { login: input.login },
    ...(input.powod === undefined ? {} : { text: input.powod }),
  }),
  async permit({ caller, input }, house) {
    const taken = input.rola.filter(isRoleCode)
    if (taken.length < input.rola.length) return refuse('5002', [fault('5002', 'Nie ma takiej roli.', 'rola')])
    const account = await house.control.account(input.login)
    const unit = account === undefined ? undefined : await house.control.unit(account.unitCode)
    if (account === undefined || unit === undefined || !mayOverseeUnit(caller, unit)) return refuse('5020')
    if (!taken.every(role => mayGive(caller, role, unit))) return refuse('3016')
    return { login: account.login, taken: [...new Set(taken)], unit }
  },
  async decide(_call, house, { login, taken, unit }, asked) {
    const account = await house.control.account(login)
    if (account === undefined) return refuse('5020')
    if (account.state === 'NIEAKTYWNE') return refuse('5019', [fault('5019', 'Konto jest wyłączone.', 'login')])
    const [first, ...others] = taken.filter(role => holds(account, role))
    if (first === undefined || others.length + 1 < taken.length) {
      return refuse('5019', [fault('5019', 'Użytkownik nie ma którejś z tych ról.', 'rola')])
    }
    const administers = taken.filter(role => role.startsWith('ADMIN_'))
    if (administers.length > 0 && (await leavesUnadministered(house, { account, unit }))) return refuse('5051')
    const before = account.roles.map(held => held.role)
    const after = before.filter(role => !taken.includes(role))
    const take = (role: RoleCode, index: number): ControlChange => ({
      change: 'role-taken',
      login,
      role,
      expectedVersion: account.version + index,
    })
    return {
      effect: { on: 'control', changes: [take(first, 0), ...others.map((role, index) => take(role, index + 1))] },
      note: {
        ...asked,
        concerns: { login, unit: unit.code },
        changed: { before: { role: before.join(' ') }, after: { role: after.join(' ') } },
      },
      answer: { status: 'SUKCES', body: { login, rola: after } },
    }
  },
})

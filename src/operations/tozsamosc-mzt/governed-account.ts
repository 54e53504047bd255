import type { Account } from '../../domain/registry/account.js'
import { holds } from '../../domain/registry/account.js'
import type { Unit } from '../../domain/registry/unit.js'
import type { RoleCode } from '../../domain/roles.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import { activeObjects } from '../active-objects.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { mayGovern, mayOverseeUnit } from '../competence.js'
import type { House } from '../house.js'
import type { Note, NoteOf } from '../note.js'

/** The roles that govern accounts. */
export const governingRoles = [
  'ADMIN_LOKALNY',
  'ADMIN_WOJEWODZKI',
  'ADMIN_CENTRALNY',
] as const satisfies readonly RoleCode[]

/** Who may call what governs accounts: administrators, as persons or as users of a system. */
export const byAdministrators = {
  callers: ['system', 'person'],
  roles: governingRoles,
  system: 'ACTIVE',
  dictionaries: 'NOT_ASKED',
} as const

/** An account that the caller may govern, and its unit. */
export interface Governed {
  readonly account: Account
  readonly unit: Unit
}

/**
 * The account of the login, where the caller may govern it. Outside what the caller oversees it answers as one that is not
 * there (5020); an equal's, a superior's and one's own is refused as such (3016).
 * @req A2.10 B7
 */
export async function governed(
  house: House,
  caller: PersonCaller | SystemCaller,
  login: string,
): Promise<Governed | Refusal<'3016' | '5020'>> {
  const account = await house.control.account(login)
  const unit = account === undefined ? undefined : await house.control.unit(account.unitCode)
  if (account === undefined || unit === undefined || !mayOverseeUnit(caller, unit)) return refuse('5020')
  return mayGovern(caller, account, unit) ? { account, unit } : refuse('3016')
}

/** What an act that ends or stops an account says of its question: whose it is, and why. */
export function askedOfAccount({ input }: { readonly input: { readonly login: string; readonly powod: string } }) {
  return {
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    change: `konto: ${input.login}`,
    text: input.powod,
    concerns: { login: input.login },
  } as const satisfies Note
}

/** An account that comes into another state: the change, its entry and its answer; the account's sessions end. */
export function accountComesTo<S extends Account['state']>(
  account: Account,
  unit: Unit,
  state: S,
  asked: NoteOf<'ADMINISTRACJA'>,
) {
  const { login } = account
  const change = {
    change: 'account-changed',
    account: { ...account, state },
    expectedVersion: account.version,
  } as const
  return {
    effect: { on: 'control', changes: [change] },
    note: {
      ...asked,
      concerns: { login, unit: unit.code },
      changed: { before: { stan: account.state }, after: { stan: state } },
    },
    answer: { status: 'SUKCES', body: { login, stan: state } },
    afterwards: async (house: House) => void house.sessions.closeAll(login),
  } as const
}

/** The role whose holders administer a unit of this kind. */
export function administeringRole(unit: Unit): RoleCode {
  if (unit.kind === 'MINISTERSTWO') return 'ADMIN_CENTRALNY'
  return unit.kind === 'URZAD_WOJEWODZKI' ? 'ADMIN_WOJEWODZKI' : 'ADMIN_LOKALNY'
}

/**
 * Whether the unit would be left without an active administrator though there is still something to administer: the last one
 * goes only when all else of the unit is at rest. @req A2.10 C4
 */
export async function leavesUnadministered(house: House, { account, unit }: Governed): Promise<boolean> {
  const role = administeringRole(unit)
  if (!holds(account, role)) return false
  const accounts = await house.control.accountsOf(unit.code)
  const others = accounts.filter(one => one.login !== account.login && one.state === 'AKTYWNE' && holds(one, role))
  if (others.length > 0) return false
  const left = await activeObjects(house, unit)
  return left.some(one => one.kind !== 'KONTO' || one.mark !== account.login)
}

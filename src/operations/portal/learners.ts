import type { ResponseOf } from '../../contract/index.js'
import { type Account, holds } from '../../domain/registry/account.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { ElearningMark } from '../../ports/data/identity.js'
import type { PersonCaller } from '../caller.js'
import type { House } from '../house.js'

/** Who may send accounts to the e-learning platform: the unit's own administrator. @req A3.5 */
export const byOwnAdministrator = {
  callers: ['person'],
  roles: ['ADMIN_LOKALNY'],
  system: 'ANY_STATE',
  dictionaries: 'NOT_ASKED',
} as const

/** The own unit; any other is refused. */
export async function ownUnit(caller: PersonCaller, code: string): Promise<string | Refusal<'3016'>> {
  return code === caller.unit.code ? code : refuse('3016')
}

/** The unit's users of terminals, by login. */
export async function learnersOf(house: House, unitCode: string): Promise<readonly Account[]> {
  const accounts = await house.control.accountsOf(unitCode)
  return accounts.filter(
    one => one.state === 'AKTYWNE' && !one.technical && (holds(one, 'OTM_USER') || holds(one, 'OTM_ADMINISTRATOR')),
  )
}

type OnWire = ResponseOf<'listaKontELearning'>['konto'][number]

/** A learner with what became of the last attempt. */
export function learnerOnWire(account: Account, mark: ElearningMark | undefined): OnWire {
  return {
    login: account.login,
    imie: account.firstName,
    nazwisko: account.surname,
    email: account.email,
    stan: mark?.state ?? 'BRAK',
    kiedy: mark?.at,
    blad: mark?.error,
  }
}

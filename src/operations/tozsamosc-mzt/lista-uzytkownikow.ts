import type { ResponseOf } from '../../contract/index.js'
import { isRoleCode } from '../../domain/roles.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { ListedAccount } from '../../ports/data/identity.js'
import { mayOverseeUnit, overseenBy } from '../competence.js'
import { reads } from '../operation.js'
import { pageOf, portionOf } from '../paging.js'
import { byAdministrators } from './governed-account.js'

type OnWire = ResponseOf<'listaUzytkownikow'>['uzytkownik'][number]

/**
 * Accounts: of the own unit for a local administrator, of the voivodeship's units for a voivodeship administrator, all for the
 * central one. A unit beyond answers as one that does not exist. @req A2.10
 */
export const listaUzytkownikow = reads({
  name: 'listaUzytkownikow',
  admission: byAdministrators,
  asked: ({ input }) => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    facts: {
      ...(input.kodJT === undefined ? {} : { kodJT: input.kodJT }),
      ...(input.rola === undefined ? {} : { rola: input.rola }),
    },
    ...(input.login === undefined ? {} : { change: `konto: ${input.login}` }),
  }),
  async permit({ caller, input }, house) {
    const { kodJT } = input
    if (kodJT === undefined) return overseenBy(caller)
    const unit = await house.control.unit(kodJT)
    return unit !== undefined && mayOverseeUnit(caller, unit) ? { unitCode: unit.code } : refuse('3016')
  },
  async act(call, house, within, asked) {
    const { login, rola, stan } = call.input
    if (rola !== undefined && !isRoleCode(rola)) return refuse('5002', [fault('5002', 'Nie ma takiej roli.', 'rola')])
    const page = pageOf(call.input)
    const { total, accounts } = await house.control.listAccounts({
      ...within,
      ...(login === undefined ? {} : { login }),
      ...(rola === undefined ? {} : { role: rola }),
      ...(stan === undefined ? {} : { state: stan }),
      ...portionOf(page),
    })
    const status = accounts.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { uzytkownik: accounts.map(accountOnWire), razem: total, ...page } },
      note: { ...asked, result: status, facts: { ...asked.facts, liczba: accounts.length } },
    }
  },
})

function accountOnWire(account: ListedAccount): OnWire {
  return {
    login: account.login,
    imie: account.firstName,
    nazwisko: account.surname,
    email: account.email,
    telefon: account.phone,
    kodJT: account.unitCode,
    techniczny: account.technical,
    stan: account.state,
    hasloTymczasowe: account.temporaryPassword,
    blokadaDo: account.lockedUntil,
    rola: account.roles.map(held => ({ rola: held.role, nadal: held.grantedBy, nadano: held.grantedAt })),
  }
}

import type { Account } from '../../domain/registry/account.js'
import { fault, refuse } from '../../fault/refusal.js'
import type { Fields } from '../before-after.js'
import { writes } from '../operation.js'
import { governed, governingRoles } from '../tozsamosc-mzt/governed-account.js'

/** Corrects the person's name and contact on an account; what is left out is removed. @req A2.10 */
export const zmienUzytkownika = writes({
  name: 'zmienUzytkownika',
  admission: { callers: ['person'], roles: governingRoles, system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    change: `konto: ${input.login}`,
    concerns: { login: input.login },
  }),
  permit: ({ caller, input }, house) => governed(house, caller, input.login),
  async decide({ input }, house, { account: { login }, unit }, asked) {
    const account = await house.control.account(login)
    if (account === undefined) return refuse('5020')
    if (account.state === 'NIEAKTYWNE') return refuse('5019', [fault('5019', 'Konto jest wyłączone.', 'login')])
    const { email: _email, phone: _phone, ...standing } = account
    const corrected: Account = {
      ...standing,
      firstName: input.imie,
      surname: input.nazwisko,
      ...(input.email === undefined ? {} : { email: input.email }),
      ...(input.telefon === undefined ? {} : { phone: input.telefon }),
    }
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'account-changed', account: corrected, expectedVersion: account.version }],
      },
      note: {
        ...asked,
        concerns: { login, unit: unit.code },
        changed: { before: { wersja: account.version }, after: { wersja: account.version + 1 } },
        changedPersonal: { before: personalFields(account), after: personalFields(corrected) },
      },
      answer: { status: 'SUKCES', body: { login } },
    }
  },
})

function personalFields({ firstName, surname, email, phone }: Account): Fields {
  return { imie: firstName, nazwisko: surname, email, telefon: phone }
}

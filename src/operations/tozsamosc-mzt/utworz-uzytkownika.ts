import { fault, refuse } from '../../fault/refusal.js'
import { mayKeepAccountsOf } from '../competence.js'
import { newAccount } from '../new-account.js'
import { writes } from '../operation.js'

/** Creates an account in a unit, with a temporary password told once, or a technical one for a feeder. @req A2.10 */
export const utworzUzytkownika = writes({
  name: 'utworzUzytkownika',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: call => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { kodJT: call.input.kodJT, techniczny: call.input.techniczny ?? false },
    change: `konto: ${call.input.login}`,
    concerns: { login: call.input.login, unit: call.input.kodJT },
  }),
  async permit(call, house) {
    const unit = await house.control.unit(call.input.kodJT)
    if (unit === undefined || !mayKeepAccountsOf(call.caller, unit)) return refuse('3016')
    return unit
  },
  async decide(call, house, unit, asked) {
    const { login, imie, nazwisko, email, telefon, techniczny = false } = call.input
    if (unit.state !== 'AKTYWNA') return refuse('3003')
    if ((await house.control.account(login)) !== undefined) {
      return refuse('5007', [fault('5007', 'Login jest zajęty.', 'login')])
    }
    const details = {
      login,
      unitCode: unit.code,
      firstName: imie,
      surname: nazwisko,
      technical: techniczny,
      ...(email === undefined ? {} : { email }),
      ...(telefon === undefined ? {} : { phone: telefon }),
    }
    const { change, password } = await newAccount(house, details, [])
    return {
      effect: { on: 'control', changes: [change] },
      note: {
        ...asked,
        changed: { after: { stan: 'AKTYWNE', techniczny } },
        changedPersonal: { after: { imie, nazwisko, email, telefon } },
      },
      answer: {
        status: 'SUKCES',
        body: {
          login,
          kodJT: unit.code,
          stan: 'AKTYWNE' as const,
          ...(password === undefined ? {} : { hasloTymczasowe: password }),
        },
      },
    }
  },
})

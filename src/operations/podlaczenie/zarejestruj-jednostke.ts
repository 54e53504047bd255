import { civilDateOf } from '../../domain/calendar.js'
import { isOpen } from '../../domain/connection/life.js'
import { isPesel } from '../../domain/identifiers/pesel.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { accepted } from './acceptance.js'
import { mayDecide } from './competence.js'
import { readUnit } from './notified.js'
import { mayRegister, unitRegistration } from './register-unit.js'
import { connectionOf, type OpenConnection } from './stored.js'

/**
 * Registers a unit and the account of its administrator, with a temporary password told once; where a readiness notice
 * is named, this is its acceptance.
 * @req A2.2
 */
export const zarejestrujJednostke = writes({
  name: 'zarejestrujJednostke',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: {
      rodzajJednostki: input.jednostka.rodzajJednostki,
      terc: input.jednostka.terc,
      ...(input.numerZgloszenia === undefined ? {} : { numerZgloszenia: input.numerZgloszenia }),
    },
    change: `konto: ${input.administratorLokalny.login}`,
  }),
  async permit({ input, caller, receivedAt }, house) {
    const { jednostka, administratorLokalny } = input
    const { pesel } = administratorLokalny
    const others =
      pesel === undefined || isPesel(pesel)
        ? []
        : [fault('5021', 'Numer PESEL jest nieprawidłowy.', 'administratorLokalny/pesel')]
    const unit = await readUnit(house, jednostka, civilDateOf(receivedAt), others)
    if (isRefusal(unit)) return unit
    return mayRegister(caller, unit) ? unit : refuse('3016')
  },
  async decide({ input, caller, receivedAt }, house, notified, asked) {
    const { administratorLokalny: admin, numerZgloszenia } = input
    const notice = numerZgloszenia === undefined ? undefined : await noticeToAccept(house, numerZgloszenia)
    if (isRefusal(notice)) return notice
    if (notice !== undefined && !mayDecide(caller, notice.connection)) return refuse('3016')
    const administrator = {
      login: admin.login,
      firstName: admin.imie,
      surname: admin.nazwisko,
      email: admin.email,
      ...(admin.telefon === undefined ? {} : { phone: admin.telefon }),
      ...(admin.pesel === undefined ? {} : { pesel: admin.pesel }),
    }
    const made = await unitRegistration(house, caller, notified, administrator, receivedAt)
    if (isRefusal(made)) return made
    const { unit, administers, changes, temporaryPassword } = made
    const acceptance = notice === undefined ? [] : await accepted(house, notice, unit.code, admin.login, receivedAt)
    return {
      effect: { on: 'control', changes: [...changes, ...acceptance] },
      note: {
        ...asked,
        facts: { ...asked.facts, kodJT: unit.code },
        changed: { after: { stan: unit.state, obszary: unit.areas.join(' '), role: administers } },
        concerns: { login: admin.login, unit: unit.code },
      },
      answer: { status: 'SUKCES', body: { kodJT: unit.code, login: admin.login, hasloTymczasowe: temporaryPassword } },
    }
  },
})

async function noticeToAccept(house: House, id: string): Promise<OpenConnection | Refusal<'5019' | '5020'>> {
  const notice = await connectionOf(house, id)
  if (notice === undefined) return refuse('5020')
  return isOpen('PRZYJECIE', notice.connection.state) ? notice : refuse('5019')
}

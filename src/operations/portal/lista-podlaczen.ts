import { civilDateOf } from '../../domain/calendar.js'
import type { PersonCaller } from '../caller.js'
import { rolesInUse } from '../competence.js'
import { reads } from '../operation.js'
import { maySee } from '../podlaczenie/competence.js'
import { opened } from '../podlaczenie/stored.js'
import { boardView } from '../podlaczenie/view.js'

/** The board: where every connection stands, what is due and overdue, who must act. @req A2.4 A2.11 */
export const listaPodlaczen = reads({
  name: 'listaPodlaczen',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY', 'ADMIN_LOKALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async ({ caller }) => whichOnes(caller),
  async act({ input, caller, receivedAt }, house, whose) {
    const today = civilDateOf(receivedAt)
    const stored = await house.control.connections(whose)
    const seen = stored.map(one => opened(house, one).connection).filter(one => maySee(caller, one))
    const all = await Promise.all(seen.map(one => boardView(house, one, today)))
    const wanted = all.filter(one => {
      if (input.tylkoZalegle === true)
        return one.nastepnyKrok.poTerminie || one.system.some(system => system.poTerminie)
      return input.takzeZakonczone === true || one.nastepnyKrok.kto !== 'NIKT'
    })
    const status = wanted.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { podlaczenie: wanted, pocztaDziala: house.settings.sendsMail } },
      note: { act: 'ODCZYT', result: status, facts: { liczba: wanted.length } },
    }
  },
})

function whichOnes(caller: PersonCaller): { readonly voivodeship?: string; readonly unitCode?: string } {
  const roles = rolesInUse(caller)
  if (roles.includes('ADMIN_CENTRALNY')) return {}
  if (roles.includes('ADMIN_WOJEWODZKI')) return { voivodeship: caller.unit.territory.slice(0, 2) }
  return { unitCode: caller.unit.code }
}

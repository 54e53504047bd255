import { civilDateOf } from '../../domain/calendar.js'
import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { isOfUnit, mayDecide, maySee } from '../podlaczenie/competence.js'
import { connectionOf } from '../podlaczenie/stored.js'
import { detailView } from '../podlaczenie/view.js'

/**
 * A notice with all that became of it. Who named and who is named in it is told to the administrator who decides and to
 * the local one; the central administrator sees the procedure without the people.
 * @req A2.1 A2.4 A2.11
 */
export const pokazPodlaczenie = reads({
  name: 'pokazPodlaczenie',
  admission: {
    callers: ['person'],
    roles: ['ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY', 'ADMIN_LOKALNY'],
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({ act: 'ODCZYT', result: 'SUKCES', facts: { numerZgloszenia: input.numerZgloszenia } }),
  async permit({ input, caller }, house) {
    const open = await connectionOf(house, input.numerZgloszenia)
    if (open === undefined) return refuse('5020')
    return maySee(caller, open.connection) ? open.connection : refuse('3016')
  },
  async act({ caller, receivedAt }, house, connection, asked) {
    const seesPeople = mayDecide(caller, connection) || isOfUnit(caller, connection)
    const body = await detailView(house, connection, civilDateOf(receivedAt), seesPeople)
    return {
      answer: { status: 'SUKCES', body },
      note: { ...asked, facts: { ...asked.facts, zDanymiOsob: seesPeople } },
    }
  },
})

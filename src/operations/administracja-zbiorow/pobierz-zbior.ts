import { reads } from '../operation.js'
import { keeperRoles, overseenSet } from './overseen-set.js'
import { eventOnWire, setOnWire } from './set-view.js'

/** One set with its life so far, and what may be done with it. @req C6 */
export const pobierzZbior = reads({
  name: 'pobierzZbior',
  admission: { callers: ['system', 'person'], roles: keeperRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({ act: 'ODCZYT', result: 'SUKCES', facts: { kodZbioru: input.kodZbioru } }),
  permit: ({ caller, input }, house) => overseenSet(house, caller, input.kodZbioru),
  async act(_call, house, set, asked) {
    const events = await house.control.setEvents(set.code)
    return {
      answer: {
        status: 'SUKCES',
        body: { zbior: await setOnWire(house, set), zdarzenie: events.map(eventOnWire) },
      },
      note: asked,
    }
  },
})

import { activeObjects } from '../active-objects.js'
import { reads } from '../operation.js'
import { governingRoles } from '../tozsamosc-mzt/governed-account.js'
import { overseenUnit, unitOnWire } from './unit-view.js'

/** A unit, and everything under it that is active: what has to come to its end before the unit can be retired. @req C4 */
export const pokazJednostke = reads({
  name: 'pokazJednostke',
  admission: { callers: ['person'], roles: governingRoles, system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({ act: 'ODCZYT', result: 'SUKCES', facts: { kodJT: input.kodJT } }),
  permit: ({ caller, input }, house) => overseenUnit(house, caller, input.kodJT),
  async act(_call, house, unit, asked) {
    const active = await activeObjects(house, unit)
    return {
      answer: {
        status: 'SUKCES',
        body: {
          jednostka: await unitOnWire(house, unit),
          aktywnyObiekt: active.map(({ kind, mark, state }) => ({ rodzaj: kind, oznaczenie: mark, stan: state })),
        },
      },
      note: asked,
    }
  },
})

import { rolesInUse } from '../competence.js'
import { reads } from '../operation.js'
import { complaintOnWire } from '../slowniki/complaint-view.js'

/** Complaints about dictionaries: all of them for the central administrator, the own unit's for others. @req A2.9 */
export const listaZgloszenSlownikow = reads({
  name: 'listaZgloszenSlownikow',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async ({ caller }) => (rolesInUse(caller).includes('ADMIN_CENTRALNY') ? {} : { unitCode: caller.unit.code }),
  async act({ input }, house, whose) {
    const { kodSlownika, tylkoNierozstrzygniete } = input
    const listed = await house.control.complaints({
      ...whose,
      ...(kodSlownika === undefined ? {} : { dictionary: kodSlownika }),
    })
    const wanted = tylkoNierozstrzygniete === true ? listed.filter(one => one.state === 'ZGLOSZONA') : listed
    const status = wanted.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { zgloszenie: wanted.map(complaintOnWire) } },
      note: { act: 'ODCZYT', result: status },
    }
  },
})

import { reads } from '../operation.js'
import { vendorOnWire } from './conformity-view.js'

/** The vendors of domain systems. @req A1.1 */
export const listaDostawcow = reads({
  name: 'listaDostawcow',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(_call, house) {
    const vendors = await house.control.vendors()
    const status = vendors.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { dostawca: vendors.map(vendorOnWire) } },
      note: { act: 'ODCZYT', result: status },
    }
  },
})

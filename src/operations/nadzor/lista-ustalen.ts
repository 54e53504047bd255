import { reads } from '../operation.js'
import { pageOf, portionOf } from '../paging.js'
import { overseenBy } from '../rejestr-dostepow/oversight.js'
import { overseerAtPortal } from './admission.js'
import { findingOnWire } from './finding-view.js'

/** What stands out in the use of data, and whether it was explained. @req B6 */
export const listaUstalen = reads({
  name: 'listaUstalen',
  admission: overseerAtPortal,
  asked: () => ({ act: 'PODGLAD_DZIENNIKA', result: 'SUKCES' }),
  permit: async ({ input, caller }) => overseenBy(caller, input.kodJTAdministratora),
  async act({ input }, house, overseen, asked) {
    const { idUstalenia: id, stan: state, rodzaj: kind, miesiac: month } = input
    const wanted = Object.entries({ id, state, kind, month }).filter(([, value]) => value !== undefined)
    const filter = { ...overseen, ...Object.fromEntries(wanted) }
    const page = pageOf(input)
    const found = await house.control.findings(filter, portionOf(page))
    const razem = await house.control.countFindings(filter)
    const status = found.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { ustalenie: found.map(findingOnWire), ...page, razem } },
      note: { ...asked, result: status, facts: { liczba: found.length } },
    }
  },
})

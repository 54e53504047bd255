import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { RecordCursor, RecordFilter } from '../../ports/data/ledger.js'
import { reads } from '../operation.js'
import { cursorFromWire, cursorOnWire } from './cursor.js'
import { overseerAdmission } from './oversight.js'
import { filterOfSearch, noteOfSearch } from './record-query.js'
import { recordsOnWire } from './record-view.js'

const usualPage = 100
const largestPage = 500

interface Search {
  readonly filter: RecordFilter
  readonly after: RecordCursor | undefined
}

/** Entries of the ledger, latest first, as a data protection officer searches them; the search is an entry itself. @req B6 */
export const pobierzRekordy = reads({
  name: 'pobierzRekordy',
  admission: overseerAdmission,
  asked: ({ input }) => noteOfSearch(input),
  async permit({ input, caller }) {
    const filter = filterOfSearch(input, caller)
    if (isRefusal(filter)) return filter
    if ((input.rozmiarStrony ?? usualPage) > largestPage) return refuse('5010')
    const after = input.strona === undefined ? undefined : cursorFromWire(input.strona)
    if (input.strona !== undefined && after === undefined)
      return refuse('5021', [fault('5021', 'To nie jest oznaczenie strony.', 'strona')])
    return { filter, after } satisfies Search
  },
  async act({ input }, house, { filter, after }, asked) {
    const page = await house.ledger.records(filter, after, input.rozmiarStrony ?? usualPage)
    const rekord = await recordsOnWire(house, page.records)
    const status = rekord.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const nastepnaStrona = page.next === undefined ? undefined : cursorOnWire(page.next)
    return {
      answer: { status, body: { rekord, nastepnaStrona } },
      note: { ...asked, result: status, facts: { ...asked.facts, liczba: rekord.length } },
    }
  },
})

import { civilDateOf } from '../../domain/calendar.js'
import { conformityState } from '../../domain/registry/conformity.js'
import { reads } from '../operation.js'
import { descriptionOnWire, entryOnWire } from '../wykazy/conformity-view.js'

/** The public list of systems that may connect. @req A1.1 */
export const listaSwiadectw = reads({
  name: 'listaSwiadectw',
  admission: { callers: ['visitor', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(call, house) {
    const { produkt, producent, obszar, naDzien } = call.input
    const [entries, descriptions] = await Promise.all([house.control.conformity(), house.control.descriptions()])
    const listed = entries.filter(
      entry =>
        (produkt === undefined || entry.software.name === produkt) &&
        (producent === undefined || entry.software.vendor === producent) &&
        (obszar === undefined || entry.area === obszar) &&
        (naDzien === undefined || conformityState(entry, descriptions, naDzien) === 'WAZNY'),
    )
    const status = listed.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const day = naDzien ?? civilDateOf(house.clock.now())
    return {
      answer: {
        status,
        body: {
          swiadectwo: listed.map(entry => entryOnWire(entry, descriptions, day)),
          opisSystemu: descriptions.filter(one => obszar === undefined || one.area === obszar).map(descriptionOnWire),
        },
      },
      note: { act: 'ODCZYT', result: status },
    }
  },
})

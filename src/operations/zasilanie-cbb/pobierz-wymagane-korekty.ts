import { fault, refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { feedNote } from './fed-set.js'
import { nonconformitiesPerPage } from './nonconformity-view.js'
import { ownSide, ownSideRoles } from './own-side.js'

/** Corrections that other units demand of a set, open ones: a feed of kind KOREKTA answers them, or a rejection. @req B4 */
export const pobierzWymaganeKorekty = reads({
  name: 'pobierzWymaganeKorekty',
  admission: { callers: ['system', 'person'], roles: ownSideRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({ ...feedNote(input.kodZbioru, undefined, 0), act: 'ODCZYT' }),
  permit: ({ input, caller }, house) => ownSide(house, caller, input.kodZbioru),
  async act({ input }, house, { at }, asked) {
    const { strona } = input
    const page = await house.sets.demands(at, {
      openOnly: true,
      limit: nonconformitiesPerPage,
      ...(strona === undefined ? {} : { after: strona }),
    })
    if (page === undefined) return refuse('5021', [fault('5021', 'To nie jest oznaczenie strony.', 'strona')])
    // No feed bears an empty id: the versions are those of the live content.
    const ids = page.items.map(demand => demand.recordId)
    const versions = await house.sets.versions(at, '', ids)
    const korekta = page.items.map(demand => ({
      idNiezgodnosci: demand.id,
      idRekorduSD: demand.recordId,
      wersjaRekordu: versions.get(demand.recordId),
      kodZakresu: demand.scope,
      sciezka: demand.path,
      opis: demand.text,
      kodJT: demand.reporter,
      zgloszono: demand.reportedAt,
    }))
    const status = korekta.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { korekta, nastepnaStrona: page.next } },
      note: { ...asked, result: status, facts: { ...asked.facts, liczba: korekta.length } },
    }
  },
})

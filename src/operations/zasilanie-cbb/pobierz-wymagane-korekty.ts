import { fault, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { feedNote } from './fed-set.js'
import { nonconformitiesPerPage } from './nonconformity-view.js'
import { noticeOnWire, type ToldNotice } from './notice-view.js'
import { ownSide, ownSideRoles } from './own-side.js'

/** What the unit was told of data that were given to it and corrected since. @see RODO art. 19 */
async function noticesTo(house: House, recipient: string): Promise<readonly ToldNotice[]> {
  const open = await house.control.notices({ recipient, openOnly: true }, { first: 0, limit: nonconformitiesPerPage })
  const told: ToldNotice[] = []
  for (const notice of open) told.push(await noticeOnWire(house, notice, 'RECIPIENT'))
  return told
}

/**
 * Corrections that other units demand of a set, open ones: a feed of kind KOREKTA answers them, or a rejection; and notices of data that
 * others corrected after they had given them to the unit.
 * @req B4
 */
export const pobierzWymaganeKorekty = reads({
  name: 'pobierzWymaganeKorekty',
  admission: { callers: ['system', 'person'], roles: ownSideRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({ ...feedNote(input.kodZbioru, undefined, 0), act: 'ODCZYT' }),
  permit: ({ input, caller }, house) => ownSide(house, caller, input.kodZbioru),
  async act({ input, caller }, house, { at }, asked) {
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
    const notices = strona === undefined ? await noticesTo(house, caller.unit.code) : []
    const zawiadomienie = notices.map(({ wire }) => wire)
    const criteria = [...new Set(notices.flatMap(notice => notice.criteria))]
    const status = korekta.length + zawiadomienie.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const facts = { ...asked.facts, liczba: korekta.length, zawiadomienia: zawiadomienie.length }
    return {
      answer: { status, body: { korekta, zawiadomienie, nastepnaStrona: page.next } },
      note: { ...asked, result: status, facts, ...(criteria.length === 0 ? {} : { criteria }) },
    }
  },
})

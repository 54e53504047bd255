import { reads } from '../operation.js'
import { pageOf, portionOf } from '../paging.js'
import { noticeOnWire } from '../zasilanie-cbb/notice-view.js'
import { noticesAtPortal } from './admission.js'

/** Notices of corrected data, those that came and those that went. @see RODO art. 19 */
export const listaZawiadomien = reads({
  name: 'listaZawiadomien',
  admission: noticesAtPortal,
  asked: ({ input }) => ({ act: 'ODCZYT', result: 'SUKCES', facts: { kierunek: input.kierunek } }),
  permit: async ({ caller }) => caller.unit.code,
  async act({ input }, house, unitCode, asked) {
    const isTo = input.kierunek === 'OTRZYMANE'
    const filter = {
      ...(isTo ? { recipient: unitCode } : { controller: unitCode }),
      openOnly: input.tylkoOtwarte === true,
    }
    const page = pageOf(input)
    const notices = await house.control.notices(filter, portionOf(page))
    const razem = await house.control.countNotices(filter)
    const told = []
    for (const notice of notices) {
      const { wire, criteria } = await noticeOnWire(house, notice, isTo ? 'RECIPIENT' : 'CONTROLLER')
      told.push({ notice, wire, criteria })
    }
    const pozycja = told.map(({ notice, wire }) => ({
      zawiadomienie: wire,
      kodJTOdbiorcy: notice.recipient,
      potwierdzil: notice.confirmed?.by,
      potwierdzono: notice.confirmed?.at,
    }))
    const criteria = [...new Set(told.flatMap(one => one.criteria))]
    const status = pozycja.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: { status, body: { pozycja, ...page, razem } },
      note: { ...asked, result: status, criteria, facts: { ...asked.facts, liczba: pozycja.length } },
    }
  },
})

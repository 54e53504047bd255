import { isUnitKind } from '../../domain/units.js'
import { fault, refuse } from '../../fault/refusal.js'
import { overseenBy } from '../competence.js'
import { reads } from '../operation.js'
import { pageOf, portionOf } from '../paging.js'
import { governingRoles } from '../tozsamosc-mzt/governed-account.js'
import { unitOnWire } from './unit-view.js'

/** Units that the caller oversees: the own one, those of the voivodeship, or all. @req A2.2 */
export const listaJednostek = reads({
  name: 'listaJednostek',
  admission: { callers: ['person'], roles: governingRoles, system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    facts: {
      ...(input.rodzajJednostki === undefined ? {} : { rodzajJednostki: input.rodzajJednostki }),
      ...(input.terc === undefined ? {} : { terc: input.terc }),
    },
  }),
  permit: async ({ caller }) => overseenBy(caller),
  async act({ input }, house, within, asked) {
    const { rodzajJednostki: kind, terc, stan, szukaj } = input
    if (kind !== undefined && !isUnitKind(kind)) {
      return refuse('5002', [fault('5002', 'Nie ma takiego rodzaju jednostki.', 'rodzajJednostki')])
    }
    const page = pageOf(input)
    const { unitCode, territory } = { unitCode: undefined, territory: undefined, ...within }
    // Two territories, one within the other or apart: what lies in both.
    const narrower = (terc ?? '').length > (territory ?? '').length ? terc : territory
    const isApart =
      terc !== undefined && territory !== undefined && !terc.startsWith(territory) && !territory.startsWith(terc)
    const { total, units } = isApart
      ? { total: 0, units: [] }
      : await house.control.listUnits({
          ...(unitCode === undefined ? {} : { code: unitCode }),
          ...(narrower === undefined ? {} : { territory: narrower }),
          ...(kind === undefined ? {} : { kind }),
          ...(stan === undefined ? {} : { state: stan }),
          ...(szukaj === undefined ? {} : { text: szukaj }),
          ...portionOf(page),
        })
    const status = units.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const jednostka = await Promise.all(units.map(unit => unitOnWire(house, unit)))
    return {
      answer: { status, body: { jednostka, razem: total, ...page } },
      note: { ...asked, result: status, facts: { ...asked.facts, liczba: units.length } },
    }
  },
})

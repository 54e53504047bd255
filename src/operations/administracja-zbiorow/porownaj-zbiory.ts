import type { ResponseOf } from '../../contract/index.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { ComparisonExtent, SetComparison } from '../../ports/data/set-comparison.js'
import { reads } from '../operation.js'
import { printedComparison } from './comparison-print.js'
import { overseenSet } from './overseen-set.js'

/**
 * Two sets beside each other, in whatever state: how many records and groups each has, whom only one knows, what differs.
 * Records are told of by the controllers' own marks, never by a person's data. @req C5
 */
export const porownajZbiory = reads({
  name: 'porownajZbiory',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY', 'IOD'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    facts: { kodZbioru: input.kodZbioru, kodZbioruDrugiego: input.kodZbioruDrugiego },
  }),
  async permit({ caller, input }, house) {
    const first = await overseenSet(house, caller, input.kodZbioru)
    if (isRefusal(first)) return first
    const second = await overseenSet(house, caller, input.kodZbioruDrugiego)
    if (isRefusal(second)) return second
    return first.tree === second.tree && first.code !== second.code
      ? { first, second }
      : refuse('5021', [fault('5021', 'Porównuje się dwa zbiory jednego drzewa.', 'kodZbioruDrugiego')])
  },
  async act({ input, receivedAt }, house, { first, second }, asked) {
    const extent = input.zakresPorownania === 'KONTYNUOWANE' ? 'CARRIED_ON' : 'WHOLE'
    const [one, other] = [first, second].map(set => ({ set: set.code, controller: set.unitCode }))
    if (one === undefined || other === undefined) return refuse('5020')
    const compared = await house.comparisons.compareSets(one, other, extent)
    if (compared === undefined) {
      return refuse('5021', [fault('5021', 'Któryś zbiór nie był jeszcze zasilony.', 'kodZbioru')])
    }
    const told = comparisonOnWire([first.code, second.code], extent, compared, receivedAt)
    const body =
      input.zWydrukiem === true ? { ...told, wydruk: await house.printer.print(printedComparison(told)) } : told
    return {
      answer: { status: 'SUKCES', body },
      note: {
        ...asked,
        facts: { ...asked.facts, zgodne: compared.agrees },
        parts: [one, other].map(({ set, controller }, index) => ({
          controller,
          sets: [
            { code: set, asked: [], given: [], count: index === 0 ? compared.firstRecords : compared.secondRecords },
          ],
          persons: [],
        })),
      },
    }
  },
})

function comparisonOnWire(
  [kodZbioru, kodZbioruDrugiego]: readonly [string, string],
  extent: ComparisonExtent,
  compared: SetComparison,
  porownano: Date,
): Omit<ResponseOf<'porownajZbiory'>, 'daneRezultatu' | 'wynik'> {
  const missing = ({ count, sample }: SetComparison['missingInFirst']) => ({ liczba: count, idRekorduSD: sample })
  return {
    kodZbioru,
    kodZbioruDrugiego,
    zakresPorownania: extent === 'WHOLE' ? 'CALOSC' : 'KONTYNUOWANE',
    porownano,
    zgodne: compared.agrees,
    rekordowWPierwszym: compared.firstRecords,
    rekordowWDrugim: compared.secondRecords,
    wspolnych: compared.matched,
    zakres: compared.scopes.map(({ scope, first, second, differing }) => ({
      kodZakresu: scope,
      wPierwszym: first,
      wDrugim: second,
      rozne: differing,
    })),
    brakWDrugim: missing(compared.missingInSecond),
    brakWPierwszym: missing(compared.missingInFirst),
    liczbaRoznych: compared.differing.count,
    rozny: compared.differing.sample.map(({ first, second, scopes }) => ({
      idRekorduPierwszego: first,
      idRekorduDrugiego: second,
      kodZakresu: scopes,
    })),
    probka: compared.sample.map(({ first, second, groups }) => ({
      idRekorduPierwszego: first,
      idRekorduDrugiego: second,
      grupa: groups.map(({ scope, agrees }) => ({ kodZakresu: scope, zgodna: agrees })),
    })),
  }
}

import type { ResponseOf } from './operation.js'

type Comparison = Omit<ResponseOf<'porownajZbiory'>, 'daneRezultatu' | 'wynik'>

/** One row of the comparison's file. */
type ComparisonRow = readonly [
  kind: string,
  mark: string,
  other: string,
  first: number | undefined,
  second: number | undefined,
  differing: string | number | undefined,
]

/** The columns of a comparison as a file for spreadsheets. */
export const comparisonColumns = [
  'rodzaj',
  'oznaczenie',
  'oznaczenie_drugie',
  'w_pierwszym',
  'w_drugim',
  'rozne',
] as const

/** A comparison of two sets as rows: counts, marks of records and codes, never a person's data. @req C5 */
export function comparisonRows(answer: Comparison): readonly ComparisonRow[] {
  const { kodZbioru, kodZbioruDrugiego, rekordowWPierwszym, rekordowWDrugim, liczbaRoznych } = answer
  return [
    ['ZAKRES_POROWNANIA', answer.zakresPorownania, '', undefined, undefined, answer.zgodne ? 'ZGODNE' : 'NIEZGODNE'],
    ['REKORDY', kodZbioru, kodZbioruDrugiego, rekordowWPierwszym, rekordowWDrugim, liczbaRoznych],
    ['WSPOLNE', kodZbioru, kodZbioruDrugiego, answer.wspolnych, answer.wspolnych, undefined],
    ...answer.zakres.map(
      ({ kodZakresu, wPierwszym, wDrugim, rozne }): ComparisonRow => [
        'GRUPA',
        kodZakresu,
        '',
        wPierwszym,
        wDrugim,
        rozne,
      ],
    ),
    ['BRAK_W_DRUGIM', kodZbioru, '', answer.brakWDrugim.liczba, 0, undefined],
    ...answer.brakWDrugim.idRekorduSD.map((id): ComparisonRow => ['BRAK_W_DRUGIM', id, '', 1, 0, undefined]),
    ['BRAK_W_PIERWSZYM', '', kodZbioruDrugiego, 0, answer.brakWPierwszym.liczba, undefined],
    ...answer.brakWPierwszym.idRekorduSD.map((id): ComparisonRow => ['BRAK_W_PIERWSZYM', '', id, 0, 1, undefined]),
    ...answer.rozny.map(
      (one): ComparisonRow => ['ROZNY', one.idRekorduPierwszego, one.idRekorduDrugiego, 1, 1, one.kodZakresu.join(' ')],
    ),
    ...answer.probka.map((one): ComparisonRow => {
      const differing = one.grupa.filter(group => !group.zgodna).map(group => group.kodZakresu)
      return ['PROBKA', one.idRekorduPierwszego, one.idRekorduDrugiego, 1, 1, differing.join(' ')]
    }),
  ]
}

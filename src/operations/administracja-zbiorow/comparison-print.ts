import type { ResponseOf } from '../../contract/index.js'
import { writtenMoment } from '../../domain/calendar.js'
import { scopes } from '../../domain/scopes.js'
import type { PrintedDocument, PrintedSection } from '../../ports/runtime/documents.js'

type Comparison = Omit<ResponseOf<'porownajZbiory'>, 'daneRezultatu' | 'wynik'>

const extents = {
  CALOSC: 'całość: wszystkie osoby i grupy obu zbiorów',
  KONTYNUOWANE: 'sprawy kontynuowane: osoby obecne w obu zbiorach i świadczenia, o których mówią oba',
} as const

/** The comparison on paper. @req C5 */
export function printedComparison(compared: Comparison): PrintedDocument {
  const { kodZbioru, kodZbioruDrugiego } = compared
  return {
    title: `Porównanie zbiorów ${kodZbioru} i ${kodZbioruDrugiego}`,
    facts: [
      ['Sporządzono', writtenMoment(compared.porownano)],
      ['Zakres porównania', extents[compared.zakresPorownania]],
      ['Wynik', compared.zgodne ? 'zbiory są zgodne' : 'zbiory się różnią'],
      [`Rekordów w ${kodZbioru}`, String(compared.rekordowWPierwszym)],
      [`Rekordów w ${kodZbioruDrugiego}`, String(compared.rekordowWDrugim)],
      ['Osób w obu', String(compared.wspolnych)],
      ['Rekordów różnych', String(compared.liczbaRoznych)],
    ],
    sections: [
      groups(compared),
      missing(`Osoby, których nie ma w ${kodZbioruDrugiego}`, compared.brakWDrugim),
      missing(`Osoby, których nie ma w ${kodZbioru}`, compared.brakWPierwszym),
      differing(compared),
      sampled(compared),
    ],
  }
}

const title = (code: keyof typeof scopes) => `${code} – ${scopes[code].titlePl}`

function groups({ zakres }: Comparison): PrintedSection {
  return {
    heading: 'Rekordy według kodów zakresów',
    table: {
      columns: [
        ['Kod i nazwa', 55],
        ['W pierwszym', 15],
        ['W drugim', 15],
        ['Różne', 15],
      ],
      rows: zakres.map(({ kodZakresu, wPierwszym, wDrugim, rozne }) => [
        title(kodZakresu),
        ...[wPierwszym, wDrugim, rozne].map(String),
      ]),
    },
  }
}

/** Records are told of by the controllers' own marks. */
function missing(heading: string, { liczba, idRekorduSD }: Comparison['brakWDrugim']): PrintedSection {
  const told = idRekorduSD.length < liczba ? [`Pierwszych ${idRekorduSD.length}:`] : []
  const marks = idRekorduSD.length === 0 ? [] : [idRekorduSD.join(', ')]
  return { heading: `${heading}: ${liczba}`, paragraphs: [...told, ...marks] }
}

function differing({ liczbaRoznych, rozny }: Comparison): PrintedSection {
  const told = rozny.length < liczbaRoznych ? [`Pierwszych ${rozny.length}:`] : []
  if (rozny.length === 0) return { heading: 'Rekordy różne: 0' }
  return {
    heading: `Rekordy różne: ${liczbaRoznych}`,
    paragraphs: told,
    table: {
      columns: [
        ['W pierwszym', 25],
        ['W drugim', 25],
        ['Różne grupy', 50],
      ],
      rows: rozny.map(one => [one.idRekorduPierwszego, one.idRekorduDrugiego, one.kodZakresu.join(', ')]),
    },
  }
}

function sampled({ probka }: Comparison): PrintedSection {
  if (probka.length === 0) return { heading: 'Próbka: brak osób z obu zbiorów' }
  return {
    heading: `Próbka rekordów do obejrzenia w obu systemach: ${probka.length}`,
    table: {
      columns: [
        ['W pierwszym', 25],
        ['W drugim', 25],
        ['Grupy zgodne', 25],
        ['Grupy różne', 25],
      ],
      rows: probka.map(one => {
        const codes = (agrees: boolean) =>
          one.grupa.filter(group => group.zgodna === agrees).map(group => group.kodZakresu)
        return [one.idRekorduPierwszego, one.idRekorduDrugiego, codes(true).join(', '), codes(false).join(', ') || '–']
      }),
    },
  }
}

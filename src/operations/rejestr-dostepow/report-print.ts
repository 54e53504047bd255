import type { RaportOsoby } from '../../contract/index.js'
import { writtenMoment } from '../../domain/calendar.js'
import { scopes } from '../../domain/scopes.js'
import type { PrintedDocument } from '../../ports/runtime/documents.js'

/** How somebody checks the report without us: the same words on paper and on the page. */
export const howToCheck: readonly string[] = [
  'Raport elektroniczny (XML) ma podpis XAdES bramki: sprawdzi go każdy program do podpisów XAdES.',
  'Każdy wiersz ma w nim dowód, że jest w dzienniku, którego stan bramka podpisała (RFC 9162, C2SP tlog-checkpoint).',
  'Dowody sprawdza program sprawdz-dziennik.mjs: node sprawdz-dziennik.mjs --raport raport.xml --klucz klucz. Potrzebuje tylko Node i niczego od nas nie pobiera.',
  'Klucz dziennika weź ze źródła innego niż ten raport, np. od innego urzędu albo z wcześniejszego pisma.',
  'Punkt kontrolny z raportu zachowaj: wykaże, gdyby ktoś później zmienił albo usunął wpisy.',
]

/** The report on paper. */
export function printedReport(report: RaportOsoby): PrintedDocument {
  const isFull = report.profil === 'ORGAN'
  return {
    title: 'Raport o dostępach do danych osoby',
    facts: [
      ['Numer', report.numerRaportu],
      ['Sporządzono', writtenMoment(report.sporzadzono)],
      ['Okres', `${writtenMoment(report.odChwili)} – ${writtenMoment(report.doChwili)}`],
      ['Administrator danych', report.kodJTAdministratora ?? 'wszyscy administratorzy'],
      ['Osoba', report.kryterium.join(', ')],
      ['Wpisów', String(report.rekord.length)],
    ],
    sections: [
      ...(report.ostrzezenie.length === 0 ? [] : [{ heading: 'Ostrzeżenia', paragraphs: report.ostrzezenie }]),
      {
        heading: 'Dostępy',
        ...(report.rekord.length === 0 ? { paragraphs: ['W tym okresie nikt nie sięgał do danych tej osoby.'] } : {}),
        table: {
          columns: [
            ['Nr', 5],
            ['Kiedy', 12],
            ['Kto (jednostka)', 14],
            ['Czynność i wynik', 16],
            ['Podstawa', 10],
            ['Cel', 14],
            ['Dane podane', 24],
            ...(isFull ? ([['Urzędnik', 14]] as const) : []),
          ],
          rows: report.rekord.map(one => [
            String(one.numer),
            writtenMoment(one.czas),
            one.kodJT ?? one.idSystemu ?? 'bramka',
            [one.operacja, one.wynik, one.kodOdmowy].filter(part => part !== undefined).join(', '),
            one.podstawaPrawna ?? '–',
            one.cel ?? '–',
            one.zbior
              .flatMap(set => set.podany.map(scope => `${set.kodZbioru}: ${scopes[scope].titlePl}`))
              .join('; ') || '–',
            ...(isFull
              ? [
                  one.czescOsobowaNiedostepna === true
                    ? 'nie można teraz odczytać'
                    : [one.czescOsobowa?.login, one.czescOsobowa?.nazwa].filter(part => part !== undefined).join(', '),
                ]
              : []),
          ]),
        },
      },
      {
        heading: 'Jak to sprawdzić bez nas',
        paragraphs: [
          ...howToCheck,
          `Klucz dziennika: ${report.kluczDziennika}`,
          `Punkt kontrolny: ${report.punktKontrolny.rozmiarDrzewa} wpisów, korzeń ${report.punktKontrolny.korzen}`,
        ],
      },
    ],
  }
}

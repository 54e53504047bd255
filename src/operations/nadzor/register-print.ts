import type { ResponseOf } from '../../contract/index.js'
import { roles } from '../../domain/roles.js'
import type { PrintedDocument, PrintedSection } from '../../ports/runtime/documents.js'

type Register = Omit<ResponseOf<'rejestrCzynnosci'>, 'daneRezultatu' | 'wynik' | 'wydruk'>
type Activity = Register['czynnosc'][number]

/** The register on paper. */
export function printedRegister(register: Register): PrintedDocument {
  const { administrator, czynnosc, przekazywanie, terminUsuniecia, srodek } = register
  return {
    title: 'Rejestr czynności przetwarzania',
    facts: [
      ['Administrator', `${administrator.nazwa} (${administrator.kodJT})`],
      ['Adres', administrator.adres],
      ['Inspektor ochrony danych', administrator.inspektor.join(', ') || 'nie wyznaczono'],
      ['Na dzień', register.naDzien],
    ],
    sections: [
      ...czynnosc.flatMap(sectionsOf),
      {
        heading: 'Wspólne dla wszystkich czynności',
        paragraphs: [
          `Przekazywanie do państw trzecich: ${withSource(przekazywanie)}`,
          ...terminUsuniecia.map(one => `Termin usunięcia: ${withSource(one)}`),
          ...srodek.map(one => `Środek bezpieczeństwa: ${withSource(one)}`),
        ],
      },
    ],
  }
}

function withSource({ opis, zrodlo }: Register['przekazywanie']): string {
  return `${opis} (źródło: ${zrodlo})`
}

function sectionsOf({
  kodZbioru,
  nazwa,
  stan,
  kategorieOsob,
  kategoriaDanych,
  cel,
  odbiorca,
}: Activity): PrintedSection[] {
  return [
    {
      heading: `${nazwa} (${kodZbioru}, ${stan})`,
      paragraphs: [
        `Kategorie osób: ${withSource(kategorieOsob)}.`,
        `Kategorie danych: ${kategoriaDanych.map(one => `${one.nazwa}${one.szczegolna ? ' (szczególna kategoria)' : ''}`).join('; ')}.`,
        `Cele: ${cel.map(one => one.nazwa).join('; ') || 'zbioru nikomu nie udostępnia się'}.`,
      ],
    },
    {
      heading: `Odbiorcy danych zbioru ${kodZbioru}`,
      ...(odbiorca.length === 0 ? { paragraphs: ['Żadna reguła nie otwiera tego zbioru.'] } : {}),
      table: {
        columns: [
          ['Reguła', 9],
          ['Kto', 19],
          ['Rola', 16],
          ['Podstawa', 22],
          ['Zakres', 22],
          ['Miesięcy', 6],
        ],
        rows: odbiorca.map(one => [
          one.idReguly,
          one.kto,
          Object.hasOwn(roles, one.rola) ? roles[one.rola as keyof typeof roles].titlePl : one.rola,
          `${one.podstawa.kod}: ${one.podstawa.nazwa}`,
          one.kodZakresu.join(', '),
          String(one.podstawa.przechowywanieMiesiace),
        ]),
      },
    },
  ]
}

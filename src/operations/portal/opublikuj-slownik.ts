import { createHash } from 'node:crypto'
import { civilDateOf } from '../../domain/calendar.js'
import { canonicalRows, isDictionaryText } from '../../domain/dictionaries/canonical-rows.js'
import type { DictionaryRow } from '../../domain/dictionaries/dictionary.js'
import { newestVersion } from '../../domain/dictionaries/dictionary.js'
import { type Detail, fault, refuse } from '../../fault/refusal.js'
import type { PublishedDictionary } from '../../ports/data/control.js'
import { writes } from '../operation.js'
import { fitsOneAnswer, rowFromWire, versionOnWire } from '../slowniki/dictionary-view.js'

const tooLarge = 'Słownik nie zmieściłby się w jednej odpowiedzi: podziel go na kilka, np. według województw.'

/** First day of validity of rows that name none. */
const firstDay = '1800-01-01'

/** Publishes the next version of a dictionary: announced from today, binding from its day, with grace. @req A2.9 */
export const opublikujSlownik = writes({
  name: 'opublikujSlownik',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { kodSlownika: input.kodSlownika, obowiazujeOd: input.obowiazujeOd, pozycje: input.pozycja.length },
  }),
  async permit({ input }) {
    const rows = input.pozycja.map(row => rowFromWire(row, firstDay))
    const findings = [...rows.flatMap(objections), ...overlaps(rows)]
    if (input.karencjaDo !== undefined && input.karencjaDo < input.obowiazujeOd) {
      findings.push(fault('5021', 'Karencja kończy się przed obowiązywaniem.', 'karencjaDo'))
    }
    // What could not be fetched must not be published.
    if (!fitsOneAnswer(rows)) findings.push(fault('5021', tooLarge, 'pozycja'))
    return findings.length === 0 ? rows : refuse('5021', findings)
  },
  async decide(call, house, rows, asked) {
    const { kodSlownika, nazwa, wersja, obowiazujeOd, karencjaDo } = call.input
    const all = await house.control.dictionaries()
    const newest = newestVersion(all.filter(version => version.code === kodSlownika))
    const version = (newest?.version ?? 0) + 1
    if (wersja !== undefined && wersja !== version) {
      return refuse('5003', [fault('5003', `Następna wersja ma numer ${version}.`, 'wersja')])
    }
    if (newest !== undefined && obowiazujeOd < newest.bindsFrom) {
      return refuse('5021', [fault('5021', 'Wersja nie może obowiązywać wcześniej niż poprzednia.', 'obowiazujeOd')])
    }
    const dictionary: PublishedDictionary = {
      code: kodSlownika,
      name: nazwa,
      version,
      publishedAt: civilDateOf(call.receivedAt),
      bindsFrom: obowiazujeOd,
      graceUntil: karencjaDo ?? obowiazujeOd,
      hash: createHash('sha256').update(canonicalRows(rows)).digest('hex'),
      rowCount: rows.length,
      rows,
    }
    return {
      effect: { on: 'control', changes: [{ change: 'dictionary-published', dictionary }] },
      note: {
        ...asked,
        changed: {
          before: { wersja: newest?.version, skrot: newest?.hash },
          after: { wersja: version, skrot: dictionary.hash },
        },
      },
      answer: { status: 'SUKCES', body: { slownik: versionOnWire(dictionary, [...all, dictionary], call.receivedAt) } },
    }
  },
})

function objections(row: DictionaryRow, index: number): readonly Detail[] {
  const place = `pozycja[${index + 1}]`
  const texts = [row.nazwa, row.nazwaSkrocona, ...row.atrybuty.map(attribute => attribute.wartosc)]
  const findings: Detail[] = []
  if (texts.some(text => text !== undefined && !isDictionaryText(text))) {
    findings.push(fault('5021', 'Tekst pozycji zawiera niedozwolone znaki.', place))
  }
  if (row.obowiazujeDo !== undefined && row.obowiazujeDo < row.obowiazujeOd) {
    findings.push(fault('5021', 'Koniec obowiązywania pozycji jest przed początkiem.', place))
  }
  return findings
}

/** Rows of one code whose periods overlap would mean two things on one day. */
function overlaps(rows: readonly DictionaryRow[]): readonly Detail[] {
  const sorted = [...rows].sort((a, b) =>
    a.kod === b.kod ? compare(a.obowiazujeOd, b.obowiazujeOd) : compare(a.kod, b.kod),
  )
  return sorted.flatMap((row, index) => {
    const before = sorted[index - 1]
    if (before === undefined || before.kod !== row.kod) return []
    const isApart = before.obowiazujeDo !== undefined && before.obowiazujeDo < row.obowiazujeOd
    return isApart ? [] : [fault('5021', 'Okresy pozycji o tym samym kodzie zachodzą na siebie.', row.kod)]
  })
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

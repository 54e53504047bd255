import { civilDateOf } from '../../domain/calendar.js'
import { type CsvValue, csv } from '../../domain/sheet.js'
import { isRefusal } from '../../fault/refusal.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import type { Act } from '../portal/page-row.js'
import { searchOf } from './search-terms.js'
import type { LedgerRecord } from './words.js'

const format: Field = {
  name: 'format',
  kind: 'radios',
  label: { pl: 'Plik z tymi wpisami', en: 'A file with these entries' },
  options: [
    {
      value: 'CSV',
      text: { pl: 'CSV', en: 'CSV' },
      hint: { pl: 'Do arkusza kalkulacyjnego.', en: 'For a spreadsheet.' },
    },
    {
      value: 'XML',
      text: { pl: 'XML z pieczęcią', en: 'XML with a seal' },
      hint: { pl: 'Dokument z podpisem XAdES bramki.', en: 'A document with the gateway’s XAdES signature.' },
    },
  ],
}

/** Entries of a search as a file; what was searched for comes along hidden. That they were taken out is recorded. @req B6 */
export const exportAct: Act = {
  name: 'wypis',
  fields: [format],
  tone: 'quiet',
  submit: { pl: 'Pobierz wypis', en: 'Download the extract' },
  async run(at) {
    const { search, wrong } = searchOf(at, name => at.sent.value(name))
    if (wrong.length > 0) return { mend: wrong.map(({ text }) => ({ text })) }
    const chosen = at.sent.value('format') === 'XML' ? 'XML' : 'CSV'
    const made = await at.perform('eksportujRekordy', { filtr: search, format: chosen })
    if (isRefusal(made)) return { mend: findingsOf('eksportujRekordy', made, [format], at.sent, at.language) }
    const { rekord, dokument } = made.body
    const name = `wypis-${civilDateOf(at.now)}`
    return dokument === undefined
      ? { download: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: recordsCsv(rekord) }
      : { download: `${name}.xml`, type: 'application/xml', bytes: dokument }
  },
}

type Column = readonly [name: string, of: (record: LedgerRecord) => CsvValue]

const columns: readonly Column[] = [
  ['numer', one => one.numer],
  ['czas', one => one.czas.toISOString()],
  ['operacja', one => one.operacja],
  ['rodzaj', one => one.rodzaj],
  ['wynik', one => one.wynik],
  ['kodOdmowy', one => one.kodOdmowy],
  ['kodJTAdministratora', one => one.kodJTAdministratora],
  ['kodJT', one => one.kodJT],
  ['idSystemu', one => one.idSystemu],
  ['rola', one => one.rola],
  ['ustalenie', one => one.ustalenie],
  ['podstawaPrawna', one => one.podstawaPrawna],
  ['cel', one => one.cel],
  ['zbior', one => one.zbior.map(set => set.kodZbioru).join(' ')],
  ['pytany', one => one.zbior.flatMap(set => set.pytany).join(' ')],
  ['podany', one => one.zbior.flatMap(set => set.podany).join(' ')],
  ['login', one => one.czescOsobowa?.login],
  ['nazwa', one => one.czescOsobowa?.nazwa],
  ['komorka', one => one.czescOsobowa?.komorka],
  ['adres', one => one.czescOsobowa?.adres],
  ['znakSprawy', one => one.czescOsobowa?.znakSprawy],
  ['kryterium', one => one.czescOsobowa?.kryterium.join(' ')],
  ['tekst', one => one.czescOsobowa?.tekst],
  ['zmiana', one => one.czescOsobowa?.zmiana],
  ['czescOsobowaNiedostepna', one => (one.czescOsobowaNiedostepna === true ? 'tak' : undefined)],
  ['idTransakcji', one => one.idTransakcji],
  ['idRekordu', one => one.idRekordu],
  ['skrot', one => one.skrot],
]

function recordsCsv(records: readonly LedgerRecord[]): Uint8Array {
  return csv(
    columns.map(([name]) => name),
    records.map(record => columns.map(([, of]) => of(record))),
  )
}

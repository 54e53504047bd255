import { isCivilDate } from '../../domain/calendar.js'
import { changesBetween } from '../../domain/dictionaries/changes.js'
import type { DictionaryRow } from '../../domain/dictionaries/dictionary.js'
import { badge, emptyState, tile, tiles } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day } from '../frame/polish.js'
import { pager, placeIn } from '../frame/search.js'
import { withQuery } from '../portal/context.js'
import type { PageContext } from '../portal/page-row.js'

/** One row that differs. */
interface Difference {
  readonly kind: 'ADDED' | 'CHANGED' | 'REMOVED'
  readonly row: DictionaryRow
  /** As it was, of a changed one. */
  readonly before?: DictionaryRow
}

const differencesPerPage = 50
const kindTexts = {
  ADDED: { pl: 'dodana', en: 'added', tone: 'good' },
  CHANGED: { pl: 'zmieniona', en: 'changed', tone: 'warning' },
  REMOVED: { pl: 'usunięta', en: 'removed', tone: 'bad' },
} as const

function differencesOf(older: readonly DictionaryRow[], newer: readonly DictionaryRow[]): readonly Difference[] {
  const { added, changed, removed } = changesBetween(older, newer)
  const held = new Map(older.map(row => [`${row.kod}\t${row.obowiazujeOd}`, row]))
  const was = (row: DictionaryRow) => {
    const before = held.get(`${row.kod}\t${row.obowiazujeOd}`)
    return before === undefined ? {} : { before }
  }
  return [
    ...removed.map(row => ({ kind: 'REMOVED', row }) as const),
    ...changed.map(row => ({ kind: 'CHANGED', row, ...was(row) }) as const),
    ...added.map(row => ({ kind: 'ADDED', row }) as const),
  ]
}

/** What turns the older rows into the newer ones: counts, and the rows page by page. @req A2.9 */
export function differencesView(
  at: PageContext,
  older: readonly DictionaryRow[],
  newer: readonly DictionaryRow[],
): Html {
  const all = differencesOf(older, newer)
  if (all.length === 0)
    return emptyState(at.say({ pl: 'Wersje mają te same pozycje.', en: 'Both have the same rows.' }))
  const from = Math.min(placeIn(at.query), all.length - 1)
  const shown = at.query.zmiana === undefined ? all : all.filter(one => one.kind === at.query.zmiana)
  const listPath = (zmiana: string) => at.to(withQuery(at.path, { ...at.query, zmiana, od: '0' }))
  const counts = (['ADDED', 'CHANGED', 'REMOVED'] as const).map(kind =>
    tile(all.filter(one => one.kind === kind).length, at.say(kindTexts[kind]), listPath(kind)),
  )
  const place = { from: Math.min(from, Math.max(0, shown.length - 1)), size: differencesPerPage, total: shown.length }
  return html`${tiles(counts)}
${table(
  at.say({ pl: 'Różnice', en: 'Differences' }),
  [
    at.say({ pl: 'Kod', en: 'Code' }),
    at.say({ pl: 'Zmiana', en: 'Change' }),
    at.say({ pl: 'Było', en: 'Was' }),
    at.say({ pl: 'Jest', en: 'Is' }),
  ],
  shown.slice(place.from, place.from + place.size).map(one => ({
    heading: html`<code>${one.row.kod}</code>`,
    cells: [badge(at.say(kindTexts[one.kind]), kindTexts[one.kind].tone), ...sides(one)],
  })),
)}
${pager(place, od => withQuery(at.path, { ...at.query, od: String(od) }), at.language)}`
}

/** A changed row says only what differs. */
function sides({ kind, row, before }: Difference): readonly [string, string] {
  if (kind === 'ADDED') return ['', whole(row)]
  if (kind === 'REMOVED') return [whole(row), '']
  const [old, now] = [fieldsOf(before ?? row), fieldsOf(row)]
  const names = [...new Set([...old.keys(), ...now.keys()])].filter(name => old.get(name) !== now.get(name))
  const told = (fields: ReadonlyMap<string, string>) =>
    names.map(name => `${name}: ${fields.get(name) ?? '–'}`).join('; ')
  return [told(old), told(now)]
}

function whole(row: DictionaryRow): string {
  return [...fieldsOf(row)].map(([name, value]) => (name === fieldNames.nazwa ? value : `${name}: ${value}`)).join('; ')
}

/** How the fields of a row are called; what is not listed is told by its own name. */
const fieldNames: Readonly<Record<string, string>> = {
  nazwa: 'nazwa',
  nazwaSkrocona: 'nazwa skrócona',
  kodNadrzedny: 'nadrzędna',
  obowiazujeOd: 'obowiązuje od',
  obowiazujeDo: 'obowiązuje do',
  status: 'stan',
  kolejnosc: 'kolejność',
}

const statusNames: Readonly<Record<string, string>> = { AKTYWNY: 'aktywna', WYCOFANY: 'wycofana' }

function textOf(value: unknown): string {
  const text = String(value)
  return isCivilDate(text) ? day(text) : (statusNames[text] ?? text)
}

function fieldsOf({ kod: _, atrybuty, ...row }: DictionaryRow): ReadonlyMap<string, string> {
  const fields = new Map(Object.entries(row).map(([name, value]) => [fieldNames[name] ?? name, textOf(value)]))
  if (atrybuty.length > 0)
    fields.set(
      'atrybuty',
      atrybuty
        .map(one => `${one.nazwa}=${one.wartosc}`)
        .sort()
        .join(', '),
    )
  return fields
}

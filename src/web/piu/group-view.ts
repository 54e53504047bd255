import { contentOf, labelOf, placeOf, type ReadableGroup } from '../../contract/index.js'
import { isCivilDate } from '../../domain/calendar.js'
import { facts } from '../frame/components.js'
import type { Content, Html } from '../frame/html.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day, money } from '../frame/polish.js'

type Item = Readonly<Record<string, unknown>>

/** A group of a beneficiary's data: what stands once as names and values, what stands several times as a table. */
export function groupView(group: ReadableGroup, caption: string): Html {
  const once: (readonly [Content, Content])[] = []
  const lists: Html[] = []
  for (const [field, part] of Object.entries(group.value)) {
    if (part === undefined) continue
    if (Array.isArray(part)) lists.push(listView(group, caption, field, part as readonly unknown[]))
    else once.push([labelOf(field), valueText(group, field, part, `${group.path}/${field}`)])
  }
  return html`${once.length === 0 ? undefined : facts(once)}${lists}`
}

/** An item of a list and its place. */
export interface Placed {
  readonly item: Item
  readonly path: string
}

/** More rows than these are folded: the newest stand open. */
const openRows = 12
/** Items with more fields than these would make a table that nobody can read. */
export const maxColumns = 7

function listView(group: ReadableGroup, caption: string, field: string, items: readonly unknown[]): Html {
  const label = labelOf(field)
  if (items.length === 0) return html`<p class="soft">${label}: –</p>`
  const placed = items.map((item, index) => ({ item, path: placeOf(group.path, field, items.length, index) }))
  const rows = placed.filter((one): one is Placed => isItem(one.item))
  if (rows.length < placed.length) {
    return html`<ul>${placed.map(({ item, path }) => html`<li>${valueText(group, field, item, path)}</li>`)}</ul>`
  }
  const columns = [...new Set(rows.flatMap(({ item }) => columnsOf(item)))]
  if (columns.length > maxColumns) return html`${rows.map(row => itemFacts(group, row))}`
  const newest = rows.toSorted((one, other) => (dateOf(one.item) > dateOf(other.item) ? -1 : 1))
  const open = rowsTable(group, `${caption}: ${label}`, columns, newest.slice(0, openRows))
  const older = newest.slice(openRows)
  if (older.length === 0) return open
  const earlier = `Wcześniejsze pozycje (${older.length})`
  return html`${open}<details><summary>${earlier}<span class="on-paper"> – zwinięte; całość jest w pliku PDF</span></summary>${rowsTable(group, `${caption}: ${earlier}`, columns, older)}</details>`
}

function rowsTable(group: ReadableGroup, caption: string, columns: readonly string[], rows: readonly Placed[]): Html {
  const [first = '', ...others] = columns
  return table(
    caption,
    columns.map(labelOf),
    rows.map(row => ({
      heading: fieldText(group, row, first),
      cells: others.map(column => fieldText(group, row, column)),
    })),
  )
}

/** An item with many fields, a child for instance: names and values. */
function itemFacts(group: ReadableGroup, row: Placed): Html {
  return facts(columnsOf(row.item).map(column => [labelOf(column), fieldText(group, row, column)]))
}

function fieldText(group: ReadableGroup, { item, path }: Placed, column: string): Content {
  const held = item[column]
  if (held === undefined || (Array.isArray(held) && held.length === 0)) return '–'
  if (!Array.isArray(held)) return valueText(group, column, held, `${path}/${column}`)
  const parts = held.map((one, index) => valueText(group, column, one, placeOf(`${path}`, column, held.length, index)))
  return parts.length === 1 ? parts[0] : html`<ul class="plain">${parts.map(part => html`<li>${part}</li>`)}</ul>`
}

/** The day that orders items of a list. */
export function dateOf(item: Item): string {
  const date = item.dataOd ?? item.dataWyplaty ?? item.dataPrzedlozenia ?? item.dataZmiany ?? item.dataPlanowana
  return typeof date === 'string' ? date : ''
}

/** The fields that an item has. */
export function columnsOf(item: Item): readonly string[] {
  return Object.entries(item).flatMap(([name, value]) => (value === undefined ? [] : [name]))
}

/** Whether a value is an item of fields. */
export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !('kod' in value) && !(value instanceof Uint8Array)
}

/** A value for a reader: days as people write them, amounts with their currency, codes by their names. */
export function valueText(group: ReadableGroup, field: string, value: unknown, path: string): string {
  if (typeof value === 'bigint') return money(value)
  if (typeof value === 'string' && isCivilDate(value)) return day(value)
  return contentOf(value, path, group.named) || labelOf(field)
}

/** The sums of what a group says was granted or paid, by currency; none where it tells of no amounts. */
export function sumsOf(group: ReadableGroup): ReadonlyMap<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const part of Object.values(group.value)) {
    if (!Array.isArray(part)) continue
    for (const item of part as readonly Item[]) {
      const amount = item.kwota ?? item.kwotaNetto ?? item.kwotaBrutto
      if (typeof amount !== 'bigint') continue
      const currency = typeof item.waluta === 'string' ? item.waluta : 'PLN'
      sums.set(currency, (sums.get(currency) ?? 0n) + amount)
    }
  }
  return sums
}

/** A period of a group, for the time line. */
export interface Span {
  readonly text: string
  readonly from: string
  /** Last day; absent: it goes on. */
  readonly to?: string
}

/** The periods that a group tells of. */
export function spansOf(group: ReadableGroup): readonly Span[] {
  return Object.entries(group.value).flatMap(([field, part]) =>
    Array.isArray(part)
      ? (part as readonly Item[]).flatMap((item, index) => {
          const path = placeOf(group.path, field, part.length, index)
          return spanOf(group, item, path, field)
        })
      : [],
  )
}

function spanOf(group: ReadableGroup, item: Item, path: string, field: string): readonly Span[] {
  const { dataOd: from, dataDo: to } = item
  if (typeof from !== 'string') return []
  const kind = ['rodzaj', 'statusNaRynkuPracy', 'status'].find(name => item[name] !== undefined)
  const text = kind === undefined ? labelOf(field) : contentOf(item[kind], `${path}/${kind}`, group.named)
  return [{ text, from, ...(typeof to === 'string' ? { to } : {}) }]
}

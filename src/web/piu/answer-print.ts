import { contentOf, labelOf, placeOf, type ReadableGroup } from '../../contract/index.js'
import { type RoleCode, roles } from '../../domain/roles.js'
import { scopes } from '../../domain/scopes.js'
import { moment, money } from '../frame/polish.js'
import type { PrintedPages } from '../portal/door.js'
import type { PageContext, Performed } from '../portal/page-row.js'
import type { ReadSet } from './answer-view.js'
import { columnsOf, dateOf, isItem, maxColumns, type Placed, sumsOf, valueText } from './group-view.js'
import { proofAddress } from './proof-page.js'
import type { Asked } from './question.js'

type Section = PrintedPages['sections'][number]

const states = {
  SUKCES: 'Są dane.',
  BRAK_DANYCH: 'Brak danych tej osoby.',
  ODMOWA: 'Odmówiono: reguły nie pozwalają pytać tego zbioru w tej roli i na tej podstawie.',
  NIEDOSTEPNY: 'Zbiór nie odpowiedział; w tej odpowiedzi nie ma jego danych.',
} as const

/** An answer on paper, in Polish: what was asked, what each source told, and QR codes of the proofs of its entries. @req B6 */
export function answerDocument(
  at: PageContext,
  role: RoleCode,
  asked: Asked,
  { receipts }: Performed<'pobierzDane'>,
  read: readonly ReadSet[],
): PrintedPages {
  const { account, unit } = at.person ?? {}
  return {
    title: 'Odpowiedź na zapytanie o dane',
    facts: [
      ['Osoba', asked.person],
      ['Podstawa prawna', asked.basis],
      ['Cel', asked.purpose],
      ['Znak sprawy', asked.caseNumber],
      ['Zapytano', moment(at.now)],
      [
        'Pytający',
        `${account?.firstName ?? ''} ${account?.surname ?? ''}, ${unit?.name ?? ''} (${unit?.code ?? ''}), ${roles[role].titlePl}`,
      ],
      ['Wpisy w dzienniku dostępów', receipts.map(({ index }) => `#${index}`).join(', ')],
    ],
    marks: receipts.map(receipt => ({
      caption: `Dowód wpisu #${receipt.index}`,
      modules: at.qr(proofAddress(at.site.portalUrl, receipt)),
    })),
    sections: read.flatMap(one => setSections(asked, one)),
  }
}

function setSections(asked: Asked, { set, groups }: ReadSet): readonly Section[] {
  const refused = (set.zakresOdmowiony ?? []).map(code => scopes[code].titlePl)
  const paragraphs = [
    states[set.status],
    ...(set.stanDanychNa === undefined ? [] : [`Stan danych na: ${moment(set.stanDanychNa)}.`]),
    ...(set.zamkniety === true ? ['Zbiór zamknięty: dane nie są już zasilane.'] : []),
    ...(refused.length === 0 || set.status === 'ODMOWA' ? [] : [`Zakresy odmówione: ${refused.join('; ')}.`]),
  ]
  const heading = `${asked.sets.get(set.kodZbioru) ?? ''} ${set.kodZbioru}`.trim()
  return [{ heading, paragraphs }, ...groups.flatMap(groupSections)]
}

function groupSections(group: ReadableGroup): readonly Section[] {
  const heading = scopes[group.scope].titlePl
  const once: string[] = []
  const lists: Section[] = []
  for (const [field, part] of Object.entries(group.value)) {
    if (part === undefined) continue
    if (Array.isArray(part)) lists.push(...listSections(group, heading, field, part))
    else once.push(`${labelOf(field)}: ${valueText(group, field, part, `${group.path}/${field}`)}`)
  }
  const sums = [...sumsOf(group)].map(([currency, amount]) => `Razem: ${money(amount, currency)}.`)
  return [
    ...(once.length + sums.length === 0 && lists.length > 0 ? [] : [{ heading, paragraphs: [...once, ...sums] }]),
    ...lists,
  ]
}

function listSections(
  group: ReadableGroup,
  title: string,
  field: string,
  items: readonly unknown[],
): readonly Section[] {
  const heading = `${title}: ${labelOf(field)}`
  const placed = items.map((item, index) => ({ item, path: placeOf(group.path, field, items.length, index) }))
  const rows = placed
    .filter((one): one is Placed => isItem(one.item))
    .toSorted((one, other) => (dateOf(one.item) > dateOf(other.item) ? -1 : 1))
  if (rows.length === 0)
    return [{ heading, paragraphs: placed.map(one => valueText(group, field, one.item, one.path)) }]
  const columns = [...new Set(rows.flatMap(({ item }) => columnsOf(item)))]
  if (columns.length > maxColumns) {
    const told = ({ item, path }: Placed) =>
      columnsOf(item)
        .map(column => `${labelOf(column)}: ${cellText(group, { item, path }, column)}`)
        .join('; ')
    return [{ heading, paragraphs: rows.map(told) }]
  }
  return [
    {
      heading,
      table: {
        columns: columns.map(column => [labelOf(column), 1] as const),
        rows: rows.map(row => columns.map(column => cellText(group, row, column))),
      },
    },
  ]
}

function cellText(group: ReadableGroup, { item, path }: Placed, column: string): string {
  const held = item[column]
  if (held === undefined) return '–'
  const place = `${path}/${column}`
  if (!Array.isArray(held)) return valueText(group, column, held, place)
  return (
    held.map((one, index) => contentOf(one, placeOf(path, column, held.length, index), group.named)).join(', ') || '–'
  )
}

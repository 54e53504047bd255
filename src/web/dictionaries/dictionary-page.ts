import { civilDateOf } from '../../domain/calendar.js'
import { isRefusal } from '../../fault/refusal.js'
import { copied, emptyState, facts, tabs } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { table } from '../frame/page.js'
import { counted, countedEn, day } from '../frame/polish.js'
import { pager, placeIn, searchForm } from '../frame/search.js'
import { withQuery } from '../portal/context.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { validity } from '../portal/validity.js'
import { dictionariesPage } from './dictionaries-page.js'
import { versionBadge, type WireRow, type WireVersion } from './words.js'

/** Rows on one page. */
export const rowsPerPage = 50
/** Versions that can be chosen at once, the newest of them. */
const versionsShown = 12

/** The version that an address names; `undefined`: the newest. */
export function versionIn(query: Readonly<Record<string, string>>, name = 'wersja'): number | undefined {
  const version = Number(query[name] ?? '')
  return Number.isSafeInteger(version) && version > 0 ? version : undefined
}

/** One version of a dictionary: its dates, its rows, searchable and page by page. @req A2.9 */
export const dictionaryPage: PageRow = {
  path: '/portal/slowniki/:kod',
  title: { pl: 'Słownik', en: 'Dictionary' },
  access: 'SIGNED_IN',
  async view(at) {
    const kodSlownika = at.params.kod ?? ''
    const wersja = versionIn(at.query)
    const told = await at.perform('pobierzSlownik', { kodSlownika, ...(wersja === undefined ? {} : { wersja }) })
    if (isRefusal(told)) return told
    const newest =
      wersja === undefined
        ? told
        : await at.perform('pobierzSlownik', { kodSlownika, skrotPosiadany: told.body.slownik.skrot })
    if (isRefusal(newest)) return newest
    const { slownik, pozycja } = told.body
    const found = pozycja.filter(row => holds(row, at.query.szukaj ?? ''))
    return {
      title: slownik.nazwa,
      above: [[at.say(dictionariesPage.title), dictionariesPage.path]],
      content: html`${versionTabs(at, slownik, newest.body.slownik.wersja)}
${versionFacts(at, slownik)}
${links(at, slownik)}
${searchForm(at.path, [{ name: 'szukaj', label: at.say({ pl: 'Kod albo nazwa', en: 'Code or name' }) }], at.query, at.language)}
${rowsOf(at, found)}`,
    }
  },
}

function versionTabs(at: PageContext, { wersja }: WireVersion, newest: number) {
  const shown = Array.from({ length: Math.min(newest, versionsShown) }, (_, index) => newest - index)
  return tabs(
    at.say({ pl: 'Wersje', en: 'Versions' }),
    shown.map(version => ({
      text: at.say({ pl: `Wersja ${version}`, en: `Version ${version}` }),
      path: at.to(`${at.path}?wersja=${version}`),
      isOpen: version === wersja,
    })),
  )
}

function versionFacts(at: PageContext, slownik: WireVersion) {
  return facts([
    [at.say({ pl: 'Kod', en: 'Code' }), html`<code>${slownik.kodSlownika}</code>`],
    [at.say({ pl: 'Stan', en: 'State' }), versionBadge(slownik, civilDateOf(at.now), at.language)],
    [at.say({ pl: 'Opublikowano', en: 'Published' }), day(slownik.dataWersji)],
    [at.say({ pl: 'Obowiązuje od', en: 'Binds from' }), day(slownik.obowiazujeOd)],
    [
      at.say({ pl: 'Karencja do', en: 'Grace until' }),
      slownik.karencjaDo === undefined ? '–' : day(slownik.karencjaDo),
    ],
    ['SHA-256', copied(slownik.skrot)],
  ])
}

function links(at: PageContext, { wersja }: WireVersion) {
  const file = (format: string) => at.to(`${at.path}/plik?wersja=${wersja}&format=${format}`)
  const changes =
    wersja > 1
      ? html`<a href="${at.to(`${at.path}/roznice?odWersji=${wersja - 1}&doWersji=${wersja}`)}">${at.say({ pl: `Różnice od wersji ${wersja - 1}`, en: `Differences from version ${wersja - 1}` })}</a>`
      : undefined
  return html`<p class="actions">${changes} <span>${at.say({ pl: 'Pobierz:', en: 'Download:' })} <a href="${file('csv')}">CSV</a>, <a href="${file('xml')}">XML</a></span></p>`
}

function holds({ kod, nazwa, nazwaSkrocona = '' }: WireRow, part: string): boolean {
  const wanted = part.trim().toLocaleLowerCase('pl')
  return [kod, nazwa, nazwaSkrocona].some(text => text.toLocaleLowerCase('pl').includes(wanted))
}

function rowsOf(at: PageContext, found: readonly WireRow[]) {
  if (found.length === 0) return emptyState(at.say({ pl: 'Żadna pozycja nie pasuje.', en: 'No row matches.' }))
  const from = Math.min(placeIn(at.query), found.length - 1)
  const count = at.say({
    pl: counted(found.length, ['pozycja', 'pozycje', 'pozycji']),
    en: countedEn(found.length, 'row'),
  })
  return html`<p>${count}</p>
${rowsTable(at, found.slice(from, from + rowsPerPage))}
${pager({ from, size: rowsPerPage, total: found.length }, od => withQuery(at.path, { ...at.query, od: String(od) }), at.language)}`
}

/** Rows of a dictionary; a column in which nothing stands is left out. */
export function rowsTable(at: PageContext, rows: readonly WireRow[]) {
  const columns: readonly (readonly [name: Bilingual, cell: (row: WireRow) => Content])[] = [
    [
      { pl: 'Nazwa', en: 'Name' },
      row =>
        html`${row.nazwa}${row.status === 'WYCOFANY' ? html` <span class="soft">(${at.say({ pl: 'wycofana', en: 'withdrawn' })})</span>` : undefined}`,
    ],
    [{ pl: 'Nadrzędna', en: 'Above' }, row => row.kodNadrzedny],
    [{ pl: 'Obowiązuje', en: 'Valid' }, row => validity(at, row)],
    [{ pl: 'Atrybuty', en: 'Attributes' }, row => row.atrybut.map(one => `${one.nazwa}: ${one.wartosc}`).join('; ')],
  ]
  const used = columns.filter(([, cell]) => rows.some(row => (cell(row) ?? '') !== ''))
  return table(
    at.say({ pl: 'Pozycje', en: 'Rows' }),
    [at.say({ pl: 'Kod', en: 'Code' }), ...used.map(([name]) => at.say(name))],
    rows.map(row => ({ heading: html`<code>${row.kod}</code>`, cells: used.map(([, cell]) => cell(row)) })),
  )
}

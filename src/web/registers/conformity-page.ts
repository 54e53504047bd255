import { isRefusal } from '../../fault/refusal.js'
import { buttonLink, emptyState } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { counted, countedEn, day } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { areaOptions, areaText, kindTexts, stateBadge, stateTexts, untilText, type WireEntry } from './words.js'

/** The public list of systems that may connect, searchable by vendor, product, area and state. @req A1.1 */
export const conformityPage: PageRow = {
  path: '/portal/zgodnosc',
  title: { pl: 'Wykaz zgodności oprogramowania', en: 'Register of conformity' },
  access: 'PUBLIC',
  menu: { group: 'REJESTRY' },
  async view(at) {
    const told = await at.perform('listaSwiadectw', {})
    if (isRefusal(told)) return told
    const found = told.body.swiadectwo.filter(one => matches(one, at.query))
    return {
      lead: at.say({
        pl: 'System dziedzinowy może się podłączyć, gdy jego produkt w tej wersji ma tu ważny wpis dla swojego obszaru.',
        en: 'A domain system may connect while its product in this version has a valid entry here for its area.',
      }),
      content: html`${actions(at)}
${searchForm('/portal/zgodnosc', fields(at), at.query, at.language)}
${found.length === 0 ? emptyState(at.say({ pl: 'Nie ma wpisów, które pasują.', en: 'No entries match.' })) : list(at, found)}
<p>${at.say({ pl: 'Cały wykaz do pobrania:', en: 'The whole list as a file:' })} <a href="/wykaz-zgodnosci.csv">CSV</a>, <a href="/wykaz-zgodnosci.xml">XML</a> (<a href="/wykaz-zgodnosci.xsd">${at.say({ pl: 'schemat', en: 'schema' })}</a>)</p>`,
    }
  },
}

function actions(at: PageContext) {
  const descriptions = buttonLink(
    at.to('/portal/opisy-systemu'),
    at.say({ pl: 'Wersje opisu systemu', en: 'Versions of the description' }),
    'quiet',
  )
  if (!at.holds('ADMIN_CENTRALNY')) return html`<div class="actions">${descriptions}</div>`
  const add = buttonLink(at.to('/portal/zgodnosc-wpis'), at.say({ pl: 'Dodaj wpis', en: 'Add an entry' }))
  return html`<div class="actions">${add}${descriptions}</div>`
}

function fields(at: PageContext) {
  const states = Object.entries(stateTexts).map(([value, text]) => ({ value, text: text[at.language] }))
  return [
    { name: 'producent', label: at.say({ pl: 'Dostawca', en: 'Vendor' }) },
    { name: 'produkt', label: at.say({ pl: 'Produkt', en: 'Product' }) },
    { name: 'obszar', label: at.say({ pl: 'Obszar', en: 'Area' }), options: areaOptions(at.language) },
    { name: 'stan', label: at.say({ pl: 'Stan', en: 'State' }), options: states },
  ]
}

function matches(
  { swiadectwo, stan }: WireEntry,
  { producent = '', produkt = '', obszar = '', stan: wanted = '' }: Readonly<Record<string, string>>,
): boolean {
  return (
    holdsText(swiadectwo.producent, producent) &&
    holdsText(swiadectwo.produkt, produkt) &&
    (obszar === '' || swiadectwo.obszar === obszar) &&
    (wanted === '' || stan === wanted)
  )
}

/** Whether one text stands in another, whatever the case and the accents. */
function holdsText(text: string, part: string): boolean {
  return plain(text).includes(plain(part))
}

function plain(text: string): string {
  return text.toLocaleLowerCase('pl').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('ł', 'l').trim()
}

function list(at: PageContext, found: readonly WireEntry[]) {
  const columns = [
    { pl: 'Produkt', en: 'Product' },
    { pl: 'Wersja', en: 'Version' },
    { pl: 'Dostawca', en: 'Vendor' },
    { pl: 'Obszar', en: 'Area' },
    { pl: 'Dokument', en: 'Document' },
    { pl: 'Stan', en: 'State' },
    { pl: 'Ostatni dzień', en: 'Last day' },
  ]
  const rows = found.map(entry => ({
    heading: productOf(at, entry),
    cells: [
      html`${entry.swiadectwo.wersja}${entry.swiadectwo.integracjaOTM ? html` <span class="soft">OTM</span>` : undefined}`,
      entry.swiadectwo.producent,
      areaText(entry.swiadectwo.obszar, at.language),
      html`${at.say(kindTexts[entry.swiadectwo.rodzaj])} <span class="soft">${entry.swiadectwo.numer}, ${at.say({ pl: 'opis', en: 'description' })} ${entry.swiadectwo.poziom}, ${at.say({ pl: 'od', en: 'from' })} ${day(entry.swiadectwo.wazneOd)}</span>`,
      html`${stateBadge(entry.stan, at.language)}${entry.wycofano === undefined ? undefined : html` <span class="soft">${entry.wycofano.powod}</span>`}`,
      untilText(entry.ostatniDzien, at.now, at.language),
    ],
  }))
  const count = at.say({
    pl: counted(found.length, ['wpis', 'wpisy', 'wpisów']),
    en: countedEn(found.length, 'entry', 'entries'),
  })
  return html`<p>${count}</p>
${table(
  at.say(conformityPage.title),
  columns.map(column => at.say(column)),
  rows,
)}`
}

function productOf(at: PageContext, { idWpisu, swiadectwo }: WireEntry) {
  return at.holds('ADMIN_CENTRALNY') ? at.link(`/portal/zgodnosc/${idWpisu}`, swiadectwo.produkt) : swiadectwo.produkt
}

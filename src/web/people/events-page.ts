import type { InputOf, ResponseOf } from '../../contract/index.js'
import { endOfDay, isCivilDate, startOfDay } from '../../domain/calendar.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, emptyState } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { counted, moment, typedDay } from '../frame/polish.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { asked, filterForm } from './filter.js'
import { administrators, type EventKind, eventKinds } from './words.js'

type Event = ResponseOf<'listaZdarzen'>['zdarzenie'][number]

const isKind = (text: string): text is EventKind => Object.hasOwn(eventKinds, text)
const isUnitCode = (text: string) => /^JT-[0-9]{2}(?:[0-9]{2}(?:[0-9]{3})?)?-[A-Z][A-Z_]{1,19}-[0-9]{2}$/.test(text)
const isLogin = (text: string) => /^[A-Za-z0-9][A-Za-z0-9._@-]{2,63}$/.test(text)

/** Signing in and out, wrong passwords, locks and acts of administration. @req B7 */
export const eventsPage: PageRow = {
  path: '/portal/zdarzenia',
  title: { pl: 'Zdarzenia', en: 'Events' },
  access: [...administrators, 'IOD'],
  menu: { group: 'DZIENNIK' },
  async view(at) {
    const { say } = at
    const listed = await at.perform('listaZdarzen', question(at))
    if (isRefusal(listed)) return listed
    const { zdarzenie, dalej } = listed.body
    const columns = [
      { pl: 'Kiedy', en: 'When' },
      { pl: 'Co', en: 'What' },
      { pl: 'Kto', en: 'Who' },
      { pl: 'Czego dotyczy', en: 'Concerning' },
      { pl: 'Przed → po', en: 'Before → after' },
    ].map(say)
    const rows = zdarzenie.map(event => ({ heading: moment(event.czas), cells: cellsOf(at, event) }))
    const { lang: _, przedNumerem: _before, ...rest } = at.query
    const next =
      dalej === undefined
        ? undefined
        : html`<p>${at.link(`/portal/zdarzenia?${new URLSearchParams({ ...rest, przedNumerem: String(dalej) })}`, say({ pl: 'Starsze zdarzenia', en: 'Older events' }))}</p>`
    return {
      lead: say({
        pl: 'Od najnowszego. Obejrzenie tej strony też zapisuje się w dzienniku.',
        en: 'The newest first. Looking at this page is entered in the ledger too.',
      }),
      content: html`${filters(at)}
${
  rows.length === 0
    ? emptyState(say({ pl: 'Nie ma zdarzeń, które pasują do filtru.', en: 'No event fits the filter.' }))
    : table(say({ pl: 'Zdarzenia', en: 'Events' }), columns, rows)
}${next}`,
    }
  },
}

function question(at: PageContext): InputOf<'listaZdarzen'> {
  const before = at.query.przedNumerem ?? ''
  return {
    ...(asked(at, 'rodzaj', isKind) as Pick<InputOf<'listaZdarzen'>, 'rodzaj'>),
    ...asked(at, 'login', isLogin),
    ...asked(at, 'kodJT', isUnitCode),
    ...dayAsked(at, 'od'),
    ...dayAsked(at, 'do'),
    ...(/^[0-9]{1,15}$/.test(before) ? { przedNumerem: Number(before) } : {}),
  }
}

/** A day from its first to its last instant in Poland. */
function dayAsked<N extends 'od' | 'do'>(at: PageContext, name: N): { readonly [P in N]?: Date } {
  const date = typedDay(at.query[name] ?? '')
  const part: { [P in N]?: Date } = {}
  if (isCivilDate(date)) part[name] = name === 'od' ? startOfDay(date) : endOfDay(date)
  return part
}

function filters(at: PageContext): Content {
  const kinds = Object.entries(eventKinds).map(([value, text]) => ({ value, text: at.say(text) }))
  const date = { pl: 'np. 31.12.2026', en: 'e.g. 31.12.2026' }
  return filterForm(at, [
    { name: 'rodzaj', label: { pl: 'Rodzaj zdarzenia', en: 'Kind of event' }, options: kinds },
    { name: 'login', label: { pl: 'Login', en: 'Login' } },
    { name: 'kodJT', label: { pl: 'Kod jednostki', en: 'Code of the unit' } },
    { name: 'od', label: { pl: 'Od dnia', en: 'From the day' }, hint: date },
    { name: 'do', label: { pl: 'Do dnia', en: 'To the day' }, hint: date },
  ])
}

function cellsOf(at: PageContext, event: Event): readonly Content[] {
  const { say } = at
  const isRefused = event.wynik === 'ODMOWA'
  const what = html`${say(eventKinds[event.rodzaj])}${isRefused ? html` ${badge(say({ pl: `odmowa ${event.kodOdmowy ?? ''}`, en: `refused ${event.kodOdmowy ?? ''}` }), 'warning')}` : undefined}`
  const who = html`<span class="breaks">${event.login ?? say({ pl: 'nieznany', en: 'unknown' })}${event.osoba === undefined ? undefined : html`<br>${event.osoba}`}${event.kodJT === undefined ? undefined : html`<br>${event.kodJT}`}</span>`
  const subject = event.czegoDotyczy === undefined ? undefined : html`<span class="breaks">${event.czegoDotyczy}</span>`
  const why = event.powod === undefined ? undefined : html`<p>${say({ pl: 'Powód', en: 'Reason' })}: ${event.powod}</p>`
  const about = subject === undefined && why === undefined ? '' : html`${subject}${why}`
  const changed = event.zmiana.map(
    ({ pole, przed, po }) => html`<li class="breaks">${pole}: ${przed ?? '–'} → ${po ?? '–'}</li>`,
  )
  return [what, who, about, changesOf(at, changed)]
}

const mostShown = 6

/** What changed; a long list is folded. */
function changesOf(at: PageContext, changed: readonly Html[]): Content {
  if (changed.length === 0) return ''
  if (changed.length <= mostShown) return html`<ul>${changed}</ul>`
  const told = { pl: counted(changed.length, ['zmiana', 'zmiany', 'zmian']), en: `${changed.length} changes` }
  return html`<details><summary>${at.say(told)}</summary><ul>${changed}</ul></details>`
}

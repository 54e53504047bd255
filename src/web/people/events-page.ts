import { hasForm, type InputOf, type ResponseOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, emptyState } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { counted, moment } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import { asked, searchFieldOf, unitCodeField, wrongNotice } from '../portal/list-query.js'
import { operationName } from '../portal/operation-name.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { type Period, periodFields, periodOf } from '../portal/period-fields.js'
import { administrators, type EventKind, eventKinds } from './words.js'

type Event = ResponseOf<'listaZdarzen'>['zdarzenie'][number]

/** Kinds of events that are more than one operation. */
const gathering: readonly EventKind[] = ['KONTA', 'JEDNOSTKI', 'ADMINISTRACJA', 'INNE']

const isKind = (text: string): text is EventKind => Object.hasOwn(eventKinds, text)

/** Signing in and out, wrong passwords, locks and acts of administration. @req B7 */
export const eventsPage: PageRow = {
  path: '/portal/zdarzenia',
  title: { pl: 'Zdarzenia', en: 'Events' },
  access: [...administrators, 'IOD'],
  menu: { group: 'DZIENNIK' },
  async view(at) {
    const { say } = at
    const period = periodOf(at, name => at.query[name] ?? '')
    if (period.wrong.length > 0) return { content: html`${filters(at)}${wrongNotice(at, period.wrong)}` }
    const listed = await at.perform('listaZdarzen', question(at, period))
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

function question(at: PageContext, { from, until }: Period): InputOf<'listaZdarzen'> {
  const before = at.query.przedNumerem ?? ''
  return {
    ...(asked(at, 'rodzaj', isKind) as Pick<InputOf<'listaZdarzen'>, 'rodzaj'>),
    ...asked(at, 'login', text => hasForm('Login', text)),
    ...asked(at, 'kodJT', text => hasForm('KodJT', text)),
    ...(from === undefined ? {} : { od: from }),
    ...(until === undefined ? {} : { do: until }),
    ...(/^[0-9]{1,15}$/.test(before) ? { przedNumerem: Number(before) } : {}),
  }
}

function filters(at: PageContext): Content {
  const { say } = at
  const kinds = Object.entries(eventKinds).map(([value, text]) => ({ value, text: say(text) }))
  const fields = [
    { name: 'rodzaj', label: say({ pl: 'Rodzaj zdarzenia', en: 'Kind of event' }), options: kinds },
    {
      name: 'login',
      label: say({ pl: 'Login', en: 'Login' }),
      hint: say({ pl: 'Cały login.', en: 'The whole login.' }),
    },
    ...[unitCodeField, ...periodFields].map(field => searchFieldOf(at, field)),
  ]
  return searchForm(at.path, fields, at.query, at.language)
}

/** It was not erased: the controller's folder is not available. */
const away = { pl: 'nie można teraz odczytać', en: 'cannot be read now' }

function cellsOf(at: PageContext, event: Event): readonly Content[] {
  const { say } = at
  const isRefused = event.wynik === 'ODMOWA'
  // Some kinds gather many operations: which it was is told too.
  const which = gathering.includes(event.rodzaj)
    ? html`<br><span class="soft">${operationName(event.operacja)}</span>`
    : undefined
  const what = html`${say(eventKinds[event.rodzaj])}${which}${isRefused ? html` ${badge(say({ pl: `odmowa ${event.kodOdmowy ?? ''}`, en: `refused ${event.kodOdmowy ?? ''}` }), 'warning')}` : undefined}`
  const who = html`<span class="breaks">${event.login ?? say(event.czescOsobowaNiedostepna === true ? away : { pl: 'nieznany', en: 'unknown' })}${event.osoba === undefined ? undefined : html`<br>${event.osoba}`}${event.kodJT === undefined ? undefined : html`<br>${event.kodJT}`}</span>`
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

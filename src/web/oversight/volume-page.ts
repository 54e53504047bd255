import type { ResponseOf } from '../../contract/index.js'
import { addMonths, civilDateOf, isCivilDate } from '../../domain/calendar.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { type Bar, barChart } from '../frame/bar-chart.js'
import { emptyState } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day, numberText, typedDay } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import { findingsOf } from '../portal/findings.js'
import { searchFieldOf, wrongNotice } from '../portal/list-query.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { periodFields } from '../portal/period-fields.js'
import { submission } from '../portal/submission.js'
import { controllerField, seesAll } from './search-terms.js'

const path = '/portal/rejestr/zestawienie'

type Period = ResponseOf<'zestawienieDostepow'>['okres'][number]

/** How much was asked for and refused over time: two charts, and a table that says the same. @req B6 */
export const volumePage: PageRow = {
  path,
  title: { pl: 'Ile pytano i ile odmówiono', en: 'How much was asked and refused' },
  access: ['IOD'],
  menu: { group: 'DZIENNIK' },
  async view(at) {
    const told = await toldOf(at)
    if (isRefusal(told)) return told
    return {
      lead: at.say({
        pl: 'Pytania o dane osób, także te, na które zbiór nie miał danych. Bez nazwisk: same liczby.',
        en: 'Questions for people’s data, also where the set had none. No names: numbers alone.',
      }),
      content: html`${formOf(at)}${told}`,
    }
  },
}

function periodOf(at: PageContext): { readonly odDnia: string; readonly doDnia: string } {
  const today = civilDateOf(at.now)
  const typed = (name: string) => typedDay(at.query[name] ?? '')
  const doDnia = isCivilDate(typed('do')) ? typed('do') : today
  return { odDnia: isCivilDate(typed('od')) ? typed('od') : addMonths(doDnia, -12), doDnia }
}

function formOf(at: PageContext): Html {
  const { odDnia, doDnia } = periodOf(at)
  const fields = [...periodFields, ...(seesAll(at) ? [controllerField] : [])].map(field => searchFieldOf(at, field))
  return searchForm(path, fields, { ...at.query, od: day(odDnia), do: day(doDnia) }, at.language)
}

async function toldOf(at: PageContext): Promise<Html | Refusal> {
  const controller = at.query.kodJTAdministratora ?? ''
  const told = await at.perform('zestawienieDostepow', {
    ...periodOf(at),
    ...(controller === '' ? {} : { kodJTAdministratora: controller }),
  })
  if (!isRefusal(told)) return charts(at, told.body.okres)
  if (told.details.length === 0) return told
  const wrong = findingsOf('zestawienieDostepow', told, [controllerField], submission(new Map()), at.language)
  return wrongNotice(at, wrong)
}

function charts(at: PageContext, periods: readonly Period[]): Html {
  const { say } = at
  const all = ({ udostepnienia, bezDanych, odmowy }: Period) => udostepnienia + bezDanych + odmowy
  const bars = (value: (period: Period) => number): readonly Bar[] =>
    periods.map(period => ({
      label: shortDay(period.odDnia),
      text: `${rangeText(period)}: ${numberText(value(period))}`,
      value: value(period),
    }))
  const asked = say({ pl: 'Pytania o dane', en: 'Questions for data' })
  const refused = say({ pl: 'Odmowy', en: 'Refusals' })
  const sum = (value: (period: Period) => number) => periods.reduce((total, period) => total + value(period), 0)
  const columns = [
    say({ pl: 'Okres', en: 'Period' }),
    asked,
    say({ pl: 'Udostępniono', en: 'Given' }),
    say({ pl: 'Brak danych', en: 'No data' }),
    refused,
  ]
  if (sum(all) === 0)
    return emptyState(
      say({ pl: 'W tym okresie nikt o nic nie pytał.', en: 'Nobody asked for anything in this period.' }),
      say({ pl: 'Wybierz inny okres.', en: 'Choose another period.' }),
    )
  const cells = (value: (of: (period: Period) => number) => number) =>
    [all, (one: Period) => one.udostepnienia, (one: Period) => one.bezDanych, (one: Period) => one.odmowy].map(of =>
      numberText(value(of)),
    )
  return html`<h2>${asked}</h2>${barChart(asked, bars(all))}
<h2>${refused}</h2>${barChart(
    refused,
    bars(one => one.odmowy),
    'hatched',
  )}
<h2>${say({ pl: 'Liczby', en: 'Numbers' })}</h2>
<p>${say({ pl: 'Okresów bez pytań nie ma w tabeli.', en: 'Periods without questions are not in the table.' })}</p>
${table(say({ pl: 'Pytania i odmowy', en: 'Questions and refusals' }), columns, [
  { heading: say({ pl: 'Razem', en: 'In all' }), cells: cells(sum) },
  ...periods.filter(all).map(period => ({ heading: periodLink(at, period), cells: cells(of => of(period)) })),
])}`
}

/** Leads to the questions of the period. */
function periodLink(at: PageContext, period: Period): Html {
  const controller = at.query.kodJTAdministratora ?? ''
  const query = new URLSearchParams({
    rodzaj: 'UDOSTEPNIENIE',
    od: day(period.odDnia),
    do: day(period.doDnia),
    ...(controller === '' ? {} : { kodJTAdministratora: controller }),
  })
  return at.link(`/portal/rejestr?${query}`, rangeText(period))
}

function rangeText({ odDnia, doDnia }: Period): string {
  return odDnia === doDnia ? day(odDnia) : `${day(odDnia)} – ${day(doDnia)}`
}

function shortDay(date: string): string {
  return day(date).slice(0, 5)
}

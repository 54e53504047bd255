import type { ResponseOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, emptyState, tabs } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment } from '../frame/polish.js'
import { pageNumber, pagination } from '../portal/list-query.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { lines } from './records-view.js'
import { scopeName } from './words.js'

const path = '/portal/sprostowania'

type Item = ResponseOf<'listaZawiadomien'>['pozycja'][number]

const confirm = operationAct({
  name: 'potwierdz',
  operation: 'potwierdzZawiadomienie',
  fields: [],
  tone: 'quiet',
  submit: { pl: 'Zajęliśmy się', en: 'We dealt with it' },
  fixed: at => ({ idZawiadomienia: at.sent.value('idZawiadomienia') }),
  done: at => ({
    goTo: path,
    flash: { kind: 'success', text: at.say({ pl: 'Potwierdzono.', en: 'Confirmed.' }) },
  }),
})

/** Data that were given and corrected since: what the unit was told, and whom it had told. @see RODO art. 19 @req B6 */
export const noticesPage: PageRow = {
  path,
  title: { pl: 'Sprostowania podanych danych', en: 'Corrections of data that were given' },
  access: ['IOD', 'URZEDNIK_MERYTORYCZNY', 'ADMIN_LOKALNY'],
  menu: { group: 'DZIENNIK' },
  async view(at) {
    const isSent = at.query.kierunek === 'WYSLANE'
    const kierunek = isSent ? 'WYSLANE' : 'OTRZYMANE'
    const listed = await at.perform('listaZawiadomien', { kierunek, strona: pageNumber(at) })
    if (isRefusal(listed)) return listed
    const { pozycja } = listed.body
    return {
      lead: at.say({
        pl: 'Gdy administrator sprostuje albo usunie dane, dowiaduje się o tym każdy, komu je wcześniej podano (RODO art. 19).',
        en: 'When a controller corrects or takes away data, everybody who was given them before is told (GDPR art. 19).',
      }),
      content: html`${tabs(at.say({ pl: 'Kierunek', en: 'Direction' }), [
        { text: at.say({ pl: 'Do nas', en: 'To us' }), path: at.to(path), isOpen: !isSent },
        { text: at.say({ pl: 'Od nas', en: 'From us' }), path: at.to(`${path}?kierunek=WYSLANE`), isOpen: isSent },
      ])}
${pozycja.length === 0 ? empty(at, isSent) : isSent ? sent(at, pozycja) : received(at, pozycja)}${pagination(at, listed.body)}`,
    }
  },
  acts: [confirm],
}

function empty(at: PageContext, isSent: boolean): Html {
  return emptyState(
    isSent
      ? at.say({
          pl: 'Nikomu nie podano danych, które potem sprostowano.',
          en: 'Nobody was given data that were corrected since.',
        })
      : at.say({ pl: 'Nie ma zawiadomień.', en: 'There are no notices.' }),
  )
}

function what(at: PageContext, { rodzaj, kodZakresu, kodZbioru }: Item['zawiadomienie']): Content {
  const kind =
    rodzaj === 'USUNIECIE'
      ? badge(at.say({ pl: 'usunięto', en: 'taken away' }), 'warning')
      : badge(at.say({ pl: 'sprostowano', en: 'corrected' }), 'waiting')
  return html`${kind}<br>${scopeName(kodZakresu)}<br><code>${kodZbioru}</code>`
}

function received(at: PageContext, items: readonly Item[]): Html {
  const columns = [
    { pl: 'Kiedy sprostowano', en: 'When corrected' },
    { pl: 'Co', en: 'What' },
    { pl: 'Wasze pytania', en: 'Your questions' },
    { pl: 'Stan', en: 'State' },
  ].map(at.say)
  return html`<p>${at.say({ pl: 'O aktualne dane zapytaj ponownie w sprawie, której dotyczą.', en: 'Ask anew for the present data in the case they concern.' })}</p>
${table(
  at.say({ pl: 'Zawiadomienia', en: 'Notices' }),
  columns,
  items.map(({ zawiadomienie, potwierdzil, potwierdzono }) => ({
    heading: moment(zawiadomienie.sprostowano),
    cells: [
      what(at, zawiadomienie),
      zawiadomienie.udostepnienie.map(
        ({ chwila, znakSprawy, kryterium, login }) =>
          html`<p>${lines([moment(chwila), ...[znakSprawy, kryterium.join(', '), login].filter(one => one !== undefined && one !== '').map(String)])}</p>`,
      ),
      potwierdzono === undefined
        ? at.form('potwierdz', {
            key: zawiadomienie.idZawiadomienia.slice(0, 12),
            hidden: { idZawiadomienia: zawiadomienie.idZawiadomienia },
          })
        : html`${badge(at.say({ pl: 'potwierdzone', en: 'confirmed' }), 'good')}<br>${lines([potwierdzil ?? '', moment(potwierdzono)])}`,
    ],
  })),
)}`
}

function sent(at: PageContext, items: readonly Item[]): Html {
  const columns = [
    { pl: 'Kiedy sprostowano', en: 'When corrected' },
    { pl: 'Co', en: 'What' },
    { pl: 'Komu podano', en: 'Who was given it' },
    { pl: 'Kiedy podano', en: 'When it was given' },
    { pl: 'Stan', en: 'State' },
  ].map(at.say)
  const isInspector = at.holds('IOD')
  return table(
    at.say({ pl: 'Zawiadomienia', en: 'Notices' }),
    columns,
    items.map(({ zawiadomienie, kodJTOdbiorcy, potwierdzono }) => ({
      heading: moment(zawiadomienie.sprostowano),
      cells: [
        what(at, zawiadomienie),
        kodJTOdbiorcy,
        html`<ul class="plain">${zawiadomienie.udostepnienie.map(
          ({ chwila, numerWpisu }) =>
            html`<li>${isInspector ? at.link(`/portal/rejestr/wpisy/${numerWpisu}`, moment(chwila)) : moment(chwila)}</li>`,
        )}</ul>`,
        potwierdzono === undefined
          ? badge(at.say({ pl: 'zawiadomiono', en: 'told' }), 'waiting')
          : html`${badge(at.say({ pl: 'potwierdzone', en: 'confirmed' }), 'good')}<br>${moment(potwierdzono)}`,
      ],
    })),
  )
}

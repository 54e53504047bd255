import { hasForm, type InputOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { isRefusal } from '../../fault/refusal.js'
import { emptyState } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { counted, countedEn } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import type { Field } from '../portal/field.js'
import { pageNumber, pagination, searchFieldOf } from '../portal/list-query.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { findingKinds, findingState, type WireFinding, whyText } from './finding-words.js'
import { lines } from './records-view.js'

const path = '/portal/ustalenia'

const month = {
  name: 'miesiac',
  width: 'short',
  label: { pl: 'Miesiąc', en: 'Month' },
  hint: { pl: 'np. 2026-11', en: 'e.g. 2026-11' },
} as const satisfies Field

const examine = operationAct({
  name: 'zbadaj',
  operation: 'zbadajDostepy',
  fields: [{ ...month, wrong: { pl: 'Wpisz miesiąc, np. 2026-11.', en: 'Enter a month, e.g. 2026-11.' } }],
  tone: 'quiet',
  submit: { pl: 'Zbadaj teraz', en: 'Examine now' },
  done: (at, { body }) => ({
    goTo: path,
    flash: {
      kind: 'success',
      text: at.say({
        pl: `Zbadano: ${counted(body.wyroznia, ['ustalenie', 'ustalenia', 'ustaleń'])} w tym miesiącu.${body.nieodczytane === undefined ? '' : ` Pominięto ${counted(body.nieodczytane, ['pytanie', 'pytania', 'pytań'])}, bo folder administratora danych jest niedostępny: zbadaj ponownie później.`}`,
        en: `Examined: ${countedEn(body.wyroznia, 'finding')} in this month.${body.nieodczytane === undefined ? '' : ` ${countedEn(body.nieodczytane, 'question')} left out, as the controller’s folder is not available: examine again later.`}`,
      }),
    },
  }),
})

/** What stands out in the use of data, with the reason why, and whether it was explained. @req B6 */
export const findingsPage: PageRow = {
  path,
  title: { pl: 'Co się wyróżnia', en: 'What stands out' },
  access: ['IOD'],
  menu: { group: 'DZIENNIK' },
  async view(at) {
    const listed = await at.perform('listaUstalen', question(at))
    if (isRefusal(listed)) return listed
    const { ustalenie } = listed.body
    const columns = [
      { pl: 'Co', en: 'What' },
      { pl: 'Kto', en: 'Who' },
      { pl: 'Dlaczego się wyróżnia', en: 'Why it stands out' },
      { pl: 'Stan', en: 'State' },
    ].map(at.say)
    const rows = ustalenie.map(one => ({
      heading: html`${at.link(`${path}/${one.idUstalenia}`, at.say(findingKinds[one.rodzaj].title))}<br><span class="soft">${one.miesiac}</span>`,
      cells: [subject(at, one), whyText(at, one), findingState(at, one.stan)],
    }))
    return {
      lead: at.say({
        pl: 'Wyróżniać się nie znaczy naruszać: każde ustalenie ktoś wyjaśnia i zapisuje, co ustalił.',
        en: 'To stand out is not to do wrong: each finding is explained by somebody who writes down what it was.',
      }),
      content: html`${filters(at)}${
        rows.length === 0
          ? emptyState(at.say({ pl: 'Nic się nie wyróżnia.', en: 'Nothing stands out.' }))
          : table(at.say({ pl: 'Ustalenia', en: 'Findings' }), columns, rows)
      }${pagination(at, listed.body)}
<h2>${at.say({ pl: 'Badanie', en: 'Examination' })}</h2>
<p>${at.say({ pl: 'Bramka bada bieżący i poprzedni miesiąc sama, co sześć godzin. Progi ustawia operator.', en: 'The gateway examines this month and the last one by itself, every six hours. The operator sets the thresholds.' })}</p>
${at.form('zbadaj', { values: { miesiac: civilDateOf(at.now).slice(0, 7) } })}`,
    }
  },
  acts: [examine],
}

function question(at: PageContext): InputOf<'listaUstalen'> {
  const { stan = '', rodzaj = '', miesiac = '' } = at.query
  return {
    ...(stan === 'DO_WYJASNIENIA' || stan === 'WYJASNIONE' ? { stan } : {}),
    ...(Object.hasOwn(findingKinds, rodzaj) ? { rodzaj: rodzaj as WireFinding['rodzaj'] } : {}),
    ...(hasForm('Miesiac', miesiac) ? { miesiac } : {}),
    strona: pageNumber(at),
  }
}

function filters(at: PageContext) {
  const kinds = Object.entries(findingKinds).map(([value, { title }]) => ({ value, text: at.say(title) }))
  return searchForm(
    path,
    [
      {
        name: 'stan',
        label: at.say({ pl: 'Stan', en: 'State' }),
        options: [
          { value: 'DO_WYJASNIENIA', text: at.say({ pl: 'do wyjaśnienia', en: 'to be explained' }) },
          { value: 'WYJASNIONE', text: at.say({ pl: 'wyjaśnione', en: 'explained' }) },
        ],
      },
      { name: 'rodzaj', label: at.say({ pl: 'Rodzaj', en: 'Kind' }), options: kinds },
      searchFieldOf(at, month),
    ],
    at.query,
    at.language,
  )
}

/** Whom it concerns, and whose data. */
export function subject(at: PageContext, { login, kodJT, kodJTAdministratora }: WireFinding) {
  const whose =
    kodJTAdministratora === undefined
      ? at.say({ pl: 'dane wszystkich administratorów', en: 'data of all controllers' })
      : `${at.say({ pl: 'dane', en: 'data of' })} ${kodJTAdministratora}`
  return lines([...(login === undefined ? [] : [login]), ...(kodJT === undefined ? [] : [kodJT]), whose])
}

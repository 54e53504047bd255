import { hasForm } from '../../contract/index.js'
import { daysInMonth } from '../../domain/calendar.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { card, facts, notice } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import { moment } from '../frame/polish.js'
import { roleTitle } from '../people/words.js'
import type { Field } from '../portal/field.js'
import { operationAct } from '../portal/operation-act.js'
import type { ActContext, PageContext, PageRow } from '../portal/page-row.js'
import { findingKinds, findingState, type WireFinding, whyText } from './finding-words.js'
import { subject } from './findings-page.js'

const note: Field = {
  name: 'notatka',
  kind: 'multiline',
  label: { pl: 'Co ustalono', en: 'What was found out' },
  hint: {
    pl: 'Bez danych osób, których dotyczyły pytania. Zapisuje się w dzienniku.',
    en: 'Without data of the persons asked for. It is entered in the ledger.',
  },
}

const done = (at: ActContext) => ({
  goTo: `/portal/ustalenia/${at.params.idUstalenia ?? ''}`,
  flash: { kind: 'success' as const, text: at.say({ pl: 'Zapisano.', en: 'Entered.' }) },
})

const act = (name: string, stan: WireFinding['stan'], submit: { pl: string; en: string }) =>
  operationAct({
    name,
    operation: 'wyjasnijUstalenie',
    fields: [note],
    submit,
    ...(stan === 'DO_WYJASNIENIA' ? { tone: 'quiet' as const } : {}),
    fixed: at => ({ idUstalenia: at.params.idUstalenia ?? '', stan }),
    done,
  })

/** Something that stood out: why, the entries that show it, and what was found out. @req B6 */
export const findingPage: PageRow = {
  path: '/portal/ustalenia/:idUstalenia',
  title: { pl: 'Ustalenie', en: 'Finding' },
  access: ['IOD'],
  async view(at) {
    const id = at.params.idUstalenia ?? ''
    if (!hasForm('Skrot', id)) return refuse('5020')
    const listed = await at.perform('listaUstalen', { idUstalenia: id })
    if (isRefusal(listed)) return listed
    const [finding] = listed.body.ustalenie
    if (finding === undefined) return refuse('5020')
    const { title, look } = findingKinds[finding.rodzaj]
    return {
      title: at.say(title),
      above: [[at.say({ pl: 'Co się wyróżnia', en: 'What stands out' }), '/portal/ustalenia']],
      content: html`${card(at.say({ pl: 'Dlaczego się wyróżnia', en: 'Why it stands out' }), html`<p>${whyText(at, finding)}</p><p class="soft">${at.say(look)}</p>${factsOf(at, finding)}`)}
${entriesCard(at, finding)}
${explanation(at, finding)}
${
  finding.stan === 'DO_WYJASNIENIA'
    ? html`<h2>${at.say({ pl: 'Wyjaśnienie', en: 'Explanation' })}</h2>${at.form('wyjasnij')}`
    : html`<h2>${at.say({ pl: 'Powrót do wyjaśniania', en: 'Back to explaining' })}</h2>${at.form('otworz')}`
}`,
    }
  },
  acts: [
    act('wyjasnij', 'WYJASNIONE', { pl: 'Oznacz jako wyjaśnione', en: 'Mark as explained' }),
    act('otworz', 'DO_WYJASNIENIA', { pl: 'Wyjaśnij ponownie', en: 'Explain anew' }),
  ],
}

function factsOf(at: PageContext, finding: WireFinding): Html {
  const rows: (readonly [Content, Content])[] = [
    [at.say({ pl: 'Miesiąc', en: 'Month' }), finding.miesiac],
    [at.say({ pl: 'Kogo dotyczy', en: 'Whom it concerns' }), subject(at, finding)],
    [at.say({ pl: 'Naliczono', en: 'Counted' }), String(finding.liczba)],
    [at.say({ pl: 'Wyróżnia się od', en: 'Stands out from' }), String(finding.prog)],
    [at.say({ pl: 'Wykryto', en: 'Found' }), moment(finding.wykryto)],
    [at.say({ pl: 'Stan', en: 'State' }), findingState(at, finding.stan)],
  ]
  if (finding.rola !== undefined) rows.push([at.say({ pl: 'Rola', en: 'Role' }), roleTitle(at, finding.rola)])
  return facts(rows)
}

function entriesCard(at: PageContext, { numerWpisu, liczba, login, miesiac }: WireFinding): Html {
  const links = numerWpisu.map(
    (number, index) =>
      html`${index === 0 ? undefined : ', '}${at.link(`/portal/rejestr/wpisy/${number}`, `#${number}`)}`,
  )
  const [year = '', month = ''] = miesiac.split('-')
  const last = daysInMonth(Number(year), Number(month))
  const query = new URLSearchParams({
    login: login ?? '',
    rodzaj: 'UDOSTEPNIENIE',
    od: `01.${month}.${year}`,
    do: `${last}.${month}.${year}`,
  })
  const more =
    login === undefined
      ? undefined
      : html`<p>${at.link(`/portal/rejestr?${query}`, at.say({ pl: 'Wszystkie pytania urzędnika w tym miesiącu', en: 'All questions of the officer in this month' }))}</p>`
  const first =
    numerWpisu.length < liczba
      ? html`<p class="soft">${at.say({ pl: `Pierwsze ${numerWpisu.length} z ${liczba}.`, en: `The first ${numerWpisu.length} of ${liczba}.` })}</p>`
      : undefined
  return card(
    at.say({ pl: 'Wpisy, które to pokazują', en: 'Entries that show it' }),
    html`<p>${links}</p>${first}${more}`,
  )
}

function explanation(at: PageContext, { wyjasnienie, liczba, stan }: WireFinding): Content {
  if (wyjasnienie === undefined) return undefined
  const grew =
    stan === 'DO_WYJASNIENIA' && liczba > wyjasnienie.liczba
      ? notice(
          'warning',
          at.say({ pl: 'Od wyjaśnienia przybyło', en: 'It has grown since it was explained' }),
          html`<p>${at.say({ pl: `Wtedy naliczono ${wyjasnienie.liczba}, teraz ${liczba}.`, en: `It was ${wyjasnienie.liczba} then, and is ${liczba} now.` })}</p>`,
        )
      : undefined
  return card(
    at.say({ pl: 'Ostatnia notatka', en: 'Last note' }),
    html`${grew}<p>${wyjasnienie.notatka}</p><p class="soft">${wyjasnienie.autor}, ${moment(wyjasnienie.chwila)}</p>`,
  )
}

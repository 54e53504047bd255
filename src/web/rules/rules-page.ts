import { civilDateOf, isCivilDate } from '../../domain/calendar.js'
import { roles, treesOpenTo } from '../../domain/roles.js'
import { isRefusal } from '../../fault/refusal.js'
import { buttonLink, emptyState, notice, tabs } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { day, typedDay } from '../frame/polish.js'
import { searchForm } from '../frame/search.js'
import { operationAct } from '../portal/operation-act.js'
import type { Act, PageContext, PageRow } from '../portal/page-row.js'
import { legend, matrixRows, matrixView } from './matrix.js'
import { ruleList } from './rule-list.js'
import { isOn, type ListedRule, roleText, ruleMakers, ruleReaders, standingOf, trees } from './words.js'

const path = '/portal/reguly'

const words = {
  title: { pl: 'Kto co może zobaczyć', en: 'Who may see what' },
  lead: {
    pl: 'Reguły udostępniania obowiązujące w wybranym dniu. Czego żadna reguła nie otwiera, jest zamknięte.',
    en: 'The rules in force on the chosen day. What no rule opens is closed.',
  },
  all: { pl: 'Wszystkie', en: 'All' },
  gives: { pl: 'Nasze dane', en: 'Our data' },
  asks: { pl: 'Nasze pytania', en: 'Our questions' },
  sides: { pl: 'Strona porozumienia', en: 'Side of the agreement' },
  none: { pl: 'Żadna reguła nie pasuje: nikt niczego nie zobaczy.', en: 'No rule fits: nobody sees anything.' },
  waiting: { pl: 'Czekają na drugą osobę', en: 'Waiting for a second person' },
  list: { pl: 'Reguły', en: 'Rules' },
  past: { pl: 'Zakończone i odrzucone', en: 'Over and refused' },
  secondOn: {
    pl: 'Reguły otwierające te dane przyjmuje druga osoba. Reguła bez przyjęcia niczego nie otwiera; zakończyć regułę może jedna osoba.',
    en: 'Rules that open these data are accepted by a second person. Without it a rule opens nothing; one person may end a rule.',
  },
  secondOff: {
    pl: 'Reguły otwierające te dane działają od razu, bez drugiej osoby.',
    en: 'Rules that open these data work at once, without a second person.',
  },
  second: { pl: 'Zasada dwóch osób', en: 'Two persons' },
} as const satisfies Record<string, Bilingual>

const secondPerson = (name: string, wanted: boolean, submit: Bilingual, done: Bilingual): Act =>
  operationAct({
    name,
    operation: 'ustawZatwierdzanieRegul',
    fields: [],
    submit,
    tone: 'quiet',
    fixed: at => ({ kodJT: at.person?.unit.code ?? '', drugaOsoba: String(wanted) }),
    done: at => ({ goTo: path, flash: { kind: 'success', text: at.say(done) } }),
  })

const acts = [
  secondPerson(
    'wymagaj',
    true,
    { pl: 'Wymagaj drugiej osoby', en: 'Demand a second person' },
    { pl: 'Nowe reguły będą czekać na drugą osobę.', en: 'New rules will wait for a second person.' },
  ),
  secondPerson(
    'nie-wymagaj',
    false,
    { pl: 'Nie wymagaj drugiej osoby', en: 'Demand no second person' },
    { pl: 'Nowe reguły będą działać od razu.', en: 'New rules will work at once.' },
  ),
]

/** The day that the page is about: the one in the address, else today. */
export function dayIn(at: PageContext): string {
  const wanted = typedDay(at.query.dzien ?? '')
  return isCivilDate(wanted) ? wanted : civilDateOf(at.now)
}

/** Who may see what, as a matrix: for whoever gives and whoever asks. @req B3 */
export const rulesPage: PageRow = {
  path,
  title: words.title,
  access: ruleReaders,
  menu: { group: 'UDOSTEPNIANIE', name: { pl: 'Reguły udostępniania', en: 'Rules of disclosure' } },
  acts,
  async view(at) {
    const listed = await at.perform('listaRegul', {})
    if (isRefusal(listed)) return listed
    const today = dayIn(at)
    const shown = listed.body.regula.filter(rule => isWanted(at, rule))
    const rows = matrixRows(shown, today)
    const matrix =
      rows.length === 0 ? emptyState(at.say(words.none)) : html`${matrixView(at, rows, at.query.drzewo)}${legend(at)}`
    return {
      lead: at.say(words.lead),
      content: html`${actions(at)}${sideTabs(at)}${filters(at)}${waitingList(at, listed.body.regula, today)}${matrix}${lists(at, shown, today)}${secondPersonView(at, listed.body.drugaOsoba)}`,
    }
  },
}

function isWanted(at: PageContext, { regula }: ListedRule): boolean {
  const { strona = '', rola = '', podstawa = '' } = at.query
  if (strona === 'daje' && !isOn('GIVES', at, regula)) return false
  if (strona === 'pyta' && !isOn('ASKS', at, regula)) return false
  return (rola === '' || regula.rola === rola) && (podstawa === '' || regula.podstawaPrawna === podstawa.trim())
}

function actions(at: PageContext): Content {
  const add = at.holds(...ruleMakers)
    ? [
        buttonLink(at.to('/portal/reguly/nowa'), at.say({ pl: 'Zaproponuj regułę', en: 'Propose a rule' })),
        buttonLink(at.to('/portal/reguly/wczytanie'), at.say({ pl: 'Wczytaj plik', en: 'Read a file in' }), 'quiet'),
      ]
    : []
  const file = (format: string) => at.to(`/portal/reguly/plik?format=${format}&dzien=${dayIn(at)}`)
  return html`<div class="actions">${add}${buttonLink(file('xml'), at.say({ pl: 'Zapisz plik XML', en: 'Save as XML' }), 'quiet')}${buttonLink(file('csv'), at.say({ pl: 'Zapisz plik CSV', en: 'Save as CSV' }), 'quiet')}</div>`
}

function sideTabs(at: PageContext): Content {
  if (at.person?.unit.kind === 'MINISTERSTWO') return undefined
  const { strona = '' } = at.query
  return tabs(
    at.say(words.sides),
    [
      ['', words.all],
      ['daje', words.gives],
      ['pyta', words.asks],
    ].map(([value, text]) => ({
      text: at.say(text as Bilingual),
      path: at.to(value === '' ? path : `${path}?strona=${value}`),
      isOpen: strona === value,
    })),
  )
}

function filters(at: PageContext): Content {
  const readers = Object.keys(roles).filter(role => treesOpenTo(role as keyof typeof roles).length > 0)
  return searchForm(
    path,
    [
      { name: 'dzien', label: at.say({ pl: 'Dzień', en: 'Day' }), width: 'short' },
      {
        name: 'rola',
        label: at.say({ pl: 'Rola', en: 'Role' }),
        options: readers.map(value => ({ value, text: roleText(at, value) })),
      },
      { name: 'podstawa', label: at.say({ pl: 'Podstawa prawna (kod)', en: 'Legal basis (code)' }) },
      {
        name: 'drzewo',
        label: at.say({ pl: 'Zbiory', en: 'Sets' }),
        options: trees.map(([value, text]) => ({ value, text: at.say(text) })),
      },
    ],
    { ...at.query, dzien: day(dayIn(at)) },
    at.language,
  )
}

function waitingList(at: PageContext, listed: readonly ListedRule[], today: string): Content {
  const waiting = listed.filter(rule => standingOf(rule, today) === 'PROPOSED')
  if (waiting.length === 0) return undefined
  return notice(
    'warning',
    at.say(words.waiting),
    html`<ul>${waiting.map(rule => html`<li>${at.link(`${path}/${rule.idReguly}`, rule.idReguly)}: ${rule.regula.uzasadnienie} (${rule.autor})</li>`)}</ul>`,
  )
}

function lists(at: PageContext, shown: readonly ListedRule[], today: string): Content {
  const isPast = (rule: ListedRule) => ['OVER', 'REFUSED'].includes(standingOf(rule, today))
  const past = shown.filter(isPast)
  const current = shown.filter(rule => !isPast(rule))
  return html`${current.length === 0 ? undefined : html`<h2>${at.say(words.list)}</h2>${ruleList(at, at.say(words.list), current, today)}`}${
    past.length === 0
      ? undefined
      : html`<details><summary>${at.say(words.past)} (${past.length})</summary>${ruleList(at, at.say(words.past), past, today)}</details>`
  }`
}

/** Whoever may say so for the own data says whether a second person is wanted. */
function secondPersonView(at: PageContext, isDemanded: boolean): Content {
  const isMinistry = at.person?.unit.kind === 'MINISTERSTWO'
  const whose = isMinistry
    ? at.say({ pl: 'dane wszystkich administratorów', en: 'everybody’s data' })
    : (at.person?.unit.name ?? '')
  const form = at.holds(...ruleMakers) ? at.form(isDemanded ? 'nie-wymagaj' : 'wymagaj') : undefined
  return html`<h2>${at.say(words.second)}</h2><p><strong>${whose}</strong>. ${at.say(isDemanded ? words.secondOn : words.secondOff)}</p>${form}`
}

import { type CodeNames, type ReadableGroup, type ResponseOf, readableGroup } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { type ScopeCode, scopes } from '../../domain/scopes.js'
import { badge, card, emptyState, facts, notice } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { moment, money } from '../frame/polish.js'
import type { PageContext, Performed, View } from '../portal/page-row.js'
import { differencesOf } from './differences.js'
import { groupView, spansOf, sumsOf } from './group-view.js'
import { timeLine } from './time-line.js'

type Answered = Performed<'pobierzDane'>
type SetAnswer = ResponseOf<'pobierzDane'>['zbior'][number]

/** What the officer asked, as the answer repeats it. */
export interface Asked {
  readonly person: string
  readonly basis: string
  readonly purpose: string
  readonly caseNumber: string
  /** Names of the sets by their codes. */
  readonly sets: ReadonlyMap<string, string>
}

const words = {
  title: { pl: 'Odpowiedź', en: 'Answer' },
  who: { pl: 'Osoba', en: 'Person' },
  basis: { pl: 'Podstawa prawna', en: 'Legal basis' },
  purpose: { pl: 'Cel', en: 'Purpose' },
  case: { pl: 'Znak sprawy', en: 'Case' },
  when: { pl: 'Zapytano', en: 'Asked' },
  entries: { pl: 'Wpisy w dzienniku dostępów', en: 'Entries in the access ledger' },
  again: { pl: 'Nowe pytanie', en: 'New question' },
  whole: { pl: 'Wszystko, o co zapytano, zostało udostępnione.', en: 'Everything asked for was given.' },
  partial: { pl: 'Odpowiedź jest częściowa', en: 'The answer is partial' },
  partialText: {
    pl: 'Części zakresu nie wolno udostępnić albo zbiór jest chwilowo niedostępny. Szczegóły stoją przy zbiorach.',
    en: 'Some of the scope may not be given, or a set is not available now. Each set says which.',
  },
  none: { pl: 'Żaden ze zbiorów nie ma danych tej osoby.', en: 'None of the sets has data of this person.' },
  refused: { pl: 'Odmówiono', en: 'Refused' },
  refusedSet: {
    pl: 'Reguły nie pozwalają pytać tego zbioru w tej roli i na tej podstawie.',
    en: 'The rules do not let this set be asked in this role and on this basis.',
  },
  unknown: { pl: 'Brak danych tej osoby', en: 'No data of this person' },
  down: { pl: 'Chwilowo niedostępny', en: 'Not available now' },
  downText: { pl: 'Zapytaj ponownie za chwilę.', en: 'Please ask again in a while.' },
  found: { pl: 'Są dane', en: 'Data found' },
  closed: { pl: 'Zbiór zamknięty: dane nie są już zasilane', en: 'Closed set: its data are fed no more' },
  asOf: { pl: 'Stan danych na', en: 'Data as of' },
  refusedScopes: { pl: 'Zakresy odmówione', en: 'Scopes refused' },
  nothing: { pl: 'Zbiór nie ma danych w udzielonych zakresach.', en: 'The set has no data in the scopes given.' },
  sum: { pl: 'Razem', en: 'Sum' },
  timeLine: { pl: 'Okresy na osi czasu', en: 'Periods on a time line' },
  differ: { pl: 'Źródła podają różne dane', en: 'The sources differ' },
  differText: {
    pl: 'Wyjaśnij różnicę, zanim oprzesz się na którymkolwiek źródle; niezgodność można zgłosić administratorowi danych.',
    en: 'Clear it up before you rely on either source; the difference can be reported to the controller.',
  },
} as const satisfies Record<string, Bilingual>

/** The answer of a question, source by source. */
export function answerView(at: PageContext, asked: Asked, answered: Answered, names: CodeNames): View {
  const { zbior } = answered.body
  const read = zbior.map(set => ({ set, groups: (set.grupy ?? []).map(one => readableGroup(one, names)) }))
  const all = read.flatMap(({ set, groups }) => groups.map(group => [set.kodZbioru, group] as const))
  const spans = all.flatMap(([, group]) => spansOf(group))
  const line = timeLine(at.say(words.timeLine), spans, civilDateOf(at.now))
  return {
    title: at.say(words.title),
    above: [[at.say({ pl: 'Zapytanie o dane', en: 'Asking for data' }), at.path]],
    content: html`${summary(at, asked, answered)}
${outcome(at, answered, all.length > 0)}
${differing(at, all, asked)}
${line === undefined ? undefined : html`<h2>${at.say(words.timeLine)}</h2>${line}`}
${read.map(({ set, groups }) => setView(at, set, groups, asked))}
<p class="do">${at.link(at.path, at.say(words.again))}</p>`,
  }
}

function summary(at: PageContext, asked: Asked, { entries }: Answered): Html {
  return facts([
    [at.say(words.who), html`<strong>${asked.person}</strong>`],
    [at.say(words.basis), asked.basis],
    [at.say(words.purpose), asked.purpose],
    [at.say(words.case), asked.caseNumber],
    [at.say(words.when), moment(at.now)],
    [at.say(words.entries), entries.map(entry => `#${entry}`).join(', ')],
  ])
}

function outcome(at: PageContext, { status }: Answered, hasData: boolean): Html | undefined {
  if (status === 'CZESCIOWY') return notice('warning', at.say(words.partial), html`<p>${at.say(words.partialText)}</p>`)
  if (!hasData) return emptyState(at.say(words.none))
  return notice('success', at.say(words.whole))
}

function differing(at: PageContext, all: readonly (readonly [string, ReadableGroup])[], asked: Asked): Content {
  const differences = differencesOf(all)
  if (differences.length === 0) return undefined
  const nameOf = (code: string) => asked.sets.get(code) ?? code
  return notice(
    'warning',
    at.say(words.differ),
    html`<ul>${differences.map(
      ({ field, values }) =>
        html`<li>${field}: ${values.map(([code, value], index) => `${index === 0 ? '' : '; '}${nameOf(code)}: ${value}`)}</li>`,
    )}</ul><p>${at.say(words.differText)}</p>`,
  )
}

function setView(at: PageContext, set: SetAnswer, groups: readonly ReadableGroup[], asked: Asked): Html {
  const name = asked.sets.get(set.kodZbioru)
  const title = html`${name ?? set.kodZbioru} ${stateBadge(at, set)}`
  const marks: (readonly [Content, Content])[] = [
    [at.say({ pl: 'Zbiór', en: 'Set' }), html`<code>${set.kodZbioru}</code>`],
  ]
  if (set.stanDanychNa !== undefined) marks.push([at.say(words.asOf), moment(set.stanDanychNa)])
  if (set.zamkniety === true) marks.push([at.say({ pl: 'Uwaga', en: 'Note' }), at.say(words.closed)])
  const refused = set.zakresOdmowiony ?? []
  if (refused.length > 0 && set.status !== 'ODMOWA') {
    marks.push([
      at.say(words.refusedScopes),
      html`<ul class="plain">${refused.map(code => html`<li>${scopeText(code)}</li>`)}</ul>`,
    ])
  }
  return card(title, html`${facts(marks)}${setContent(at, set, groups)}`)
}

function stateBadge(at: PageContext, { status }: SetAnswer): Html {
  switch (status) {
    case 'SUKCES':
      return badge(at.say(words.found), 'good')
    case 'BRAK_DANYCH':
      return badge(at.say(words.unknown))
    case 'ODMOWA':
      return badge(at.say(words.refused), 'bad')
    case 'NIEDOSTEPNY':
      return badge(at.say(words.down), 'warning')
  }
}

function setContent(at: PageContext, { status }: SetAnswer, groups: readonly ReadableGroup[]): Content {
  if (status === 'ODMOWA') return html`<p>${at.say(words.refusedSet)}</p>`
  if (status === 'NIEDOSTEPNY') return html`<p>${at.say(words.downText)}</p>`
  if (status === 'BRAK_DANYCH') return undefined
  if (groups.length === 0) return html`<p>${at.say(words.nothing)}</p>`
  return groups.map(group => {
    const title = scopes[group.scope].titlePl
    const sums = [...sumsOf(group)]
    const sum =
      sums.length === 0
        ? undefined
        : html`<p><strong>${at.say(words.sum)}: ${sums.map(([currency, amount]) => money(amount, currency)).join(', ')}</strong></p>`
    return html`<h3>${title}</h3>${groupView(group, title)}${sum}`
  })
}

function scopeText(code: string): string {
  return Object.hasOwn(scopes, code) ? scopes[code as ScopeCode].titlePl : code
}

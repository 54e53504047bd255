import type { ReadableGroup, ResponseOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { type ScopeCode, scopes } from '../../domain/scopes.js'
import { reportPath } from '../corrections/report-values.js'
import { arrivedStylePath } from '../frame/arrived-style.js'
import { badge, card, emptyState, facts, notice } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { moment, money } from '../frame/polish.js'
import { scopeName } from '../oversight/words.js'
import type { PageContext, View } from '../portal/page-row.js'
import { roleOf } from './choices.js'
import { differencesOf } from './differences.js'
import { groupView, spansOf, sumsOf } from './group-view.js'
import type { Asked } from './question.js'
import { timeLine } from './time-line.js'

type SetAnswer = ResponseOf<'pobierzDane'>['zbior'][number]

/** A set's answer and its groups, ready for a reader. */
export interface ReadSet {
  readonly set: SetAnswer
  readonly groups: readonly ReadableGroup[]
  /** Numbers of the entries of the question: what looks wrong in the answer is reported by them; none where it cannot be. */
  readonly entries: readonly number[]
}

/** What is known of an answer so far. */
export interface Reading {
  readonly asked: Asked
  readonly read: readonly ReadSet[]
  /** Numbers of its entries in the ledger. */
  readonly entries: readonly number[]
  /** The form that asks the same again, for paper. */
  readonly again: Html
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
  report: { pl: 'Zgłoś niezgodność', en: 'Report a non-conformity' },
  timeLine: { pl: 'Okresy na osi czasu', en: 'Periods on a time line' },
  tooLate: { pl: 'Nie odpowiedział w czasie', en: 'Did not answer in time' },
  sources: { pl: 'Źródła', en: 'Sources' },
  together: { pl: 'Wszystkie źródła razem', en: 'All sources together' },
  waiting: { pl: 'Czekamy jeszcze na odpowiedź', en: 'Still waiting for' },
  waitingText: {
    pl: 'Odpowiedź dopisze się poniżej sama; reszta strony jest już kompletna.',
    en: 'The answer is added below by itself; the rest of the page is complete.',
  },
  further: { pl: 'Co dalej', en: 'What next' },
  paper: {
    pl: 'Odpowiedź nie jest nigdzie przechowywana: plik powstaje z nowego zapytania, które ma własny wpis i kod QR do jego dowodu.',
    en: 'The answer is kept nowhere: the file is made of a new question with an entry of its own and a QR code of its proof.',
  },
  differ: { pl: 'Źródła podają różne dane', en: 'The sources differ' },
  differText: {
    pl: 'Wyjaśnij różnicę, zanim oprzesz się na którymkolwiek źródle; niezgodność można zgłosić administratorowi danych.',
    en: 'Clear it up before you rely on either source; the difference can be reported to the controller.',
  },
} as const satisfies Record<string, Bilingual>

/** The answer of a question, source by source. What is late is named; the rest then follows below. */
export function answerView(at: PageContext, reading: Reading, late: readonly string[]): View {
  const { asked, read } = reading
  const sources = read.map(one => sourceView(at, one, asked))
  const rest =
    late.length === 0 ? html`${sources}${goingOn(at, reading)}` : html`${sources}${waitingView(at, late, asked, 1)}`
  return {
    title: at.say(words.title),
    above: [[at.say({ pl: 'Zapytanie o dane', en: 'Asking for data' }), at.path]],
    content: html`${summary(at, reading)}
${late.length === 0 ? together(at, reading) : undefined}
${rest}`,
  }
}

/** What all sources say together, where they came one after another. */
export function summingUp(at: PageContext, reading: Reading): Html {
  return html`<section class="all-came"><h2>${at.say(words.together)}</h2>${facts([[at.say(words.entries), entriesText(at, reading)]])}${together(at, reading)}${goingOn(at, reading)}</section>`
}

/** Names the sources that are waited for in a turn; what comes then takes the notice away. */
export function waitingView(at: PageContext, late: readonly string[], { sets }: Asked, turn: number): Html | undefined {
  if (late.length === 0) return undefined
  return html`<div class="waiting-${turn} notice info" role="status"><p class="title">${at.say(words.waiting)}</p><ul>${late.map(
    code => html`<li>${sets.get(code) ?? code}</li>`,
  )}</ul><p>${at.say(words.waitingText)}</p></div>`
}

/** Takes away the notice of the turn. */
export function arrivedView(turn: number): Html {
  return html`<link rel="stylesheet" href="${arrivedStylePath(turn)}">`
}

function goingOn(at: PageContext, { again }: Reading): Html {
  return html`<h2>${at.say(words.further)}</h2>
<p class="do">${at.link(at.path, at.say(words.again))}</p>
<p class="soft">${at.say(words.paper)}</p>${again}`
}

function together(at: PageContext, reading: Reading): Html {
  const { read, asked } = reading
  const all = read.flatMap(({ set, groups }) => groups.map(group => [set.kodZbioru, group] as const))
  const line = timeLine(
    at.say(words.timeLine),
    all.flatMap(([, group]) => spansOf(group)),
    civilDateOf(at.now),
  )
  return html`${outcome(at, read, all.length > 0)}
${contents(at, reading)}
${differing(at, all, asked)}
${line === undefined ? undefined : html`<h2>${at.say(words.timeLine)}</h2>${line}`}`
}

function summary(at: PageContext, reading: Reading): Html {
  const { asked } = reading
  return facts([
    [at.say(words.who), html`<strong>${asked.person}</strong>`],
    [at.say(words.basis), asked.basis],
    [at.say(words.purpose), asked.purpose],
    [at.say(words.case), asked.caseNumber],
    [at.say(words.when), moment(at.now)],
    [at.say(words.entries), entriesText(at, reading)],
  ])
}

function entriesText(at: PageContext, { entries }: Reading): Content {
  return html`${entries.map((entry, index) => html`${index === 0 ? '' : ', '}${at.link(`/portal/dowod/${entry}`, `#${entry}`)}`)}`
}

/** The sources at a glance, and the way to each: a long answer is walked through. */
function contents(at: PageContext, { read, asked }: Reading): Html | undefined {
  if (read.length < 2) return undefined
  return html`<nav class="contents" aria-label="${at.say(words.sources)}"><ul class="plain">${read.map(
    ({ set }) =>
      html`<li><a href="#zbior-${set.kodZbioru}">${asked.sets.get(set.kodZbioru) ?? set.kodZbioru}</a> ${stateBadge(at, set)}</li>`,
  )}</ul></nav>`
}

function outcome(at: PageContext, read: readonly ReadSet[], hasData: boolean): Html | undefined {
  const isWhole = ({ set: { status, zakresOdmowiony: refused = [] } }: ReadSet) =>
    refused.length === 0 && status !== 'ODMOWA' && status !== 'NIEDOSTEPNY'
  if (!read.every(isWhole)) return notice('warning', at.say(words.partial), html`<p>${at.say(words.partialText)}</p>`)
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

/** One source: how it stands, as of when, what was refused, and what it tells. */
export function sourceView(at: PageContext, read: ReadSet, asked: Asked): Html {
  const { set } = read
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
      html`<ul class="plain">${refused.map(code => html`<li>${scopeName(code)}</li>`)}</ul>`,
    ])
  }
  return card(title, html`${facts(marks)}${setContent(at, read)}`, `zbior-${set.kodZbioru}`)
}

function stateBadge(at: PageContext, { status, spozniony }: SetAnswer): Html {
  switch (status) {
    case 'SUKCES':
      return badge(at.say(words.found), 'good')
    case 'BRAK_DANYCH':
      return badge(at.say(words.unknown))
    case 'ODMOWA':
      return badge(at.say(words.refused), 'bad')
    case 'NIEDOSTEPNY':
      return badge(at.say(spozniony === true ? words.tooLate : words.down), 'warning')
  }
}

function setContent(at: PageContext, { set, groups, entries }: ReadSet): Content {
  const { status } = set
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
    return html`<h3>${title}</h3>${groupView(group, title)}${sum}${reporting(at, set, group.scope, title, entries)}`
  })
}

/** The way to say that the group looks wrong; of a closed set nobody can correct anything. @req B4 */
function reporting(
  at: PageContext,
  set: SetAnswer,
  scope: ScopeCode,
  title: string,
  entries: readonly number[],
): Content {
  const role = roleOf(at)
  if (role === undefined || entries.length === 0 || set.zamkniety === true) return undefined
  const text = html`${at.say(words.report)}<span class="heard">: ${title}</span>`
  return html`<p class="do">${at.link(reportPath(role, entries, set.kodZbioru, scope), text)}</p>`
}

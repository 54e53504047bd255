import { csv } from '../../domain/sheet.js'
import { isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import { badge, emptyState, type Tone } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { table } from '../frame/page.js'
import { moment, numberText } from '../frame/polish.js'
import type { Download, PageContext, PageRow, View } from '../portal/page-row.js'
import { sourceView } from './answer-view.js'
import { readSets } from './ask-act.js'
import { batchPage, collections } from './batch-page.js'
import { choicesOf, roleOf } from './choices.js'
import type { Collected } from './collected.js'
import { dictionaries } from './dictionary-names.js'
import { readers } from './query-page.js'
import { batchPath, setNames } from './question.js'

type Person = Collected['persons'][number]

const states: Readonly<Record<Person['status'], readonly [Bilingual, Tone]>> = {
  SUKCES: [{ pl: 'są dane', en: 'data found' }, 'good'],
  CZESCIOWY: [{ pl: 'częściowa', en: 'partial' }, 'warning'],
  BRAK_DANYCH: [{ pl: 'brak danych', en: 'no data' }, 'neutral'],
  WIELU_KANDYDATOW: [{ pl: 'więcej niż jedna osoba', en: 'more than one person' }, 'bad'],
  ZA_DUZO_DANYCH: [{ pl: 'za dużo danych: zapytaj osobno', en: 'too much data: ask separately' }, 'bad'],
}

/** The answers of an order while they come in, and when they are there: the page loads itself until all came. @req B1.1 B6 */
export const batchResultPage: PageRow = {
  path: `${batchPath}/:idZlecenia`,
  title: { pl: 'Odpowiedzi dla wielu osób', en: 'Answers for many people' },
  access: readers,
  async view(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const acting = at.inRole(role)
    const collected = await gathered(acting)
    if (isRefusal(collected)) return collected
    if (at.query.osoba !== undefined) return personView(acting, collected)
    if (collected.total === undefined || collected.next !== undefined) return progressView(acting, collected)
    return at.query.format === 'csv' ? asFile(collected) : overview(acting, collected)
  },
}

async function gathered(at: PageContext): Promise<Collected | Refusal> {
  const sessionId = at.person?.sessionId ?? ''
  const idZlecenia = at.params.idZlecenia ?? ''
  const held = collections.find(sessionId, idZlecenia, at.now)
  const isPaused = at.query.stoj !== undefined || at.query.osoba !== undefined
  if (held?.total !== undefined && isPaused) return held
  const fetch = async (odOsoby: number) => {
    const page = await at.perform('pobierzWynikZlecenia', { idZlecenia, odOsoby })
    return isRefusal(page) ? page : page.body
  }
  return collections.collect<Refusal>(sessionId, idZlecenia, at.now, fetch, isRefusal)
}

const here = (at: PageContext, more: Readonly<Record<string, string>>) => {
  const { rola } = at.query
  const query = new URLSearchParams({ ...(rola === undefined ? {} : { rola }), ...more }).toString()
  return query === '' ? at.path : `${at.path}?${query}`
}

const byItself: Bilingual = {
  pl: 'Strona odświeża się sama, aż przyjdą wszystkie.',
  en: 'The page loads itself until all have come.',
}

function progressView(at: PageContext, { persons, total = 0 }: Collected): View {
  const isPaused = at.query.stoj !== undefined
  const told = at.say({
    pl: `Odebrano odpowiedzi dla ${numberText(persons.length)} z ${numberText(total)} osób.`,
    en: `Answers for ${numberText(persons.length)} of ${numberText(total)} people have come.`,
  })
  const control = isPaused
    ? at.link(here(at, {}), at.say({ pl: 'Odbieraj dalej', en: 'Go on' }))
    : html`${at.link(here(at, { stoj: '1' }), at.say({ pl: 'Wstrzymaj', en: 'Pause' }))} · ${at.link(here(at, {}), at.say({ pl: 'Odśwież teraz', en: 'Load now' }))}`
  return {
    ...(isPaused ? {} : { refreshAfter: 1 }),
    above: [[at.say(batchPage.title), batchPath]],
    content: html`<p role="status"><strong>${told}</strong></p>
<progress class="progress" max="${total}" value="${persons.length}" aria-label="${at.say({ pl: 'Postęp', en: 'Progress' })}">${told}</progress>
<p>${isPaused ? '' : `${at.say(byItself)} `}${control}</p>`,
  }
}

function overview(at: PageContext, { persons, pesels }: Collected): View {
  const columns = [
    at.say({ pl: 'Osoba', en: 'Person' }),
    at.say({ pl: 'Wynik', en: 'Result' }),
    at.say({ pl: 'Zbiory z danymi', en: 'Sets with data' }),
    at.say({ pl: 'Zbiory bez danych i odmowy', en: 'Sets without data, and refusals' }),
  ]
  const withData = persons.filter(one => one.status === 'SUKCES' || one.status === 'CZESCIOWY').length
  return {
    above: [[at.say(batchPage.title), batchPath]],
    lead: at.say({
      pl: `Osób: ${numberText(persons.length)}, z danymi albo częściowo: ${numberText(withData)}.`,
      en: `People: ${numberText(persons.length)}, with data or in part: ${numberText(withData)}.`,
    }),
    content: html`<p>${at.link(here(at, { format: 'csv' }), at.say({ pl: 'Zapisz zestawienie jako CSV', en: 'Save the table as CSV' }))}</p>
${table(
  at.say({ pl: 'Osoby', en: 'People' }),
  columns,
  persons.map(one => ({
    heading: html`<a href="${at.to(here(at, { osoba: String(one.osoba) }))}">${nameOf(at, one, pesels)}</a>`,
    cells: [stateOf(at, one), setsOf(one, true), setsOf(one, false)],
  })),
)}`,
  }
}

function nameOf(at: PageContext, { osoba }: Person, pesels: readonly string[]): string {
  return pesels[osoba - 1] ?? `${at.say({ pl: 'Osoba', en: 'Person' })} ${osoba}`
}

function stateOf(at: PageContext, { status }: Person): Content {
  const [text, tone] = states[status]
  return badge(at.say(text), tone)
}

function setsOf({ zbior }: Person, withData: boolean): Content {
  const own = zbior.filter(set => (set.status === 'SUKCES') === withData)
  if (own.length === 0) return undefined
  return html`<ul class="plain">${own.map(set => html`<li><code>${set.kodZbioru}</code>${withData ? '' : ` ${set.status}`}</li>`)}</ul>`
}

async function personView(at: PageContext, { persons, pesels }: Collected): Promise<View | Refusal> {
  const person = persons.find(one => String(one.osoba) === at.query.osoba)
  const role = roleOf(at)
  if (person === undefined || role === undefined) return refuse('5020')
  const choices = await choicesOf(at, role, dictionaries)
  const asked = {
    person: nameOf(at, person, pesels),
    basis: '',
    purpose: '',
    caseNumber: '',
    sets: isRefusal(choices) ? new Map<string, string>() : setNames(choices),
  }
  const read = await readSets(at, person.zbior)
  const next = persons.find(one => one.osoba === person.osoba + 1)
  return {
    title: asked.person,
    above: [
      [at.say(batchPage.title), batchPath],
      [at.say(batchResultPage.title), here(at, {})],
    ],
    content: html`<p>${stateOf(at, person)}</p>${
      read.length === 0 ? emptyState(at.say(states[person.status][0])) : read.map(one => sourceView(at, one, asked))
    }${next === undefined ? undefined : html`<p>${at.link(here(at, { osoba: String(next.osoba) }), at.say({ pl: 'Następna osoba', en: 'Next person' }))}</p>`}`,
  }
}

function asFile({ persons, pesels }: Collected): Download {
  const rows = persons.flatMap(({ osoba, status, zbior }) => {
    const about = [osoba, pesels[osoba - 1] ?? '', status] as const
    if (zbior.length === 0) return [[...about, '', '', '', '']]
    return zbior.map(set => [
      ...about,
      set.kodZbioru,
      set.status,
      set.stanDanychNa === undefined ? '' : moment(set.stanDanychNa),
      (set.grupy ?? []).map(group => group.scope).join(' '),
    ])
  })
  const columns = ['lp', 'pesel', 'wynik', 'kodZbioru', 'status', 'stanDanychNa', 'zakresyZDanymi']
  return { download: 'odpowiedzi.csv', type: 'text/csv; charset=utf-8', bytes: csv(columns, rows) }
}

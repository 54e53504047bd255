import type { CodeNames, ResponseOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { emptyState } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { table } from '../frame/page.js'
import { counted, countedEn, moment } from '../frame/polish.js'
import { lines } from '../oversight/records-view.js'
import { resultBadge, scopeName } from '../oversight/words.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { dictionaries } from './dictionary-names.js'
import { readers } from './query-page.js'
import { batchPath, queryPath } from './question.js'

type Entry = ResponseOf<'mojeZapytania'>['rekord'][number]

const words = {
  when: { pl: 'Kiedy', en: 'When' },
  whom: { pl: 'O kogo', en: 'About whom' },
  reason: { pl: 'Sprawa, podstawa, cel', en: 'Case, basis, purpose' },
  given: { pl: 'Zbiory i podane dane', en: 'Sets and data given' },
  result: { pl: 'Wynik', en: 'Result' },
  entries: { pl: 'Wpisy', en: 'Entries' },
  again: { pl: 'Powtórz z nowym uzasadnieniem', en: 'Ask again with a new reason' },
  many: { pl: 'Nowe pytanie o wiele osób', en: 'New question about many people' },
  none: { pl: 'Nie masz jeszcze żadnych zapytań.', en: 'You have asked nothing yet.' },
} as const satisfies Record<string, Bilingual>

/** One's own questions, as the ledger tells of them; each can be asked again. Looking is recorded too. @req B6 */
export const historyPage: PageRow = {
  path: '/portal/moje-zapytania',
  title: { pl: 'Moje zapytania', en: 'My questions' },
  access: readers,
  menu: { group: 'UDOSTEPNIANIE' },
  async view(at) {
    const { strona } = at.query
    const listed = await at.perform('mojeZapytania', strona === undefined ? { numer: [] } : { numer: [], strona })
    if (isRefusal(listed)) return listed
    const { rekord, nastepnaStrona } = listed.body
    const questions = byTransaction(rekord)
    const names = await dictionaries.names(at, ['CEL'])
    const next =
      nastepnaStrona === undefined
        ? undefined
        : html`<p>${at.link(`${at.path}?strona=${encodeURIComponent(nastepnaStrona)}`, at.say({ pl: 'Wcześniejsze', en: 'Earlier' }))}</p>`
    const columns = [words.when, words.whom, words.reason, words.given, words.result, words.entries].map(at.say)
    return {
      lead: at.say({
        pl: 'Tyle, ile mówią wpisy w dzienniku dostępów; samych danych tu nie ma. Obejrzenie tej listy też jest wpisem.',
        en: 'What the entries of the access ledger tell; the data themselves are not here. Looking at this list is an entry too.',
      }),
      content:
        questions.length === 0
          ? html`${emptyState(at.say(words.none))}${next}`
          : html`${table(
              at.say({ pl: 'Zapytania', en: 'Questions' }),
              columns,
              questions.map(records => ({ heading: headingOf(records), cells: cellsOf(at, records, names) })),
            )}${next}`,
    }
  },
}

/** Entries of one act stand together: a question is one act, with an entry for each controller. */
function byTransaction(records: readonly Entry[]): readonly (readonly Entry[])[] {
  const acts = new Map<string, Entry[]>()
  for (const record of records) {
    const key = `${record.idTransakcji} ${record.operacja} ${(record.czescOsobowa?.kryterium ?? []).join()}`
    acts.set(key, [...(acts.get(key) ?? []), record])
  }
  return [...acts.values()]
}

function headingOf([first]: readonly Entry[]): Content {
  return first === undefined ? '' : moment(first.czas)
}

function cellsOf(at: PageContext, records: readonly Entry[], names: CodeNames): readonly Content[] {
  const [first] = records
  if (first === undefined) return []
  const { czescOsobowa: personal, cel } = first
  const purpose = cel === undefined ? undefined : (names('CEL', cel) ?? cel)
  const entries = records.map(one => one.numer).toSorted((one, other) => one - other)
  return [
    first.czescOsobowaNiedostepna === true
      ? at.say({ pl: 'nie można teraz odczytać', en: 'cannot be read now' })
      : (personal?.kryterium ?? []).map(keyText).join(', ') || '–',
    lines([personal?.znakSprawy, first.podstawaPrawna, purpose].filter(part => part !== undefined)),
    givenView(at, records),
    resultBadge(at, first),
    html`${entries.map((entry, index) => html`${index === 0 ? '' : ', '}${at.link(`/portal/dowod/${entry}`, `#${entry}`)}`)}<br>${further(at, first, entries)}`,
  ]
}

/** What each set gave, whichever of the entries tells of it. */
function givenView(at: PageContext, records: readonly Entry[]): Content {
  const given = new Map<string, Set<string>>()
  for (const set of records.flatMap(one => one.zbior)) {
    given.set(set.kodZbioru, new Set([...(given.get(set.kodZbioru) ?? []), ...set.podany]))
  }
  return html`${[...given].map(([code, told]) => {
    const count = told.size
    if (count === 0) return html`<p><code>${code}</code>: –</p>`
    const summary = at.say({ pl: counted(count, ['zakres', 'zakresy', 'zakresów']), en: countedEn(count, 'scope') })
    return html`<details><summary><code>${code}</code>: ${summary}</summary><ul class="plain">${[...told].map(scope => html`<li>${scopeName(scope)}</li>`)}</ul></details>`
  })}`
}

function further(at: PageContext, { operacja }: Entry, entries: readonly number[]): Content {
  return operacja === 'zlecPobranieDanych'
    ? at.link(batchPath, at.say(words.many))
    : at.link(`${queryPath}?powtorz=${entries.join('-')}`, at.say(words.again))
}

/** A search key for a reader: its kind is seen from its form. */
function keyText(key: string): string {
  return key.slice(key.indexOf(':') + 1)
}

import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { tabs } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { searchForm } from '../frame/search.js'
import { dictionaries } from '../piu/dictionary-names.js'
import { findingsOf } from '../portal/findings.js'
import { searchFieldOf, wrongNotice } from '../portal/list-query.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { submission } from '../portal/submission.js'
import { exportAct } from './export-act.js'
import { recordsTable } from './records-view.js'
import { controllerField, narrowing, searchNames, searchOf, searchOptions, seesAll } from './search-terms.js'

const path = '/portal/rejestr'

export const recordedLead: Bilingual = {
  pl: 'Każde wyszukanie też zapisuje się w dzienniku: kto szukał, czego i kiedy.',
  en: 'Every search is entered in the ledger too: who searched, for what and when.',
}

/** The two ways to search. */
export function searchTabs(at: PageContext, open: 'PERSON' | 'OTHER'): Html {
  return tabs(at.say({ pl: 'Sposoby wyszukiwania', en: 'Ways to search' }), [
    {
      text: at.say({ pl: 'Według cech wpisu', en: 'By the entry' }),
      path: at.to(path),
      isOpen: open === 'OTHER',
    },
    {
      text: at.say({ pl: 'Według osoby', en: 'By the person' }),
      path: at.to(`${path}/osoba`),
      isOpen: open === 'PERSON',
    },
  ])
}

/** The ledger as a data protection officer searches it: by officer, unit, set, purpose, time, result. @req B6 */
export const searchPage: PageRow = {
  path,
  title: { pl: 'Kto sięgał do danych', en: 'Who reached for data' },
  access: ['IOD'],
  menu: { group: 'DZIENNIK' },
  async view(at) {
    const isAsked = Object.keys(at.query).some(name => name !== 'lang')
    const found = isAsked ? await resultsOf(at) : undefined
    if (isRefusal(found)) return found
    return { lead: at.say(recordedLead), content: html`${searchTabs(at, 'OTHER')}${await formOf(at)}${found}` }
  },
  acts: [exportAct],
}

async function formOf(at: PageContext): Promise<Html> {
  const options = await searchOptions(at)
  const fields = seesAll(at) ? [...narrowing, controllerField] : narrowing
  return searchForm(
    path,
    fields.map(field => searchFieldOf(at, field, options[field.name])),
    // An empty search for everything is asked for by its button too.
    { ...at.query },
    at.language,
  )
}

async function resultsOf(at: PageContext): Promise<Content | Refusal> {
  const value = (name: string) => at.query[name] ?? ''
  const { search, wrong } = searchOf(at, value)
  if (wrong.length > 0) return wrongNotice(at, wrong)
  const page = value('strona')
  const found = await at.perform('pobierzRekordy', {
    ...search,
    rozmiarStrony: 50,
    ...(page === '' ? {} : { strona: page }),
  })
  if (isRefusal(found)) {
    if (found.details.length === 0) return found
    return wrongNotice(at, findingsOf('pobierzRekordy', found, narrowing, submission(new Map()), at.language))
  }
  const { rekord, nastepnaStrona } = found.body
  const { lang: _, strona: _page, ...rest } = at.query
  const next = new URLSearchParams({ ...rest, strona: nastepnaStrona ?? '' })
  return html`${recordsTable(at, rekord, await dictionaries.names(at, ['CEL']))}
${nastepnaStrona === undefined ? undefined : html`<p>${at.link(`${path}?${next}`, at.say({ pl: 'Starsze wpisy', en: 'Older entries' }))}</p>`}
${rekord.length === 0 ? undefined : at.form('wypis', { values: { format: 'CSV' }, hidden: carried(value) })}`
}

/** What was searched for, to go along with another form. */
export function carried(value: (name: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries(searchNames.map(name => [name, value(name)]).filter(([, one]) => one !== ''))
}

import { isPesel } from '../../domain/identifiers/pesel.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { emptyState, notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, ActContext, PageRow } from '../portal/page-row.js'
import { choicesOf, roleOf } from './choices.js'
import { Collections } from './collected.js'
import { dictionaries } from './dictionary-names.js'
import { personList } from './person-list.js'
import { nothingToAsk, readers, roleTabs, setSearch, tooManySets } from './query-page.js'
import { batchPath, missingChoices, optionsOf, questionDraft, reasonFields } from './question.js'

/** Largest list, bytes. */
const maxListBytes = 512 * 1024

/** Most people of one order. @see xsd/dane-beneficjenta.xsd */
const maxPersons = 500

/** What is fetched of orders, while it is. */
export const collections = new Collections()

const words = {
  empty: { pl: 'Wklej numery PESEL albo wybierz plik.', en: 'Paste PESEL numbers or choose a file.' },
  lead: {
    pl: 'Jedno pytanie o wiele osób: wspólna sprawa, podstawa, cel, zbiory i zakres. Każda osoba ma osobne wpisy w dzienniku.',
    en: 'One question about many people: case, basis, purpose, sets and scope in common. Each person has entries of their own.',
  },
} as const satisfies Record<string, Bilingual>

const listFields: readonly Field[] = [
  {
    name: 'lista',
    kind: 'multiline',
    optional: true,
    label: { pl: 'Numery PESEL', en: 'PESEL numbers' },
    hint: {
      pl: 'Po jednym w wierszu albo wklejone z arkusza. Osoby bez numeru PESEL pytaj pojedynczo.',
      en: 'One per line, or pasted from a sheet. People without a number are asked for one by one.',
    },
  },
  {
    name: 'plik',
    kind: 'file',
    optional: true,
    label: { pl: 'albo plik CSV', en: 'or a CSV file' },
    hint: {
      pl: 'Z każdego wiersza liczy się pierwsza liczba o 11 cyfrach.',
      en: 'Of each line the first number of 11 digits counts.',
    },
    accept: 'text/csv,text/plain',
  },
]

const fields: readonly Field[] = [...listFields, ...reasonFields]

const place: Act = {
  name: 'zlec',
  fields,
  submit: { pl: 'Zapytaj o wszystkie osoby', en: 'Ask for all of them' },
  async run(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const listed = listedPersons(at)
    const missing = [...('wrong' in listed ? listed.wrong : []), ...missingChoices(at)]
    if (missing.length > 0 || 'wrong' in listed) return { mend: missing }
    const osoba = listed.pesels.map(pesel => ({ pesel }))
    const placed = await at
      .inRole(role)
      .performDraft('zlecPobranieDanych', { ...questionDraft(at.sent, reasonFields), osoba })
    if (isRefusal(placed)) return { mend: findingsOf('zlecPobranieDanych', placed, fields, at.sent, at.language) }
    const { idZlecenia } = placed.body
    collections.begin(at.person?.sessionId ?? '', idZlecenia, listed.pesels, at.now)
    return { goTo: `${batchPath}/${idZlecenia}?rola=${role}` }
  },
}

function listedPersons(at: ActContext) {
  const file = at.sent.file('plik')
  const field = file === undefined ? 'lista' : 'plik'
  const wrong = (text: Bilingual) => ({ wrong: [{ field, text: at.say(text) }] })
  const { pesels, wrongLines } = personList(
    file === undefined ? at.sent.value('lista') : new TextDecoder().decode(file.bytes),
  )
  if (wrongLines.length > 0) {
    const lines = `${wrongLines.slice(0, 10).join(', ')}${wrongLines.length > 10 ? '…' : ''}`
    return wrong({ pl: `Wiersze bez numeru PESEL: ${lines}.`, en: `Lines without a PESEL number: ${lines}.` })
  }
  if (pesels.length === 0) return wrong(words.empty)
  if (pesels.length > maxPersons) {
    return wrong({
      pl: `Najwyżej ${maxPersons} osób naraz; na liście jest ${pesels.length}.`,
      en: `At most ${maxPersons} people at once; the list has ${pesels.length}.`,
    })
  }
  const bad = pesels.flatMap((pesel, index) => (isPesel(pesel) ? [] : [index + 1]))
  if (bad.length === 0) return { pesels }
  const places = `${bad.slice(0, 10).join(', ')}${bad.length > 10 ? '…' : ''}`
  return wrong({
    pl: `Nieprawidłowe numery PESEL, licząc od początku listy: ${places}.`,
    en: `PESEL numbers that are not valid, counted from the top: ${places}.`,
  })
}

/** Asking for many people at once: a list, pasted or sent as CSV. @req B1.1 B6 */
export const batchPage: PageRow = {
  path: batchPath,
  title: { pl: 'Zapytanie o wiele osób', en: 'Asking for many people' },
  access: readers,
  menu: { group: 'UDOSTEPNIANIE' },
  upload: maxListBytes,
  acts: [place],
  async view(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const choices = await choicesOf(at, role, dictionaries)
    if (isRefusal(choices) && choices.refused !== '5010') return choices
    const tabs = roleTabs(at, batchPath, role)
    const top = html`${tabs}${setSearch(at, role)}`
    if (isRefusal(choices)) return { lead: at.say(words.lead), content: html`${top}${emptyState(at.say(tooManySets))}` }
    if (choices.sets.length === 0) {
      return { lead: at.say(words.lead), content: html`${tabs}${nothingToAsk(at, role, choices.unavailable)}` }
    }
    return {
      lead: at.say(words.lead),
      content: html`${top}${notice(
        'info',
        at.say({
          pl: 'Odpowiedzi nie są przechowywane: zbiera je ta strona, na czas oglądania.',
          en: 'Answers are not kept: this page gathers them for as long as you look.',
        }),
      )}${at.form('zlec', { options: optionsOf(choices) })}`,
    }
  },
}

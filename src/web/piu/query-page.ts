import { type RoleCode, roleCodes, treesOpenTo } from '../../domain/roles.js'
import { unitKinds } from '../../domain/units.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { emptyState, notice, tabs } from '../frame/components.js'
import { type Content, type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { peselScriptPath } from '../frame/pesel-script.js'
import { searchForm } from '../frame/search.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { ask, askForPaper } from './ask-act.js'
import { choicesOf, readerRolesOf, roleOf, roleTitle } from './choices.js'
import { dictionaries } from './dictionary-names.js'
import { inRolePath, optionsOf, queryPath } from './question.js'
import { repeated } from './repeated.js'

const [firstReader, ...otherReaders] = roleCodes.filter(role => treesOpenTo(role).length > 0)
if (firstReader === undefined) throw new Error('no role opens any data')

/** Who may ask at all. */
export const readers: readonly [RoleCode, ...RoleCode[]] = [firstReader, ...otherReaders]

const words = {
  roles: { pl: 'Rola, w której pytasz', en: 'The role in which you ask' },
  recorded: { pl: 'Każde pytanie jest zapisywane', en: 'Every question is recorded' },
  recordedText: {
    pl: 'Wpis w dzienniku zawiera Twoje nazwisko, osobę, podstawę, cel, sprawę i zakres. Pytaj tylko w prowadzonej sprawie.',
    en: 'The entry holds your name, the person, basis, purpose, case and scope. Ask only for a case you conduct.',
  },
  noSets: {
    pl: 'Żadna obowiązująca reguła nie pozwala pytać w tej roli o żaden zbiór: nie ma podstawy prawnej ani celu, które można by wybrać.',
    en: 'No rule in force lets any set be asked in this role: there is no legal basis or purpose to choose.',
  },
  noSetsNext: {
    pl: 'Reguły ustala administrator danych; zapytaj administratora lokalnego swojej jednostki.',
    en: 'Controllers make the rules; ask the local administrator of your unit.',
  },
  noBasis: {
    pl: 'W tej roli nie ma dziś podstawy prawnej, na której można by pytać.',
    en: 'There is no legal basis today on which this role could ask.',
  },
  noneFound: { pl: 'Żaden zbiór, o który możesz pytać, nie pasuje.', en: 'No set that you may ask fits.' },
} as const satisfies Record<string, Bilingual>

/** What is said where the sets do not fit a page. */
export const tooManySets: Bilingual = {
  pl: 'Zbiorów jest za dużo, żeby pokazać je naraz: zawęź je do terytorium albo rodzaju jednostki.',
  en: 'There are too many sets to show at once: narrow them to a territory or a kind of unit.',
}

/** The roles held, to choose the one to ask in. */
export function roleTabs(at: PageContext, path: string, chosen: RoleCode): Content {
  const held = readerRolesOf(at)
  if (held.length < 2) return undefined
  return tabs(
    at.say(words.roles),
    held.map(role => ({ text: at.say(roleTitle(role)), path: inRolePath(at, path, role), isOpen: role === chosen })),
  )
}

/** Which sets are offered: by territory, kind of unit, or words of a name. */
export function setSearch(at: PageContext, role: RoleCode): Content {
  const kinds = Object.entries(unitKinds).filter(([, kind]) => kind.setTree !== null)
  return searchForm(
    at.path,
    [
      {
        name: 'terc',
        label: at.say({ pl: 'Zbiory z terytorium (TERC)', en: 'Sets of a territory (TERC)' }),
        width: 'short',
      },
      {
        name: 'rodzajJednostki',
        label: at.say({ pl: 'Rodzaj jednostki', en: 'Kind of unit' }),
        options: kinds.map(([value, kind]) => ({ value, text: at.say({ pl: kind.titlePl, en: kind.titleEn }) })),
      },
      { name: 'nazwa', label: at.say({ pl: 'Nazwa lub kod', en: 'Name or code' }) },
    ],
    at.query,
    at.language,
    { pl: 'Pokaż zbiory', en: 'Show the sets' },
    { rola: role, ...(at.query.powtorz === undefined ? {} : { powtorz: at.query.powtorz }) },
  )
}

/** Why nothing can be asked: the search found none, no rule opens anything, or rules do on bases that the unit cannot rely on. */
export function nothingToAsk(at: PageContext, role: RoleCode, unavailable: readonly string[]): Html {
  const isSearched = ['terc', 'rodzajJednostki', 'nazwa'].some(name => (at.query[name] ?? '') !== '')
  if (isSearched) return html`${setSearch(at, role)}${emptyState(at.say(words.noneFound))}`
  if (unavailable.length === 0) return emptyState(at.say(words.noSets), at.say(words.noSetsNext))
  const codes = unavailable.join(', ')
  const why = {
    pl: `Reguły udostępniania wymieniają ${codes}, ale słownik podstaw prawnych nie przewiduje ich dziś dla jednostek tego rodzaju. Zgłoś to administratorowi lokalnemu swojej jednostki: reguła wymaga zmiany.`,
    en: `The rules name ${codes}, but the dictionary of legal bases does not provide them today for units of this kind. Tell the local administrator of your unit: the rule has to be changed.`,
  }
  return emptyState(at.say(words.noBasis), at.say(why))
}

/** PIU: an officer asks for a beneficiary's data, with reason, set and scope. @req A2.10 B1.1 B3 B6 B9 */
export const queryPage: PageRow = {
  path: queryPath,
  title: { pl: 'Zapytanie o dane', en: 'Asking for data' },
  access: readers,
  menu: { group: 'UDOSTEPNIANIE' },
  acts: [ask, askForPaper],
  async view(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const top = html`${roleTabs(at, queryPath, role)}`
    const choices = await choicesOf(at, role, dictionaries)
    if (isRefusal(choices)) {
      if (choices.refused !== '5010') return choices
      return { content: html`${top}${setSearch(at, role)}${emptyState(at.say(tooManySets))}` }
    }
    if (choices.sets.length === 0) return { content: html`${top}${nothingToAsk(at, role, choices.unavailable)}` }
    const former = await repeated(at)
    return {
      script: peselScriptPath,
      content: html`${top}${notice('info', at.say(words.recorded), html`<p>${at.say(words.recordedText)}</p>`)}${former?.told}${setSearch(at, role)}${at.form('zapytaj', { options: optionsOf(choices), ...(former === undefined ? {} : { values: former.values }) })}`,
    }
  },
}

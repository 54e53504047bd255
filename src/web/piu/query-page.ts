import { codesIn, type Draft } from '../../contract/index.js'
import { type RoleCode, roleCodes, treesOpenTo } from '../../domain/roles.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { emptyState, notice, tabs } from '../frame/components.js'
import { html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { Field } from '../portal/field.js'
import { findingsOf } from '../portal/findings.js'
import { draftOf } from '../portal/form-draft.js'
import type { Act, ActContext, PageContext, PageRow } from '../portal/page-row.js'
import { type Asked, answerView } from './answer-view.js'
import { choicesOf, readerRolesOf, roleOf, roleTitle } from './choices.js'
import { DictionaryNames } from './dictionary-names.js'

const path = '/portal/zapytanie'
const [firstReader, ...otherReaders] = roleCodes.filter(role => treesOpenTo(role).length > 0)
if (firstReader === undefined) throw new Error('no role opens any data')
const readers: readonly [RoleCode, ...RoleCode[]] = [firstReader, ...otherReaders]

/** Dictionaries are the same for everybody. */
const dictionaries = new DictionaryNames()

const title: Bilingual = { pl: 'Zapytanie o dane', en: 'Asking for data' }

const words = {
  roles: { pl: 'Rola, w której pytasz', en: 'The role in which you ask' },
  recorded: { pl: 'Każde pytanie jest zapisywane', en: 'Every question is recorded' },
  recordedText: {
    pl: 'Wpis w dzienniku zawiera Twoje nazwisko, osobę, podstawę, cel, sprawę i zakres. Pytaj tylko w prowadzonej sprawie.',
    en: 'The entry holds your name, the person, basis, purpose, case and scope. Ask only for a case you conduct.',
  },
  noSets: {
    pl: 'Żadna reguła nie pozwala pytać w tej roli o żaden zbiór.',
    en: 'No rule lets any set be asked in this role.',
  },
  noSetsNext: {
    pl: 'Reguły ustala administrator danych; zapytaj administratora lokalnego swojej jednostki.',
    en: 'Controllers make the rules; ask the local administrator of your unit.',
  },
  person: {
    pl: 'Podaj PESEL albo dokument razem z imieniem, nazwiskiem i datą urodzenia.',
    en: 'Give the PESEL, or a document together with names and date of birth.',
  },
  atLeastOne: { pl: 'Wybierz co najmniej jedną pozycję.', en: 'Choose at least one.' },
} as const satisfies Record<string, Bilingual>

const pesel = 'osoba.pesel'
const fields: readonly Field[] = [
  {
    name: pesel,
    kind: 'digits',
    width: 'medium',
    optional: true,
    label: { pl: 'PESEL', en: 'PESEL' },
    hint: words.person,
  },
  {
    name: 'osoba.dokumentTozsamosci.rodzaj.kod',
    kind: 'select',
    optional: true,
    label: { pl: 'Rodzaj dokumentu', en: 'Kind of document' },
  },
  {
    name: 'osoba.dokumentTozsamosci.seriaNumer',
    width: 'medium',
    optional: true,
    label: { pl: 'Seria i numer dokumentu', en: 'Number of the document' },
  },
  { name: 'osoba.imie', optional: true, label: { pl: 'Imię', en: 'First name' } },
  { name: 'osoba.nazwisko', optional: true, label: { pl: 'Nazwisko', en: 'Surname' } },
  {
    name: 'osoba.dataUrodzenia',
    kind: 'date',
    width: 'medium',
    optional: true,
    label: { pl: 'Data urodzenia', en: 'Date of birth' },
  },
  { name: 'parametryPytania.znakSprawy', width: 'medium', label: { pl: 'Znak sprawy', en: 'Case' } },
  { name: 'parametryPytania.podstawaPrawna.kod', kind: 'select', label: { pl: 'Podstawa prawna', en: 'Legal basis' } },
  {
    name: 'parametryPytania.podstawaPrawna.tekst',
    optional: true,
    label: { pl: 'Treść podstawy', en: 'The basis in words' },
    hint: { pl: 'Tylko dla podstawy INNA.', en: 'Only for the basis INNA.' },
  },
  { name: 'parametryPytania.cel.kod', kind: 'select', label: { pl: 'Cel', en: 'Purpose' } },
  { name: 'parametryPytania.cel.opis', optional: true, label: { pl: 'Opis celu', en: 'The purpose in words' } },
  { name: 'zbior', kind: 'checkboxes', label: { pl: 'Zbiory', en: 'Sets' } },
  {
    name: 'zakres.kodZakresu',
    kind: 'checkboxes',
    label: { pl: 'Zakres danych', en: 'Scope' },
    hint: { pl: 'Wybierz tylko to, czego wymaga sprawa.', en: 'Choose only what the case needs.' },
  },
]

/** Without a person, a set or a scope there is nothing to ask: said at the field before anything is asked. */
function missingChoices(at: ActContext) {
  const isNobody = [pesel, 'osoba.dokumentTozsamosci.seriaNumer'].every(field => at.sent.value(field) === '')
  const person = isNobody ? [{ field: pesel, text: at.say(words.person) }] : []
  const choices = ['zbior', 'zakres.kodZakresu']
    .filter(field => at.sent.values(field).length === 0)
    .map(field => ({ field, text: at.say(words.atLeastOne) }))
  return [...person, ...choices]
}

const ask: Act = {
  name: 'zapytaj',
  fields,
  submit: { pl: 'Zapytaj', en: 'Ask' },
  async run(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const missing = missingChoices(at)
    if (missing.length > 0) return { mend: missing }
    const acting = at.inRole(role)
    const draft: Draft = {
      ...draftOf(fields, at.sent),
      zbior: at.sent.values('zbior').map(kodZbioru => ({ kodZbioru })),
    }
    const answered = await acting.performDraft('pobierzDane', draft)
    if (isRefusal(answered)) return { mend: findingsOf('pobierzDane', answered, fields, at.sent, at.language) }
    const used = answered.body.zbior.flatMap(set => (set.grupy ?? []).flatMap(codesIn)).map(one => one.dictionary)
    return { show: answerView(acting, await askedOf(acting, role), answered, await dictionaries.names(acting, used)) }
  },
}

async function askedOf(at: ActContext, role: RoleCode): Promise<Asked> {
  const choices = await choicesOf(at, role, dictionaries)
  const sets = isRefusal(choices) ? [] : choices.sets
  const text = (field: string, options: readonly { readonly value: string; readonly text: string }[]) =>
    options.find(one => one.value === at.sent.value(field))?.text ?? at.sent.value(field)
  const names = [at.sent.value('osoba.imie'), at.sent.value('osoba.nazwisko')].join(' ').trim()
  return {
    person: [at.sent.value(pesel), names, at.sent.value('osoba.dokumentTozsamosci.seriaNumer')]
      .filter(Boolean)
      .join(', '),
    basis: text('parametryPytania.podstawaPrawna.kod', isRefusal(choices) ? [] : choices.bases),
    purpose: text('parametryPytania.cel.kod', isRefusal(choices) ? [] : choices.purposes),
    caseNumber: at.sent.value('parametryPytania.znakSprawy'),
    sets: new Map(sets.map(set => [set.value, set.text])),
  }
}

function roleTabs(at: PageContext, chosen: RoleCode) {
  const held = readerRolesOf(at)
  if (held.length < 2) return undefined
  return tabs(
    at.say(words.roles),
    held.map(role => ({
      text: at.say(roleTitle(role)),
      path: `${at.to(path)}${at.to(path).includes('?') ? '&' : '?'}rola=${role}`,
      isOpen: role === chosen,
    })),
  )
}

/** PIU: an officer asks for a beneficiary's data, with reason, set and scope. @req A2.10 B1.1 B3 B6 B9 */
export const queryPage: PageRow = {
  path,
  title,
  access: readers,
  menu: { group: 'UDOSTEPNIANIE' },
  async view(at) {
    const role = roleOf(at)
    if (role === undefined) return refuse('3006')
    const choices = await choicesOf(at, role, dictionaries)
    if (isRefusal(choices)) return choices
    if (choices.sets.length === 0) {
      return { content: html`${roleTabs(at, role)}${emptyState(at.say(words.noSets), at.say(words.noSetsNext))}` }
    }
    return {
      content: html`${roleTabs(at, role)}${notice('info', at.say(words.recorded), html`<p>${at.say(words.recordedText)}</p>`)}${at.form(
        'zapytaj',
        {
          options: {
            'osoba.dokumentTozsamosci.rodzaj.kod': choices.documents,
            'parametryPytania.podstawaPrawna.kod': choices.bases,
            'parametryPytania.cel.kod': choices.purposes,
            zbior: choices.sets,
            'zakres.kodZakresu': choices.scopes,
          },
        },
      )}`,
    }
  },
  acts: [ask],
}

import type { Draft } from '../../contract/index.js'
import type { RoleCode } from '../../domain/roles.js'
import { isRefusal } from '../../fault/refusal.js'
import type { Bilingual } from '../frame/language.js'
import type { Field } from '../portal/field.js'
import { draftOf } from '../portal/form-draft.js'
import type { ActContext, PageContext } from '../portal/page-row.js'
import { documentFields, peselField } from '../portal/person-fields.js'
import type { Submission } from '../portal/submission.js'
import { type Choices, choicesOf } from './choices.js'
import { dictionaries } from './dictionary-names.js'

const words = {
  person: {
    pl: 'Podaj PESEL albo dokument razem z imieniem, nazwiskiem i datą urodzenia.',
    en: 'Give the PESEL, or a document together with names and date of birth.',
  },
  atLeastOne: { pl: 'Wybierz co najmniej jedną pozycję.', en: 'Choose at least one.' },
} as const satisfies Record<string, Bilingual>

const pesel = 'osoba.pesel'
const documentKind = 'osoba.dokumentTozsamosci.rodzaj.kod'
const documentNumber = 'osoba.dokumentTozsamosci.seriaNumer'

/** Whom it is about. */
export const personFields: readonly Field[] = [
  peselField(pesel, words.person),
  ...documentFields(documentKind, documentNumber),
  { name: 'osoba.imie', optional: true, label: { pl: 'Imię', en: 'First name' } },
  { name: 'osoba.nazwisko', optional: true, label: { pl: 'Nazwisko', en: 'Surname' } },
  {
    name: 'osoba.dataUrodzenia',
    kind: 'date',
    width: 'medium',
    optional: true,
    label: { pl: 'Data urodzenia', en: 'Date of birth' },
  },
]

/** Why, of which sets and what is asked: the same for one person and for many. */
export const reasonFields: readonly Field[] = [
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

export const questionFields: readonly Field[] = [...personFields, ...reasonFields]

/** What the fields offer. */
export function optionsOf({ documents, bases, purposes, sets, scopes }: Choices) {
  return {
    [documentKind]: documents,
    'parametryPytania.podstawaPrawna.kod': bases,
    'parametryPytania.cel.kod': purposes,
    zbior: sets,
    'zakres.kodZakresu': scopes,
  }
}

/** Without a person there is nobody to ask for: said at the field before anything is asked. @param under where in the form the person stands */
export function missingPerson(at: ActContext, under = '') {
  const isNobody = [pesel, documentNumber].every(field => at.sent.value(`${under}${field}`) === '')
  return isNobody ? [{ field: `${under}${pesel}`, text: at.say(words.person) }] : []
}

/** Without a set or a scope there is nothing to ask. */
export function missingChoices(at: ActContext) {
  return ['zbior', 'zakres.kodZakresu']
    .filter(field => at.sent.values(field).length === 0)
    .map(field => ({ field, text: at.say(words.atLeastOne) }))
}

/** The question as it was sent, still as texts. */
export function questionDraft(sent: Submission, fields: readonly Field[]): Draft {
  return { ...draftOf(fields, sent), zbior: setsAsked(sent.values('zbior')) }
}

/** Sets as a question names them. */
export function setsAsked(codes: readonly string[]) {
  return codes.map(kodZbioru => ({ kodZbioru }))
}

/** Everything that the question said, to be sent along by a form that asks it again. */
export function carried(sent: Submission): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(questionFields.map(({ name }) => [name, sent.values(name)]))
}

/** What the officer asked, as the answer repeats it. */
export interface Asked {
  readonly person: string
  readonly basis: string
  readonly purpose: string
  readonly caseNumber: string
  /** Names of the sets by their codes. */
  readonly sets: ReadonlyMap<string, string>
}

/** The question in words. */
export async function askedOf(at: ActContext, role: RoleCode): Promise<Asked> {
  const choices = await choicesOf(at, role, dictionaries)
  const names = [at.sent.value('osoba.imie'), at.sent.value('osoba.nazwisko')].join(' ').trim()
  return {
    person: [at.sent.value(pesel), names, at.sent.value(documentNumber)].filter(Boolean).join(', '),
    ...(isRefusal(choices) ? unnamed(at) : reasonIn(at, choices)),
  }
}

function unnamed({ sent }: ActContext): Omit<Asked, 'person'> {
  return {
    basis: sent.value('parametryPytania.podstawaPrawna.kod'),
    purpose: sent.value('parametryPytania.cel.kod'),
    caseNumber: sent.value('parametryPytania.znakSprawy'),
    sets: new Map(),
  }
}

function reasonIn(at: ActContext, choices: Choices): Omit<Asked, 'person'> {
  const text = (field: string, options: Choices['bases']) =>
    options.find(one => one.value === at.sent.value(field))?.text ?? at.sent.value(field)
  return {
    basis: text('parametryPytania.podstawaPrawna.kod', choices.bases),
    purpose: text('parametryPytania.cel.kod', choices.purposes),
    caseNumber: at.sent.value('parametryPytania.znakSprawy'),
    sets: setNames(choices),
  }
}

/** Names of the sets by their codes. */
export function setNames({ sets }: Choices): ReadonlyMap<string, string> {
  return new Map(sets.map(set => [set.value, set.text]))
}

/** Where a question is asked. */
export const queryPath = '/portal/zapytanie'

/** Where many people are asked for at once. */
export const batchPath = '/portal/zapytanie-zbiorcze'

/** The address of a page in a role. */
export function inRolePath(at: PageContext, path: string, role: RoleCode): string {
  const to = at.to(path)
  return `${to}${to.includes('?') ? '&' : '?'}rola=${role}`
}

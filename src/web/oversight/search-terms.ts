import type { InputOf } from '../../contract/index.js'
import { dictionaries } from '../piu/dictionary-names.js'
import type { Field, Option } from '../portal/field.js'
import type { PageContext } from '../portal/page-row.js'
import { periodFields, periodOf } from '../portal/period-fields.js'
import type { Finding } from '../portal/submission.js'
import { askedPerson } from './asked-person.js'
import { actOptions, resultOptions } from './words.js'

type Search = InputOf<'pobierzRekordy'>

/** By what a search can be narrowed, beside the person. */
export const narrowing: readonly Field[] = [
  {
    name: 'login',
    width: 'medium',
    optional: true,
    label: { pl: 'Login urzędnika', en: 'Login of the officer' },
  },
  {
    name: 'kodJT',
    width: 'medium',
    optional: true,
    label: { pl: 'Jednostka, która pytała', en: 'Unit that asked' },
    hint: { pl: 'Kod, np. JT-1465-PUP-01.', en: 'Code, e.g. JT-1465-PUP-01.' },
  },
  {
    name: 'kodZbioru',
    width: 'medium',
    optional: true,
    label: { pl: 'Zbiór', en: 'Set' },
    hint: { pl: 'Kod, np. CBB-1465-PUP-01-RP-01.', en: 'Code, e.g. CBB-1465-PUP-01-RP-01.' },
  },
  { name: 'cel', kind: 'select', optional: true, label: { pl: 'Cel', en: 'Purpose' } },
  {
    name: 'rodzaj',
    kind: 'select',
    optional: true,
    label: { pl: 'Rodzaj czynności', en: 'Kind of act' },
    options: actOptions,
  },
  { name: 'wynik', kind: 'select', optional: true, label: { pl: 'Wynik', en: 'Result' }, options: resultOptions },
  ...periodFields.map(field => ({ ...field, optional: true })),
]

const { pesel, document, ...searched } = askedPerson('osoba.', {
  pl: 'Albo dokument poniżej.',
  en: 'Or the document below.',
})

/** Of whom the entries tell. */
export const searchedPerson = { ...searched, fields: [pesel, ...document] }

/** Only who sees several controllers can choose one. */
export const controllerField: Field = {
  name: 'kodJTAdministratora',
  width: 'medium',
  optional: true,
  label: { pl: 'Administrator danych', en: 'Controller' },
  hint: { pl: 'Kod jednostki; puste: wszyscy.', en: 'Code of the unit; empty: all.' },
}

/** Whether the person oversees every controller. */
export function seesAll(at: PageContext): boolean {
  return at.person?.unit.kind === 'MINISTERSTWO'
}

/** The names that a search's values go by, in address and form. */
export const searchNames = [
  ...searchedPerson.fields.map(({ name }) => name),
  'powod',
  'kodJTAdministratora',
  'kodOdmowy',
  'podstawaPrawna',
  'operacja',
  ...narrowing.map(({ name }) => name),
]

/** Purposes to choose from. */
export async function searchOptions(at: PageContext): Promise<Readonly<Record<string, readonly Option[]>>> {
  return { cel: await optionsOf(at, 'CEL') }
}

/** Kinds of documents to choose from. */
export function documentKinds(at: PageContext): Promise<readonly Option[]> {
  return optionsOf(at, 'RODZAJ_DOKUMENTU')
}

async function optionsOf(at: PageContext, code: string): Promise<readonly Option[]> {
  return (await dictionaries.rows(at, code)).map(({ kod, nazwa }) => ({ value: kod, text: nazwa }))
}

/** A search out of its values as people type them; days are those of Poland, both included. */
export function searchOf(
  at: PageContext,
  value: (name: string) => string,
): { readonly search: Search; readonly wrong: readonly Finding[] } {
  const text = (name: string) => value(name).trim() || undefined
  const { from, until, wrong } = periodOf(at, value)
  const search = {
    // A number says it all; a document is asked for where there is none.
    osoba: searchedPerson.identities(value)[0],
    powod: text('powod'),
    login: text('login'),
    kodJTAdministratora: text('kodJTAdministratora'),
    kodJT: text('kodJT'),
    kodZbioru: text('kodZbioru'),
    cel: text('cel'),
    podstawaPrawna: text('podstawaPrawna'),
    operacja: text('operacja'),
    rodzaj: text('rodzaj') as Search['rodzaj'],
    wynik: text('wynik') as Search['wynik'],
    kodOdmowy: text('kodOdmowy'),
    odChwili: from,
    doChwili: until,
  }
  return { search: given(search), wrong }
}

function given(search: { readonly [K in keyof Search]: Search[K] | undefined }): Search {
  return Object.fromEntries(Object.entries(search).filter(([, one]) => one !== undefined))
}

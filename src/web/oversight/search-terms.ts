import type { InputOf } from '../../contract/index.js'
import { endOfDay, isCivilDate, startOfDay } from '../../domain/calendar.js'
import type { Bilingual } from '../frame/language.js'
import { typedDay } from '../frame/polish.js'
import { DictionaryNames } from '../piu/dictionary-names.js'
import type { Field, Option } from '../portal/field.js'
import type { PageContext } from '../portal/page-row.js'
import type { Finding } from '../portal/submission.js'
import { actOptions, resultOptions } from './words.js'

type Search = InputOf<'pobierzRekordy'>

/** Dictionaries are the same for everybody. */
export const dictionaries = new DictionaryNames()

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
  {
    name: 'od',
    kind: 'date',
    optional: true,
    label: { pl: 'Od dnia', en: 'From the day' },
    hint: { pl: 'np. 31.12.2026', en: 'e.g. 31.12.2026' },
  },
  {
    name: 'do',
    kind: 'date',
    optional: true,
    label: { pl: 'Do dnia', en: 'To the day' },
    hint: { pl: 'np. 31.12.2026', en: 'e.g. 31.12.2026' },
  },
]

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
  'osoba.pesel',
  'osoba.dokument.rodzaj',
  'osoba.dokument.seriaNumer',
  'powod',
  'kodJTAdministratora',
  'kodOdmowy',
  'podstawaPrawna',
  'operacja',
  ...narrowing.map(({ name }) => name),
] as const

/** Purposes and kinds of documents to choose from. */
export async function searchOptions(at: PageContext): Promise<Readonly<Record<string, readonly Option[]>>> {
  const rows = async (code: string) =>
    (await dictionaries.rows(at, code)).map(({ kod, nazwa }) => ({ value: kod, text: nazwa }))
  return { cel: await rows('CEL'), 'osoba.dokument.rodzaj': await rows('RODZAJ_DOKUMENTU') }
}

const notADay: Bilingual = {
  pl: 'Wpisz istniejącą datę, np. 31.12.2026.',
  en: 'Enter a date that exists, e.g. 31.12.2026.',
}

/** A search out of its values as people type them; days are those of Poland, both included. */
export function searchOf(
  at: PageContext,
  value: (name: string) => string,
): { readonly search: Search; readonly wrong: readonly Finding[] } {
  const wrong: Finding[] = []
  const text = (name: string) => value(name).trim() || undefined
  const instant = (name: 'od' | 'do', isEnd: boolean) => {
    const typed = text(name)
    if (typed === undefined) return undefined
    const date = typedDay(typed)
    if (!isCivilDate(date)) {
      wrong.push({ field: name, text: at.say(notADay) })
      return undefined
    }
    return isEnd ? endOfDay(date) : startOfDay(date)
  }
  const search = {
    osoba: personOf(text),
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
    odChwili: instant('od', false),
    doChwili: instant('do', true),
  }
  return { search: given(search), wrong }
}

function personOf(text: (name: string) => string | undefined): Search['osoba'] {
  const pesel = text('osoba.pesel')?.replace(/[\s-]/g, '')
  if (pesel !== undefined) return { pesel }
  const number = text('osoba.dokument.seriaNumer')
  return number === undefined
    ? undefined
    : { dokument: { rodzaj: text('osoba.dokument.rodzaj') ?? '', seriaNumer: number } }
}

function given(search: { readonly [K in keyof Search]: Search[K] | undefined }): Search {
  return Object.fromEntries(Object.entries(search).filter(([, one]) => one !== undefined))
}

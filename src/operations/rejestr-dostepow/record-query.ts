import type { RequestOf } from '../../contract/index.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'
import type { RecordFilter } from '../../ports/data/ledger.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import type { Note } from '../note.js'
import { overseenBy, searchKeyOf } from './oversight.js'

/** What a search of the ledger asks for: the same for showing and for exporting. */
export type RecordQuery = Omit<
  RequestOf<'pobierzRekordy'>,
  'kontekst' | 'strona' | 'rozmiarStrony' | 'numer' | 'osoba' | 'powod'
> & {
  readonly numer?: number | undefined
  readonly osoba?: RequestOf<'pobierzRekordy'>['osoba'] | undefined
  readonly powod?: string | undefined
}

/**
 * What the ledger says of a search. What is looked for may be anything that somebody typed: only that it was looked for is public.
 * @req B6
 */
export function noteOfSearch(query: RecordQuery): Note {
  const person = query.osoba === undefined ? undefined : searchKeyOf(query.osoba, 'osoba')
  const { names, values } = claimed(query)
  return {
    act: 'PODGLAD_DZIENNIKA',
    result: 'SUKCES',
    ...(typeof person === 'string' ? { criteria: [person] } : {}),
    ...(values === '' ? {} : { text: values }),
    facts: { filtry: names },
  }
}

/** The filter of a search that the caller may make. A search for a person has to say why. */
export function filterOfSearch(
  query: RecordQuery,
  caller: PersonCaller | SystemCaller,
  above = '',
): RecordFilter | Refusal<'3016' | '5001' | '5021'> {
  const overseen = overseenBy(caller, query.kodJTAdministratora)
  if (isRefusal(overseen)) return overseen
  const { odChwili, doChwili } = query
  if (odChwili !== undefined && doChwili !== undefined && odChwili > doChwili)
    return refuse('5021', [fault('5021', 'Okres kończy się przed początkiem.', `${above}doChwili`)])
  const person = query.osoba === undefined ? undefined : searchKeyOf(query.osoba, `${above}osoba`)
  if (isRefusal(person)) return person
  if (person !== undefined && query.powod === undefined)
    return refuse('5021', [fault('5021', 'Podaj powód szukania wpisów o tej osobie.', `${above}powod`)])
  return { ...filterOf(query, person), ...overseen }
}

/** Which filters were set, and to what. */
function claimed(query: RecordQuery): { readonly names: string; readonly values: string } {
  const { osoba, kontekst: _, strona: _page, ...others } = query as RecordQuery & RequestOf<'pobierzRekordy'>
  const set = Object.entries(others).filter(([, value]) => value !== undefined)
  const text = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value))
  return {
    names: [...(osoba === undefined ? [] : ['osoba']), ...set.map(([name]) => name)].join(' '),
    values: set.map(([name, value]) => `${name}: ${text(value)}`).join(' · '),
  }
}

function filterOf(query: RecordQuery, person: string | undefined): RecordFilter {
  const filter: { readonly [K in keyof RecordFilter]: RecordFilter[K] | undefined } = {
    index: query.numer,
    persons: person === undefined ? undefined : [person],
    login: query.login,
    unitCode: query.kodJT,
    setCode: query.kodZbioru,
    purpose: query.cel,
    legalBasis: query.podstawaPrawna,
    operation: query.operacja,
    act: query.rodzaj,
    result: query.wynik,
    refusal: query.kodOdmowy,
    from: query.odChwili?.toISOString(),
    until: query.doChwili?.toISOString(),
  }
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined))
}

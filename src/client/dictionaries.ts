import { createHash } from 'node:crypto'
import type { ResponseOf } from '../contract/index.js'
import { canonicalRows } from '../domain/dictionaries/canonical-rows.js'
import type { SdConnection } from './connection.js'
import type { CallContext } from './context.js'
import type { Outcome } from './outcome.js'

/** A dictionary as it was fetched, its hash found right. */
export interface FetchedDictionary {
  readonly version: ResponseOf<'pobierzSlownik'>['slownik']
  readonly rows: ResponseOf<'pobierzSlownik'>['pozycja']
}

/** What an update did. */
export interface DictionaryUpdate {
  readonly fetched: readonly FetchedDictionary[]
  /** Versions confirmed, those fetched and those held before. */
  readonly confirmed: number
  readonly isComplete: boolean
}

export interface UpdateOrder {
  readonly context?: CallContext
  /** Every dictionary is fetched, also where its newest version was confirmed before. */
  readonly isWhole?: boolean
  readonly onProgress?: (done: number, total: number) => void
}

/** Why an update ended early. */
export type UpdateEnd =
  | Exclude<Outcome<never>, { outcome: 'ANSWER' }>
  | { readonly outcome: 'WRONG_HASH'; readonly dictionary: string }

/**
 * Brings the system's dictionaries up to date: fetches the newest version of each that was not confirmed, checks its hash
 * against its rows, and confirms all of them.
 * @req A2.9
 */
export async function updateDictionaries(
  connection: SdConnection,
  order: UpdateOrder = {},
): Promise<DictionaryUpdate | UpdateEnd> {
  const listed = await connection.call('pobierzListeSlownikow', {}, order.context)
  if (listed.outcome !== 'ANSWER') return listed
  const newest = newestOf(listed.answer.pozycjaListy)
  const wanted = newest.filter(one => order.isWhole === true || one.wersjaPotwierdzona !== one.slownik.wersja)
  const fetched: FetchedDictionary[] = []
  for (const { slownik } of wanted) {
    const input = { kodSlownika: slownik.kodSlownika, wersja: slownik.wersja }
    const called = await connection.call('pobierzSlownik', input, order.context)
    if (called.outcome !== 'ANSWER') return called
    const { slownik: version, pozycja: rows } = called.answer
    if (hashOf(rows) !== version.skrot) return { outcome: 'WRONG_HASH', dictionary: version.kodSlownika }
    fetched.push({ version, rows })
    order.onProgress?.(fetched.length, wanted.length)
  }
  const slownik = newest.map(one => ({
    kodSlownika: one.slownik.kodSlownika,
    wersja: one.slownik.wersja,
    skrot: one.slownik.skrot,
  }))
  const confirmed = await connection.call('potwierdzSlowniki', { slownik }, order.context)
  if (confirmed.outcome !== 'ANSWER') return confirmed
  return { fetched, confirmed: slownik.length, isComplete: confirmed.answer.komplet }
}

type Listed = ResponseOf<'pobierzListeSlownikow'>['pozycjaListy'][number]

function newestOf(list: readonly Listed[]): readonly Listed[] {
  const newest = new Map<string, Listed>()
  for (const one of list) {
    const known = newest.get(one.slownik.kodSlownika)
    if (known === undefined || known.slownik.wersja < one.slownik.wersja) newest.set(one.slownik.kodSlownika, one)
  }
  return [...newest.values()]
}

/** SHA-256 of the rows' canonical text, hex. */
function hashOf(rows: FetchedDictionary['rows']): string {
  const held = rows.map(({ atrybut, obowiazujeOd = '', ...row }) => ({
    ...definedOnly(row),
    obowiazujeOd,
    atrybuty: atrybut,
  }))
  return createHash('sha256').update(canonicalRows(held)).digest('hex')
}

function definedOnly<T extends object>(row: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

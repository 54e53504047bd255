import { attributeValues, type DictionaryRow } from './dictionaries/dictionary.js'

/** Months for which the part of an entry that names people is kept, unless the legal basis says longer. @see KRI § 20 */
export const usualRetentionMonths = 24

const monthsAttribute = 'okresPrzechowywaniaMiesiace'

/** Months for which entries on this basis are kept: what its rows in the dictionary say, but never less than usual. */
export function retentionMonths(basisRows: readonly DictionaryRow[]): number {
  const stated = basisRows.flatMap(row => attributeValues(row, monthsAttribute)).map(Number)
  return Math.max(usualRetentionMonths, ...stated.filter(Number.isSafeInteger))
}

/** Kinds of records whose retention can be set. */
export const recordKinds = [
  'ODCZYT',
  'UDOSTEPNIENIE',
  'ZASILENIE',
  'ADMINISTRACJA',
  'ZDARZENIE',
  'PODGLAD_DZIENNIKA',
  'NIEDORECZENIE',
  'SUMA_ODMOW',
] as const

/** Months for kinds of records that are kept longer than usual. */
export type RetentionOfKinds = Readonly<Partial<Record<(typeof recordKinds)[number], number>>>

/** `KIND=MONTHS` with blanks between, never less than usual; `undefined` where it is not that. */
export function retentionOfKinds(text: string): RetentionOfKinds | undefined {
  const rows = text.split(/\s+/).filter(word => word !== '')
  const read = rows.map(word => {
    const [, name, months] = /^([A-Z_]+)=([0-9]{1,4})$/.exec(word) ?? []
    const kind = recordKinds.find(one => one === name)
    return kind === undefined || Number(months) < usualRetentionMonths ? undefined : ([kind, Number(months)] as const)
  })
  return read.some(row => row === undefined) ? undefined : Object.fromEntries(read.filter(row => row !== undefined))
}

/** Entries that say that other entries are kept until a day whatever their retention, and those that take that back. */
export const hold = {
  operation: 'wstrzymajUsuwanie',
  released: 'zwolnijWstrzymanie',
  /** What names the entries kept, as ranges. */
  fact: 'zakresy',
  /** Last day, `YYYY-MM-DD`. */
  until: 'doDnia',
  /** Under this search key both are found. */
  searchKey: 'ZDARZENIE:WSTRZYMANIE',
} as const

/** What of an entry tells of a hold. */
export interface HoldFacts {
  readonly entryId: string
  readonly operation: string
  readonly about?: string
  readonly facts?: Readonly<Record<string, unknown>>
}

/** Holds that are in force on the day: not released, not over. */
export function holdsInForce<F extends HoldFacts>(entries: readonly F[], today: string): readonly F[] {
  const released = new Set(entries.filter(one => one.operation === hold.released).map(({ about }) => about))
  return entries.filter(
    one =>
      one.operation === hold.operation && !released.has(one.entryId) && String(one.facts?.[hold.until] ?? '') >= today,
  )
}

/** Whether the entry of this number is kept by one of the holds. */
export function isHeld(index: number, holds: readonly HoldFacts[]): boolean {
  return holds.some(({ facts }) =>
    (rangesIn(String(facts?.[hold.fact] ?? '')) ?? []).some(([from, to]) => from <= index && index <= to),
  )
}

/** Neighbouring numbers as ranges: `0-99 120 130-131`. @param indexes ascending */
export function rangesOf(indexes: readonly number[]): string {
  const ranges: [number, number][] = []
  for (const index of indexes) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === index - 1) last[1] = index
    else ranges.push([index, index])
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(' ')
}

/** The ranges in such a text, first and last of each; `undefined` where it is none. */
export function rangesIn(text: string): readonly (readonly [number, number])[] | undefined {
  const ranges = text.split(' ').map(part => {
    const [, from, to] = /^([0-9]{1,15})(?:-([0-9]{1,15}))?$/.exec(part) ?? []
    return from === undefined ? undefined : ([Number(from), Number(to ?? from)] as const)
  })
  return ranges.some(range => range === undefined) ? undefined : ranges.filter(range => range !== undefined)
}

/** The operation under which erasures stand in the ledger, and the fact that names the entries. */
export const erasure = { operation: 'usunPrzeterminowane', fact: 'zakresy' } as const

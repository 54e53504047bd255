import { attributeValues, type DictionaryRow } from './dictionaries/dictionary.js'

/** Months for which the part of an entry that names people is kept, unless the legal basis says longer. @see KRI § 20 */
export const usualRetentionMonths = 24

const monthsAttribute = 'okresPrzechowywaniaMiesiace'

/** Months for which entries on this basis are kept: what its rows in the dictionary say, but never less than usual. */
export function retentionMonths(basisRows: readonly DictionaryRow[]): number {
  const stated = basisRows.flatMap(row => attributeValues(row, monthsAttribute)).map(Number)
  return Math.max(usualRetentionMonths, ...stated.filter(Number.isSafeInteger))
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

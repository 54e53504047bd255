import type { DictionaryRow } from './dictionary.js'

/** Characters that part fields and rows; a value that holds one of them would make two tables look alike. */
const separators = /[\t\n\r]/

function byText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

function canonicalRow(row: DictionaryRow): string {
  const fields = [
    row.kod,
    row.nazwa,
    row.nazwaSkrocona ?? '',
    row.kodNadrzedny ?? '',
    row.obowiazujeOd,
    row.obowiazujeDo ?? '',
    row.status,
    row.kolejnosc === undefined ? '' : String(row.kolejnosc),
    ...row.atrybuty.map(attribute => `${attribute.nazwa}=${attribute.wartosc}`).sort(byText),
  ]
  if (fields.some(field => separators.test(field))) throw new Error('a dictionary value holds a tab or a line break')
  return fields.join('\t').normalize('NFC')
}

/**
 * The text whose UTF-8 bytes are hashed to the dictionary's `skrot` (SHA-256): one line per row, ended by LF; fields
 * in the order of the wire parted by TAB, absent ones empty; then `nazwa=wartosc` of each attribute, sorted; lines
 * sorted by code and first day of validity. Two tables give the same text when and only when they hold the same rows.
 * @throws Error on a value with a tab or line break: such rows never get this far
 */
export function canonicalRows(rows: readonly DictionaryRow[]): string {
  return [...rows]
    .sort((one, other) => byText(one.kod, other.kod) || byText(one.obowiazujeOd, other.obowiazujeOd))
    .map(row => `${canonicalRow(row)}\n`)
    .join('')
}

/** Whether the text may stand in a row. */
export function isDictionaryText(text: string): boolean {
  return text !== '' && !separators.test(text)
}

/** A value of a table. */
export type CsvValue = string | number | boolean | undefined

/**
 * A table as CSV for spreadsheets: UTF-8 with its mark, semicolons, CRLF, every text in quotes. A text that a spreadsheet
 * would take for a formula begins with an apostrophe. @see RFC 4180; OWASP CSV Injection
 */
export function csv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): Uint8Array {
  const lines = [columns, ...rows].map(row => `${row.map(cell).join(';')}\r\n`)
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`)
}

function cell(value: CsvValue): string {
  if (value === undefined) return ''
  if (typeof value !== 'string') return String(value)
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

/** A line of a table that was read: texts of its cells by the names of their columns; empty cells are left out. */
export interface SheetLine {
  /** Where it begins in the file, from 1. */
  readonly line: number
  readonly cells: ReadonlyMap<string, string>
}

/** What is wrong with a file, and where. */
export interface SheetFlaw {
  readonly line?: number
  readonly column?: string
  readonly pl: string
  readonly en: string
}

/** A table that was read, or what is wrong with it. */
export type ReadSheet = { readonly lines: readonly SheetLine[] } | { readonly wrong: readonly SheetFlaw[] }

/**
 * Reads a table as spreadsheets write it: UTF-8 with or without its mark, semicolons, names of columns in the first line, in any
 * order. Columns that are not known are a flaw; of those that are, any may be missing but the demanded ones. Empty lines count as none.
 * The apostrophe that keeps a text from being a formula is taken off again. @see RFC 4180
 */
export function readSheet(bytes: Uint8Array, known: readonly string[], demanded: readonly string[]): ReadSheet {
  const text = textOf(bytes)
  if (text === undefined) return { wrong: [notUtf8] }
  const split = recordsIn(text)
  if ('wrong' in split) return split
  const [head, ...others] = split.records
  if (head === undefined) return { wrong: [{ pl: 'Plik jest pusty.', en: 'The file is empty.' }] }
  const columns = head.cells.map(cell => cell.trim())
  const wrong = [...flawsOfHead(columns, known, demanded)]
  for (const { line, cells } of others) {
    if (cells.length <= columns.length || cells.slice(columns.length).every(cell => cell === '')) continue
    const pl = `Komórek jest ${cells.length}, a kolumn ${columns.length}.`
    wrong.push({ line, pl, en: `There are ${cells.length} cells and ${columns.length} columns.` })
  }
  if (wrong.length > 0) return { wrong }
  return {
    lines: others.map(({ line, cells }) => ({
      line,
      cells: new Map(columns.flatMap((name, index) => (filled(cells[index]) ? [[name, plain(cells[index])]] : []))),
    })),
  }
}

const notUtf8: SheetFlaw = {
  pl: 'Plik nie jest w UTF-8. W arkuszu wybierz „Zapisz jako: CSV UTF-8”.',
  en: 'The file is not UTF-8. In the spreadsheet choose “Save as: CSV UTF-8”.',
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function* flawsOfHead(columns: readonly string[], known: readonly string[], demanded: readonly string[]) {
  if (columns.length === 1 && demanded.length > 1) {
    yield {
      line: 1,
      pl: 'Kolumny mają być rozdzielone średnikiem.',
      en: 'The columns have to be parted by semicolons.',
    }
    return
  }
  for (const [index, column] of columns.entries()) {
    if (!known.includes(column)) {
      yield { line: 1, column, pl: 'Nie ma takiej kolumny.', en: 'There is no such column.' }
    } else if (columns.indexOf(column) < index) {
      yield { line: 1, column, pl: 'Kolumna jest dwa razy.', en: 'The column is there twice.' }
    }
  }
  for (const column of demanded) {
    if (!columns.includes(column)) yield { line: 1, column, pl: 'Brakuje kolumny.', en: 'The column is missing.' }
  }
}

interface Cells {
  readonly line: number
  readonly cells: readonly string[]
}

/** Lines of cells; a text in quotes may hold semicolons, quotes (doubled) and line ends. */
function recordsIn(text: string): { readonly records: readonly Cells[] } | { readonly wrong: readonly SheetFlaw[] } {
  const records: Cells[] = []
  const token = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|\n|\r|$)/y
  let line = 1
  let begun = 1
  let cells: string[] = []
  while (token.lastIndex < text.length || cells.length > 0) {
    const found = token.exec(text)
    if (found === null) {
      const pl = 'Cudzysłów nie jest zamknięty albo stoi w środku tekstu bez podwojenia.'
      return { wrong: [{ line, pl, en: 'A quote is not closed, or stands inside a text without being doubled.' }] }
    }
    const [whole, quoted, bare = '', end] = found
    cells.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    line += whole.split(/\r\n|\n|\r/).length - 1
    if (end === ';') continue
    if (cells.some(cell => cell.trim() !== '')) records.push({ line: begun, cells })
    cells = []
    begun = line
    if (end === '') break
  }
  return { records }
}

function filled(cell: string | undefined): cell is string {
  return cell !== undefined && cell.trim() !== ''
}

function plain(cell = ''): string {
  return /^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell.trim()
}

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

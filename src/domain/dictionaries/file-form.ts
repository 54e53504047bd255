import { type CivilDate, isCivilDate } from '../calendar.js'
import { readTerc } from '../identifiers/teryt.js'
import { isDictionaryText } from './canonical-rows.js'
import type { Dictionary, DictionaryRow, RowAttribute } from './dictionary.js'

/** What is wrong in a dictionary file: the place (`wiersze[3].kod`) and what was expected there. */
export interface DictionaryFileFinding {
  readonly path: string
  readonly expected: string
}

export type DictionaryFileReading =
  | { readonly dictionary: Dictionary }
  | { readonly findings: readonly DictionaryFileFinding[] }

type Fields = Readonly<Record<string, unknown>>

class FileReader {
  readonly findings: DictionaryFileFinding[] = []

  fail(path: string, expected: string): void {
    this.findings.push({ path, expected })
  }

  fields(value: unknown, path: string): Fields {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
    this.fail(path, 'object')
    return {}
  }

  list(value: unknown, path: string): readonly unknown[] {
    if (Array.isArray(value)) return value
    this.fail(path, 'list')
    return []
  }

  text(from: Fields, name: string, path: string): string {
    const value = from[name]
    if (typeof value === 'string' && isDictionaryText(value)) return value
    this.fail(`${path}${name}`, 'text without tabs and line breaks')
    return ''
  }

  date(from: Fields, name: string, path: string): CivilDate {
    const value = from[name]
    if (typeof value === 'string' && isCivilDate(value)) return value
    this.fail(`${path}${name}`, 'day YYYY-MM-DD')
    return ''
  }

  count(from: Fields, name: string, path: string): number {
    const value = from[name]
    if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value
    this.fail(`${path}${name}`, 'whole number from 1 up')
    return 0
  }
}

function readAttribute(reader: FileReader, value: unknown, path: string): RowAttribute {
  const fields = reader.fields(value, path)
  return { nazwa: reader.text(fields, 'nazwa', `${path}.`), wartosc: reader.text(fields, 'wartosc', `${path}.`) }
}

function readStatus(reader: FileReader, fields: Fields, path: string): DictionaryRow['status'] {
  const { status } = fields
  if (status === 'AKTYWNY' || status === 'WYCOFANY') return status
  reader.fail(`${path}status`, 'AKTYWNY or WYCOFANY')
  return 'AKTYWNY'
}

function readRow(reader: FileReader, value: unknown, path: string): DictionaryRow {
  const fields = reader.fields(value, path)
  const inside = `${path}.`
  const has = (name: string) => fields[name] !== undefined
  return {
    kod: reader.text(fields, 'kod', inside),
    nazwa: reader.text(fields, 'nazwa', inside),
    ...(has('nazwaSkrocona') && { nazwaSkrocona: reader.text(fields, 'nazwaSkrocona', inside) }),
    ...(has('kodNadrzedny') && { kodNadrzedny: reader.text(fields, 'kodNadrzedny', inside) }),
    obowiazujeOd: reader.date(fields, 'obowiazujeOd', inside),
    ...(has('obowiazujeDo') && { obowiazujeDo: reader.date(fields, 'obowiazujeDo', inside) }),
    status: readStatus(reader, fields, inside),
    ...(has('kolejnosc') && { kolejnosc: reader.count(fields, 'kolejnosc', inside) }),
    atrybuty: reader
      .list(fields.atrybuty ?? [], `${inside}atrybuty`)
      .map((attribute, index) => readAttribute(reader, attribute, `${inside}atrybuty[${index}]`)),
  }
}

function checkRows(reader: FileReader, rows: readonly DictionaryRow[]): void {
  const codes = new Set(rows.map(row => row.kod))
  const byCode = new Map<string, DictionaryRow[]>()
  rows.forEach((row, index) => {
    const path = `wiersze[${index}]`
    const until = row.obowiazujeDo ?? '9999-12-31'
    if (until < row.obowiazujeOd) reader.fail(`${path}.obowiazujeDo`, 'a day not before obowiazujeOd')
    if (row.kodNadrzedny !== undefined && !codes.has(row.kodNadrzedny))
      reader.fail(`${path}.kodNadrzedny`, 'the code of a row of this dictionary')
    const earlier = byCode.get(row.kod) ?? []
    if (earlier.some(other => row.obowiazujeOd <= (other.obowiazujeDo ?? '9999-12-31') && other.obowiazujeOd <= until))
      reader.fail(`${path}.obowiazujeOd`, 'rows of one code in periods that do not overlap')
    byCode.set(row.kod, [...earlier, row])
  })
}

/**
 * Reads a dictionary from the value of its JSON file (`kodSlownika`, `nazwa`, `wersja`, `opublikowano`,
 * `obowiazujeOd`, `karencjaDo`, `wiersze`); reports everything that is wrong with it at once.
 */
export function readDictionaryFile(value: unknown): DictionaryFileReading {
  const reader = new FileReader()
  const fields = reader.fields(value, '')
  const rows = reader.list(fields.wiersze, 'wiersze').map((row, index) => readRow(reader, row, `wiersze[${index}]`))
  const dictionary: Dictionary = {
    code: reader.text(fields, 'kodSlownika', ''),
    name: reader.text(fields, 'nazwa', ''),
    version: reader.count(fields, 'wersja', ''),
    publishedAt: reader.date(fields, 'opublikowano', ''),
    bindsFrom: reader.date(fields, 'obowiazujeOd', ''),
    graceUntil: reader.date(fields, 'karencjaDo', ''),
    rows,
  }
  if (dictionary.bindsFrom < dictionary.publishedAt) reader.fail('obowiazujeOd', 'a day not before opublikowano')
  if (dictionary.graceUntil < dictionary.bindsFrom) reader.fail('karencjaDo', 'a day not before obowiazujeOd')
  checkRows(reader, rows)
  return reader.findings.length > 0 ? { findings: reader.findings } : { dictionary }
}

/** Code of the dictionary of the territorial division. */
export const tercDictionary = 'TERC'

/**
 * Reads TERC from lines `kod;nazwa;rodzaj` under a header.
 * @param stateDate the day of whose division the file tells: rows are valid from then on
 */
export function readTercFile(
  csv: string,
  stateDate: CivilDate,
  version: Omit<Dictionary, 'code' | 'name' | 'rows'>,
): DictionaryFileReading {
  const reader = new FileReader()
  const [header, ...lines] = csv.split(/\r?\n/).filter(line => line !== '')
  if (header !== 'kod;nazwa;rodzaj') reader.fail('1', 'the header kod;nazwa;rodzaj')
  const rows = lines.map((line, index) => readTercLine(reader, line, String(index + 2), stateDate))
  checkRows(reader, rows)
  if (reader.findings.length > 0) return { findings: reader.findings }
  return { dictionary: { ...version, code: tercDictionary, name: 'Podział terytorialny kraju (TERC)', rows } }
}

function readTercLine(reader: FileReader, line: string, path: string, stateDate: CivilDate): DictionaryRow {
  const [kod = '', nazwa = '', rodzaj = ''] = line.split(';')
  const terc = readTerc(kod)
  if (terc === null || !isDictionaryText(nazwa) || !isDictionaryText(rodzaj))
    reader.fail(path, 'TERC code, name and kind')
  const parent = terc?.level === 'GMINA' ? terc.powiat : terc?.level === 'POWIAT' ? terc.voivodeship : undefined
  return {
    kod,
    nazwa,
    ...(parent !== undefined && { kodNadrzedny: parent }),
    obowiazujeOd: stateDate,
    status: 'AKTYWNY',
    atrybuty: [{ nazwa: 'rodzaj', wartosc: rodzaj }],
  }
}

import { encode, type InputOf } from '../../contract/index.js'
import { csv } from '../../domain/sheet.js'
import { isRefusal } from '../../fault/refusal.js'
import type { PageRow } from '../portal/page-row.js'
import { versionIn } from './dictionary-page.js'
import type { WireRow, WireVersion } from './words.js'

/** A version of a dictionary as a file: CSV, or XML in the form in which a version is published. @req A2.9 */
export const dictionaryFilePage: PageRow = {
  path: '/portal/slowniki/:kod/plik',
  title: { pl: 'Słownik jako plik', en: 'A dictionary as a file' },
  access: 'SIGNED_IN',
  async view(at) {
    const wersja = versionIn(at.query)
    const asked = { kodSlownika: at.params.kod ?? '', ...(wersja === undefined ? {} : { wersja }) }
    const told = await at.perform('pobierzSlownik', asked)
    if (isRefusal(told)) return told
    const { slownik, pozycja } = told.body
    const name = `${slownik.kodSlownika}-${slownik.wersja}`
    return at.query.format === 'xml'
      ? { download: `${name}.xml`, type: 'application/xml; charset=utf-8', bytes: xmlOf(slownik, pozycja) }
      : { download: `${name}.csv`, type: 'text/csv; charset=utf-8', bytes: csvOf(pozycja) }
  },
}

function xmlOf({ kodSlownika, nazwa, wersja, obowiazujeOd, karencjaDo }: WireVersion, pozycja: readonly WireRow[]) {
  const publication: InputOf<'opublikujSlownik'> = {
    kodSlownika,
    nazwa,
    wersja,
    obowiazujeOd,
    ...(karencjaDo === undefined ? {} : { karencjaDo }),
    pozycja,
  }
  const declaration = Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n')
  return Buffer.concat([declaration, encode('o:opublikujSlownik', publication)])
}

const columns = [
  'kod',
  'nazwa',
  'nazwaSkrocona',
  'kodNadrzedny',
  'obowiazujeOd',
  'obowiazujeDo',
  'status',
  'kolejnosc',
] as const

function csvOf(rows: readonly WireRow[]): Uint8Array {
  return csv(
    [...columns, 'atrybuty'],
    rows.map(row => [
      ...columns.map(column => row[column]),
      row.atrybut.map(one => `${one.nazwa}=${one.wartosc}`).join('|'),
    ]),
  )
}

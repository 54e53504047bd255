import { type CivilDate, isWithin } from '../calendar.js'

/** Anything else that is known of a row; a name may occur more than once. */
export interface RowAttribute {
  readonly nazwa: string
  readonly wartosc: string
}

/**
 * One row, in the words of the wire. A code may have several rows whose periods do not overlap: what it meant,
 * and for whom, may change with time.
 */
export interface DictionaryRow {
  readonly kod: string
  readonly nazwa: string
  readonly nazwaSkrocona?: string
  /** The row that this one belongs under, in the same dictionary. */
  readonly kodNadrzedny?: string
  readonly obowiazujeOd: CivilDate
  /** Last day of validity; absent: open. */
  readonly obowiazujeDo?: CivilDate
  readonly status: 'AKTYWNY' | 'WYCOFANY'
  readonly kolejnosc?: number
  readonly atrybuty: readonly RowAttribute[]
}

/** What is announced of a version, without its rows. Days are those of the Polish calendar. */
export interface DictionaryVersion {
  readonly code: string
  /** 1, 2, 3 … without gaps within a dictionary. */
  readonly version: number
  readonly publishedAt: CivilDate
  /** First day on which the version binds; later than `publishedAt` where it is announced ahead. */
  readonly bindsFrom: CivilDate
  /** Last day on which a system that has not confirmed it is warned only; not before `bindsFrom`. */
  readonly graceUntil: CivilDate
}

/** A published version of a dictionary with all its rows. */
export interface Dictionary extends DictionaryVersion {
  readonly name: string
  readonly rows: readonly DictionaryRow[]
}

/** Whether the row is valid on the day. The status does not decide: a withdrawn row was valid in its time. */
export function isRowValidOn(row: DictionaryRow, date: CivilDate): boolean {
  return isWithin(date, row.obowiazujeOd, row.obowiazujeDo)
}

/** The row of a code that is valid on the day; undefined where there is none. */
export function findRow(rows: readonly DictionaryRow[], code: string, date: CivilDate): DictionaryRow | undefined {
  return rows.find(row => row.kod === code && isRowValidOn(row, date))
}

/** All values of an attribute, in the row's order. */
export function attributeValues(row: DictionaryRow, name: string): readonly string[] {
  return row.atrybuty.filter(attribute => attribute.nazwa === name).map(attribute => attribute.wartosc)
}

/** The newest version that binds on the day; undefined where none does yet. */
export function bindingVersion<V extends DictionaryVersion>(versions: readonly V[], date: CivilDate): V | undefined {
  return versions.filter(version => version.bindsFrom <= date).reduce<V | undefined>(newer, undefined)
}

/** The newest version, announced or binding; undefined for an empty list. */
export function newestVersion<V extends DictionaryVersion>(versions: readonly V[]): V | undefined {
  return versions.reduce<V | undefined>(newer, undefined)
}

function newer<V extends DictionaryVersion>(held: V | undefined, next: V): V {
  return held === undefined || next.version > held.version ? next : held
}

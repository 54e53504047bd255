import { canonicalRows } from './canonical-rows.js'
import type { DictionaryRow } from './dictionary.js'

/** What turns the rows of one version into those of another. A row is the same while its code and first day are. */
export interface DictionaryChanges {
  readonly added: readonly DictionaryRow[]
  /** In their new form: a row marked WYCOFANY is among them. */
  readonly changed: readonly DictionaryRow[]
  /** Rows that no longer stand, in their old form. */
  readonly removed: readonly DictionaryRow[]
}

/** Most versions that a difference bridges; beyond it the whole dictionary is fetched. */
export const maxVersionsBridged = 10

/** The difference between the rows of two versions. */
export function changesBetween(older: readonly DictionaryRow[], newer: readonly DictionaryRow[]): DictionaryChanges {
  const before = new Map(older.map(row => [rowKey(row), row]))
  const after = new Set(newer.map(rowKey))
  return {
    added: newer.filter(row => !before.has(rowKey(row))),
    changed: newer.filter(row => {
      const held = before.get(rowKey(row))
      return held !== undefined && canonicalRows([held]) !== canonicalRows([row])
    }),
    removed: older.filter(row => !after.has(rowKey(row))),
  }
}

function rowKey(row: DictionaryRow): string {
  return `${row.kod}\t${row.obowiazujeOd}`
}

import { isOpenChange, type VendorChange } from '../../../domain/registry/vendor-change.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** Changes of vendors; `vendor_change_sets` names the sets that one under way has in hand: a set is in one at most. */
export const vendorChangesSchema = `
  CREATE TABLE vendor_changes (
    id TEXT PRIMARY KEY,
    version INTEGER NOT NULL,
    content_json TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE vendor_change_sets (
    set_code TEXT PRIMARY KEY,
    change_id TEXT NOT NULL REFERENCES vendor_changes (id)
  ) STRICT, WITHOUT ROWID;
`

export function reportVendorChange(
  sql: Statements,
  { vendorChange }: Change<'vendor-change-reported'>,
): Conflict | undefined {
  if (vendorChangeIn(sql, vendorChange.id) !== undefined) return exists
  sql.run(
    'INSERT INTO vendor_changes (id, version, content_json) VALUES (?, ?, ?)',
    vendorChange.id,
    vendorChange.version,
    JSON.stringify(vendorChange),
  )
  return holdSets(sql, vendorChange)
}

export function stepVendorChange(
  sql: Statements,
  { vendorChange }: Change<'vendor-change-stepped'>,
): Conflict | undefined {
  const held = vendorChangeIn(sql, vendorChange.id)
  if (held === undefined) return missing
  if (held.version !== vendorChange.version - 1) return stale
  const { id, version } = vendorChange
  sql.run(
    'UPDATE vendor_changes SET version = ?, content_json = ? WHERE id = ?',
    version,
    JSON.stringify(vendorChange),
    id,
  )
  sql.run('DELETE FROM vendor_change_sets WHERE change_id = ?', id)
  return holdSets(sql, vendorChange)
}

function holdSets(sql: Statements, change: VendorChange): Conflict | undefined {
  if (!isOpenChange(change)) return undefined
  for (const { old, replacement } of change.sets) {
    for (const code of replacement === undefined ? [old] : [old, replacement]) {
      if (sql.one('SELECT 1 FROM vendor_change_sets WHERE set_code = ?', code) !== undefined) return exists
      sql.run('INSERT INTO vendor_change_sets (set_code, change_id) VALUES (?, ?)', code, change.id)
    }
  }
  return undefined
}

export function vendorChangeIn(sql: Statements, id: string): VendorChange | undefined {
  const row = sql.one<{ content_json: string }>('SELECT content_json FROM vendor_changes WHERE id = ?', id)
  return row && (JSON.parse(row.content_json) as VendorChange)
}

/** The newest first. */
export function vendorChangesIn(sql: Statements): readonly VendorChange[] {
  return sql
    .all<{ content_json: string }>('SELECT content_json FROM vendor_changes ORDER BY id DESC')
    .map(row => JSON.parse(row.content_json) as VendorChange)
}

export function vendorChangeOf(sql: Statements, setCode: string): VendorChange | undefined {
  const row = sql.one<{ change_id: string }>('SELECT change_id FROM vendor_change_sets WHERE set_code = ?', setCode)
  return row && vendorChangeIn(sql, row.change_id)
}

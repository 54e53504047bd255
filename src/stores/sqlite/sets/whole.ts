import type { ScopeCode } from '../../../domain/scopes.js'
import type { Page } from '../../../ports/data/corrections.js'
import type { HeldRecord } from '../../../ports/data/whole-sets.js'
import type { Statements } from '../database/statements.js'

interface RecordRow {
  readonly id: number
  readonly record_id: string
  readonly version: number
  readonly withdrawn: number
  readonly keys_json: string
}

interface FragmentRow {
  readonly scope: ScopeCode
  readonly bytes: Uint8Array
  readonly persons_json: string | null
}

/** A page of the live content in the order in which it came; its mark names the content, so that it ends with it. */
export function recordsIn(
  sql: Statements,
  { after, limit }: { readonly after?: string; readonly limit: number },
): Page<HeldRecord> | undefined {
  const live = sql.one<{ live_generation: number | null }>('SELECT live_generation FROM content')?.live_generation
  const mark = after === undefined ? [live ?? 0, 0] : after.split('.').map(Number)
  const [generation, last] = mark
  if (mark.length !== 2 || !mark.every(Number.isSafeInteger) || generation !== (live ?? 0)) return undefined
  // By id: the index of generations would sort all that is left for each part.
  const rows = sql.all<RecordRow>(
    `SELECT id, record_id, version, withdrawn, keys_json FROM records
     WHERE id > ? AND +generation = ? ORDER BY id LIMIT ?`,
    last ?? 0,
    generation,
    limit + 1,
  )
  const items = rows.slice(0, limit).map(row => heldRecord(sql, row))
  const end = rows[limit - 1]
  return rows.length > limit && end !== undefined ? { items, next: `${generation}.${end.id}` } : { items }
}

function heldRecord(sql: Statements, row: RecordRow): HeldRecord {
  const keys = JSON.parse(row.keys_json) as string[]
  const fragments = sql.all<FragmentRow>(
    'SELECT scope, bytes, persons_json FROM fragments WHERE record = ? ORDER BY scope, position',
    row.id,
  )
  return {
    recordId: row.record_id,
    version: row.version,
    withdrawn: row.withdrawn === 1,
    keys,
    fragments: fragments.map(({ scope, bytes, persons_json: persons }) => ({
      scope,
      bytes,
      persons: persons === null ? keys : (JSON.parse(persons) as string[]),
    })),
  }
}

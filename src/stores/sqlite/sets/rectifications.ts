import type { ScopeCode } from '../../../domain/scopes.js'
import type { Rectification } from '../../../ports/data/rectifications.js'
import type { StagedRecord } from '../../../ports/data/set-contents.js'
import type { Statements } from '../database/statements.js'

/** What correction feeds changed: of whom, which group, when; not what stood there. */
export const rectificationsSchema = `
  CREATE TABLE rectifications (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    rectified_at INTEGER NOT NULL,
    keys_json TEXT NOT NULL
  ) STRICT;
`

interface HeldGroup {
  readonly scope: ScopeCode
  readonly bytes: Uint8Array
}

/** Notes which groups of a record that is held the correction changes or takes away; before it is applied. */
export function noteRectified(sql: Statements, generation: number, record: StagedRecord, at: Date): void {
  const held = sql.one<{ id: number; keys_json: string }>(
    'SELECT id, keys_json FROM records WHERE generation = ? AND record_id = ? AND withdrawn = 0',
    generation,
    record.recordId,
  )
  if (held === undefined) return
  const before = grouped(
    sql.all<HeldGroup>('SELECT scope, bytes FROM fragments WHERE record = ? ORDER BY scope, position', held.id),
  )
  const after = grouped(record.withdrawn ? [] : record.fragments)
  const keys = JSON.stringify([...new Set([...(JSON.parse(held.keys_json) as string[]), ...record.keys])])
  for (const [scope, was] of before) {
    const is = after.get(scope)
    if (is?.equals(was) === true) continue
    sql.run(
      'INSERT INTO rectifications (kind, scope, rectified_at, keys_json) VALUES (?, ?, ?, ?)',
      is === undefined ? 'USUNIECIE' : 'SPROSTOWANIE',
      scope,
      at.getTime(),
      keys,
    )
  }
}

/** The bytes of each group, one fragment after another in their order. */
function grouped(fragments: readonly HeldGroup[]): ReadonlyMap<ScopeCode, Buffer> {
  const groups = new Map<ScopeCode, Buffer>()
  for (const { scope, bytes } of fragments) {
    groups.set(scope, Buffer.concat([groups.get(scope) ?? Buffer.alloc(0), bytes]))
  }
  return groups
}

export function rectificationsIn(sql: Statements, after: number, limit: number): readonly Rectification[] {
  return sql
    .all<{ position: number; kind: Rectification['kind']; scope: ScopeCode; rectified_at: number; keys_json: string }>(
      'SELECT * FROM rectifications WHERE position > ? ORDER BY position LIMIT ?',
      after,
      limit,
    )
    .map(({ position, kind, scope, rectified_at: at, keys_json: keys }) => ({
      position,
      kind,
      scope,
      at: new Date(at),
      keys: JSON.parse(keys) as string[],
    }))
}

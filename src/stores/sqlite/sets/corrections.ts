import { nonconformityEnds } from '../../../domain/registry/nonconformity.js'
import type { CorrectionEffect, DemandedCorrection } from '../../../ports/data/corrections.js'
import type { Conflict } from '../../../ports/data/effects.js'
import type { StagedRecord } from '../../../ports/data/set-contents.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'

type Step<Name extends CorrectionEffect['step']> = Extract<CorrectionEffect, { readonly step: Name }>

/** Demanded corrections; what became of non-conformities, and when packages were taken. */
export const correctionsSchema = `
  ALTER TABLE packages ADD COLUMN taken_at INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE nonconformities ADD COLUMN state TEXT NOT NULL DEFAULT 'ZGLOSZONA';
  ALTER TABLE nonconformities ADD COLUMN closed_at INTEGER;
  CREATE INDEX open_nonconformities ON nonconformities (record_id) WHERE state = 'ZGLOSZONA';

  CREATE TABLE demands (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    record_id TEXT NOT NULL,
    scope TEXT NOT NULL,
    path TEXT,
    text TEXT NOT NULL,
    reporter TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    closed_at INTEGER,
    reason TEXT
  ) STRICT;
  CREATE UNIQUE INDEX one_open_demand ON demands (record_id, scope, reporter) WHERE state = 'ZGLOSZONA';
  CREATE INDEX demands_of_reporter ON demands (reporter, position);
`

export function demandCorrection(sql: Statements, { demand }: Step<'correction-demanded'>): Conflict | undefined {
  const alike = `SELECT 1 FROM demands
    WHERE id = ? OR (state = 'ZGLOSZONA' AND record_id = ? AND scope = ? AND reporter = ?)`
  if (sql.one(alike, demand.id, demand.recordId, demand.scope, demand.reporter) !== undefined) return exists
  const held = `SELECT 1 FROM records JOIN content ON records.generation = content.live_generation
    WHERE record_id = ? AND withdrawn = 0`
  if (sql.one(held, demand.recordId) === undefined) return missing
  sql.run(
    `INSERT INTO demands (id, state, record_id, scope, path, text, reporter, reported_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    demand.id,
    demand.state,
    demand.recordId,
    demand.scope,
    demand.path ?? null,
    demand.text,
    demand.reporter,
    demand.reportedAt.getTime(),
  )
  return undefined
}

const endsBySaying = { 'correction-rejected': 'REJECTED', 'correction-withdrawn': 'WITHDRAWN' } as const

/** One side says why a demand ends. */
export function endCorrection(
  sql: Statements,
  effect: Step<'correction-rejected' | 'correction-withdrawn'>,
): Conflict | undefined {
  const held = sql.one<{ state: DemandedCorrection['state'] }>('SELECT state FROM demands WHERE id = ?', effect.id)
  if (held === undefined) return missing
  if (held.state !== 'ZGLOSZONA') return stale
  sql.run(
    'UPDATE demands SET state = ?, closed_at = ?, reason = ? WHERE id = ?',
    nonconformityEnds.ZGLOSZENIE[endsBySaying[effect.step]],
    effect.at.getTime(),
    effect.reason,
    effect.id,
  )
  return undefined
}

/** A package of this kind of feed took the records: what was wrong with them before is over. */
export function closeByRecords(
  sql: Statements,
  feed: { readonly id: string; readonly kind: string },
  records: readonly StagedRecord[],
  at: Date,
): void {
  const ids = JSON.stringify(records.map(record => record.recordId))
  // What an initial feed stages is another content: only what was found in it ends by it.
  const whose = feed.kind === 'INICJALNE' ? 'AND feed_id = ?' : ''
  sql.run(
    `UPDATE nonconformities SET state = ?, closed_at = ?
     WHERE state = 'ZGLOSZONA' AND record_id IN (SELECT value FROM json_each(?)) ${whose}`,
    nonconformityEnds.WALIDACJA.RECORD_TAKEN,
    at.getTime(),
    ids,
    ...(whose === '' ? [] : [feed.id]),
  )
  if (feed.kind !== 'KOREKTA') return
  sql.run(
    `UPDATE demands SET state = ?, closed_at = ?
     WHERE state = 'ZGLOSZONA' AND record_id IN (SELECT value FROM json_each(?))`,
    nonconformityEnds.ZGLOSZENIE.CORRECTED,
    at.getTime(),
    ids,
  )
}

/** An initial feed made its generation the live one: what was found in others is over, and demands of records that are gone. */
export function closeByReplacement(sql: Statements, feedId: string, generation: number, at: Date): void {
  sql.run(
    `UPDATE nonconformities SET state = ?, closed_at = ? WHERE state = 'ZGLOSZONA' AND feed_id <> ?`,
    nonconformityEnds.WALIDACJA.CONTENT_REPLACED,
    at.getTime(),
    feedId,
  )
  sql.run(
    `UPDATE demands SET state = ?, closed_at = ?
     WHERE state = 'ZGLOSZONA'
       AND record_id NOT IN (SELECT record_id FROM records WHERE generation = ? AND withdrawn = 0)`,
    nonconformityEnds.ZGLOSZENIE.RECORD_GONE,
    at.getTime(),
    generation,
  )
}

/** An initial feed was aborted: what was found in it is over. */
export function closeByAbort(sql: Statements, feedId: string, at: Date): void {
  sql.run(
    `UPDATE nonconformities SET state = ?, closed_at = ? WHERE state = 'ZGLOSZONA' AND feed_id = ?`,
    nonconformityEnds.WALIDACJA.CONTENT_REPLACED,
    at.getTime(),
    feedId,
  )
}

import type { BeneficiarySet } from '../../../domain/registry/beneficiary-set.js'
import type { RequestedStep, SetEvent } from '../../../domain/registry/set-life.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'
import { type Row, setOf } from './rows.js'

/** What happened to sets, and steps that wait for a second person. */
export const setLifeSchema = `
  ALTER TABLE sets ADD COLUMN predecessor TEXT;
  ALTER TABLE sets ADD COLUMN awaits_switch TEXT;

  CREATE TABLE set_events (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    set_code TEXT NOT NULL REFERENCES sets (code),
    step TEXT NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    at INTEGER NOT NULL,
    author TEXT NOT NULL,
    confirmed_by TEXT,
    reason TEXT,
    system_id TEXT,
    change_id TEXT
  ) STRICT;
  CREATE INDEX set_events_of_set ON set_events (set_code, position);

  CREATE TABLE set_requests (
    set_code TEXT PRIMARY KEY REFERENCES sets (code),
    step TEXT NOT NULL,
    requested_by TEXT NOT NULL,
    requested_at INTEGER NOT NULL,
    reason TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`

interface EventRow {
  readonly step: SetEvent['step']
  readonly from_state: SetEvent['to'] | null
  readonly to_state: SetEvent['to']
  readonly at: number
  readonly author: string
  readonly confirmed_by: string | null
  readonly reason: string | null
  readonly system_id: string | null
  readonly change_id: string | null
}

function stateOf(sql: Statements, code: string): BeneficiarySet['state'] | undefined {
  return sql.one<{ state: BeneficiarySet['state'] }>('SELECT state FROM sets WHERE code = ?', code)?.state
}

/** Keeps what happened. */
export function keepSetEvent(sql: Statements, code: string, event: SetEvent): void {
  sql.run(
    `INSERT INTO set_events (set_code, step, from_state, to_state, at, author, confirmed_by, reason, system_id, change_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    code,
    event.step,
    event.from ?? null,
    event.to,
    event.at.getTime(),
    event.author,
    event.confirmedBy ?? null,
    event.reason ?? null,
    event.systemId ?? null,
    event.changeId ?? null,
  )
}

export function stepSet(sql: Statements, { code, expectedState, event }: Change<'set-stepped'>): Conflict | undefined {
  const state = stateOf(sql, code)
  if (state === undefined) return missing
  if (state !== expectedState) return stale
  sql.run('UPDATE sets SET state = ? WHERE code = ?', event.to, code)
  if (event.step === 'PRZELACZENIE') {
    const switched = 'UPDATE sets SET awaits_switch = NULL WHERE code = ? AND awaits_switch = ?'
    if (sql.run(switched, code, event.changeId ?? '') === 0) return stale
  }
  sql.run('DELETE FROM set_requests WHERE set_code = ?', code)
  keepSetEvent(sql, code, event)
  return undefined
}

export function requestSetStep(sql: Statements, change: Change<'set-step-requested'>): Conflict | undefined {
  const { code, expectedState, request } = change
  const state = stateOf(sql, code)
  if (state === undefined) return missing
  if (state !== expectedState) return stale
  if (requestedStep(sql, code) !== undefined) return exists
  sql.run(
    'INSERT INTO set_requests (set_code, step, requested_by, requested_at, reason) VALUES (?, ?, ?, ?, ?)',
    code,
    request.step,
    request.by,
    request.at.getTime(),
    request.reason,
  )
  return undefined
}

export function withdrawSetStep(sql: Statements, { code, step }: Change<'set-step-withdrawn'>): Conflict | undefined {
  return sql.run('DELETE FROM set_requests WHERE set_code = ? AND step = ?', code, step) === 0 ? missing : undefined
}

/** The sets among the codes, by one statement: as they stand at one moment. */
export function setsNamed(sql: Statements, codes: readonly string[]): readonly BeneficiarySet[] {
  const query = 'SELECT * FROM sets WHERE code IN (SELECT value FROM json_each(?)) ORDER BY code'
  return sql.all<Row>(query, JSON.stringify(codes)).map(setOf)
}

export function setEvents(sql: Statements, code: string): readonly SetEvent[] {
  return sql.all<EventRow>('SELECT * FROM set_events WHERE set_code = ? ORDER BY position', code).map(row => ({
    step: row.step,
    ...(row.from_state === null ? {} : { from: row.from_state }),
    to: row.to_state,
    at: new Date(row.at),
    author: row.author,
    ...(row.confirmed_by === null ? {} : { confirmedBy: row.confirmed_by }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.system_id === null ? {} : { systemId: row.system_id }),
    ...(row.change_id === null ? {} : { changeId: row.change_id }),
  }))
}

export function requestedStep(sql: Statements, code: string): RequestedStep | undefined {
  const row = sql.one<{ step: RequestedStep['step']; requested_by: string; requested_at: number; reason: string }>(
    'SELECT step, requested_by, requested_at, reason FROM set_requests WHERE set_code = ?',
    code,
  )
  return row && { step: row.step, by: row.requested_by, at: new Date(row.requested_at), reason: row.reason }
}

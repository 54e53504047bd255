import type { DictionaryComplaint } from '../../../domain/dictionaries/complaint.js'
import type { Complaints } from '../../../ports/data/control.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** Complaints about dictionaries. */
export const complaintsSchema = `
  CREATE TABLE dictionary_complaints (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    state TEXT NOT NULL,
    dictionary TEXT NOT NULL,
    version INTEGER NOT NULL,
    row_code TEXT,
    text TEXT NOT NULL,
    unit_code TEXT NOT NULL REFERENCES units (code),
    reported_by TEXT NOT NULL,
    reported_at INTEGER NOT NULL,
    decided_by TEXT,
    decided_at INTEGER,
    reply TEXT
  ) STRICT;
  CREATE INDEX complaints_of_unit ON dictionary_complaints (unit_code, position);
`

interface Row {
  readonly id: string
  readonly state: DictionaryComplaint['state']
  readonly dictionary: string
  readonly version: number
  readonly row_code: string | null
  readonly text: string
  readonly unit_code: string
  readonly reported_by: string
  readonly reported_at: number
  readonly decided_by: string | null
  readonly decided_at: number | null
  readonly reply: string | null
}

export function fileComplaint(sql: Statements, { complaint }: Change<'complaint-filed'>): Conflict | undefined {
  if (complaintOf(sql, complaint.id) !== undefined) return exists
  if (sql.one('SELECT 1 FROM units WHERE code = ?', complaint.unitCode) === undefined) return missing
  sql.run(
    `INSERT INTO dictionary_complaints (id, state, dictionary, version, row_code, text, unit_code, reported_by, reported_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    complaint.id,
    complaint.state,
    complaint.dictionary,
    complaint.version,
    complaint.rowCode ?? null,
    complaint.text,
    complaint.unitCode,
    complaint.reportedBy,
    complaint.reportedAt.getTime(),
  )
  return undefined
}

export function decideComplaint(sql: Statements, change: Change<'complaint-decided'>): Conflict | undefined {
  const held = complaintOf(sql, change.id)
  if (held === undefined) return missing
  if (held.state !== change.from) return stale
  const { by, at, reply } = change.decided
  sql.run(
    'UPDATE dictionary_complaints SET state = ?, decided_by = ?, decided_at = ?, reply = ? WHERE id = ?',
    change.to,
    by,
    at.getTime(),
    reply,
    change.id,
  )
  return undefined
}

export function complaintOf(sql: Statements, id: string): DictionaryComplaint | undefined {
  const row = sql.one<Row>('SELECT * FROM dictionary_complaints WHERE id = ?', id)
  return row && complaintIn(row)
}

/** The newest first. */
export function complaintsIn(
  sql: Statements,
  { unitCode, dictionary }: Parameters<Complaints['complaints']>[0],
): readonly DictionaryComplaint[] {
  return sql
    .all<Row>(
      `SELECT * FROM dictionary_complaints
       WHERE unit_code = coalesce(?, unit_code) AND dictionary = coalesce(?, dictionary) ORDER BY position DESC`,
      unitCode ?? null,
      dictionary ?? null,
    )
    .map(complaintIn)
}

function complaintIn(row: Row): DictionaryComplaint {
  const { row_code: rowCode, decided_by: by, decided_at: at, reply } = row
  return {
    id: row.id,
    state: row.state,
    dictionary: row.dictionary,
    version: row.version,
    ...(rowCode === null ? {} : { rowCode }),
    text: row.text,
    unitCode: row.unit_code,
    reportedBy: row.reported_by,
    reportedAt: new Date(row.reported_at),
    ...(by === null || at === null || reply === null ? {} : { decided: { by, at: new Date(at), reply } }),
  }
}

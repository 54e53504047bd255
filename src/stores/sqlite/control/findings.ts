import { type Finding, growsAnew } from '../../../domain/oversight/patterns.js'
import type { Conflict } from '../../../ports/data/effects.js'
import type { FindingsFilter } from '../../../ports/data/findings.js'
import { missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** What stood out in the use of data. Entries are numbers of the ledger: whom they tell of stands there alone. */
export const findingsSchema = `
  CREATE TABLE findings (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    month TEXT NOT NULL,
    controller TEXT,
    login TEXT,
    unit_code TEXT,
    role TEXT,
    measured INTEGER NOT NULL,
    threshold REAL NOT NULL,
    entries_json TEXT NOT NULL,
    found_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    explained_by TEXT,
    explained_at INTEGER,
    note TEXT,
    explained_measured INTEGER
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX findings_of_controller ON findings (controller, state, found_at);
`

interface Row {
  readonly id: string
  readonly kind: Finding['kind']
  readonly month: string
  readonly controller: string | null
  readonly login: string | null
  readonly unit_code: string | null
  readonly role: string | null
  readonly measured: number
  readonly threshold: number
  readonly entries_json: string
  readonly found_at: number
  readonly state: Finding['state']
  readonly explained_by: string | null
  readonly explained_at: number | null
  readonly note: string | null
  readonly explained_measured: number | null
}

export function noteFindings(sql: Statements, { findings }: Change<'findings-noted'>): Conflict | undefined {
  for (const finding of findings) {
    sql.run(
      `INSERT INTO findings (id, kind, month, controller, login, unit_code, role, measured, threshold, entries_json, found_at, state)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET measured = excluded.measured, threshold = excluded.threshold,
         entries_json = excluded.entries_json,
         state = CASE WHEN excluded.measured >= explained_measured * ? THEN excluded.state ELSE state END
       WHERE excluded.measured > measured`,
      finding.id,
      finding.kind,
      finding.month,
      finding.controller ?? null,
      finding.login ?? null,
      finding.unitCode ?? null,
      finding.role ?? null,
      finding.measured,
      finding.limit,
      JSON.stringify(finding.entries),
      finding.foundAt.getTime(),
      finding.state,
      growsAnew,
    )
  }
  return undefined
}

export function explainFinding(sql: Statements, change: Change<'finding-explained'>): Conflict | undefined {
  const held = sql.one<{ state: string }>('SELECT state FROM findings WHERE id = ?', change.id)
  if (held === undefined) return missing
  if (held.state !== change.from) return stale
  const { by, at, note, measured } = change.explained
  sql.run(
    'UPDATE findings SET state = ?, explained_by = ?, explained_at = ?, note = ?, explained_measured = ? WHERE id = ?',
    change.to,
    by,
    at.getTime(),
    note,
    measured,
    change.id,
  )
  return undefined
}

const narrowed = `FROM findings WHERE id = coalesce(?, id) AND state = coalesce(?, state) AND kind = coalesce(?, kind)
  AND month = coalesce(?, month) AND (? IS NULL OR controller = ?)`

function valuesOf({ id, state, kind, month, controller }: FindingsFilter): readonly (string | null)[] {
  return [id ?? null, state ?? null, kind ?? null, month ?? null, controller ?? null, controller ?? null]
}

/** Reads what stood out. */
export class FindingReadings {
  readonly #sql: Statements

  constructor(sql: Statements) {
    this.#sql = sql
  }

  count(filter: FindingsFilter): number {
    return this.#sql.one<{ count: number }>(`SELECT count(*) AS count ${narrowed}`, ...valuesOf(filter))?.count ?? 0
  }

  list(
    filter: FindingsFilter,
    { first, limit }: { readonly first: number; readonly limit: number },
  ): readonly Finding[] {
    return this.#sql
      .all<Row>(
        `SELECT * ${narrowed} ORDER BY state, month DESC, measured / threshold DESC, id LIMIT ? OFFSET ?`,
        ...valuesOf(filter),
        limit,
        first,
      )
      .map(findingIn)
  }
}

function findingIn(row: Row): Finding {
  const { controller, login, unit_code: unitCode, role } = row
  const named = Object.entries({ controller, login, unitCode, role }).filter(([, value]) => value !== null)
  const { explained_by: by, explained_at: at, note, explained_measured: measured } = row
  return {
    id: row.id,
    kind: row.kind,
    month: row.month,
    ...(Object.fromEntries(named) as Pick<Finding, 'controller' | 'login' | 'unitCode' | 'role'>),
    measured: row.measured,
    limit: row.threshold,
    entries: JSON.parse(row.entries_json) as number[],
    foundAt: new Date(row.found_at),
    state: row.state,
    ...(by === null || at === null || note === null || measured === null
      ? {}
      : { explained: { by, at: new Date(at), note, measured } }),
  }
}

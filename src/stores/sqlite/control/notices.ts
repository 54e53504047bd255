import type { GivenEarlier, Notice } from '../../../domain/registry/notice.js'
import type { ScopeCode } from '../../../domain/scopes.js'
import type { Conflict } from '../../../ports/data/effects.js'
import type { NoticeFilter } from '../../../ports/data/rectifications.js'
import { missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** Notices of corrected data: of whom they tell stands in the ledger's entries alone. */
export const noticesSchema = `
  CREATE TABLE notices (
    position INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    recipient TEXT NOT NULL,
    controller TEXT NOT NULL,
    set_code TEXT NOT NULL,
    scope TEXT NOT NULL,
    rectified_at INTEGER NOT NULL,
    given_json TEXT NOT NULL,
    confirmed_by TEXT,
    confirmed_at INTEGER
  ) STRICT;
  CREATE INDEX notices_to ON notices (recipient, position);
  CREATE INDEX notices_from ON notices (controller, position);

  CREATE TABLE told_rectifications (
    set_code TEXT PRIMARY KEY,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`

interface Row {
  readonly id: string
  readonly kind: Notice['kind']
  readonly recipient: string
  readonly controller: string
  readonly set_code: string
  readonly scope: ScopeCode
  readonly rectified_at: number
  readonly given_json: string
  readonly confirmed_by: string | null
  readonly confirmed_at: number | null
}

export function tellRectifications(sql: Statements, change: Change<'rectifications-told'>): Conflict | undefined {
  if (toldUntilIn(sql, change.set) !== change.expected) return stale
  sql.run(
    'INSERT INTO told_rectifications (set_code, until) VALUES (?, ?) ON CONFLICT (set_code) DO UPDATE SET until = excluded.until',
    change.set,
    change.until,
  )
  for (const notice of change.notices) {
    sql.run(
      `INSERT INTO notices (id, kind, recipient, controller, set_code, scope, rectified_at, given_json)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      notice.id,
      notice.kind,
      notice.recipient,
      notice.controller,
      notice.set,
      notice.scope,
      notice.rectifiedAt.getTime(),
      JSON.stringify(notice.given),
    )
  }
  return undefined
}

export function confirmNotice(sql: Statements, { id, by, at }: Change<'notice-confirmed'>): Conflict | undefined {
  const held = sql.one<Row>('SELECT * FROM notices WHERE id = ?', id)
  if (held === undefined) return missing
  if (held.confirmed_at !== null) return stale
  sql.run('UPDATE notices SET confirmed_by = ?, confirmed_at = ? WHERE id = ?', by, at.getTime(), id)
  return undefined
}

function toldUntilIn(sql: Statements, setCode: string): number {
  return sql.one<{ until: number }>('SELECT until FROM told_rectifications WHERE set_code = ?', setCode)?.until ?? 0
}

const narrowed = `FROM notices WHERE id = coalesce(?, id) AND recipient = coalesce(?, recipient)
  AND controller = coalesce(?, controller) AND (? = 0 OR confirmed_at IS NULL)`

function valuesOf({ id, recipient, controller, openOnly }: NoticeFilter) {
  return [id ?? null, recipient ?? null, controller ?? null, Number(openOnly === true)] as const
}

/** Reads notices. */
export class NoticeReadings {
  readonly #sql: Statements

  constructor(sql: Statements) {
    this.#sql = sql
  }

  toldUntil(setCode: string): number {
    return toldUntilIn(this.#sql, setCode)
  }

  count(filter: NoticeFilter): number {
    return this.#sql.one<{ count: number }>(`SELECT count(*) AS count ${narrowed}`, ...valuesOf(filter))?.count ?? 0
  }

  list(filter: NoticeFilter, { first, limit }: { readonly first: number; readonly limit: number }): readonly Notice[] {
    return this.#sql
      .all<Row>(`SELECT * ${narrowed} ORDER BY position DESC LIMIT ? OFFSET ?`, ...valuesOf(filter), limit, first)
      .map(noticeIn)
  }
}

function noticeIn(row: Row): Notice {
  const { confirmed_by: by, confirmed_at: at } = row
  const given = JSON.parse(row.given_json) as (Omit<GivenEarlier, 'at'> & { readonly at: string })[]
  return {
    id: row.id,
    kind: row.kind,
    recipient: row.recipient,
    controller: row.controller,
    set: row.set_code,
    scope: row.scope,
    rectifiedAt: new Date(row.rectified_at),
    given: given.map(one => ({ ...one, at: new Date(one.at) })),
    ...(by === null || at === null ? {} : { confirmed: { by, at: new Date(at) } }),
  }
}

import type { Corrections, DemandedCorrection, FoundNonconformity, Page } from '../../../ports/data/corrections.js'
import type { Statements } from '../database/statements.js'
import { nonconformityOf, type Row } from './rows.js'

type DemandsOrder = Parameters<Corrections['demands']>[1]
type FindingsOrder = Parameters<Corrections['findings']>[1]

const noNumber = Number.MAX_SAFE_INTEGER

/** The numbers in a page's mark; `undefined` where it is not one. */
function placeIn(mark: string | undefined, numbers: number): readonly number[] | undefined {
  if (mark === undefined) return Array.from({ length: numbers }, () => -1)
  const parts = mark.split('.')
  if (parts.length !== numbers || !parts.every(part => /^(?:0|[1-9][0-9]{0,14})$/.test(part))) return undefined
  return parts.map(Number)
}

/** The page, out of one row more than it may hold. */
function pageOf<T>(rows: readonly Row[], limit: number, read: (row: Row) => T, markOf: (row: Row) => string): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  const page = { items: items.map(read) }
  return rows.length > limit && last !== undefined ? { ...page, next: markOf(last) } : page
}

/** Demands in the order in which they came. */
export function demandsIn(sql: Statements, order: DemandsOrder): Page<DemandedCorrection> | undefined {
  const [after] = placeIn(order.after, 1) ?? []
  if (after === undefined) return undefined
  const rows = sql.all<Row>(
    `SELECT * FROM demands
     WHERE position > ? AND reported_at >= ? AND (? = 0 OR state = 'ZGLOSZONA')
       AND reporter = coalesce(?, reporter) AND record_id = coalesce(?, record_id) AND scope = coalesce(?, scope)
     ORDER BY position LIMIT ?`,
    after,
    order.since?.getTime() ?? -noNumber,
    Number(order.openOnly === true),
    order.reporter ?? null,
    order.recordId ?? null,
    order.scope ?? null,
    order.limit + 1,
  )
  return pageOf(rows, order.limit, demandOf, row => String(row.position))
}

export function demandIn(sql: Statements, id: string): DemandedCorrection | undefined {
  const row = sql.one<Row>('SELECT * FROM demands WHERE id = ?', id)
  return row && demandOf(row)
}

/** Non-conformities in the order in which their packages were taken. */
export function findingsIn(sql: Statements, order: FindingsOrder): Page<FoundNonconformity> | undefined {
  const after = placeIn(order.after, 3)
  if (after === undefined) return undefined
  // The joins in this order read the rows as they are wanted: a page costs what it holds, however long the list.
  const rows = sql.all<Row>(
    `SELECT found.*, feeds.position AS feed_position, packages.taken_at FROM feeds
     CROSS JOIN nonconformities AS found ON found.feed_id = feeds.id
     CROSS JOIN packages ON packages.feed_id = found.feed_id AND packages.number = found.number
     WHERE feeds.position >= ? AND (feeds.position, found.number, found.position) > (?, ?, ?)
       AND packages.taken_at >= ? AND (? = 0 OR found.state = 'ZGLOSZONA') AND (? IS NULL OR feeds.id = ?)
     ORDER BY feeds.position, found.number, found.position LIMIT ?`,
    after[0] ?? 0,
    ...after,
    order.since?.getTime() ?? -noNumber,
    Number(order.openOnly === true),
    order.feedId ?? null,
    order.feedId ?? null,
    order.limit + 1,
  )
  return pageOf(rows, order.limit, foundOf, row => `${row.feed_position}.${row.number}.${row.position}`)
}

/** Those of the records of which a correction is demanded. */
export function demandedIn(sql: Statements, recordIds: readonly string[]): ReadonlySet<string> {
  const rows = sql.all<{ record_id: string }>(
    `SELECT DISTINCT record_id FROM demands
     WHERE state = 'ZGLOSZONA' AND record_id IN (SELECT value FROM json_each(?))`,
    JSON.stringify(recordIds),
  )
  return new Set(rows.map(row => row.record_id))
}

function demandOf(row: Row): DemandedCorrection {
  return {
    id: String(row.id),
    state: row.state as DemandedCorrection['state'],
    recordId: String(row.record_id),
    scope: row.scope as DemandedCorrection['scope'],
    ...(row.path !== null && { path: String(row.path) }),
    text: String(row.text),
    reporter: String(row.reporter),
    reportedAt: new Date(Number(row.reported_at)),
    ...(row.closed_at !== null && { closedAt: new Date(Number(row.closed_at)) }),
    ...(row.reason !== null && { reason: String(row.reason) }),
  }
}

function foundOf(row: Row): FoundNonconformity {
  return {
    ...nonconformityOf(row),
    feedId: String(row.feed_id),
    packageNumber: Number(row.number),
    foundAt: new Date(Number(row.taken_at)),
    state: row.state as FoundNonconformity['state'],
    ...(row.closed_at !== null && { closedAt: new Date(Number(row.closed_at)) }),
  }
}

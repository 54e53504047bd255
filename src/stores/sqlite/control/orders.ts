import type { StoredOrder } from '../../../ports/data/control.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** Orders of data, sealed. */
export const ordersSchema = `
  CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    system_id TEXT NOT NULL REFERENCES systems (id),
    placed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX orders_of_system ON orders (system_id, expires_at);
  CREATE INDEX orders_by_end ON orders (expires_at);
`

interface Row {
  readonly id: string
  readonly system_id: string
  readonly placed_at: number
  readonly expires_at: number
  readonly sealed: Uint8Array
}

export function placeOrder(sql: Statements, { order }: Change<'order-placed'>): Conflict | undefined {
  if (orderOf(sql, order.id) !== undefined) return exists
  if (sql.one('SELECT 1 FROM systems WHERE id = ?', order.systemId) === undefined) return missing
  sql.run(
    'INSERT INTO orders (id, system_id, placed_at, expires_at, sealed) VALUES (?, ?, ?, ?, ?)',
    order.id,
    order.systemId,
    order.placedAt.getTime(),
    order.expiresAt.getTime(),
    order.sealed,
  )
  return undefined
}

export function orderOf(sql: Statements, id: string): StoredOrder | undefined {
  const row = sql.one<Row>('SELECT * FROM orders WHERE id = ?', id)
  return (
    row && {
      id: row.id,
      systemId: row.system_id,
      placedAt: new Date(row.placed_at),
      expiresAt: new Date(row.expires_at),
      sealed: row.sealed,
    }
  )
}

export function waitingOrders(sql: Statements, systemId: string, now: Date): number {
  const query = 'SELECT count(*) AS waiting FROM orders WHERE system_id = ? AND expires_at > ?'
  return sql.one<{ waiting: number }>(query, systemId, now.getTime())?.waiting ?? 0
}

export function forgetOrders(sql: Statements, now: number): void {
  sql.run('DELETE FROM orders WHERE expires_at <= ?', now)
}

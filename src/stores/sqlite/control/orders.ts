import type { OrderOwner, StoredOrder } from '../../../ports/data/control.js'
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

/** Orders of persons beside those of systems: one of the two columns names the owner. */
export const orderOwnersSchema = `
  CREATE TABLE owned_orders (
    id TEXT PRIMARY KEY,
    system_id TEXT REFERENCES systems (id),
    login TEXT REFERENCES accounts (login),
    placed_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    sealed BLOB NOT NULL,
    CHECK ((system_id IS NULL) <> (login IS NULL))
  ) STRICT, WITHOUT ROWID;
  INSERT INTO owned_orders (id, system_id, placed_at, expires_at, sealed)
    SELECT id, system_id, placed_at, expires_at, sealed FROM orders;
  DROP TABLE orders;
  ALTER TABLE owned_orders RENAME TO orders;
  CREATE INDEX orders_of_system ON orders (system_id, expires_at);
  CREATE INDEX orders_of_account ON orders (login, expires_at);
  CREATE INDEX orders_by_end ON orders (expires_at);
`

interface Row {
  readonly id: string
  readonly system_id: string | null
  readonly login: string | null
  readonly placed_at: number
  readonly expires_at: number
  readonly sealed: Uint8Array
}

export function placeOrder(sql: Statements, { order }: Change<'order-placed'>): Conflict | undefined {
  if (orderOf(sql, order.id) !== undefined) return exists
  const { owner } = order
  if (!isKnown(sql, owner)) return missing
  sql.run(
    'INSERT INTO orders (id, system_id, login, placed_at, expires_at, sealed) VALUES (?, ?, ?, ?, ?, ?)',
    order.id,
    'systemId' in owner ? owner.systemId : null,
    'login' in owner ? owner.login : null,
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
      owner: ownerIn(row),
      placedAt: new Date(row.placed_at),
      expiresAt: new Date(row.expires_at),
      sealed: row.sealed,
    }
  )
}

export function waitingOrders(sql: Statements, owner: OrderOwner, now: Date): number {
  const [column, key] = 'systemId' in owner ? ['system_id', owner.systemId] : ['login', owner.login]
  const query = `SELECT count(*) AS waiting FROM orders WHERE ${column} = ? AND expires_at > ?`
  return sql.one<{ waiting: number }>(query, key, now.getTime())?.waiting ?? 0
}

function isKnown(sql: Statements, owner: OrderOwner): boolean {
  return 'systemId' in owner
    ? sql.one('SELECT 1 FROM systems WHERE id = ?', owner.systemId) !== undefined
    : sql.one('SELECT 1 FROM accounts WHERE login = ?', owner.login) !== undefined
}

function ownerIn(row: Row): OrderOwner {
  if (row.system_id !== null) return { systemId: row.system_id }
  if (row.login !== null) return { login: row.login }
  throw new Error(`order ${row.id} has no owner`)
}

export function overdueOrders(sql: Statements, now: Date): number {
  const query = 'SELECT count(*) AS overdue FROM orders WHERE expires_at <= ?'
  return sql.one<{ overdue: number }>(query, now.getTime())?.overdue ?? 0
}

export function forgetOrders(sql: Statements, { until }: Change<'orders-forgotten'>): Conflict | undefined {
  sql.run('DELETE FROM orders WHERE expires_at <= ?', until.getTime())
  return undefined
}

import type { Statement } from 'better-sqlite3'
import type { Connection } from './connection.js'

/** Values that a statement takes. */
export type SqlValue = string | number | bigint | Uint8Array | null

/** A row as SQLite gives it. */
export type SqlRow = Readonly<Record<string, unknown>>

/** The statements of one connection, each prepared once. */
export class Statements {
  readonly #prepared = new Map<string, Statement<unknown[], unknown>>()
  readonly #db: Connection

  constructor(db: Connection) {
    this.#db = db
  }

  /** The rows; their shape is what the SQL selects. */
  all<Row = SqlRow>(sql: string, ...values: readonly SqlValue[]): readonly Row[] {
    return this.#statement(sql).all(...values) as Row[]
  }

  /** The first row. */
  one<Row = SqlRow>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.#statement(sql).get(...values) as Row | undefined
  }

  /** How many rows were changed. */
  run(sql: string, ...values: readonly SqlValue[]): number {
    return this.#statement(sql).run(...values).changes
  }

  /** The row id of the inserted row. */
  insert(sql: string, ...values: readonly SqlValue[]): number {
    return Number(this.#statement(sql).run(...values).lastInsertRowid)
  }

  #statement(sql: string): Statement<unknown[], unknown> {
    const known = this.#prepared.get(sql)
    if (known !== undefined) return known
    const made = this.#db.prepare<unknown[], unknown>(sql)
    this.#prepared.set(sql, made)
    return made
  }
}

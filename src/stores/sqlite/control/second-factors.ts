import type { SecondFactor } from '../../../domain/registry/second-factor.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** Second factors, their keys sealed. */
export const secondFactorsSchema = `
  CREATE TABLE second_factors (
    login TEXT PRIMARY KEY REFERENCES accounts (login),
    state TEXT NOT NULL,
    sealed BLOB NOT NULL,
    last_step INTEGER NOT NULL,
    recovery_json TEXT NOT NULL,
    failed_attempts INTEGER NOT NULL,
    locked_until INTEGER,
    since INTEGER NOT NULL,
    version INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
`

interface Row {
  readonly login: string
  readonly state: SecondFactor['state']
  readonly sealed: Uint8Array
  readonly last_step: number
  readonly recovery_json: string
  readonly failed_attempts: number
  readonly locked_until: number | null
  readonly since: number
  readonly version: number
}

export function setSecondFactor(sql: Statements, change: Change<'second-factor-set'>): Conflict | undefined {
  const { secondFactor: one, expectedVersion } = change
  if (sql.one('SELECT 1 FROM accounts WHERE login = ?', one.login) === undefined) return missing
  if ((secondFactorOf(sql, one.login)?.version ?? 0) !== expectedVersion) return stale
  sql.run(
    `INSERT OR REPLACE INTO second_factors
     (login, state, sealed, last_step, recovery_json, failed_attempts, locked_until, since, version)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    one.login,
    one.state,
    one.sealed,
    one.lastStep,
    JSON.stringify(one.recovery),
    one.failedAttempts,
    one.lockedUntil?.getTime() ?? null,
    one.since.getTime(),
    one.version,
  )
  return undefined
}

export function removeSecondFactor(sql: Statements, change: Change<'second-factor-removed'>): Conflict | undefined {
  const { login, expectedVersion } = change
  if (secondFactorOf(sql, login)?.version !== expectedVersion) return stale
  sql.run('DELETE FROM second_factors WHERE login = ?', login)
  return undefined
}

export function secondFactorOf(sql: Statements, login: string): SecondFactor | undefined {
  const row = sql.one<Row>('SELECT * FROM second_factors WHERE login = ?', login)
  return (
    row && {
      login: row.login,
      state: row.state,
      sealed: row.sealed,
      lastStep: row.last_step,
      recovery: JSON.parse(row.recovery_json) as readonly string[],
      failedAttempts: row.failed_attempts,
      ...(row.locked_until === null ? {} : { lockedUntil: new Date(row.locked_until) }),
      since: new Date(row.since),
      version: row.version,
    }
  )
}

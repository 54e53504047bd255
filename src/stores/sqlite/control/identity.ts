import type { Unit } from '../../../domain/registry/unit.js'
import type { Conflict } from '../../../ports/data/effects.js'
import type { AccountFilter, ElearningMark, ListedAccount, UnitFilter } from '../../../ports/data/identity.js'
import { missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'
import * as rows from './rows.js'

/** What became of accounts on the e-learning platform; an index for lists by role. */
export const identitySchema = `
  CREATE TABLE elearning_marks (
    login TEXT PRIMARY KEY REFERENCES accounts (login),
    state TEXT NOT NULL,
    at INTEGER NOT NULL,
    error TEXT
  ) STRICT;
  CREATE INDEX units_of_territory ON units (territory, code);
`

type Row = rows.Row

export function changeAccount(sql: Statements, change: Change<'account-changed'>): Conflict | undefined {
  const { account, expectedVersion } = change
  const held = sql.one<{ version: number }>('SELECT version FROM accounts WHERE login = ?', account.login)
  if (held === undefined) return missing
  if (held.version !== expectedVersion) return stale
  sql.run(
    'UPDATE accounts SET first_name = ?, surname = ?, email = ?, phone = ?, state = ?, version = ? WHERE login = ?',
    account.firstName,
    account.surname,
    account.email ?? null,
    account.phone ?? null,
    account.state,
    expectedVersion + 1,
    account.login,
  )
  return undefined
}

export function takeRole(
  sql: Statements,
  { login, role, expectedVersion }: Change<'role-taken'>,
): Conflict | undefined {
  const account = sql.one<{ version: number }>('SELECT version FROM accounts WHERE login = ?', login)
  if (account === undefined) return missing
  if (account.version !== expectedVersion) return stale
  if (sql.one('SELECT 1 FROM held_roles WHERE login = ? AND role = ?', login, role) === undefined) return missing
  sql.run('DELETE FROM held_roles WHERE login = ? AND role = ?', login, role)
  sql.run('UPDATE accounts SET version = version + 1 WHERE login = ?', login)
  return undefined
}

export function changeUnit(sql: Statements, { from, to }: Change<'unit-changed'>): Conflict | undefined {
  const held = unitIn(sql, from.code)
  if (held === undefined) return missing
  if (JSON.stringify(held) !== JSON.stringify(from)) return stale
  sql.run(
    'UPDATE units SET name = ?, address_json = ?, regon = ?, nip = ?, areas_json = ? WHERE code = ?',
    to.name,
    JSON.stringify(to.address),
    to.regon ?? null,
    to.nip ?? null,
    JSON.stringify(to.areas),
    from.code,
  )
  return undefined
}

export function retireUnit(sql: Statements, { code }: Change<'unit-retired'>): Conflict | undefined {
  const unit = unitIn(sql, code)
  if (unit === undefined) return missing
  if (unit.state !== 'AKTYWNA' || hasActive(sql, code)) return stale
  sql.run("UPDATE units SET state = 'NIEAKTYWNA' WHERE code = ?", code)
  return undefined
}

/** Sets that only await their switch, by a verified vendor change that retires the unit. */
const handedOver = `
  SELECT set_code FROM vendor_change_sets JOIN vendor_changes ON vendor_changes.id = change_id
  WHERE json_extract(content_json, '$.state') = 'ZWERYFIKOWANA' AND json_extract(content_json, '$.decision.retiresUnit')`

function hasActive(sql: Statements, code: string): boolean {
  const queries = [
    "SELECT 1 FROM accounts WHERE unit_code = ? AND state <> 'NIEAKTYWNE' LIMIT 1",
    "SELECT 1 FROM systems WHERE unit_code = ? AND state <> 'NIEAKTYWNY' LIMIT 1",
    `SELECT 1 FROM sets WHERE unit_code = ? AND state IN ('UTWORZONY', 'AKTYWNY') AND code NOT IN (${handedOver}) LIMIT 1`,
  ]
  return queries.some(query => sql.one(query, code) !== undefined)
}

function unitIn(sql: Statements, code: string): Unit | undefined {
  const row = sql.one<Row>('SELECT * FROM units WHERE code = ?', code)
  return row && rows.unitOf(row)
}

export function noteElearning(sql: Statements, { marks }: Change<'elearning-noted'>): Conflict | undefined {
  for (const mark of marks) {
    if (sql.one('SELECT 1 FROM accounts WHERE login = ?', mark.login) === undefined) return missing
    sql.run(
      `INSERT INTO elearning_marks (login, state, at, error) VALUES (?, ?, ?, ?)
       ON CONFLICT (login) DO UPDATE SET state = excluded.state, at = excluded.at, error = excluded.error`,
      mark.login,
      mark.state,
      mark.at.getTime(),
      mark.error ?? null,
    )
  }
  return undefined
}

const accountsLike = `
  FROM accounts JOIN units ON units.code = accounts.unit_code LEFT JOIN credentials ON credentials.login = accounts.login
  WHERE accounts.unit_code = coalesce(?, accounts.unit_code)
    AND substr(units.territory, 1, length(?)) = ?
    AND accounts.login = coalesce(?, accounts.login)
    AND accounts.state = coalesce(?, accounts.state)
    AND (? IS NULL OR EXISTS (SELECT 1 FROM held_roles WHERE held_roles.login = accounts.login AND held_roles.role = ?))`

/** Several statements: the caller reads them at one point of the database's history. */
export function accountsLikeIn(sql: Statements, filter: AccountFilter) {
  const { unitCode = null, territory = '', login = null, role = null, state = null, first, limit } = filter
  const given = [unitCode, territory, territory, login, state, role, role]
  const total = sql.one<{ total: number }>(`SELECT count(*) AS total ${accountsLike}`, ...given)?.total ?? 0
  const query = `SELECT accounts.*, credentials.temporary, credentials.locked_until ${accountsLike}
    ORDER BY accounts.login LIMIT ? OFFSET ?`
  const accounts = sql.all<Row>(query, ...given, limit, first).map((row): ListedAccount => {
    const held = sql.all<Row>('SELECT * FROM held_roles WHERE login = ? ORDER BY position', String(row.login))
    const { locked_until: until } = row
    return {
      ...rows.accountOf(row, held.map(rows.heldRoleOf)),
      temporaryPassword: row.temporary === 1,
      ...(typeof until === 'number' ? { lockedUntil: new Date(until) } : {}),
    }
  })
  return { total, accounts }
}

const unitsLike = `
  FROM units
  WHERE code = coalesce(?, code) AND kind = coalesce(?, kind) AND state = coalesce(?, state)
    AND substr(territory, 1, length(?)) = ?`

/** The text is compared here: SQLite knows no upper case of Polish letters. */
export function unitsLikeIn(sql: Statements, filter: UnitFilter) {
  const { code = null, kind = null, state = null, territory = '', text, first, limit } = filter
  const wanted = text?.toLocaleLowerCase('pl')
  const found = sql
    .all<Row>(`SELECT * ${unitsLike} ORDER BY code`, code, kind, state, territory, territory)
    .map(rows.unitOf)
    .filter(unit => wanted === undefined || `${unit.name} ${unit.code}`.toLocaleLowerCase('pl').includes(wanted))
  return { total: found.length, units: found.slice(first, first + limit) }
}

export function elearningMarksIn(sql: Statements, unitCode: string): readonly ElearningMark[] {
  return sql
    .all<Row>(
      'SELECT elearning_marks.* FROM elearning_marks JOIN accounts USING (login) WHERE unit_code = ? ORDER BY login',
      unitCode,
    )
    .map(row => ({
      login: String(row.login),
      state: row.state as ElearningMark['state'],
      at: new Date(Number(row.at)),
      ...(row.error === null ? {} : { error: String(row.error) }),
    }))
}

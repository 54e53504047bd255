import type { Connections, LinkPurpose, StoredConnection } from '../../../ports/data/connections.js'
import type { Conflict } from '../../../ports/data/effects.js'
import { exists, missing, stale } from '../database/conflicts.js'
import type { Statements } from '../database/statements.js'
import type { Change } from './party-changes.js'

/** Connections of units, and the keys of links that open them. */
export const connectionsSchema = `
  CREATE TABLE connections (
    id TEXT PRIMARY KEY,
    voivodeship TEXT NOT NULL,
    unit_code TEXT REFERENCES units (code),
    version INTEGER NOT NULL,
    sealed BLOB NOT NULL
  ) STRICT;
  CREATE INDEX connections_of_voivodeship ON connections (voivodeship, id);
  CREATE INDEX connections_of_unit ON connections (unit_code, id);

  CREATE TABLE connection_keys (
    hash TEXT PRIMARY KEY,
    connection_id TEXT NOT NULL REFERENCES connections (id),
    purpose TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX keys_of_connection ON connection_keys (connection_id, hash);
`

interface Row {
  readonly id: string
  readonly voivodeship: string
  readonly unit_code: string | null
  readonly version: number
  readonly sealed: Uint8Array
}

export function fileConnection(sql: Statements, { connection }: Change<'connection-filed'>): Conflict | undefined {
  if (connectionOf(sql, connection.id) !== undefined) return exists
  sql.run(
    'INSERT INTO connections (id, voivodeship, unit_code, version, sealed) VALUES (?, ?, ?, ?, ?)',
    connection.id,
    connection.voivodeship,
    connection.unitCode ?? null,
    connection.version,
    connection.sealed,
  )
  return keepKeys(sql, connection)
}

/** The stored version becomes the expected one and one, whatever the new connection says. */
export function changeConnection(sql: Statements, change: Change<'connection-changed'>): Conflict | undefined {
  const { connection, expectedVersion } = change
  const held = connectionOf(sql, connection.id)
  if (held === undefined) return missing
  if (held.version !== expectedVersion) return stale
  sql.run(
    'UPDATE connections SET unit_code = ?, version = ?, sealed = ? WHERE id = ?',
    connection.unitCode ?? null,
    expectedVersion + 1,
    connection.sealed,
    connection.id,
  )
  sql.run('DELETE FROM connection_keys WHERE connection_id = ?', connection.id)
  return keepKeys(sql, connection)
}

function keepKeys(sql: Statements, { id, keys }: StoredConnection): Conflict | undefined {
  for (const { hash, purpose } of keys) {
    if (sql.one('SELECT 1 FROM connection_keys WHERE hash = ?', hash) !== undefined) return exists
    sql.run('INSERT INTO connection_keys (hash, connection_id, purpose) VALUES (?, ?, ?)', hash, id, purpose)
  }
  return undefined
}

export function connectionOf(sql: Statements, id: string): StoredConnection | undefined {
  const row = sql.one<Row>('SELECT * FROM connections WHERE id = ?', id)
  return row && connectionIn(sql, row)
}

export function connectionByKey(
  sql: Statements,
  hash: string,
): { readonly connection: StoredConnection; readonly purpose: LinkPurpose } | undefined {
  const key = sql.one<{ connection_id: string; purpose: LinkPurpose }>(
    'SELECT connection_id, purpose FROM connection_keys WHERE hash = ?',
    hash,
  )
  const connection = key && connectionOf(sql, key.connection_id)
  return connection && { connection, purpose: key.purpose }
}

export function connectionsIn(
  sql: Statements,
  { voivodeship, unitCode }: Parameters<Connections['connections']>[0],
): readonly StoredConnection[] {
  return sql
    .all<Row>(
      `SELECT * FROM connections WHERE voivodeship = coalesce(?, voivodeship) AND (? IS NULL OR unit_code = ?) ORDER BY id`,
      voivodeship ?? null,
      unitCode ?? null,
      unitCode ?? null,
    )
    .map(row => connectionIn(sql, row))
}

function connectionIn(sql: Statements, row: Row): StoredConnection {
  const { id, voivodeship, unit_code: unitCode, version, sealed } = row
  return {
    id,
    voivodeship,
    ...(unitCode === null ? {} : { unitCode }),
    version,
    keys: sql.all<{ hash: string; purpose: LinkPurpose }>(
      'SELECT hash, purpose FROM connection_keys WHERE connection_id = ? ORDER BY hash',
      id,
    ),
    sealed,
  }
}

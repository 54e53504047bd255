import { createHash, randomBytes } from 'node:crypto'
import type { Connection } from '../../domain/connection/connection.js'
import type { ConnectionChange, LinkKey, LinkPurpose, StoredConnection } from '../../ports/data/connections.js'
import type { House } from '../house.js'

/** A connection as it is kept, opened. */
export interface OpenConnection {
  readonly stored: StoredConnection
  readonly connection: Connection
}

/** The connection of that number; `undefined`: there is none. */
export async function connectionOf(house: House, id: string): Promise<OpenConnection | undefined> {
  const stored = await house.control.connection(id)
  return stored && opened(house, stored)
}

/** Opens what the vault sealed. */
export function opened(house: House, stored: StoredConnection): OpenConnection {
  return { stored, connection: house.vault.open(stored.sealed) as Connection }
}

/** The connection that a link's key opens for the purpose. */
export async function connectionByKey(
  house: House,
  key: string,
  purposes: readonly LinkPurpose[],
): Promise<OpenConnection | undefined> {
  const found = await house.control.connectionByKey(hashOf(key))
  return found !== undefined && purposes.includes(found.purpose) ? opened(house, found.connection) : undefined
}

/** The change that keeps a new connection. */
export function filed(house: House, connection: Connection, keys: readonly LinkKey[]): ConnectionChange {
  return {
    change: 'connection-filed',
    connection: {
      id: connection.id,
      voivodeship: connection.unit.territory.slice(0, 2),
      version: 1,
      keys,
      sealed: house.vault.seal(connection),
    },
  }
}

/** The change that keeps what became of it; a key takes the place of an earlier one of its purpose. */
export function changed(
  house: House,
  { stored }: OpenConnection,
  connection: Connection,
  key?: LinkKey,
): ConnectionChange {
  const keys = key === undefined ? stored.keys : [...stored.keys.filter(one => one.purpose !== key.purpose), key]
  return {
    change: 'connection-changed',
    expectedVersion: stored.version,
    connection: {
      ...stored,
      ...(connection.unitCode === undefined ? {} : { unitCode: connection.unitCode }),
      keys,
      sealed: house.vault.seal(connection),
    },
  }
}

/** A key that nobody guesses (256 bits), and what is kept of it. */
export function newKey(purpose: LinkPurpose): { readonly key: string; readonly kept: LinkKey } {
  const key = randomBytes(32).toString('base64url')
  return { key, kept: { hash: hashOf(key), purpose } }
}

function hashOf(key: string): string {
  return createHash('sha256').update(key, 'utf8').digest('hex')
}

/** What a key of a link opens. */
export type LinkPurpose = 'ZGLOSZENIE' | 'WYJASNIENIE' | 'PAKIET'

/** A link's key: only its hash is kept. */
export interface LinkKey {
  /** SHA-256 of the key, lower-case hex; unique among all. */
  readonly hash: string
  readonly purpose: LinkPurpose
}

/** The connection of a unit as it is kept: what names people is sealed. */
export interface StoredConnection {
  /** `ZG-` and six digits. */
  readonly id: string
  /** TERC code of the voivodeship, two digits. */
  readonly voivodeship: string
  /** Since it was accepted. */
  readonly unitCode?: string
  /** Counts every change; a change names the version it was decided on. */
  readonly version: number
  readonly keys: readonly LinkKey[]
  /** The sealed `domain/connection` value. */
  readonly sealed: Uint8Array
}

/** Connections of units. "None" is `undefined`. @req A2.1 */
export interface Connections {
  connection(id: string): Promise<StoredConnection | undefined>
  /** The connection that a key opens, and for what. */
  connectionByKey(
    hash: string,
  ): Promise<{ readonly connection: StoredConnection; readonly purpose: LinkPurpose } | undefined>
  /** By number; a filter left out does not restrict. */
  connections(filter: {
    readonly voivodeship?: string
    readonly unitCode?: string
  }): Promise<readonly StoredConnection[]>
}

/** Changes of connections: EXISTS (number or key taken), MISSING, STALE (the version moved). */
export type ConnectionChange =
  | { readonly change: 'connection-filed'; readonly connection: StoredConnection }
  | {
      readonly change: 'connection-changed'
      readonly connection: StoredConnection
      readonly expectedVersion: number
    }

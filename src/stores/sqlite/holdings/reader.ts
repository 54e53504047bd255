import type { Location } from '../../../ports/data/set-contents.js'
import type { Connection } from '../database/connection.js'
import { openForReading } from '../database/open.js'
import { Statements } from '../database/statements.js'
import type { HoldingsPlace } from './holdings.js'
import { Tokens } from './tokens.js'

/** What the index can say of a set in its place. */
export interface Told {
  /** Of the last finished feed; `undefined`: no initial feed was finished yet. */
  readonly dataAsOf: Date | undefined
  /** False: the set's live content surely has nobody who bears every key. */
  readonly mayHold: boolean
}

/** Reads the index of who is held where. */
export class HoldingsReader {
  readonly #db: Connection
  readonly #sql: Statements
  readonly #tokens: Tokens

  constructor({ file, key }: HoldingsPlace) {
    this.#db = openForReading(file)
    this.#sql = new Statements(this.#db)
    this.#tokens = new Tokens(key)
  }

  /** `undefined`: the set has to be asked itself. */
  told(location: Location, searchKeys: readonly string[]): Told | undefined {
    const tokens = searchKeys.map(key => this.#tokens.in(location, this.#tokens.of(key)))
    const held = tokens.map(() => 'EXISTS (SELECT 1 FROM held WHERE part = live AND token = ?)')
    const row = this.#sql.one<{ data_as_of: number | null; may: number }>(
      `SELECT data_as_of, live IS NOT NULL ${['', ...held].join(' AND ')} AS may FROM sets
       WHERE controller = ? AND set_code = ? AND stamp IS NOT NULL`,
      ...tokens,
      location.controller,
      location.set,
    )
    if (row === undefined) return undefined
    return { dataAsOf: row.data_as_of === null ? undefined : new Date(row.data_as_of), mayHold: row.may === 1 }
  }

  /** Whether the set has left the index for good; `undefined`: the index does not know of it. */
  hasLeft({ controller, set }: Location): boolean | undefined {
    const row = this.#sql.one<{ gone: number }>(
      'SELECT gone FROM sets WHERE controller = ? AND set_code = ?',
      controller,
      set,
    )
    return row && row.gone === 1
  }

  close(): void {
    this.#db.close()
  }
}

import type { Location } from '../../../ports/data/set-contents.js'
import type { Connection } from '../database/connection.js'
import { openForWriting } from '../database/open.js'
import { Statements } from '../database/statements.js'
import type { Holdings } from '../holdings/holdings.js'
import { isInStep, standingOf } from './in-step.js'
import { isOwner } from './owner.js'
import { setMigrations } from './schema.js'

/** So that an effect waits no longer than some milliseconds for a step. */
const recordsPerStep = 1_000

interface Row {
  readonly id: number
  readonly generation: number
  readonly keys_json: string
}

/**
 * Indexes a set's database from its beginning, also while a gateway works on it. False: something else has begun that too.
 * @throws Error when the set or the index cannot be used
 */
export function reindexWhole(holdings: Holdings, file: string, location: Location): boolean {
  const db = openForWriting(file, setMigrations)
  try {
    const sql = new Statements(db)
    if (!isOwner(sql, location)) throw new Error('The database holds another set')
    const steps = new Reindex(holdings, db, sql, location)
    while (!steps.step());
    return isInStep(holdings, location, standingOf(sql))
  } finally {
    db.close()
  }
}

/**
 * Makes what the index holds of a set anew, in short steps between which the set may change: whoever changes it tells the index
 * by itself, into the same new parts. Until the last step the index does not speak for the set.
 */
export class Reindex {
  readonly #holdings: Holdings
  readonly #db: Connection
  readonly #sql: Statements
  readonly #location: Location
  readonly #parts: ReadonlyMap<number, number>
  #after = 0

  /** Locks the set for the moment in which the index begins anew: no change of it is then half told. */
  constructor(holdings: Holdings, db: Connection, sql: Statements, location: Location) {
    this.#holdings = holdings
    this.#db = db
    this.#sql = sql
    this.#location = location
    this.#parts = this.#locked(() =>
      holdings.together(() => {
        holdings.doubt(location)
        holdings.begin(location)
        return new Map(standingOf(sql).generations.map(number => [number, holdings.part(location, number)]))
      }),
    )
  }

  /** True when the set is indexed whole, or something else has begun it anew. */
  step(): boolean {
    const rows = this.#sql.all<Row>(
      'SELECT id, generation, keys_json FROM records WHERE id > ? AND withdrawn = 0 ORDER BY id LIMIT ?',
      this.#after,
      recordsPerStep,
    )
    const last = rows.at(-1)
    if (last === undefined) {
      this.#locked(() => this.#end())
      return true
    }
    this.#holdings.together(() => {
      for (const { generation, keys_json } of rows) {
        const part = this.#parts.get(generation)
        if (part !== undefined) this.#holdings.add(this.#location, part, JSON.parse(keys_json) as string[])
      }
    })
    this.#after = last.id
    return false
  }

  #end(): void {
    this.#holdings.together(() => {
      if (![...this.#parts.values()].every(part => this.#holdings.isKept(part))) return
      this.#holdings.trust(this.#location, this.#holdings.known(this.#location)?.turn ?? 0, standingOf(this.#sql))
    })
  }

  #locked<T>(work: () => T): T {
    return this.#db.transaction(work).immediate()
  }
}

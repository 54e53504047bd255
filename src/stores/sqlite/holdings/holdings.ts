import type { Location } from '../../../ports/data/set-contents.js'
import type { Connection } from '../database/connection.js'
import { openForWriting } from '../database/open.js'
import { Statements } from '../database/statements.js'
import { holdingsMigrations } from './schema.js'
import { Tokens } from './tokens.js'

/** Where the index lies and the key of its hashes, 32 bytes, which is not in the data folder. */
export interface HoldingsPlace {
  readonly file: string
  readonly key: Uint8Array
}

/** What the index says of a set. */
export interface KnownSet {
  readonly turn: number
  readonly stamp: string | null
  /** 1: the set has left. */
  readonly gone: number
}

/** What the set itself says at the end of a step. */
export interface SetStanding {
  readonly stamp: string | null
  readonly live: number | null
  readonly dataAsOf: number | null
  /** Generations that are staged or live. */
  readonly generations: readonly number[]
}

/** So that an effect waits no longer than some milliseconds for a step of removal. */
const tokensPerStep = 5_000

/**
 * The index of who is held where, for writing: a declared exception to the rule that nothing of one controller's data lies beside
 * another's. It holds keyed hashes alone. Its commits wait for no disk: before anything counts on it, {@link sync} does.
 * @req B5
 */
export class Holdings {
  readonly #db: Connection
  readonly #sql: Statements
  readonly #tokens: Tokens
  #isDirty = false

  /** @throws Error when it cannot be opened */
  constructor({ file, key }: HoldingsPlace) {
    this.#db = openForWriting(file, holdingsMigrations)
    this.#db.pragma('synchronous = NORMAL')
    this.#sql = new Statements(this.#db)
    this.#tokens = new Tokens(key)
    this.#identify()
  }

  /** What was hashed under another key says nothing any more. */
  #identify(): void {
    this.together(() => {
      const check = this.#tokens.check()
      const held = this.#sql.one<{ key_check: Uint8Array }>('SELECT key_check FROM identity')?.key_check
      if (held !== undefined && Buffer.from(held).equals(check)) return
      this.#sql.run('UPDATE parts SET gone = 1')
      this.#sql.run('DELETE FROM sets')
      this.#sql.run('INSERT OR REPLACE INTO identity (one, key_check) VALUES (1, ?)', check)
    })
  }

  /** Does the work in one transaction of the index. */
  together<T>(work: () => T): T {
    this.#isDirty = true
    return this.#db.transaction(work).immediate()
  }

  known({ controller, set }: Location): KnownSet | undefined {
    return this.#sql.one<KnownSet>(
      'SELECT turn, stamp, gone FROM sets WHERE controller = ? AND set_code = ?',
      controller,
      set,
    )
  }

  /** The sets of which the index says everything, and those that have left. */
  settled(): readonly Location[] {
    return this.#sql.all<{ controller: string; set: string }>(
      'SELECT controller, set_code AS "set" FROM sets WHERE stamp IS NOT NULL OR gone = 1',
    )
  }

  all(): readonly Location[] {
    return this.#sql.all<{ controller: string; set: string }>('SELECT controller, set_code AS "set" FROM sets')
  }

  /** From now on the set is asked itself. Gives the turn by which nobody else's change is mistaken for this one. */
  doubt({ controller, set }: Location): number {
    this.#sql.run(
      `INSERT INTO sets (controller, set_code, turn) VALUES (?, ?, 1)
       ON CONFLICT DO UPDATE SET turn = turn + 1, stamp = NULL`,
      controller,
      set,
    )
    return this.known({ controller, set })?.turn ?? 0
  }

  /** From now on the index speaks for the set as it stands, unless something else changed meanwhile. */
  trust(location: Location, turn: number, standing: SetStanding): void {
    const { controller, set } = location
    const kept = JSON.stringify(standing.generations)
    this.#sql.run(
      `UPDATE parts SET gone = 1 WHERE controller = ? AND set_code = ? AND gone = 0
         AND generation NOT IN (SELECT value FROM json_each(?))`,
      controller,
      set,
      kept,
    )
    this.#sql.run(
      'UPDATE sets SET stamp = ?, live = ?, data_as_of = ? WHERE controller = ? AND set_code = ? AND turn = ?',
      standing.stamp,
      standing.live === null ? null : this.part(location, standing.live),
      standing.dataAsOf,
      controller,
      set,
      turn,
    )
  }

  /** The part of the set's generation, made where it is absent. */
  part({ controller, set }: Location, generation: number): number {
    const held = this.#sql.one<{ part: number }>(
      'SELECT part FROM parts WHERE controller = ? AND set_code = ? AND generation = ? AND gone = 0',
      controller,
      set,
      generation,
    )
    if (held !== undefined) return held.part
    return this.#sql.insert(
      'INSERT INTO parts (controller, set_code, generation) VALUES (?, ?, ?)',
      controller,
      set,
      generation,
    )
  }

  isKept(part: number): boolean {
    return this.#sql.one('SELECT 1 FROM parts WHERE part = ? AND gone = 0', part) !== undefined
  }

  add(location: Location, part: number, searchKeys: Iterable<string>): void {
    for (const key of searchKeys)
      this.#sql.run('INSERT OR IGNORE INTO held (part, token) VALUES (?, ?)', part, this.#token(location, key))
  }

  drop(location: Location, part: number, searchKeys: Iterable<string>): void {
    for (const key of searchKeys)
      this.#sql.run('DELETE FROM held WHERE part = ? AND token = ?', part, this.#token(location, key))
  }

  #token(location: Location, searchKey: string): Uint8Array {
    return this.#tokens.in(location, this.#tokens.of(searchKey))
  }

  /** Lets go of everything about the set; one that has left is not indexed again. */
  purge({ controller, set }: Location, how: 'LEFT' | 'FORGOTTEN'): void {
    this.together(() => {
      this.begin({ controller, set })
      if (how === 'LEFT')
        this.#sql.run(
          `INSERT INTO sets (controller, set_code, turn, gone) VALUES (?, ?, 1, 1)
           ON CONFLICT DO UPDATE SET turn = turn + 1, stamp = NULL, live = NULL, data_as_of = NULL, gone = 1`,
          controller,
          set,
        )
      else this.#sql.run('DELETE FROM sets WHERE controller = ? AND set_code = ?', controller, set)
    })
  }

  /** Lets go of the parts of a set, so that it is indexed from the beginning. */
  begin({ controller, set }: Location): void {
    this.#sql.run('UPDATE parts SET gone = 1 WHERE controller = ? AND set_code = ? AND gone = 0', controller, set)
  }

  /** Removes some of what was let go of; false when nothing is left. */
  tidy(): boolean {
    const gone = this.#sql.one<{ part: number }>('SELECT part FROM parts WHERE gone = 1 LIMIT 1')
    if (gone === undefined) return false
    this.together(() => {
      const bound = this.#sql.one<{ token: Uint8Array }>(
        'SELECT token FROM held WHERE part = ? ORDER BY token LIMIT 1 OFFSET ?',
        gone.part,
        tokensPerStep,
      )
      if (bound !== undefined) {
        this.#sql.run('DELETE FROM held WHERE part = ? AND token <= ?', gone.part, bound.token)
        return
      }
      this.#sql.run('DELETE FROM held WHERE part = ?', gone.part)
      this.#sql.run('DELETE FROM parts WHERE part = ?', gone.part)
    })
    return true
  }

  /** Waits until everything told so far is on the disk. */
  sync(): void {
    if (!this.#isDirty) return
    this.#db.pragma('synchronous = FULL')
    this.#db.transaction(() => this.#sql.run('UPDATE identity SET one = one')).immediate()
    this.#db.pragma('synchronous = NORMAL')
    this.#isDirty = false
  }

  close(): void {
    this.sync()
    this.#db.close()
  }
}

import type { ScopeCode } from '../../../domain/scopes.js'
import type { Corrections, DemandedCorrection, FoundNonconformity, Page } from '../../../ports/data/corrections.js'
import type { Rectification } from '../../../ports/data/rectifications.js'
import type { CallKey } from '../../../ports/data/repeats.js'
import type { Feed, Finding, Fragment, Location, TakenPackage } from '../../../ports/data/set-contents.js'
import type { HeldRecord } from '../../../ports/data/whole-sets.js'
import type { Connection } from '../database/connection.js'
import { schemaVersion } from '../database/migrate.js'
import { openForReading } from '../database/open.js'
import { outcomeOf } from '../database/outcomes.js'
import { Statements } from '../database/statements.js'
import { demandedIn, demandIn, demandsIn, findingsIn } from './correction-readings.js'
import { recordCount } from './counting.js'
import { isOwner } from './owner.js'
import { rectificationsIn } from './rectifications.js'
import { feedOf, nonconformityOf, type Row } from './rows.js'
import { setMigrations } from './schema.js'
import { recordsIn } from './whole.js'

interface Bearer {
  readonly id: number
  readonly record_id: string
}

interface FragmentRow {
  readonly scope: ScopeCode
  readonly bytes: Uint8Array
  readonly persons_json: string
}

const feedColumns =
  'id, kind, system_id, state, opened_at, closed_at, data_as_of, packages, records_taken, records_refused'

/** Reads one set's database. */
export class SetReadings {
  readonly #db: Connection
  readonly #sql: Statements

  private constructor(db: Connection) {
    this.#db = db
    this.#sql = new Statements(db)
  }

  /** The set's readings; `undefined` where its schema is not of today. @throws Error when it cannot be read */
  static open(file: string, location: Location): SetReadings | undefined {
    const db = openForReading(file, 'FRUGAL')
    try {
      const readings = new SetReadings(db)
      if (schemaVersion(db) === setMigrations.length) {
        if (isOwner(readings.#sql, location)) return readings
        if (readings.#sql.one('SELECT 1 FROM content') !== undefined) throw new Error('The database holds another set')
      }
    } catch (error) {
      db.close()
      throw error
    }
    db.close()
    return undefined
  }

  outcome(key: CallKey): Uint8Array | undefined {
    return outcomeOf(this.#sql, key)
  }

  close(): void {
    this.#db.close()
  }

  /** The record that bears every key, cut to the scopes, at one point of the set's history. */
  find(scopes: readonly ScopeCode[], keys: readonly string[]): Finding | undefined {
    return this.#db.transaction(() => {
      const content = this.#sql.one<{ live_generation: number | null; data_as_of: number }>(
        'SELECT live_generation, data_as_of FROM content',
      )
      if (content === undefined || content.live_generation === null) return undefined
      const dataAsOf = new Date(content.data_as_of)
      const [record, another] = this.#bearers(content.live_generation, [...new Set(keys)])
      if (record === undefined) return { found: 'NONE', dataAsOf } as const
      if (another !== undefined) return { found: 'MANY', dataAsOf } as const
      return {
        found: 'ONE',
        dataAsOf,
        recordId: record.record_id,
        fragments: this.#fragments(record.id, scopes),
      } as const
    })()
  }

  /** The keys of each live record that bears the key, at most two. */
  subjects(key: string): readonly (readonly string[])[] {
    const content = this.#sql.one<{ live_generation: number | null }>('SELECT live_generation FROM content')
    if (content === undefined || content.live_generation === null) return []
    return this.#bearers(content.live_generation, [key]).map(({ id }) => {
      const [row] = this.#sql.all<{ keys_json: string }>('SELECT keys_json FROM records WHERE id = ?', id)
      return JSON.parse(row?.keys_json ?? '[]') as string[]
    })
  }

  /** At most two records that bear every key; no key is borne by nobody. */
  #bearers(generation: number, keys: readonly string[]): readonly Bearer[] {
    const [first, ...others] = keys
    if (first === undefined) return []
    const alike =
      'SELECT 1 FROM record_keys AS other WHERE other.generation = held.generation AND other.key = ? AND other.record = held.record'
    return this.#sql.all<Bearer>(
      `SELECT records.id, records.record_id FROM record_keys AS held JOIN records ON records.id = held.record
         WHERE held.generation = ? AND held.key = ? AND records.withdrawn = 0
           ${others.map(() => `AND EXISTS (${alike})`).join(' ')}
         LIMIT 2`,
      generation,
      first,
      ...others,
    )
  }

  #fragments(record: number, scopes: readonly ScopeCode[]): readonly Fragment[] {
    return this.#sql
      .all<FragmentRow>(
        `SELECT scope, bytes, coalesce(persons_json, keys_json) AS persons_json
         FROM fragments JOIN records ON records.id = fragments.record
         WHERE record = ? AND scope IN (SELECT value FROM json_each(?)) ORDER BY scope, position`,
        record,
        JSON.stringify(scopes),
      )
      .map(row => ({ scope: row.scope, bytes: row.bytes, persons: JSON.parse(row.persons_json) as string[] }))
  }

  feed(id: string): Feed | undefined {
    return feedOf(this.#sql.one<Row>(`SELECT ${feedColumns} FROM feeds WHERE id = ?`, id))
  }

  openFeed(): Feed | undefined {
    return feedOf(this.#sql.one<Row>(`SELECT ${feedColumns} FROM feeds WHERE state = 'OTWARTE'`))
  }

  lastFeed(): Feed | undefined {
    return feedOf(
      this.#sql.one<Row>(`SELECT ${feedColumns} FROM feeds WHERE state <> 'OTWARTE' ORDER BY position DESC LIMIT 1`),
    )
  }

  lastFinishedFeed(): Feed | undefined {
    const query = `SELECT ${feedColumns} FROM feeds WHERE state = 'ZAKONCZONE' ORDER BY position DESC LIMIT 1`
    return feedOf(this.#sql.one<Row>(query))
  }

  recordCount(): number {
    return recordCount(this.#sql)
  }

  package(feedId: string, number: number): TakenPackage | undefined {
    const row = this.#sql.one<{ hash: string; taken: number; refused: number }>(
      'SELECT hash, taken, refused FROM packages WHERE feed_id = ? AND number = ?',
      feedId,
      number,
    )
    if (row === undefined) return undefined
    const nonconformities = this.#sql.all<Row>(
      'SELECT * FROM nonconformities WHERE feed_id = ? AND number = ? ORDER BY position',
      feedId,
      number,
    )
    return { feedId, number, ...row, nonconformities: nonconformities.map(nonconformityOf) }
  }

  versions(feedId: string, recordIds: readonly string[]): ReadonlyMap<string, number> {
    const rows = this.#sql.all<{ record_id: string; version: number }>(
      `SELECT record_id, version FROM records
       WHERE generation = coalesce(
           (SELECT generation FROM feeds WHERE id = ? AND state = 'OTWARTE'),
           (SELECT live_generation FROM content))
         AND record_id IN (SELECT value FROM json_each(?))`,
      feedId,
      JSON.stringify(recordIds),
    )
    return new Map(rows.map(row => [row.record_id, row.version]))
  }

  demands(order: Parameters<Corrections['demands']>[1]): Page<DemandedCorrection> | undefined {
    return demandsIn(this.#sql, order)
  }

  /** At one point of the set's history. */
  records(order: Parameters<typeof recordsIn>[1]): Page<HeldRecord> | undefined {
    return this.#db.transaction(() => recordsIn(this.#sql, order))()
  }

  demand(id: string): DemandedCorrection | undefined {
    return demandIn(this.#sql, id)
  }

  findings(order: Parameters<Corrections['findings']>[1]): Page<FoundNonconformity> | undefined {
    return findingsIn(this.#sql, order)
  }

  rectifications(after: number, limit: number): readonly Rectification[] {
    return rectificationsIn(this.#sql, after, limit)
  }

  demanded(recordIds: readonly string[]): ReadonlySet<string> {
    return demandedIn(this.#sql, recordIds)
  }
}

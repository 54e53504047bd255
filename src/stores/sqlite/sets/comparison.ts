import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import type { ScopeCode } from '../../../domain/scopes.js'
import type { Fragment } from '../../../ports/data/fragment.js'
import type {
  ComparedScope,
  ComparisonExtent,
  SampledRecord,
  SetComparison,
} from '../../../ports/data/set-comparison.js'
import type { Location } from '../../../ports/data/set-contents.js'
import type { Connection } from '../database/connection.js'
import { openForReading } from '../database/open.js'
import { Statements } from '../database/statements.js'
import { isOwner } from './owner.js'
import { type Elsewhere, Places } from './places.js'

/** Whether what both tell of agrees, where only what is carried on counts. */
export type AgreesWhereCarriedOn = (first: readonly Fragment[], second: readonly Fragment[]) => boolean

export interface ComparisonOrder {
  readonly folder: string
  readonly elsewhere: Elsewhere
  readonly first: Location
  readonly second: Location
  readonly extent: ComparisonExtent
}

const sampleSize = 100
const pickedRecords = 20

interface Row {
  readonly id: number
  readonly record_id: string
  readonly keys_json: string
}

/** One set of a comparison, at one moment of its history. */
class Side {
  readonly #db: Connection
  readonly #sql: Statements
  readonly #live: number

  private constructor(db: Connection, sql: Statements, live: number) {
    this.#db = db
    this.#sql = sql
    this.#live = live
  }

  /** `undefined`: it has no live content, or was never fed and has no file. @throws Error when it cannot be read */
  static open(places: Places, location: Location): Side | undefined {
    const file = places.reachable(location)
    if (!existsSync(file)) return undefined
    const db = openForReading(file)
    const sql = new Statements(db)
    db.exec('BEGIN')
    if (!isOwner(sql, location)) throw new Error('The database holds another set')
    const live = sql.one<{ live_generation: number | null }>('SELECT live_generation FROM content')?.live_generation
    if (live !== null && live !== undefined) return new Side(db, sql, live)
    db.close()
    return undefined
  }

  *records(): Generator<Row> {
    let after = 0
    for (;;) {
      // By id: the index of generations would sort all that is left for each part.
      const rows = this.#sql.all<Row>(
        'SELECT id, record_id, keys_json FROM records WHERE id > ? AND +generation = ? AND withdrawn = 0 ORDER BY id LIMIT 500',
        after,
        this.#live,
      )
      yield* rows
      const last = rows.at(-1)
      if (last === undefined) return
      after = last.id
    }
  }

  /** The record of the person who bears the keys: by number or document, else by names and date of birth. */
  match(keysJson: string): Row | undefined {
    const keys = JSON.parse(keysJson) as string[]
    const sure = keys.filter(key => !key.startsWith('OSOBA:'))
    for (const key of sure.length > 0 ? sure : keys) {
      const row = this.#sql.one<Row>(
        `SELECT records.id, record_id, keys_json FROM record_keys JOIN records ON records.id = record_keys.record
         WHERE record_keys.generation = ? AND key = ? AND withdrawn = 0 LIMIT 1`,
        this.#live,
        key,
      )
      if (row !== undefined) return row
    }
    return undefined
  }

  fragments(record: number): readonly Fragment[] {
    return this.#sql
      .all<{ scope: ScopeCode; bytes: Uint8Array }>(
        'SELECT scope, bytes FROM fragments WHERE record = ? ORDER BY scope, position',
        record,
      )
      .map(row => ({ ...row, persons: [] }))
  }

  close(): void {
    this.#db.close()
  }
}

/** Records picked by the hash of their mark: spread over the whole, whatever the marks are. */
class Sample {
  readonly #picked: { readonly hash: string; readonly record: () => SampledRecord }[] = []

  offer(mark: string, record: () => SampledRecord): void {
    const hash = createHash('sha256').update(mark).digest('hex')
    const place = this.#picked.findIndex(one => one.hash > hash)
    this.#picked.splice(place === -1 ? this.#picked.length : place, 0, { hash, record })
    this.#picked.length = Math.min(this.#picked.length, pickedRecords)
  }

  told(): readonly SampledRecord[] {
    return this.#picked.map(({ record }) => record())
  }
}

class Counts {
  readonly #scopes = new Map<ScopeCode, { first: number; second: number; differing: number }>()

  add(scope: ScopeCode, side: 'first' | 'second' | 'differing'): void {
    const row = this.#scopes.get(scope) ?? { first: 0, second: 0, differing: 0 }
    row[side] += 1
    this.#scopes.set(scope, row)
  }

  told(): readonly ComparedScope[] {
    return [...this.#scopes].map(([scope, row]) => ({ scope, ...row })).sort((a, b) => (a.scope < b.scope ? -1 : 1))
  }
}

/** Compares two sets' live contents; does its disk work at once, in the calling thread. `undefined`: one has none. */
export function compareContents(order: ComparisonOrder, agrees: AgreesWhereCarriedOn): SetComparison | undefined {
  const places = new Places(order.folder, order.elsewhere)
  const first = Side.open(places, order.first)
  if (first === undefined) return undefined
  try {
    const second = Side.open(places, order.second)
    if (second === undefined) return undefined
    try {
      return compared(first, second, order.extent, agrees)
    } finally {
      second.close()
    }
  } finally {
    first.close()
  }
}

function compared(first: Side, second: Side, extent: ComparisonExtent, agrees: AgreesWhereCarriedOn): SetComparison {
  const counts = new Counts()
  const sample = new Sample()
  const missingInSecond: string[] = []
  const missingInFirst: string[] = []
  const differing: { first: string; second: string; scopes: readonly ScopeCode[] }[] = []
  let firstRecords = 0
  let secondRecords = 0
  let matched = 0
  const met = new Set<number>()
  for (const row of first.records()) {
    firstRecords += 1
    const own = first.fragments(row.id)
    for (const scope of scopesOf(own)) counts.add(scope, 'first')
    const other = second.match(row.keys_json)
    if (other === undefined) {
      missingInSecond.push(row.record_id)
      continue
    }
    matched += 1
    const theirs = second.fragments(other.id)
    if (!met.has(other.id)) for (const scope of scopesOf(theirs)) counts.add(scope, 'second')
    met.add(other.id)
    const scopes = differences(own, theirs, extent, agrees)
    sample.offer(row.record_id, () => sampled(row, other, scopesOf([...own, ...theirs]), scopes))
    for (const scope of scopes) counts.add(scope, 'differing')
    if (scopes.length > 0) differing.push({ first: row.record_id, second: other.record_id, scopes })
  }
  for (const row of second.records()) {
    secondRecords += 1
    if (met.has(row.id)) continue
    for (const scope of scopesOf(second.fragments(row.id))) counts.add(scope, 'second')
    if (first.match(row.keys_json) === undefined) missingInFirst.push(row.record_id)
  }
  const cut = (ids: readonly string[]) => ({ count: ids.length, sample: ids.slice(0, sampleSize) })
  const isWhole = missingInFirst.length === 0 && missingInSecond.length === 0
  return {
    firstRecords,
    secondRecords,
    matched,
    scopes: counts.told(),
    missingInSecond: cut(missingInSecond),
    missingInFirst: cut(missingInFirst),
    differing: { count: differing.length, sample: differing.slice(0, sampleSize) },
    sample: sample.told(),
    agrees: differing.length === 0 && (extent === 'CARRIED_ON' || isWhole),
  }
}

function sampled(
  first: Row,
  second: Row,
  held: ReadonlySet<ScopeCode>,
  differing: readonly ScopeCode[],
): SampledRecord {
  const groups = [...held].sort().map(scope => ({ scope, agrees: !differing.includes(scope) }))
  return { first: first.record_id, second: second.record_id, groups }
}

function scopesOf(fragments: readonly Fragment[]): ReadonlySet<ScopeCode> {
  return new Set(fragments.map(one => one.scope))
}

/** Both are in the order of their scope codes. */
function areSame(first: readonly Fragment[], second: readonly Fragment[]): boolean {
  if (first.length !== second.length) return false
  return first.every((one, index) => {
    const other = second[index]
    return other !== undefined && one.scope === other.scope && Buffer.compare(one.bytes, other.bytes) === 0
  })
}

function differences(
  first: readonly Fragment[],
  second: readonly Fragment[],
  extent: ComparisonExtent,
  agrees: AgreesWhereCarriedOn,
): readonly ScopeCode[] {
  if (areSame(first, second)) return []
  const scopes = [...new Set([...scopesOf(first), ...scopesOf(second)])].sort()
  return scopes.filter(scope => {
    const one = first.filter(fragment => fragment.scope === scope)
    const other = second.filter(fragment => fragment.scope === scope)
    const isSame =
      one.length === other.length &&
      one.every((fragment, index) => Buffer.compare(fragment.bytes, other[index]?.bytes ?? Buffer.of()) === 0)
    return extent === 'WHOLE' ? !isSame : !(isSame || agrees(one, other))
  })
}

import type { EntryFacts } from '../../../ports/data/ledger.js'
import type { Location } from '../../../ports/data/set-contents.js'
import type { Connection } from '../database/connection.js'
import { flawsOf } from '../database/cut.js'
import { schemaVersion } from '../database/migrate.js'
import { openForReading } from '../database/open.js'
import { waitingDrafts } from '../database/outbox.js'
import { Statements } from '../database/statements.js'
import { isOwner } from './owner.js'
import { setMigrations } from './schema.js'

/** What can be wrong with a set's file. */
export type SetFlawKind =
  /** The database's own structure. */
  | 'STRUCTURE'
  /** Made by another version of the program. */
  | 'SCHEMA'
  | 'OTHER_SET'
  /** Which content is live does not agree with the contents that there are. */
  | 'CONTENT'
  /** A count that is kept is not the count of what there is. */
  | 'COUNT'
  /** Rows that belong to none. */
  | 'STRAY'
  /** A record is not found by its own keys, or by others. */
  | 'KEYS'

export interface SetFlaw<Kind extends string = SetFlawKind> {
  readonly flaw: Kind
  /** Codes, numbers and marks; never a person's data. */
  readonly detail: string
}

/** One step of a feed that the file tells of. */
export interface ToldStep {
  readonly operation: 'rozpocznijZasilenie' | 'przekazPaczke' | 'zakonczZasilenie' | 'przerwijZasilenie'
  readonly feedId: string
  readonly number?: number
  readonly hash?: string
  readonly taken?: number
}

/** What a set's file holds, as far as it can be read. */
export interface SetAccount {
  readonly flaws: readonly SetFlaw[]
  readonly hasContent: boolean
  readonly records: number
  readonly feeds: number
  readonly packages: number
  readonly steps: readonly ToldStep[]
  /** Entries that wait for the ledger. */
  readonly waiting: readonly EntryFacts[]
}

const nothing = { hasContent: false, records: 0, feeds: 0, packages: 0, steps: [], waiting: [] } as const
/** So that a broken file does not tell of every record. */
const mostOfAKind = 10

/**
 * Reads a set's file whole, as it stands at one moment, and tells what is wrong with it.
 * @param eachRecord told the keys of every live record that is not withdrawn
 * @req B5 C6
 */
export function accountOfSet(
  file: string,
  location: Location,
  eachRecord: (mark: string, keys: readonly string[]) => void,
): SetAccount {
  const structure = flawsOf(file).map((detail): SetFlaw => ({ flaw: 'STRUCTURE', detail }))
  if (structure.length > 0) return { ...nothing, flaws: structure }
  const db = openForReading(file)
  try {
    db.exec('BEGIN')
    const version = schemaVersion(db)
    if (version !== setMigrations.length) {
      return { ...nothing, flaws: [{ flaw: 'SCHEMA', detail: `${version} / ${setMigrations.length}` }] }
    }
    const sql = new Statements(db)
    if (!isOwner(sql, location)) return { ...nothing, flaws: [{ flaw: 'OTHER_SET', detail: location.set }] }
    return account(sql, eachRecord)
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : 'unreadable'
    return { ...nothing, flaws: [{ flaw: 'STRUCTURE', detail }] }
  } finally {
    close(db)
  }
}

function close(db: Connection): void {
  if (db.open) db.close()
}

function account(sql: Statements, eachRecord: (mark: string, keys: readonly string[]) => void): SetAccount {
  const live = sql.one<{ live_generation: number | null }>('SELECT live_generation FROM content')?.live_generation
  const records = sql.one<{ held: number }>(
    'SELECT count(*) AS held FROM records WHERE generation = ? AND withdrawn = 0',
    live ?? 0,
  )
  return {
    flaws: [...contents(sql, live ?? undefined), ...counts(sql), ...strays(sql), ...keys(sql, live ?? 0, eachRecord)],
    hasContent: typeof live === 'number',
    records: records?.held ?? 0,
    feeds: sql.one<{ n: number }>('SELECT count(*) AS n FROM feeds')?.n ?? 0,
    packages: sql.one<{ n: number }>('SELECT count(*) AS n FROM packages')?.n ?? 0,
    steps: toldSteps(sql),
    waiting: waitingDrafts(sql).map(({ facts }) => facts),
  }
}

function contents(sql: Statements, live: number | undefined): readonly SetFlaw[] {
  const marked = sql.all<{ number: number }>("SELECT number FROM generations WHERE state = 'LIVE'")
  const agrees = live === undefined ? marked.length === 0 : marked.length === 1 && marked[0]?.number === live
  const found: SetFlaw[] = agrees ? [] : [{ flaw: 'CONTENT', detail: `live ${live ?? '–'}, ${marked.length} marked` }]
  const open = sql.all<{ id: string; generation: number; kind: string }>(
    "SELECT id, generation, kind FROM feeds WHERE state = 'OTWARTE'",
  )
  for (const { id, generation, kind } of open) {
    const wanted = kind === 'INICJALNE' ? 'STAGED' : 'LIVE'
    const row = sql.one<{ state: string }>('SELECT state FROM generations WHERE number = ?', generation)
    if (row?.state !== wanted) found.push({ flaw: 'CONTENT', detail: `${id}: ${row?.state ?? '–'}` })
  }
  return found
}

/** Counts that are kept against what there is. */
function counts(sql: Statements): readonly SetFlaw[] {
  const generations = sql.all<{ number: number; held: number; there: number }>(
    `SELECT number, held, (SELECT count(*) FROM records WHERE generation = number AND withdrawn = 0) AS there
     FROM generations WHERE state <> 'REPLACED' AND held <> there`,
  )
  const feeds = sql.all<{ id: string; packages: number; there: number; last: number }>(
    `SELECT id, feeds.packages, count(number) AS there, coalesce(max(number), 0) AS last
     FROM feeds LEFT JOIN packages ON feed_id = id GROUP BY id
     HAVING feeds.packages <> there OR last <> there OR records_taken <> coalesce(sum(taken), 0)
       OR records_refused <> coalesce(sum(packages.refused), 0)`,
  )
  return [
    ...generations.map(({ held, there }): SetFlaw => ({ flaw: 'COUNT', detail: `${held} ≠ ${there}` })),
    ...feeds.map(
      ({ id, packages, there, last }): SetFlaw => ({ flaw: 'COUNT', detail: `${id}: ${packages}, ${there}, ${last}` }),
    ),
  ]
}

function strays(sql: Statements): readonly SetFlaw[] {
  const queries = {
    packages: 'SELECT count(*) AS n FROM packages WHERE feed_id NOT IN (SELECT id FROM feeds)',
    fragments: 'SELECT count(*) AS n FROM fragments WHERE record NOT IN (SELECT id FROM records)',
    records: 'SELECT count(*) AS n FROM records WHERE generation NOT IN (SELECT number FROM generations)',
    keys: 'SELECT count(*) AS n FROM record_keys WHERE record NOT IN (SELECT id FROM records)',
  }
  return Object.entries(queries).flatMap(([name, query]): SetFlaw[] => {
    const n = sql.one<{ n: number }>(query)?.n ?? 0
    return n === 0 ? [] : [{ flaw: 'STRAY', detail: `${name}: ${n}` }]
  })
}

interface KeyedRow {
  readonly id: number
  readonly generation: number
  readonly record_id: string
  readonly withdrawn: number
  readonly keys_json: string
}

/** Whether each record of a content that is kept is found by its own keys and by no others. */
function keys(
  sql: Statements,
  live: number,
  eachRecord: (mark: string, keys: readonly string[]) => void,
): readonly SetFlaw[] {
  const found: SetFlaw[] = []
  for (let after = 0; ; ) {
    const rows = sql.all<KeyedRow>(
      `SELECT id, generation, record_id, withdrawn, keys_json FROM records
       WHERE id > ? AND +generation IN (SELECT number FROM generations WHERE state <> 'REPLACED') ORDER BY id LIMIT 500`,
      after,
    )
    for (const row of rows) {
      const own = [...new Set(JSON.parse(row.keys_json) as string[])].sort()
      const indexed = sql.all<{ key: string }>(
        'SELECT key FROM record_keys WHERE generation = ? AND record = ? AND key IN (SELECT value FROM json_each(?))',
        row.generation,
        row.id,
        row.keys_json,
      )
      if (own.length !== indexed.length && found.length < mostOfAKind) {
        found.push({ flaw: 'KEYS', detail: `${row.record_id}: ${own.length} ≠ ${indexed.length}` })
      }
      if (row.generation === live && row.withdrawn === 0) eachRecord(row.record_id, own)
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.id
  }
  const total = sql.one<{ own: number; there: number }>(
    `SELECT (SELECT coalesce(sum((SELECT count(DISTINCT value) FROM json_each(keys_json))), 0) FROM records
               WHERE generation IN (SELECT number FROM generations WHERE state <> 'REPLACED')) AS own,
            (SELECT count(*) FROM record_keys
               WHERE generation IN (SELECT number FROM generations WHERE state <> 'REPLACED')) AS there`,
  )
  if (found.length === 0 && total !== undefined && total.own !== total.there) {
    found.push({ flaw: 'KEYS', detail: `${total.own} ≠ ${total.there}` })
  }
  return found
}

function toldSteps(sql: Statements): readonly ToldStep[] {
  const feeds = sql.all<{ id: string; state: string }>('SELECT id, state FROM feeds ORDER BY position')
  const packages = sql.all<{ feed_id: string; number: number; hash: string; taken: number }>(
    'SELECT feed_id, number, hash, taken FROM packages ORDER BY feed_id, number',
  )
  const ends = { ZAKONCZONE: 'zakonczZasilenie', PRZERWANE: 'przerwijZasilenie' } as const
  return [
    ...feeds.flatMap(({ id, state }): ToldStep[] => {
      const end = Object.hasOwn(ends, state) ? ends[state as keyof typeof ends] : undefined
      const opened: ToldStep = { operation: 'rozpocznijZasilenie', feedId: id }
      return end === undefined ? [opened] : [opened, { operation: end, feedId: id }]
    }),
    ...packages.map(({ feed_id, number, hash, taken }): ToldStep => {
      return { operation: 'przekazPaczke', feedId: feed_id, number, hash, taken }
    }),
  ]
}

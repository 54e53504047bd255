import SqliteDatabase, { type Database } from 'better-sqlite3'
import type { WatchedLedger, WitnessEvidence, WitnessState } from '../../../ports/data/witness.js'

/** Pieces of evidence kept against one ledger. */
const mostEvidence = 1_000

const tables = `
  CREATE TABLE IF NOT EXISTS ledgers (origin TEXT PRIMARY KEY, key TEXT NOT NULL, url TEXT, size INTEGER NOT NULL DEFAULT 0, note TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS handovers (origin TEXT NOT NULL, place INTEGER NOT NULL, note TEXT NOT NULL, PRIMARY KEY (origin, place)) STRICT, WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS evidence (origin TEXT NOT NULL, alarm TEXT NOT NULL, held TEXT NOT NULL, shown TEXT NOT NULL, at TEXT NOT NULL) STRICT;`

/** Opens a witness's state in a SQLite file (every commit synced), which is made where it is not there. @throws Error when it cannot be opened */
export function openWitnessState(file: string): WitnessState {
  const database = new SqliteDatabase(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec(tables)
  return { ...reading(database), ...writing(database), close: async () => void database.close() }
}

interface LedgerRow {
  readonly origin: string
  readonly key: string
  readonly url: string | null
  readonly size: number
  readonly note: string | null
}

function reading(database: Database) {
  const all = database.prepare<[], LedgerRow>('SELECT origin, key, url, size, note FROM ledgers ORDER BY origin')
  const one = database.prepare<[string], LedgerRow>('SELECT origin, key, url, size, note FROM ledgers WHERE origin = ?')
  const handovers = database
    .prepare<[string], string>('SELECT note FROM handovers WHERE origin = ? ORDER BY place')
    .pluck()
  const kept = database.prepare<[], Omit<WitnessEvidence, 'at'> & { readonly at: string }>(
    'SELECT origin, alarm, held, shown, at FROM evidence ORDER BY rowid',
  )
  const watched = ({ origin, key, url, size, note }: LedgerRow): WatchedLedger => ({
    origin,
    key,
    ...(url === null ? {} : { url }),
    handovers: handovers.all(origin),
    size,
    ...(note === null ? {} : { note }),
  })
  return {
    ledgers: async () => all.all().map(watched),
    async ledger(origin: string) {
      const row = one.get(origin)
      return row === undefined ? undefined : watched(row)
    },
    evidence: async () => kept.all().map(row => ({ ...row, at: new Date(row.at) })),
  }
}

function writing(database: Database) {
  const watch = database.prepare('INSERT OR IGNORE INTO ledgers (origin, key, url) VALUES (?, ?, ?)')
  const advance = database.prepare('UPDATE ledgers SET size = ?, note = ? WHERE origin = ? AND size = ?')
  const known = database.prepare<[string], number>('SELECT count(*) FROM handovers WHERE origin = ?').pluck()
  const learn = database.prepare('INSERT INTO handovers (origin, place, note) VALUES (?, ?, ?)')
  // What anybody may send is kept once, and not without end.
  const keep = database.prepare(`INSERT INTO evidence (origin, alarm, held, shown, at)
    SELECT @origin, @alarm, @held, @shown, @at WHERE (SELECT count(*) FROM evidence WHERE origin = @origin) < ${mostEvidence}
      AND NOT EXISTS (SELECT 1 FROM evidence WHERE origin = @origin AND alarm = @alarm AND shown = @shown)`)
  return {
    watch: async ({ origin, key, url }: Pick<WatchedLedger, 'origin' | 'key' | 'url'>) =>
      watch.run(origin, key, url ?? null).changes > 0,
    advance: async (origin: string, from: number, { size, note }: { readonly size: number; readonly note: string }) =>
      advance.run(size, note, origin, from).changes > 0,
    learn: async (origin: string, count: number, handovers: readonly string[]) =>
      database
        .transaction(() => {
          if (known.get(origin) !== count) return false
          for (const [i, note] of handovers.entries()) learn.run(origin, count + i, note)
          return true
        })
        .immediate(),
    async keep(evidence: WitnessEvidence) {
      keep.run({ ...evidence, at: evidence.at.toISOString() })
    },
  }
}

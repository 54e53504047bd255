import SqliteDatabase, { type Database } from 'better-sqlite3'
import type {
  LedgerCommit,
  LedgerIdentity,
  LedgerStorage,
  StoredEntry,
  StoredPersonal,
} from '../../../ports/data/ledger-storage.js'
import { columns } from './rows.js'
import { eraOf, erasureTables, factsColumn, formerIndexes, schemaVersion, searchTables, tables } from './schema.js'

/**
 * The ledger's rows in a SQLite file (write-ahead log, every commit synced). Its calls do their disk work at once, in
 * the calling thread: it belongs into a worker thread.
 * @throws Error when the file cannot be opened or is of another schema version
 */
export function openLedgerStorage(file: string): LedgerStorage {
  const database = opened(file)
  return { ...reading(database), ...writing(database), close: async () => void database.close() }
}

/** What files of former versions lack. */
const missingIn: ReadonlyMap<unknown, readonly string[]> = new Map<unknown, readonly string[]>([
  [0, Object.values(tables)],
  [2, [...searchTables, ...erasureTables]],
  [3, [...searchTables, ...erasureTables]],
  [4, erasureTables],
])
const lockWaitMs = 5_000

function opened(file: string): Database {
  const database = new SqliteDatabase(file, { timeout: lockWaitMs })
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('trusted_schema = OFF')
  // What is erased is overwritten, not only forgotten.
  database.pragma('secure_delete = ON')
  // Identifiers and tokens fall anywhere into their indexes: pages are copied back rarely, many changes at once.
  database.pragma('wal_autocheckpoint = 8000')
  database.pragma('cache_size = -32768')
  database
    .transaction(() => {
      const version = database.pragma('user_version', { simple: true })
      if (version === schemaVersion) return
      const missing = missingIn.get(version)
      if (missing === undefined)
        throw new Error(`the ledger file is of version ${String(version)}, this is ${schemaVersion}`)
      for (const table of missing) database.exec(table)
      for (const index of formerIndexes) database.exec(`DROP INDEX IF EXISTS ${index}`)
      database.pragma(`user_version = ${schemaVersion}`)
    })
    .immediate()
  return database
}

function reading(database: Database) {
  const last = database.prepare<[], { size: number }>('SELECT coalesce(max(idx) + 1, 0) AS size FROM entries')
  const checkpoint = database.prepare<[], { size: number; note: string }>(
    'SELECT size, note FROM checkpoints ORDER BY size DESC LIMIT 1',
  )
  const byId = database.prepare<[string], StoredEntry>(`SELECT ${columns.entries} FROM entries WHERE entry_id = ?`)
  const page = database.prepare<[number, number], StoredEntry>(
    `SELECT ${columns.entries} FROM entries WHERE idx >= ? ORDER BY idx LIMIT ?`,
  )
  const tile = database.prepare<[number, number], { hashes: Buffer }>(
    'SELECT hashes FROM tiles WHERE level = ? AND idx = ?',
  )
  const handovers = handoversIn(database)
  return {
    handovers: async () => handovers(),
    async end() {
      const kept = checkpoint.get()
      return { size: last.get()?.size ?? 0, ...(kept === undefined ? {} : { checkpoint: kept }) }
    },
    async standing(entryIds: readonly string[]) {
      const rows = entryIds.map(id => byId.get(id))
      return rows.filter(row => row !== undefined)
    },
    tile: async (level: number, index: number) => tile.get(level, index)?.hashes,
    entries: async (first: number, limit: number) => page.all(first, limit),
  }
}

function writing(database: Database) {
  const size = database.prepare<[], { size: number }>('SELECT coalesce(max(idx) + 1, 0) AS size FROM entries')
  const identity = database.prepare<[], { name: string; value: string }>('SELECT name, value FROM identity')
  const identify = database.prepare('INSERT INTO identity (name, value) VALUES (?, ?)')
  const write = groupWriter(database)
  const note = database.prepare<[number], string>('SELECT note FROM checkpoints WHERE size = ?').pluck()
  const longer = database.prepare('UPDATE checkpoints SET note = ? WHERE size = ?')
  const fill = searchFiller(database)
  const lookupKeys = database
    .prepare<[], string>("SELECT value FROM identity WHERE name GLOB 'lookup-key/*' ORDER BY name")
    .pluck()
  const lookupKeysGone = database
    .prepare<[], string>("SELECT value FROM identity WHERE name = 'lookup-keys-gone'")
    .pluck()
  const witnessed = database.prepare<[], string>("SELECT value FROM identity WHERE name = 'witnessed'").pluck()
  const keepWitnessed = database.prepare("INSERT OR REPLACE INTO identity (name, value) VALUES ('witnessed', ?)")
  return {
    ...outbox(database),
    witnessed: async () => witnessed.get(),
    lookupKeys: async () => lookupKeys.all(),
    lookupKeysGone: async () => Number(lookupKeysGone.get() ?? 0),
    fillSearch: async (most: number) => database.transaction(() => fill(most)).immediate(),
    cosign: async (checkpoint: number, lines: readonly string[], isEnough: boolean): Promise<string> =>
      database
        .transaction(() => {
          const kept = note.get(checkpoint)
          if (kept === undefined) throw new Error('the ledger keeps no checkpoint of that size')
          const signed = kept + lines.filter(line => !kept.includes(line)).join('')
          longer.run(signed, checkpoint)
          if (isEnough) keepWitnessed.run(signed)
          return signed
        })
        .immediate(),
    identify: async (wanted: LedgerIdentity): Promise<LedgerIdentity> =>
      database
        .transaction(() => {
          const kept = new Map(identity.all().map(({ name, value }) => [name, value]))
          if (kept.size === 0) for (const [name, value] of Object.entries(wanted)) identify.run(name, value)
          return kept.size === 0 ? wanted : { origin: kept.get('origin') ?? '', keyCheck: kept.get('keyCheck') ?? '' }
        })
        .immediate(),
    commit: async (commit: LedgerCommit): Promise<boolean> =>
      database
        .transaction(() => {
          if ((size.get()?.size ?? 0) !== commit.expectedSize) return false
          write(commit)
          return true
        })
        .immediate(),
  }
}

/** Letting go of personal parts that their controllers hold. */
function outbox(database: Database) {
  const gone = emptying(database)
  const overwritten = database.prepare('DELETE FROM erasing WHERE idx IN (SELECT value FROM json_each(?))')
  const settle = database.transaction((moved: readonly number[], erased: readonly number[]) => {
    gone(moved)
    overwritten.run(JSON.stringify(erased))
  })
  return {
    async letGo(moved: readonly number[], erased: readonly number[]): Promise<void> {
      // What a power cut takes back is moved again: nobody waits for the disk.
      database.pragma('synchronous = NORMAL')
      try {
        settle.immediate(moved, erased)
      } finally {
        database.pragma('synchronous = FULL')
      }
    },
    async wipe(): Promise<boolean> {
      // Whoever reads for long is not waited for.
      database.pragma('busy_timeout = 0')
      try {
        const [row] = database.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
        return row?.busy === 0
      } finally {
        database.pragma(`busy_timeout = ${lockWaitMs}`)
      }
    },
  }
}

/** So many parts that go on waiting are laid anew. */
const fewParts = 500

function partInserter(database: Database): (part: StoredPersonal) => void {
  const insert = database.prepare(
    'INSERT INTO personal (idx, controller, opening, wrapped_key, sealed, tokens) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return p => void insert.run(p.index, p.controller, p.opening, p.wrappedKey, p.sealed, p.tokens)
}

/** Takes parts out of the outbox and overwrites them. */
function emptying(database: Database): (indexes: readonly number[]) => void {
  const gone = database.prepare('DELETE FROM personal WHERE idx IN (SELECT value FROM json_each(?))')
  const left = database.prepare<[number], StoredPersonal>(
    `SELECT ${columns.personal} FROM personal ORDER BY idx LIMIT ?`,
  )
  // Where rows are deleted SQLite joins pages and leaves behind copies of what it moves; of a table that is cleared every page is overwritten.
  const clear = database.prepare('DELETE FROM personal')
  const again = partInserter(database)
  return indexes => {
    if (indexes.length === 0 || gone.run(JSON.stringify(indexes)).changes === 0) return
    const others = left.all(fewParts + 1)
    if (others.length > fewParts) return
    clear.run()
    for (const other of others) again(other)
  }
}

/** Notes of handovers lie beside the identity, numbered. */
export function handoversIn(database: Database): () => readonly string[] {
  const rows = database
    .prepare<[], string>("SELECT value FROM identity WHERE name GLOB 'handover/*' ORDER BY name")
    .pluck()
  return () => rows.all()
}

/** Keeps another value of a kind of which there may be several. */
function numberedIdentity(database: Database): (kind: 'handover' | 'lookup-key', value: string) => void {
  const count = database.prepare<[string], number>('SELECT count(*) FROM identity WHERE name GLOB ?').pluck()
  const add = database.prepare('INSERT INTO identity (name, value) VALUES (?, ?)')
  return (kind, value) => {
    const place = (count.get(`${kind}/*`) ?? 0) + 1
    add.run(`${kind}/${String(place).padStart(6, '0')}`, value)
  }
}

/** Entries up to this one are in the tables of search. */
export function searchedIn(database: Database): () => number {
  const row = database.prepare<[], string>("SELECT value FROM identity WHERE name = 'searched'").pluck()
  return () => Number(row.get() ?? 0)
}

/** Brings the next entries into the tables of search, in the order of these: many neighbours at once cost little. Gives how many are left. */
function searchFiller(database: Database): (most: number) => number {
  const { controller, time } = factsColumn
  const span = 'FROM entries WHERE idx >= ? AND idx < ?'
  const byTime = database.prepare(
    `INSERT INTO by_time (time, idx) SELECT ${time} AS t, idx ${span} AND t IS NOT NULL ORDER BY 1, 2`,
  )
  const byUnit = database.prepare(
    `INSERT INTO by_unit (controller, time, idx) SELECT ${controller} AS c, ${time} AS t, idx ${span} AND c IS NOT NULL AND t IS NOT NULL ORDER BY 1, 2, 3`,
  )
  const size = database.prepare<[], number>('SELECT coalesce(max(idx) + 1, 0) FROM entries').pluck()
  const mark = database.prepare("INSERT OR REPLACE INTO identity (name, value) VALUES ('searched', ?)")
  const searched = searchedIn(database)
  return most => {
    const from = searched()
    const to = Math.min(size.get() ?? 0, from + most)
    if (to > from) {
      byTime.run(from, to)
      byUnit.run(from, to)
      mark.run(String(to))
    }
    return (size.get() ?? 0) - to
  }
}

function groupWriter(database: Database): (commit: LedgerCommit) => void {
  const entry = database.prepare('INSERT INTO entries (idx, entry_id, facts, personal_hash) VALUES (?, ?, ?, ?)')
  const personal = partInserter(database)
  const lookup = database.prepare('INSERT INTO lookups (era, token, idx, met) VALUES (?, ?, ?, ?)')
  const tile = database.prepare('INSERT OR REPLACE INTO tiles (level, idx, hashes) VALUES (?, ?, ?)')
  const checkpoint = database.prepare('INSERT OR IGNORE INTO checkpoints (size, note) VALUES (?, ?)')
  const number = numberedIdentity(database)
  const keysGone = database.prepare("INSERT OR REPLACE INTO identity (name, value) VALUES ('lookup-keys-gone', ?)")
  const erase = eraser(database)
  return commit => {
    if (commit.erased !== undefined) erase(commit.erased)
    for (const { entry: e, personal: p } of commit.entries) {
      entry.run(e.index, e.entryId, e.facts, e.personalHash)
      personal(p)
      for (const { token, how } of lookupsIn(p.tokens)) lookup.run(eraOf(p.index), token, p.index, how)
    }
    for (const { level, index, hashes } of commit.tiles) tile.run(level, index, hashes)
    if (commit.handover !== undefined) number('handover', commit.handover)
    if (commit.lookupKey !== undefined) number('lookup-key', commit.lookupKey)
    if (commit.lookupKeysGone !== undefined) keysGone.run(String(commit.lookupKeysGone))
    if (commit.checkpoint !== undefined) checkpoint.run(commit.checkpoint.size, commit.checkpoint.note)
  }
}

/** Erases what lies here of entries, and writes down what is to be overwritten in the files of controllers. */
function eraser(database: Database): (indexes: readonly number[]) => void {
  const listed = '(SELECT value FROM json_each(?))'
  // The tokens of a part may lie where they cannot be read now: each look-up of the era is looked at.
  const lookups = database.prepare(`DELETE FROM lookups WHERE era = ? AND idx IN ${listed}`)
  const erased = database.prepare(`INSERT OR IGNORE INTO erased (idx) SELECT value FROM json_each(?)`)
  const erasing = database.prepare(
    `INSERT OR IGNORE INTO erasing (controller, idx)
     SELECT ${factsColumn.controller} AS c, idx FROM entries WHERE idx IN ${listed} AND c IS NOT NULL`,
  )
  const empty = emptying(database)
  return indexes => {
    const list = JSON.stringify(indexes)
    for (const era of new Set(indexes.map(eraOf))) lookups.run(era, list)
    erased.run(list)
    erasing.run(list)
    empty(indexes)
  }
}

/** Bytes of a token; one more byte says how it was met. */
const tokenBytes = 32

function lookupsIn(tokens: Uint8Array): { token: Uint8Array; how: number }[] {
  return Array.from({ length: tokens.length / (tokenBytes + 1) }, (_, i) => {
    const end = i * (tokenBytes + 1) + tokenBytes
    return { token: tokens.subarray(end - tokenBytes, end), how: tokens[end] ?? 0 }
  })
}

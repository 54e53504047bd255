import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { StoredPersonal } from '../../../../ports/data/ledger-storage.js'
import type { Connection } from '../../database/connection.js'
import { FolderAway, type Places, syncFolder } from '../../sets/places.js'

/** The tables of a controller's file, exactly as SQLite keeps their text: the auditor compares it. */
const tables = {
  owner: 'CREATE TABLE owner (one INTEGER PRIMARY KEY CHECK (one = 1), controller TEXT NOT NULL) STRICT',
  personal:
    'CREATE TABLE personal (idx INTEGER PRIMARY KEY, opening BLOB NOT NULL, wrapped_key BLOB NOT NULL, sealed BLOB NOT NULL, tokens BLOB NOT NULL) STRICT',
} as const

const schemaVersion = 1
const columns = 'idx AS "index", opening, wrapped_key AS wrappedKey, sealed, tokens'
/** Not overwritten: no hash is nothing but zeros. */
const isThere = 'opening <> zeroblob(32)'
const readWaitMs = 2_000
/** Whoever reads for long, as a backup does, is not waited for. */
const changeWaitMs = 100

type Row = Omit<StoredPersonal, 'controller'>

/**
 * The personal parts of one controller's entries, in the controller's folder. One file, without a log beside it: it can be read where
 * nothing may be written, and whoever copies the folder has it whole. Opened for a moment, so that a disk can be taken away in between.
 * @req B5
 */
export class PartFile {
  readonly #controller: string
  readonly #db: Connection

  private constructor(controller: string, db: Connection) {
    this.#controller = controller
    this.#db = db
  }

  /** What `use` reads of the file; `undefined`: there is none. @throws FolderAway; Error when it cannot be read, or is another's */
  static read<T>(places: Places, controller: string, use: (file: PartFile) => T): T | undefined {
    if (!places.isThere(controller)) throw new FolderAway()
    return PartFile.readCopy(places.personal(controller), controller, use)
  }

  /** As `read`, of a file that lies anywhere. */
  static readCopy<T>(path: string, controller: string, use: (file: PartFile) => T): T | undefined {
    if (!existsSync(path)) return undefined
    // What a crash cut off is taken back on opening: that needs the right to write, nothing else here does.
    return used(new Sqlite(path, { fileMustExist: true, timeout: readWaitMs }), db => {
      db.pragma('trusted_schema = OFF')
      // One that is just being made holds nothing yet.
      if (db.pragma('user_version', { simple: true }) === 0) return undefined
      const file = new PartFile(controller, db)
      if (file.owner() !== controller) throw new Error('The file holds personal parts of another controller')
      db.pragma('query_only = ON')
      return use(file)
    })
  }

  /** Changes the file in one transaction that is durable when this returns; it is made where it is absent. @throws FolderAway; Error */
  static change(places: Places, controller: string, change: (file: PartFile) => void): void {
    if (!places.isThere(controller)) throw new FolderAway()
    const path = places.personal(controller)
    const folder = dirname(path)
    if (mkdirSync(folder, { recursive: true, mode: 0o700 }) !== undefined) syncFolder(dirname(folder))
    PartFile.#write(path, controller, change)
  }

  /** As `change`, of a copy that lies anywhere. */
  static changeCopy(path: string, controller: string, change: (file: PartFile) => void): void {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    PartFile.#write(path, controller, change)
  }

  static #write(path: string, controller: string, change: (file: PartFile) => void): void {
    used(new Sqlite(path, { timeout: changeWaitMs }), db => {
      db.pragma('journal_mode = DELETE')
      // The folder too: that a part was taken over outlives the power, and only then it is taken away elsewhere.
      db.pragma('synchronous = EXTRA')
      db.pragma('trusted_schema = OFF')
      db.pragma('secure_delete = ON')
      db.transaction(() => {
        made(db, controller)
        const file = new PartFile(controller, db)
        if (file.owner() !== controller) throw new Error('The file holds personal parts of another controller')
        change(file)
      }).immediate()
    })
  }

  owner(): string | undefined {
    return this.#db.prepare<[], string>('SELECT controller FROM owner').pluck().get()
  }

  /** The parts among these entries that are there. */
  parts(indexes: readonly number[]): readonly StoredPersonal[] {
    const wanted = `WHERE idx IN (SELECT value FROM json_each(?)) AND ${isThere} ORDER BY idx`
    return this.#owned(
      this.#db.prepare<[string], Row>(`SELECT ${columns} FROM personal ${wanted}`).all(JSON.stringify(indexes)),
    )
  }

  /** Parts of entries from `first` on and before `end`, ascending. */
  between(first: number, end: number): readonly StoredPersonal[] {
    const wanted = `WHERE idx >= ? AND idx < ? AND ${isThere} ORDER BY idx`
    return this.#owned(
      this.#db.prepare<[number, number], Row>(`SELECT ${columns} FROM personal ${wanted}`).all(first, end),
    )
  }

  /** The first entry from `first` on that has a part here. */
  next(first: number): number | undefined {
    const next = `SELECT idx FROM personal WHERE idx >= ? AND ${isThere} ORDER BY idx LIMIT 1`
    return this.#db.prepare<[number], number>(next).pluck().get(first)
  }

  /** Takes parts over; the one that is there of the same entry goes. */
  keep(parts: readonly StoredPersonal[]): void {
    const insert = this.#db.prepare(
      'INSERT OR REPLACE INTO personal (idx, opening, wrapped_key, sealed, tokens) VALUES (?, ?, ?, ?, ?)',
    )
    for (const { index, opening, wrappedKey, sealed, tokens } of parts)
      insert.run(index, opening, wrappedKey, sealed, tokens)
  }

  /**
   * Overwrites the parts of these entries where they lie. Their rows stay: were they deleted, SQLite would join pages that have become
   * empty, and leave behind copies of what it moves, of which nothing knows when that is erased in its turn.
   */
  erase(indexes: readonly number[]): void {
    const blank = (column: string) => `${column} = zeroblob(length(${column}))`
    const columns = ['opening', 'wrapped_key', 'sealed', 'tokens'].map(blank).join(', ')
    const gone = this.#db.prepare(`UPDATE personal SET ${columns} WHERE idx = ?`)
    for (const index of indexes) gone.run(index)
  }

  /** What is wrong with the file itself. Reads all of it. */
  flaws(): readonly string[] {
    const texts: string[] = []
    if (this.#db.pragma('user_version', { simple: true }) !== schemaVersion) texts.push('the schema version is another')
    const kept = this.#db
      .prepare<[], { name: string; sql: string | null }>('SELECT name, sql FROM sqlite_schema ORDER BY name')
      .all()
    const wanted = Object.entries(tables).map(([name, sql]) => ({ name, sql }))
    if (JSON.stringify(kept) !== JSON.stringify(wanted)) texts.push('its tables are not as they are made')
    const rows = this.#db.pragma('integrity_check(20)') as readonly { readonly integrity_check: string }[]
    return [...texts, ...rows.map(row => row.integrity_check).filter(text => text !== 'ok')]
  }

  #owned(rows: readonly Row[]): readonly StoredPersonal[] {
    return rows.map(row => ({ ...row, controller: this.#controller }))
  }
}

function made(db: Connection, controller: string): void {
  const version = db.pragma('user_version', { simple: true })
  if (version === schemaVersion) return
  if (version !== 0) throw new Error(`The file of personal parts is of version ${String(version)}`)
  for (const table of Object.values(tables)) db.exec(table)
  db.prepare('INSERT INTO owner (one, controller) VALUES (1, ?)').run(controller)
  db.pragma(`user_version = ${schemaVersion}`)
}

function used<T>(db: Connection, use: (db: Connection) => T): T {
  try {
    return use(db)
  } finally {
    db.close()
  }
}

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Connection } from './connection.js'
import { type Migrations, migrate } from './migrate.js'

const lockWaitMs = 5_000

/**
 * The one writing connection of a database: write-ahead log, every commit synced to disk, schema brought up to date.
 * Made where it is absent, readable by its owner alone. Belongs in a worker thread: a commit waits for the disk.
 * @see https://www.sqlite.org/wal.html
 */
export function openForWriting(file: string, migrations: Migrations): Connection {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const db = new Sqlite(file, { timeout: lockWaitMs })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    migrate(db, migrations)
  } catch (error) {
    db.close()
    throw error
  }
  return db
}

/** A connection that can only read; short reads through it do not wait for the writer. */
export function openForReading(file: string): Connection {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: lockWaitMs })
  db.pragma('trusted_schema = OFF')
  return db
}

import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Connection } from './connection.js'
import { type Migrations, migrate } from './migrate.js'

const lockWaitMs = 5_000

/** A database of which many are open at a time: its pages are in the system's cache all the same. */
const frugalCacheKb = 2_048
const frugalReadersCacheKb = 128
const frugalLogBytes = 4 * 1024 * 1024

/**
 * The one writing connection of a database: write-ahead log, every commit synced to disk, schema brought up to date.
 * Made where it is absent, readable by its owner alone. Belongs in a worker thread: a commit waits for the disk.
 * @param frugal many such databases are open at a time
 * @see https://www.sqlite.org/wal.html
 */
export function openForWriting(file: string, migrations: Migrations, frugal?: 'FRUGAL'): Connection {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const db = new Sqlite(file, { timeout: lockWaitMs })
  try {
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    if (frugal !== undefined) {
      db.pragma(`cache_size = -${frugalCacheKb}`)
      // One large package does not leave a large log behind.
      db.pragma(`journal_size_limit = ${frugalLogBytes}`)
    }
    migrate(db, migrations)
  } catch (error) {
    db.close()
    throw error
  }
  return db
}

/** A connection that can only read; short reads through it do not wait for the writer. */
export function openForReading(file: string, frugal?: 'FRUGAL'): Connection {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: lockWaitMs })
  db.pragma('trusted_schema = OFF')
  if (frugal !== undefined) db.pragma(`cache_size = -${frugalReadersCacheKb}`)
  return db
}

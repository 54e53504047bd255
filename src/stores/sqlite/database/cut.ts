import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Connection } from './connection.js'

const lockWaitMs = 10_000
const maxTries = 5

/** A database of a cut and where its copy goes. */
export interface CutFile {
  readonly file: string
  readonly copy: string
}

/**
 * Copies databases as they stand at one moment, while they are in use: all are locked for writing at once, each is
 * held by a reader of that moment, and the locks are let go before the first page is copied. So no entry of the ledger
 * lacks its effect, and an effect whose entry was not yet in the ledger has it in its outbox.
 * @param list which databases there are; looked at again under the locks, so that none is made in between
 * @throws Error when a database is busy for long or cannot be read
 */
export async function copyAtOneMoment(list: () => readonly CutFile[]): Promise<void> {
  const held = hold(list)
  try {
    for (const { db, copy } of held) {
      mkdirSync(dirname(copy), { recursive: true, mode: 0o700 })
      await db.backup(copy)
    }
  } finally {
    for (const { db } of held) db.close()
  }
}

interface Held {
  readonly db: Connection
  readonly copy: string
}

function hold(list: () => readonly CutFile[]): readonly Held[] {
  for (let tries = 0; tries < maxTries; tries++) {
    const files = list()
    const locks: Connection[] = []
    const held: Held[] = []
    try {
      for (const { file } of files) locks.push(locked(file))
      if (sameFiles(files, list())) {
        for (const { file, copy } of files) held.push({ db: atThisMoment(file), copy })
        return held
      }
    } catch (cause) {
      for (const { db } of held) db.close()
      throw cause
    } finally {
      for (const lock of locks) lock.close()
    }
  }
  throw new Error('databases are being made all the time: try again later')
}

function locked(file: string): Connection {
  const db = new Sqlite(file, { fileMustExist: true, timeout: lockWaitMs })
  try {
    db.exec('BEGIN IMMEDIATE')
  } catch (cause) {
    db.close()
    throw cause
  }
  return db
}

/** A reader that sees the database as it is now for as long as it is open. */
function atThisMoment(file: string): Connection {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: lockWaitMs })
  db.exec('BEGIN')
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  return db
}

function sameFiles(one: readonly CutFile[], other: readonly CutFile[]): boolean {
  const names = new Set(one.map(({ file }) => file))
  return names.size === other.length && other.every(({ file }) => names.has(file))
}

/** Copies a database that nobody writes, what lies in its log included; the copy is one file. */
export async function copyDatabase(file: string, copy: string): Promise<void> {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    await db.backup(copy)
  } finally {
    db.close()
  }
}

/** What is wrong with a database's structure; empty: nothing. Reads the whole file. */
export function flawsOf(file: string): readonly string[] {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    const rows = db.pragma('integrity_check(10)') as readonly { readonly integrity_check: string }[]
    return rows.map(row => row.integrity_check).filter(text => text !== 'ok')
  } catch (cause) {
    return [cause instanceof Error ? cause.message : 'unreadable']
  } finally {
    db.close()
  }
}

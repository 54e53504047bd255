import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Connection } from './connection.js'

const lockWaitMs = 10_000

/** A database of a cut and where its copy goes. */
export interface CutFile {
  readonly file: string
  readonly copy: string
}

/**
 * Copies databases as they stand at one moment, while they are in use: all are locked for writing at once, each is
 * held by a reader of that moment, and the locks are let go before the first page is copied.
 * @param meanwhile what has to be seen at that moment
 * @throws Error when a database is busy for long or cannot be read
 */
export async function copyAtOneMoment(files: readonly CutFile[], meanwhile: () => void = () => {}): Promise<void> {
  const held = hold(files, meanwhile)
  try {
    for (const { db, copy } of held) await copyFrom(db, copy)
  } finally {
    for (const { db } of held) db.close()
  }
}

/** Copies one database as it stands at one moment, while it is in use: nobody waits. @throws Error when it cannot be read */
export async function copyAsItStands({ file, copy }: CutFile): Promise<void> {
  const db = atThisMoment(file)
  try {
    await copyFrom(db, copy)
  } finally {
    db.close()
  }
}

async function copyFrom(db: Connection, copy: string): Promise<void> {
  mkdirSync(dirname(copy), { recursive: true, mode: 0o700 })
  await db.backup(copy)
}

interface Held {
  readonly db: Connection
  readonly copy: string
}

function hold(files: readonly CutFile[], meanwhile: () => void): readonly Held[] {
  const locks: Connection[] = []
  const held: Held[] = []
  try {
    for (const { file } of files) locks.push(locked(file))
    for (const { file, copy } of files) held.push({ db: atThisMoment(file), copy })
    meanwhile()
    return held
  } catch (cause) {
    for (const { db } of held) db.close()
    throw cause
  } finally {
    for (const lock of locks) lock.close()
  }
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
  try {
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  } catch (cause) {
    db.close()
    throw cause
  }
  return db
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

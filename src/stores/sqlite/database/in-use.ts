import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Connection } from './connection.js'

/** A hold on an installation; the system lets go of it when the process ends, however it ends. */
export interface Hold {
  release(): void
}

/** Says that the installation is in use, as long as it is held. @throws Error when somebody has claimed it alone */
export function holdInUse(file: string): Hold {
  const db = opened(file)
  return held(db, () => {
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
  })
}

/** Claims the installation alone; `undefined`: it is in use. */
export function claimAlone(file: string): Hold | undefined {
  const db = opened(file)
  try {
    return held(db, () => db.exec('BEGIN EXCLUSIVE'))
  } catch {
    return undefined
  }
}

function opened(file: string): Connection {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  return new Sqlite(file, { timeout: 0 })
}

function held(db: Connection, take: () => void): Hold {
  try {
    take()
  } catch (cause) {
    db.close()
    throw cause
  }
  return { release: () => void db.close() }
}

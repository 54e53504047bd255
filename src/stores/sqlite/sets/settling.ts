import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Connection } from '../database/connection.js'
import { claimAlone, type Hold } from '../database/in-use.js'

const askAgainMs = 20
const longestWaitMs = 10 * 60_000

/**
 * Sees to it that no set lets go of a draft from now on until the hold is released, in whatever process. A draft whose entry is in the
 * ledger by then may still go; one that is entered later stays in its set's outbox. So a copy of the ledger made now and a copy of
 * a set made any time during the hold have every entry between them.
 * @throws Error when somebody else holds it for long
 */
export async function holdSettling(file: string): Promise<Hold> {
  for (const began = Date.now(); Date.now() - began < longestWaitMs; await anotherLook()) {
    const hold = claimAlone(file)
    if (hold !== undefined) return hold
  }
  throw new Error('another backup is being made: try again when it has ended')
}

const anotherLook = () => new Promise(resolve => setTimeout(resolve, askAgainMs))

/** Tells a writer of sets whether settling is held. */
export class SettlingWatch {
  readonly #db: Connection

  constructor(file: string) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    this.#db = new Sqlite(file, { timeout: 0 })
  }

  isHeld(): boolean {
    try {
      this.#db.prepare('SELECT count(*) FROM sqlite_schema').get()
      return false
    } catch {
      return true
    }
  }

  close(): void {
    this.#db.close()
  }
}

import { existsSync } from 'node:fs'
import SqliteDatabase from 'better-sqlite3'
import type { SetTroubleKind } from '../../../../domain/set-trouble.js'
import type { StoredPersonal } from '../../../../ports/data/ledger-storage.js'
import type { Connection } from '../../database/connection.js'
import type { Places } from '../../sets/places.js'
import { SettlingWatch } from '../../sets/settling.js'
import { troubleKind } from '../../sets/troubles.js'
import { columns } from '../rows.js'
import { PartFile } from './part-file.js'

/** What became of a change of a controller's file. BUSY: somebody is reading it for long, a backup for instance. */
export type Kept = 'DONE' | 'BUSY' | SetTroubleKind

/** Settling is held: nothing may be overwritten now. */
class Held extends Error {}

/**
 * Moves personal parts out of the ledger's database into the files of their controllers, and reads them there. Does its disk work at
 * once: it belongs into a worker thread.
 */
export class PartsKeeper {
  readonly #places: Places
  readonly #ledger: Connection
  readonly #settling: SettlingWatch

  /** @throws Error when there is no such ledger */
  constructor(ledgerFile: string, places: Places) {
    this.#places = places
    this.#ledger = new SqliteDatabase(ledgerFile, { readonly: true, fileMustExist: true })
    this.#ledger.pragma('trusted_schema = OFF')
    this.#settling = new SettlingWatch(places.settling)
  }

  /** Takes over the controller's parts of these entries that still wait in the ledger, and overwrites those that were erased. */
  move(controller: string, indexes: readonly number[], erased: readonly number[]): Kept {
    return this.#kept(controller, () => {
      // A backup that has copied the ledger already would have neither the part nor its erasure.
      if (erased.length > 0 && this.#settling.isHeld()) throw new Held()
      if (indexes.length === 0 && !existsSync(this.#places.personal(controller)) && this.#places.isThere(controller))
        return
      PartFile.change(this.#places, controller, file => {
        // Under the file's lock: what was erased meanwhile waits no longer, and what is erased from now on is overwritten after this.
        file.keep(this.#waiting(controller, indexes))
        file.erase(erased)
      })
    })
  }

  /** Whether the controller's file could be changed. */
  probe(controller: string): Kept {
    return this.#kept(controller, () => PartFile.change(this.#places, controller, () => undefined))
  }

  /** The parts among these entries that are in the controller's file, or why it cannot be read. */
  read(controller: string, indexes: readonly number[]): ReadonlyMap<number, StoredPersonal> | SetTroubleKind {
    try {
      const found = PartFile.read(this.#places, controller, file => file.parts(indexes)) ?? []
      return new Map(found.map(part => [part.index, part]))
    } catch (cause) {
      return troubleKind(cause, () => this.#places.folder(controller))
    }
  }

  close(): void {
    this.#settling.close()
    this.#ledger.close()
  }

  #waiting(controller: string, indexes: readonly number[]): readonly StoredPersonal[] {
    const wanted = 'WHERE idx IN (SELECT value FROM json_each(?)) AND controller = ? ORDER BY idx'
    return this.#ledger
      .prepare<[string, string], StoredPersonal>(`SELECT ${columns.personal} FROM personal ${wanted}`)
      .all(JSON.stringify(indexes), controller)
  }

  #kept(controller: string, change: () => void): Kept {
    try {
      change()
      return 'DONE'
    } catch (cause) {
      if (cause instanceof Held) return 'BUSY'
      if (cause instanceof Error && 'code' in cause && String(cause.code).startsWith('SQLITE_BUSY')) return 'BUSY'
      return troubleKind(cause, () => this.#places.folder(controller))
    }
  }
}

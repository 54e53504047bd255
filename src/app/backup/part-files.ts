import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type CutFile, copyAsItStands } from '../../stores/sqlite/database/cut.js'
import { addParts, copyWaiting, dropLater } from '../../stores/sqlite/ledger/parts/copies.js'
import { Places } from '../../stores/sqlite/sets/places.js'
import { foldersOf } from '../controller-folders.js'
import type { Home } from '../home.js'

/** The file of a controller's personal parts and where its copy goes. */
export interface PartFileToCopy extends CutFile {
  readonly controller: string
}

/**
 * The files of personal parts that a backup takes in. They are copied after the ledger was, while settling is held, so that nothing is
 * overwritten meanwhile whose erasure the ledger's copy does not know: a part of that moment is in one of the two copies, or in both.
 * One controller's backup has no copy of the ledger: what waits there for its folder is added to the copy of its file.
 */
export class PartFiles {
  readonly #home: Home
  /** Of this one alone; `undefined`: of all. */
  readonly #own: string | undefined
  readonly #work: string
  readonly #places: Places
  readonly #waiting: string

  constructor(home: Home, own: string | undefined, work: string) {
    this.#home = home
    this.#own = own
    this.#work = work
    this.#places = new Places(home.data.sets, foldersOf(home))
    this.#waiting = join(work, 'waiting.db')
  }

  list(): readonly PartFileToCopy[] {
    const own = this.#own
    if (own !== undefined && !existsSync(this.#waiting)) copyWaiting(this.#home.data.ledger, own, this.#waiting)
    const isWanted = (controller: string) => own === undefined || controller === own
    const there = this.#places
      .controllers()
      .filter(one => isWanted(one) && this.#places.isThere(one) && existsSync(this.#places.personal(one)))
    const waiting = own !== undefined && !there.includes(own) && existsSync(this.#waiting) ? [own] : []
    return [...there, ...waiting].map(controller => ({
      controller,
      file: this.#places.personal(controller),
      copy: join(this.#work, 'data', 'sets', controller, 'personal.db'),
    }))
  }

  async copy(part: PartFileToCopy): Promise<void> {
    const { controller, file, copy } = part
    if (existsSync(file)) await copyAsItStands(part)
    if (this.#own !== undefined) addParts(this.#waiting, controller, copy)
    // Entries that were made since have no place in the ledger's copy.
    else dropLater(copy, controller, join(this.#work, 'data', 'ledger.db'))
  }
}

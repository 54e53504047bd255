import { existsSync } from 'node:fs'
import type { ScopeCode } from '../../../domain/scopes.js'
import type { Finding, Location } from '../../../ports/data/set-contents.js'
import { type Outcome, wordsFor } from '../writer/group.js'
import type { Workshop } from '../writer/serve.js'
import { type Elsewhere, Places } from './places.js'
import { SetReadings } from './readings.js'

/** What a thread that finds people in one controller's sets is started with. */
export interface FindingWork {
  readonly folder: string
  readonly elsewhere: Elsewhere
  readonly maxOpen: number
}

export interface FindJob {
  readonly location: Location
  readonly scopes: readonly ScopeCode[]
  readonly keys: readonly string[]
}

/** What was found, or that the database has to be brought up to date first. */
export type FindAnswer = { readonly finding: Finding | undefined } | 'OLDER'

/** Finds people in sets that lie on a controller's own disk: however slow it is, nobody else waits for it. @req B5 */
export class FindingWorkshop implements Workshop<FindJob, FindAnswer> {
  readonly #places: Places
  readonly #maxOpen: number
  /** By path, the longest unused first. */
  readonly #open = new Map<string, SetReadings>()

  constructor({ folder, elsewhere, maxOpen }: FindingWork) {
    this.#places = new Places(folder, elsewhere)
    this.#maxOpen = maxOpen
  }

  run(jobs: readonly FindJob[]): readonly Outcome<FindAnswer>[] {
    return jobs.map(job => {
      try {
        return { done: this.#find(job) }
      } catch (error) {
        return { failed: wordsFor(error) }
      }
    })
  }

  tidy(): boolean {
    return false
  }

  close(): void {
    for (const readings of this.#open.values()) readings.close()
    this.#open.clear()
  }

  #find({ location, scopes, keys }: FindJob): FindAnswer {
    const path = this.#places.database(location)
    if (!this.#open.has(path) && !existsSync(this.#places.reachable(location))) return { finding: undefined }
    const held = this.#open.get(path) ?? SetReadings.open(path, location)
    if (held === undefined) return 'OLDER'
    this.#open.delete(path)
    this.#open.set(path, held)
    for (const [oldest, old] of this.#open) {
      if (this.#open.size <= this.#maxOpen) break
      this.#open.delete(oldest)
      old.close()
    }
    return { finding: held.find(scopes, keys) }
  }
}

import { existsSync } from 'node:fs'
import type { ScopeCode } from '../../../domain/scopes.js'
import type { Finding, Location } from '../../../ports/data/set-contents.js'
import { type Outcome, wordsFor } from '../writer/group.js'
import type { Workshop } from '../writer/serve.js'
import { KeptReadings, olderDatabase } from './kept-readings.js'
import { type Elsewhere, Places } from './places.js'

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
export type FindAnswer = { readonly finding: Finding | undefined } | typeof olderDatabase

/** Finds people in sets that lie on a controller's own disk: however slow it is, nobody else waits for it. @req B5 */
export class FindingWorkshop implements Workshop<FindJob, FindAnswer> {
  readonly #places: Places
  readonly #kept: KeptReadings

  constructor({ folder, elsewhere, maxOpen }: FindingWork) {
    this.#places = new Places(folder, elsewhere)
    this.#kept = new KeptReadings(maxOpen)
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
    this.#kept.close()
  }

  #find({ location, scopes, keys }: FindJob): FindAnswer {
    const path = this.#places.database(location)
    if (!this.#kept.has(path) && !existsSync(this.#places.reachable(location))) return { finding: undefined }
    const read = this.#kept.use(path, location, held => held.find(scopes, keys))
    return read === olderDatabase ? read : { finding: read.given }
  }
}

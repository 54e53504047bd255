import type { Applied, Conflict } from '../../../ports/data/effects.js'
import type { EntryDraft } from '../../../ports/data/ledger.js'
import type { Location } from '../../../ports/data/set-contents.js'
import { Holdings, type HoldingsPlace } from '../holdings/holdings.js'
import { type Outcome, wordsFor } from '../writer/group.js'
import type { Workshop } from '../writer/serve.js'
import { type Elsewhere, Places } from './places.js'
import type { Reindex } from './reindex.js'
import { SetFile, type SetJob } from './set-file.js'
import { SettlingWatch } from './settling.js'

/** What a writer of sets is started with. */
export interface SetsWork {
  readonly folder: string
  readonly elsewhere: Elsewhere
  /** The index of who is held where. */
  readonly holdings: HoldingsPlace
  readonly maxOpen: number
  /** This writer's sets are those whose share is its own. */
  readonly share: number
  readonly shares: number
}

/** What a writer of sets is asked: to change a set, to see that a set's schema is of today, to let a set leave the index, or for what waits. */
export type SetsJob =
  | SetJob
  | { readonly job: 'prepare' | 'leave'; readonly location: Location }
  | { readonly job: 'pending' }

/** Drafts of one set, oldest first. */
export interface WaitingInSet {
  readonly location: Location
  readonly drafts: readonly EntryDraft[]
  /** Why it could not be looked into. */
  readonly failed?: string
}

export type SetsAnswer = Applied | Conflict | null | readonly WaitingInSet[]

/** Which share of `shares` the set falls to: all of a set's writes go through one thread. */
export function shareOf({ set }: Location, shares: number): number {
  let sum = 0
  for (const letter of set) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003
  return sum % shares
}

/** Writes the databases of sets, a bounded number of them open at a time. */
export class SetsWorkshop implements Workshop<SetsJob, SetsAnswer> {
  readonly #work: SetsWork
  readonly #places: Places
  /** By path, the longest unused first. */
  readonly #open = new Map<string, SetFile>()
  readonly #holdings: Holdings
  readonly #settling: SettlingWatch
  /** Sets that the index does not speak for. */
  readonly #doubted: Map<string, Location>
  #reindex: Reindexing | undefined

  /** @throws Error when the index cannot be opened */
  constructor(work: SetsWork) {
    this.#work = work
    this.#places = new Places(work.folder, work.elsewhere)
    this.#holdings = new Holdings(work.holdings)
    this.#settling = new SettlingWatch(this.#places.settling)
    this.#doubted = this.#findDoubted()
  }

  /** Before the first question: what a crash cut off between a set and the index, and what the index never knew. */
  #findDoubted(): Map<string, Location> {
    const isOwn = (location: Location) => shareOf(location, this.#work.shares) === this.#work.share
    for (const location of this.#places.marked().filter(isOwn)) this.#doubtIfMoved(location)
    const all = new Map(
      this.#places
        .all()
        .filter(isOwn)
        .map(one => [this.#places.database(one), one]),
    )
    for (const location of this.#holdings.all().filter(isOwn)) {
      const isAway = !this.#places.isThere(location.controller)
      if (!isAway && !all.has(this.#places.database(location))) this.#holdings.purge(location, 'FORGOTTEN')
    }
    for (const location of this.#holdings.settled()) all.delete(this.#places.database(location))
    return all
  }

  #doubtIfMoved(location: Location): void {
    try {
      if (SetFile.standsInStep(location, this.#places, this.#holdings)) return
    } catch {
      // A set that cannot be opened now cannot be vouched for.
    }
    this.#holdings.together(() => this.#holdings.doubt(location))
  }

  run(jobs: readonly SetsJob[]): readonly Outcome<SetsAnswer>[] {
    const outcomes = new Map<SetsJob, Outcome<SetsAnswer>>()
    for (const group of this.#bySet(jobs)) {
      this.#runGroup(group).forEach((outcome, index) => {
        const job = group[index]
        if (job !== undefined) outcomes.set(job, outcome)
      })
    }
    for (const job of jobs) {
      if (job.job === 'pending')
        outcomes.set(
          job,
          this.#attempt(() => this.#pending()),
        )
      if (job.job === 'prepare')
        outcomes.set(
          job,
          this.#attempt(() => this.#prepare(job.location)),
        )
      if (job.job === 'leave')
        outcomes.set(
          job,
          this.#attempt(() => this.#leave(job.location)),
        )
    }
    return jobs.map(job => outcomes.get(job) ?? { failed: 'The job was not done' })
  }

  #bySet(jobs: readonly SetsJob[]): Iterable<readonly SetJob[]> {
    const groups = new Map<string, SetJob[]>()
    for (const job of jobs) {
      if (job.job !== 'apply' && job.job !== 'settle') continue
      const { set, controller } = locationOf(job)
      const key = `${controller} ${set}`
      groups.set(key, [...(groups.get(key) ?? []), job])
    }
    return groups.values()
  }

  #runGroup(group: readonly SetJob[]): readonly Outcome<SetsAnswer>[] {
    try {
      const [first] = group
      if (first === undefined) return []
      const file = this.#fileOf(locationOf(first))
      const outcomes = file.run(group)
      if (file.isDoubted) this.#doubted.set(this.#places.database(locationOf(first)), locationOf(first))
      return outcomes
    } catch (error) {
      const failed = { failed: wordsFor(error) }
      return group.map(() => failed)
    }
  }

  #attempt(work: () => SetsAnswer): Outcome<SetsAnswer> {
    try {
      return { done: work() }
    } catch (error) {
      return { failed: wordsFor(error) }
    }
  }

  #prepare(location: Location): null {
    this.#fileOf(location)
    return null
  }

  /** The set is asked itself from now on, and nothing of it stays in the index. */
  #leave(location: Location): null {
    if (this.#holdings.known(location)?.gone === 1) return null
    this.#holdings.purge(location, 'LEFT')
    this.#doubted.delete(this.#places.database(location))
    this.#holdings.sync()
    return null
  }

  #pending(): readonly WaitingInSet[] {
    const own = this.#places.marked().filter(location => shareOf(location, this.#work.shares) === this.#work.share)
    return own.flatMap(location => {
      try {
        const drafts = this.#draftsOf(location)
        return drafts.length > 0 ? [{ location, drafts }] : []
      } catch (error) {
        // What waits in it stays there until it can be used again.
        return [{ location, drafts: [], failed: wordsFor(error) }]
      }
    })
  }

  #draftsOf(location: Location): readonly EntryDraft[] {
    const held = this.#open.get(this.#places.database(location))
    const file = held ?? SetFile.ifThere(location, this.#places, this.#holdings, this.#settling)
    try {
      return file?.pending() ?? []
    } finally {
      if (held === undefined) file?.close()
    }
  }

  #fileOf(location: Location): SetFile {
    const path = this.#places.database(location)
    const file = this.#open.get(path) ?? new SetFile(location, this.#places, this.#holdings, this.#settling)
    this.#open.delete(path)
    this.#open.set(path, file)
    this.#closeSome()
    return file
  }

  #closeSome(): void {
    for (const [path, file] of this.#open) {
      if (this.#open.size <= this.#work.maxOpen) return
      this.#open.delete(path)
      file.close()
    }
  }

  tidy(): boolean {
    if ([...this.#open.values()].some(file => file.tidy())) return true
    return this.#reindexSome() || this.#holdings.tidy()
  }

  /** Indexes some of a set that the index does not speak for; false when there is none. */
  #reindexSome(): boolean {
    const [next] = this.#doubted
    if (next === undefined) return false
    const [path, location] = next
    try {
      // A file that was closed meanwhile is begun anew.
      const file = this.#fileOf(location)
      if (this.#reindex?.file !== file) this.#reindex = { file, steps: file.reindex() }
      if (!this.#reindex.steps.step()) return true
    } catch {
      // It is asked itself until the next start.
    }
    this.#reindex = undefined
    this.#doubted.delete(path)
    return true
  }

  close(): void {
    for (const file of this.#open.values()) file.close()
    this.#open.clear()
    this.#settling.close()
    this.#holdings.close()
  }
}

interface Reindexing {
  readonly file: SetFile
  readonly steps: Reindex
}

function locationOf(job: SetJob): Location {
  return job.job === 'settle' ? job.location : { set: job.effect.set, controller: job.effect.controller }
}

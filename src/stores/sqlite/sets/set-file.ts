import { existsSync } from 'node:fs'
import type { Applied, Conflict } from '../../../ports/data/effects.js'
import type { KeptOutcome } from '../../../ports/data/repeats.js'
import type { Location, SetEffect } from '../../../ports/data/set-contents.js'
import type { Connection } from '../database/connection.js'
import { openForWriting } from '../database/open.js'
import { forgetDrafts, isOutboxEmpty, keepDrafts, type PackedDraft, waitingDrafts } from '../database/outbox.js'
import { keepOutcome } from '../database/outcomes.js'
import { Statements } from '../database/statements.js'
import type { Holdings } from '../holdings/holdings.js'
import { commitTogether, type Outcome } from '../writer/group.js'
import { demandCorrection, endCorrection } from './corrections.js'
import { InStep, isInStep, type Released, stampStep, standingOf } from './in-step.js'
import { claim, isOwner } from './owner.js'
import type { Places } from './places.js'
import { Reindex } from './reindex.js'
import { removeSomeReplaced } from './removal.js'
import { setMigrations } from './schema.js'
import type { SettlingWatch } from './settling.js'
import { abortFeed, finishFeed, openFeed, takePackage } from './steps.js'

/** A change of one set's database. */
export type SetJob =
  | {
      readonly job: 'apply'
      readonly effect: SetEffect
      readonly drafts: readonly PackedDraft[]
      readonly outcome?: KeptOutcome
    }
  | { readonly job: 'settle'; readonly location: Location; readonly entryIds: readonly string[] }

/** One set's database, open for writing. */
export class SetFile {
  readonly #location: Location
  readonly #places: Places
  readonly #db: Connection
  readonly #sql: Statements
  readonly #holdings: Holdings
  readonly #inStep: InStep
  readonly #settling: SettlingWatch
  /** Drafts that are entered and stay until settling is held no longer. */
  #kept: string[] = []
  #released: Released[] = []
  #isDoubted = false
  #isMarked = false
  #hasReplaced = true

  /** @throws Error when it cannot be opened or holds another set */
  constructor(location: Location, places: Places, holdings: Holdings, settling: SettlingWatch) {
    this.#settling = settling
    this.#location = location
    this.#places = places
    this.#holdings = holdings
    this.#db = openForWriting(places.reachable(location), setMigrations, 'FRUGAL')
    this.#sql = new Statements(this.#db)
    try {
      claim(this.#sql, location)
      if (!isOwner(this.#sql, location)) throw new Error('The database holds another set')
    } catch (cause) {
      // One that lies where nothing may be written opens and cannot be claimed: left open, it would never be writable.
      this.#db.close()
      throw cause
    }
    this.#inStep = new InStep(holdings, this.#sql, location)
  }

  /** The set's database if it has one. */
  static ifThere(location: Location, places: Places, holdings: Holdings, settling: SettlingWatch): SetFile | undefined {
    return existsSync(places.reachable(location)) ? new SetFile(location, places, holdings, settling) : undefined
  }

  /** Whether the index speaks for the set, looked at without keeping it open; of one without a database it does. */
  static standsInStep(location: Location, places: Places, holdings: Holdings): boolean {
    const path = places.reachable(location)
    if (!existsSync(path)) return true
    const db = openForWriting(path, setMigrations)
    try {
      return isInStep(holdings, location, standingOf(new Statements(db)))
    } finally {
      db.close()
    }
  }

  /** Does the jobs in one transaction. */
  run(jobs: readonly SetJob[]): readonly Outcome<Applied | Conflict | null>[] {
    const effects = jobs.flatMap(job => (job.job === 'apply' ? [job.effect] : []))
    if (!this.#isMarked && effects.length > 0) this.#mark()
    this.#released = []
    const outcomes = commitTogether<Applied | Conflict | null>(
      this.#db,
      jobs.map(job => ({
        run: () => this.#do(job),
        isRefused: answer => answer !== null && 'conflict' in answer,
        durable: job.job === 'apply',
      })),
      () => this.#inStep.begin(effects),
    )
    this.#isDoubted = !this.#ended(jobs, outcomes)
    return outcomes
  }

  /** Whether the index speaks for the set again. What was committed stands either way. */
  #ended(jobs: readonly SetJob[], outcomes: readonly Outcome<Applied | Conflict | null>[]): boolean {
    try {
      return this.#inStep.end([...this.#released, ...this.#notTaken(jobs, outcomes)])
    } catch {
      return false
    }
  }

  /** Whether the set has to be indexed anew. */
  get isDoubted(): boolean {
    return this.#isDoubted
  }

  /** Who was told to the index and then not taken. */
  #notTaken(jobs: readonly SetJob[], outcomes: readonly Outcome<Applied | Conflict | null>[]): readonly Released[] {
    return jobs.flatMap((job, index) => {
      if (job.job !== 'apply' || job.effect.step !== 'package-taken') return []
      const outcome = outcomes[index]
      if (outcome !== undefined && 'done' in outcome && outcome.done !== null && 'applied' in outcome.done) return []
      const feed = this.#sql.one<{ generation: number }>(
        'SELECT generation FROM feeds WHERE id = ?',
        job.effect.package.feedId,
      )
      return feed === undefined
        ? []
        : [{ generation: feed.generation, keys: job.effect.records.flatMap(({ keys }) => keys) }]
    })
  }

  #mark(): void {
    this.#places.mark(this.#location)
    this.#isMarked = true
  }

  #do(job: SetJob): Applied | Conflict | null {
    if (job.job === 'settle') {
      this.#settle(job.entryIds)
      return null
    }
    const conflict = this.#step(job.effect)
    if (conflict !== undefined) return conflict
    stampStep(this.#sql, job.effect, job.drafts[0]?.entryId ?? '')
    keepDrafts(this.#sql, job.drafts)
    if (job.outcome !== undefined) keepOutcome(this.#sql, job.outcome)
    return { applied: true }
  }

  #settle(entryIds: readonly string[]): void {
    this.#kept.push(...entryIds)
    if (this.#settling.isHeld()) return
    forgetDrafts(this.#sql, this.#kept)
    this.#kept = []
  }

  #step(effect: SetEffect): Conflict | undefined {
    switch (effect.step) {
      case 'feed-opened':
        return openFeed(this.#sql, effect)
      case 'package-taken':
        return takePackage(this.#sql, effect, this.#released)
      case 'feed-finished':
        this.#hasReplaced = true
        return finishFeed(this.#sql, effect)
      case 'correction-demanded':
        return demandCorrection(this.#sql, effect)
      case 'correction-rejected':
      case 'correction-withdrawn':
        return endCorrection(this.#sql, effect)
      case 'feed-aborted':
        this.#hasReplaced = true
        return abortFeed(this.#sql, effect)
    }
  }

  pending(): ReturnType<typeof waitingDrafts> {
    return waitingDrafts(this.#sql)
  }

  /** Removes some of what an initial feed has replaced; false when nothing is left or it cannot be removed now. */
  tidy(): boolean {
    this.#settleKept()
    if (!this.#hasReplaced) return false
    try {
      this.#hasReplaced = removeSomeReplaced(this.#db, this.#sql)
    } catch {
      this.#hasReplaced = false
    }
    return this.#hasReplaced
  }

  /** What cannot be let go of now is brought to the ledger once more at the next start, which knows it. */
  #settleKept(): void {
    if (this.#kept.length === 0 || this.#settling.isHeld()) return
    try {
      this.#db.transaction(() => this.#settle([])).immediate()
    } catch {
      // The next settling takes them along.
    }
  }

  reindex(): Reindex {
    return new Reindex(this.#holdings, this.#db, this.#sql, this.#location)
  }

  close(): void {
    this.#settleKept()
    // What the index was told of the set has to outlive the mark by which a crash would be noticed.
    this.#holdings.sync()
    if (isOutboxEmpty(this.#sql)) this.#places.unmark(this.#location)
    this.#emptyLog()
    this.#db.close()
  }

  /** The log would stay as it is where somebody else has the database open; one who reads right now is not waited for. */
  #emptyLog(): void {
    try {
      this.#db.pragma('busy_timeout = 0')
      this.#db.pragma('wal_checkpoint(TRUNCATE)')
    } catch {
      // It stays, and is read.
    }
  }
}

import { existsSync } from 'node:fs'
import type { Applied, Conflict } from '../../../ports/data/effects.js'
import type { KeptOutcome } from '../../../ports/data/repeats.js'
import type { Location, SetEffect } from '../../../ports/data/set-contents.js'
import type { Connection } from '../database/connection.js'
import { openForWriting } from '../database/open.js'
import { forgetDrafts, isOutboxEmpty, keepDrafts, type PackedDraft, waitingDrafts } from '../database/outbox.js'
import { keepOutcome } from '../database/outcomes.js'
import { Statements } from '../database/statements.js'
import { commitTogether, type Outcome } from '../writer/group.js'
import { demandCorrection, rejectCorrection } from './corrections.js'
import { claim, isOwner } from './owner.js'
import type { Places } from './places.js'
import { removeSomeReplaced } from './removal.js'
import { setMigrations } from './schema.js'
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
  #isMarked = false
  #hasReplaced = true

  /** @throws Error when it cannot be opened or holds another set */
  constructor(location: Location, places: Places) {
    this.#location = location
    this.#places = places
    this.#db = openForWriting(places.database(location), setMigrations)
    this.#sql = new Statements(this.#db)
    claim(this.#sql, location)
    if (!isOwner(this.#sql, location)) {
      this.#db.close()
      throw new Error('The database holds another set')
    }
  }

  /** The set's database if it has one. */
  static ifThere(location: Location, places: Places): SetFile | undefined {
    return existsSync(places.database(location)) ? new SetFile(location, places) : undefined
  }

  /** Does the jobs in one transaction. */
  run(jobs: readonly SetJob[]): readonly Outcome<Applied | Conflict | null>[] {
    if (!this.#isMarked && jobs.some(job => job.job === 'apply')) this.#mark()
    return commitTogether(
      this.#db,
      jobs.map(job => ({
        run: () => this.#do(job),
        isRefused: answer => answer !== null && 'conflict' in answer,
        durable: job.job === 'apply',
      })),
    )
  }

  #mark(): void {
    this.#places.mark(this.#location)
    this.#isMarked = true
  }

  #do(job: SetJob): Applied | Conflict | null {
    if (job.job === 'settle') {
      forgetDrafts(this.#sql, job.entryIds)
      return null
    }
    const conflict = this.#step(job.effect)
    if (conflict !== undefined) return conflict
    keepDrafts(this.#sql, job.drafts)
    if (job.outcome !== undefined) keepOutcome(this.#sql, job.outcome)
    return { applied: true }
  }

  #step(effect: SetEffect): Conflict | undefined {
    switch (effect.step) {
      case 'feed-opened':
        return openFeed(this.#sql, effect)
      case 'package-taken':
        return takePackage(this.#sql, effect)
      case 'feed-finished':
        this.#hasReplaced = true
        return finishFeed(this.#sql, effect)
      case 'correction-demanded':
        return demandCorrection(this.#sql, effect)
      case 'correction-rejected':
        return rejectCorrection(this.#sql, effect)
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
    if (!this.#hasReplaced) return false
    try {
      this.#hasReplaced = removeSomeReplaced(this.#db, this.#sql)
    } catch {
      this.#hasReplaced = false
    }
    return this.#hasReplaced
  }

  close(): void {
    if (isOutboxEmpty(this.#sql)) this.#places.unmark(this.#location)
    this.#db.close()
  }
}

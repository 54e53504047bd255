import type { Connection } from '../database/connection.js'

/** What became of one job; `failed` says why in words that hold no stored value and no path. */
export type Outcome<Result> = { readonly done: Result } | { readonly failed: string }

/** One job of a group. */
export interface GroupedJob<Result> {
  run(): Result
  /** Whether the result means that nothing of the job may stay. */
  isRefused(result: Result): boolean
  /** Whether the caller counts on the disk: a group of others alone is committed without waiting for it. */
  readonly durable: boolean
}

/**
 * Runs the jobs in one transaction, each in a savepoint, and commits once: one wait for the disk serves them all.
 * A job that is refused or throws takes back its own changes alone; a failed commit fails every job.
 * @param begun what has to be done when the database is locked and before the first job; where it throws, every job fails
 * @see https://www.sqlite.org/lang_savepoint.html
 */
export function commitTogether<Result>(
  db: Connection,
  jobs: readonly GroupedJob<Result>[],
  begun: () => void = () => {},
): readonly Outcome<Result>[] {
  const durable = jobs.some(job => job.durable)
  try {
    db.pragma(`synchronous = ${durable ? 'FULL' : 'NORMAL'}`)
    db.exec('BEGIN IMMEDIATE')
    begun()
    const outcomes = jobs.map(job => inSavepoint(db, job))
    db.exec('COMMIT')
    return outcomes
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    const failed = { failed: wordsFor(error) }
    return jobs.map(() => failed)
  }
}

function inSavepoint<Result>(db: Connection, job: GroupedJob<Result>): Outcome<Result> {
  db.exec('SAVEPOINT job')
  try {
    const result = job.run()
    if (job.isRefused(result)) db.exec('ROLLBACK TO job')
    db.exec('RELEASE job')
    return { done: result }
  } catch (error) {
    // A full disk ends the whole transaction: then no job of the group may be called done.
    if (!db.inTransaction || isDiskTrouble(error)) throw error
    db.exec('ROLLBACK TO job')
    db.exec('RELEASE job')
    return { failed: wordsFor(error) }
  }
}

function isDiskTrouble(error: unknown): boolean {
  return /^SQLITE_(FULL|IOERR|NOMEM|CORRUPT|READONLY)/.test(codeOf(error) ?? '')
}

/** What went wrong, without the values and paths that messages of the file system and of constraints can hold. */
export function wordsFor(error: unknown): string {
  const code = codeOf(error)
  if (code !== undefined) return `The database cannot be used (${code})`
  return error instanceof Error ? error.message : 'The database cannot be used'
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

import type { JobRun } from '../domain/condition.js'
import type { Clock } from '../ports/runtime/clock.js'
import type { Log } from '../ports/runtime/log.js'

/** Work that is done again and again by the clock. */
export interface Job {
  readonly name: string
  readonly titlePl: string
  readonly titleEn: string
  readonly everyMs: number
  /** Whether it is done at start, or first after its time has passed. */
  readonly first: 'AT_START' | 'IN_ITS_TIME'
  work(): Promise<unknown>
}

interface Kept {
  readonly job: Job
  lastStartedAt: Date | undefined
  tookMs: number | undefined
  lastFailedAt: Date | undefined
  failuresInRow: number
  nextAt: Date
  isRunning: boolean
}

/** The jobs of a gateway: runs each in its time, one run of a job at once, and knows how it went. A failure goes to the log. */
export class Timetable {
  readonly #clock: Clock
  readonly #log: Log
  readonly #kept: Kept[] = []
  readonly #timers: NodeJS.Timeout[] = []
  readonly #running = new Set<Promise<void>>()

  constructor(clock: Clock, log: Log) {
    this.#clock = clock
    this.#log = log
  }

  /** Begins to run the jobs. */
  start(jobs: readonly Job[]): void {
    for (const job of jobs) {
      const kept: Kept = {
        job,
        lastStartedAt: undefined,
        tookMs: undefined,
        lastFailedAt: undefined,
        failuresInRow: 0,
        nextAt: this.#after(job),
        isRunning: false,
      }
      this.#kept.push(kept)
      if (job.first === 'AT_START') this.#begin(kept)
      const timer = setInterval(() => this.#begin(kept), job.everyMs)
      timer.unref()
      this.#timers.push(timer)
    }
  }

  /** Begins no more runs, and waits for those under way. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer)
    await Promise.all(this.#running)
  }

  /** How the jobs went. */
  runs(): readonly JobRun[] {
    return this.#kept.map(({ job, lastStartedAt, tookMs, lastFailedAt, failuresInRow, nextAt }) => ({
      name: job.name,
      titlePl: job.titlePl,
      titleEn: job.titleEn,
      everyMs: job.everyMs,
      ...(lastStartedAt === undefined ? {} : { lastStartedAt }),
      ...(tookMs === undefined ? {} : { tookMs }),
      ...(lastFailedAt === undefined ? {} : { lastFailedAt }),
      failuresInRow,
      nextAt,
    }))
  }

  #after({ everyMs }: Job): Date {
    return new Date(this.#clock.now().getTime() + everyMs)
  }

  #begin(kept: Kept): void {
    kept.nextAt = this.#after(kept.job)
    if (kept.isRunning) return
    const run = this.#run(kept).finally(() => this.#running.delete(run))
    this.#running.add(run)
  }

  async #run(kept: Kept): Promise<void> {
    const begun = this.#clock.now()
    kept.lastStartedAt = begun
    kept.isRunning = true
    try {
      await kept.job.work()
      kept.failuresInRow = 0
    } catch (cause) {
      kept.failuresInRow += 1
      kept.lastFailedAt = this.#clock.now()
      this.#log.error('job-failed', cause, { job: kept.job.name })
    } finally {
      kept.isRunning = false
      kept.tookMs = this.#clock.now().getTime() - begun.getTime()
    }
  }
}

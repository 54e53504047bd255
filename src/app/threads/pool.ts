import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread } from './talk.js'

/** What answers the questions of a task. */
export type Answers = Readonly<Record<string, (...args: never[]) => Promise<unknown>>>

export interface PoolOrder {
  /** The module that calls `serveTasks`. */
  readonly thread: URL
  readonly workerData: unknown
  /** Most threads at once; each is started when it is first needed. */
  readonly size: number
  /** A task that takes longer dies with its thread. */
  readonly taskMs: number
  /** A thread is replaced when it holds more than this after a task. */
  readonly maxHeldBytes: number
  /** A thread is replaced after so many tasks. */
  readonly maxTasks: number
  /** A thread that has had nothing to do for so long is ended. */
  readonly idleMs: number
  /** A task that needs more heap than this dies with its thread. */
  readonly maxHeapMegabytes: number
}

/**
 * Room for what a task makes before any of it is looked at for garbage: the tree of a large message lives until its end, and with the usual 16 MB
 * it is moved about several times meanwhile (half of the time at 1 MB).
 */
const youngMegabytes = 96

interface Job {
  readonly task: string
  readonly input: unknown
  readonly answers: Answers
  readonly transfer: readonly ArrayBuffer[]
  resolve(result: unknown): void
  reject(cause: unknown): void
}

/**
 * A few threads that do long computations off the event loop, one task each at a time, in the order asked. A thread that dies fails
 * its own task and no other; the next task gets a new one.
 */
export class ThreadPool {
  readonly #order: PoolOrder
  readonly #threads = new Set<Thread>()
  readonly #waiting: Job[] = []
  #isClosed = false
  #started = 0

  constructor(order: PoolOrder) {
    this.#order = order
  }

  /** How many threads were started since the beginning. */
  get started(): number {
    return this.#started
  }

  /**
   * Does the task in a thread. `transfer` is given away.
   * @throws Error when the thread died, took too long, or the pool is closed; what the task or an answer threw
   */
  run(task: string, input: unknown, answers: Answers, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.#isClosed) return Promise.reject(new Error('the threads are closed'))
    return new Promise((resolve, reject) => {
      this.#waiting.push({ task, input, answers, transfer, resolve, reject })
      this.#dispatch()
    })
  }

  /** Ends the threads; what is still under way fails. */
  async close(): Promise<void> {
    this.#isClosed = true
    for (const job of this.#waiting.splice(0)) job.reject(new Error('the threads are closed'))
    await Promise.all([...this.#threads].map(thread => thread.end('the threads are closed')))
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const thread = [...this.#threads].find(one => one.isIdle) ?? this.#start()
      const job = thread === undefined ? undefined : this.#waiting.shift()
      if (thread === undefined || job === undefined) return
      thread.take(job)
    }
  }

  #start(): Thread | undefined {
    if (this.#threads.size >= this.#order.size) return undefined
    this.#started += 1
    const thread = new Thread(this.#order, isGone => {
      if (isGone) this.#threads.delete(thread)
      if (!this.#isClosed) this.#dispatch()
    })
    this.#threads.add(thread)
    return thread
  }
}

/** One thread, seen from outside. Tells whenever it is free again or gone. */
class Thread {
  readonly #order: PoolOrder
  readonly #worker: Worker
  readonly #tell: (isGone: boolean) => void
  #job: Job | undefined
  #timer: NodeJS.Timeout | undefined
  #answerTrouble: unknown
  #tasks = 0
  #isGone = false

  constructor(order: PoolOrder, tell: (isGone: boolean) => void) {
    this.#order = order
    this.#tell = tell
    const { thread, workerData, maxHeapMegabytes } = order
    const resourceLimits = { maxOldGenerationSizeMb: maxHeapMegabytes, maxYoungGenerationSizeMb: youngMegabytes }
    this.#worker = new Worker(thread, { workerData, resourceLimits })
    this.#worker.on('message', (message: FromThread) => this.#hear(message))
    this.#worker.on('error', cause => this.#gone(cause))
    this.#worker.on('exit', () => this.#gone(new Error('the thread ended')))
  }

  get isIdle(): boolean {
    return this.#job === undefined && !this.#isGone
  }

  take(job: Job): void {
    clearTimeout(this.#timer)
    this.#job = job
    this.#tasks += 1
    this.#answerTrouble = undefined
    this.#timer = setTimeout(() => void this.end('the task took too long'), this.#order.taskMs)
    try {
      this.#post({ job: this.#tasks, task: job.task, input: job.input }, job.transfer)
    } catch (cause) {
      void this.end('the task could not be told')
      job.reject(cause)
    }
  }

  /** Ends the thread; its task fails with these words. */
  async end(words: string): Promise<void> {
    this.#gone(new Error(words))
    await this.#worker.terminate()
  }

  #post(message: ToThread, transfer: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, transfer)
  }

  #hear(message: FromThread): void {
    const job = this.#job
    if (job === undefined || message.job !== this.#tasks) return
    if ('ask' in message) {
      void this.#answer(job, message)
      return
    }
    clearTimeout(this.#timer)
    this.#job = undefined
    if ('result' in message) job.resolve(message.result)
    else job.reject(this.#answerTrouble ?? message.failure)
    this.#rest(message.heldBytes)
  }

  async #answer(job: Job, { job: number, ask, name, args }: Extract<FromThread, { ask: number }>): Promise<void> {
    try {
      const answer = await job.answers[name]?.(...(args as never[]))
      if (this.#job === job) this.#post({ job: number, ask, answer })
    } catch (cause) {
      this.#answerTrouble = cause
      if (this.#job === job) this.#post({ job: number, ask, failed: true })
    }
  }

  /** Memory that was taken is not given back by a thread: one that holds much, or has done much, is let go. */
  #rest(heldBytes: number): void {
    const { maxHeldBytes, maxTasks, idleMs } = this.#order
    if (heldBytes > maxHeldBytes || this.#tasks >= maxTasks) {
      void this.end('the thread is replaced')
      return
    }
    this.#timer = setTimeout(() => void this.end('the thread had nothing to do'), idleMs)
    this.#timer.unref()
    this.#tell(false)
  }

  #gone(cause: unknown): void {
    if (this.#isGone) return
    this.#isGone = true
    clearTimeout(this.#timer)
    const job = this.#job
    this.#job = undefined
    job?.reject(cause)
    this.#tell(true)
  }
}

import { Worker } from 'node:worker_threads'
import type { FromThread, ToThread } from './messages.js'

interface Waiting<Result> {
  resolve(result: Result): void
  reject(error: Error): void
}

/**
 * A worker thread that writes, seen from the main thread. Jobs are taken in the order asked; those that queue while
 * the thread waits for the disk are done together. When the thread dies, what waits and every later job is rejected.
 */
export class Writer<Job, Result> {
  readonly #worker: Worker
  readonly #name: string
  readonly #waiting = new Map<number, Waiting<Result>>()
  readonly #ended: Promise<void>
  #asked = 0
  #end: string | undefined

  private constructor(worker: Worker, name: string) {
    this.#worker = worker
    this.#name = name
    this.#ended = new Promise(resolve => worker.once('exit', () => resolve()))
    worker.on('error', () => this.#fail('its thread died'))
    worker.once('exit', () => this.#fail(this.#end ?? 'its thread ended'))
  }

  /**
   * Starts the thread and waits until its databases are open.
   * @param thread the module that calls `serve`
   * @param name for error messages, e.g. `control.db`
   * @throws Error when they cannot be opened
   */
  static async start<Job, Result>(thread: URL, name: string, workerData: unknown): Promise<Writer<Job, Result>> {
    const worker = new Worker(thread, { workerData })
    const writer = new Writer<Job, Result>(worker, name)
    await new Promise<void>((resolve, reject) => {
      worker.once('message', (message: FromThread<Result>) => {
        if ('refusedToOpen' in message) reject(new Error(`${name}: ${message.refusedToOpen}`))
        else resolve()
      })
      worker.once('error', cause => reject(new Error(`${name}: its thread died at start`, { cause })))
    })
    worker.on('message', (message: FromThread<Result>) => writer.#take(message))
    return writer
  }

  /** Does the job. @throws Error when it cannot be done or the thread is gone */
  ask(job: Job): Promise<Result> {
    if (this.#end !== undefined) return Promise.reject(this.#error(this.#end))
    return new Promise((resolve, reject) => {
      const ask = ++this.#asked
      this.#waiting.set(ask, { resolve, reject })
      this.#post({ ask, job })
    })
  }

  /** Does what was asked before, closes the databases and ends the thread. */
  async close(): Promise<void> {
    if (this.#end === undefined) {
      this.#end = 'it is closed'
      this.#post({ close: true })
    }
    await this.#ended
  }

  #post(message: ToThread<Job>): void {
    this.#worker.postMessage(message)
  }

  #take(message: FromThread<Result>): void {
    if (!('answers' in message)) return
    for (const { ask, outcome } of message.answers) {
      const waiting = this.#waiting.get(ask)
      this.#waiting.delete(ask)
      if ('done' in outcome) waiting?.resolve(outcome.done)
      else waiting?.reject(this.#error(outcome.failed))
    }
  }

  #fail(why: string): void {
    this.#end = why
    for (const waiting of this.#waiting.values()) waiting.reject(this.#error(why))
    this.#waiting.clear()
  }

  #error(why: string): Error {
    return new Error(`${this.#name}: ${why}`)
  }
}

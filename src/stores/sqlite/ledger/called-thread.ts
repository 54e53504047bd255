import { Worker } from 'node:worker_threads'
import type { Clock } from '../../../ports/runtime/clock.js'

/** A call on its way to the thread; `nowMs` is the caller's clock, which the thread follows. */
export interface CalledRequest {
  readonly id: number
  readonly call: string
  readonly args: readonly unknown[]
  readonly nowMs: number
}

/** The thread's word: id 0 tells that it is ready, or why it cannot be. */
export type CalledReply = { readonly id: number } & ({ readonly result: unknown } | { readonly failure: string })

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (cause: Error) => void
}

/** A thread that answers calls by number; when it dies, everything under way and every later call fails. */
export class CalledThread {
  readonly ready: Promise<unknown>
  readonly #worker: Worker
  readonly #clock: Clock
  readonly #waiting = new Map<number, Waiting>()
  readonly #gone: Promise<void>
  #lastId = 0
  #dead: Error | undefined

  constructor(entry: URL, start: object, clock: Clock) {
    this.#clock = clock
    this.#worker = new Worker(entry, { workerData: { ...start, nowMs: clock.now().getTime() } })
    this.ready = this.#await(0)
    this.#worker.on('message', (reply: CalledReply) => this.#settle(reply))
    this.#worker.on('error', cause => this.#die(new Error('the thread of the ledger has failed', { cause })))
    this.#gone = new Promise(resolve => {
      this.#worker.on('exit', () => {
        this.#die(new Error('the thread of the ledger has ended'))
        resolve()
      })
    })
  }

  /** Whether it will never answer again. */
  get isDead(): boolean {
    return this.#dead !== undefined
  }

  call<T>(call: string, ...args: readonly unknown[]): Promise<T> {
    if (this.#dead !== undefined) return Promise.reject(this.#dead)
    this.#lastId += 1
    const request: CalledRequest = { id: this.#lastId, call, args, nowMs: this.#clock.now().getTime() }
    const result = this.#await(request.id)
    try {
      this.#worker.postMessage(request)
    } catch (cause) {
      // What cannot be copied to the thread is no entry: only this call fails.
      this.#settle({ id: request.id, failure: cause instanceof Error ? cause.name : 'not to be copied' })
    }
    return result as Promise<T>
  }

  async close(): Promise<void> {
    if (this.#dead === undefined) await this.call('close')
    await this.#gone
  }

  /** Ends the thread whatever it is doing. */
  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #await(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #settle(reply: CalledReply): void {
    const waiting = this.#waiting.get(reply.id)
    this.#waiting.delete(reply.id)
    if ('failure' in reply) waiting?.reject(new Error(reply.failure))
    else waiting?.resolve(reply.result)
  }

  #die(cause: Error): void {
    this.#dead ??= cause
    for (const { reject } of this.#waiting.values()) reject(this.#dead)
    this.#waiting.clear()
  }
}

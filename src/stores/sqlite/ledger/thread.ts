import type { KeyObject } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import type { EntryDraft, Ledger, LedgerReader, LedgerSearch } from '../../../ports/data/ledger.js'
import type { CommittedEntry } from '../../../ports/data/ledger-storage.js'
import { receiptOf } from '../../../ports/data/receipt.js'
import type { Clock } from '../../../ports/runtime/clock.js'

/** What the ledger's thread is started with. */
export interface LedgerThreadStart {
  readonly file: string
  readonly origin: string
  readonly checkpointKey: KeyObject
  readonly personalKey: Uint8Array
  readonly lookupKey: Uint8Array
}

/** What may be asked of the thread; arguments and results as in the ports. */
export type LedgerCall =
  | 'append'
  | 'checkpoint'
  | 'proof'
  | 'consistency'
  | 'facts'
  | 'encounters'
  | 'lastEncounters'
  | 'personal'
  | 'close'

/** A call on its way to the thread; `nowMs` is the caller's clock, which the thread follows. */
export interface LedgerRequest {
  readonly id: number
  readonly call: LedgerCall
  readonly args: readonly unknown[]
  readonly nowMs: number
}

/** The thread's word: id 0 tells that it is ready, or why it cannot be. */
export type LedgerReply = { readonly id: number } & ({ readonly result: unknown } | { readonly failure: string })

/** A ledger whose disk work and hashing run in a thread of their own. */
export interface ThreadedLedger extends Ledger, LedgerReader, LedgerSearch {
  /** Waits for what is under way, keeps a last checkpoint and ends the thread. */
  close(): Promise<void>
}

/**
 * Starts the thread and resolves when the ledger is open.
 * When the thread dies, everything under way and every later call fails: nothing is answered without its entry. Whether
 * an append that failed so stands is told by appending it again under the same id once the ledger is reopened.
 * @throws Error when the ledger cannot be opened
 */
export async function startLedgerThread(entry: URL, start: LedgerThreadStart, clock: Clock): Promise<ThreadedLedger> {
  const thread = new LedgerThread(entry, start, clock)
  await thread.ready
  return {
    async append(drafts: readonly EntryDraft[]) {
      const entries = await thread.call<readonly CommittedEntry[]>('append', drafts)
      return entries.map(receiptOf)
    },
    checkpoint: () => thread.call('checkpoint'),
    proof: index => thread.call('proof', index),
    consistency: size => thread.call('consistency', size),
    facts: (first, limit) => thread.call('facts', first, limit),
    encounters: (searchKey, first, limit) => thread.call('encounters', searchKey, first, limit),
    lastEncounters: (searchKey, before, limit) => thread.call('lastEncounters', searchKey, before, limit),
    personal: index => thread.call('personal', index),
    close: () => thread.close(),
  }
}

interface Waiting {
  readonly resolve: (result: unknown) => void
  readonly reject: (cause: Error) => void
}

class LedgerThread {
  readonly ready: Promise<unknown>
  readonly #worker: Worker
  readonly #clock: Clock
  readonly #waiting = new Map<number, Waiting>()
  readonly #gone: Promise<void>
  #lastId = 0
  #dead: Error | undefined

  constructor(entry: URL, start: LedgerThreadStart, clock: Clock) {
    this.#clock = clock
    this.#worker = new Worker(entry, { workerData: { ...start, nowMs: clock.now().getTime() } })
    this.ready = this.#await(0)
    this.#worker.on('message', (reply: LedgerReply) => this.#settle(reply))
    this.#worker.on('error', cause => this.#die(new Error('the thread of the ledger has failed', { cause })))
    this.#gone = new Promise(resolve => {
      this.#worker.on('exit', () => {
        this.#die(new Error('the thread of the ledger has ended'))
        resolve()
      })
    })
  }

  call<T>(call: LedgerCall, ...args: readonly unknown[]): Promise<T> {
    if (this.#dead !== undefined) return Promise.reject(this.#dead)
    this.#lastId += 1
    const request: LedgerRequest = { id: this.#lastId, call, args, nowMs: this.#clock.now().getTime() }
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

  #await(id: number): Promise<unknown> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }))
  }

  #settle(reply: LedgerReply): void {
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

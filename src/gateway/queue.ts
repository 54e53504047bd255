import { type Refusal, refuse } from '../fault/refusal.js'

/** How much is taken on at once; what comes beyond is asked to come again. */
export interface QueueLimits {
  /** Messages worked on at once, per lane; further ones wait in the order in which they came. */
  readonly maxWorking: Readonly<Record<Lane, number>>
  /** Messages beyond these: still being received, waiting for their turn, or whose answer is still being read. */
  readonly maxWaiting: number
  /** Messages of one certificate, or of one address that shows none. */
  readonly maxPerSource: number
  /** Bytes of all messages. */
  readonly maxBytes: number
}

/** Large messages have a lane of their own, so that small ones never wait for them. */
export type Lane = 'SMALL' | 'LARGE'

/** From here on a message is large. */
export const largeMessageBytes = 128 * 1024

/** The place of one message among those taken on: from before its body until its answer is read and its work has ended. */
export interface Place {
  /** How many bytes the message turned out to have: what was kept for it beyond them is free again. */
  holds(bytes: number): void
  /** Waits for the turn; false: the place was left meanwhile. After true, `done` has to be called once. */
  turn(lane: Lane): Promise<boolean>
  /** The work has ended. */
  done(): void
  /** Nobody waits for the answer any more. */
  leave(): void
}

interface Held {
  readonly source: string
  bytes: number
  lane: Lane | undefined
  isWorking: boolean
  isLeft: boolean
  isFree: boolean
  /** Set while it waits for its turn. */
  call: ((isMyTurn: boolean) => void) | undefined
}

/** How full a queue is. */
export interface QueueFill {
  /** Messages that have a place. */
  readonly taken: number
  /** Those of them that wait for their turn. */
  readonly waiting: number
  readonly bytes: number
  readonly maxTaken: number
  readonly maxBytes: number
}

/** After this a refused message may come again. */
const retryMs = 2_000

/** The messages taken on and not yet done with: bounded in number, per source and in bytes; worked on in the order in which they came. */
export class Queue {
  readonly #limits: QueueLimits
  readonly #now: () => Date
  readonly #perSource = new Map<string, number>()
  readonly #waiting: Record<Lane, Held[]> = { SMALL: [], LARGE: [] }
  readonly #working: Record<Lane, number> = { SMALL: 0, LARGE: 0 }
  readonly #emptied: (() => void)[] = []
  #places = 0
  #bytes = 0

  constructor(limits: QueueLimits, now: () => Date) {
    this.#limits = limits
    this.#now = now
  }

  /** Until all that was taken on is done with: also what is worked on after its answer was given up. */
  async emptied(): Promise<void> {
    if (this.#places > 0) await new Promise<void>(resolve => this.#emptied.push(resolve))
  }

  /** How full it is. */
  state(): QueueFill {
    const { maxWorking, maxWaiting, maxBytes } = this.#limits
    return {
      taken: this.#places,
      waiting: this.#waiting.SMALL.length + this.#waiting.LARGE.length,
      bytes: this.#bytes,
      maxTaken: maxWorking.SMALL + maxWaiting,
      maxBytes,
    }
  }

  /** A place for a message of at most so many bytes. 9004: there is none now. */
  enter(source: string, bytes: number): Place | Refusal<'9004'> {
    const { maxWorking, maxWaiting, maxPerSource, maxBytes } = this.#limits
    const ofSource = this.#perSource.get(source) ?? 0
    const isFull = this.#places >= maxWorking.SMALL + maxWaiting || ofSource >= maxPerSource
    if (isFull || (this.#bytes + bytes > maxBytes && this.#places > 0)) {
      return refuse('9004', [], new Date(this.#now().getTime() + retryMs))
    }
    this.#places += 1
    this.#bytes += bytes
    this.#perSource.set(source, ofSource + 1)
    const held: Held = {
      source,
      bytes,
      lane: undefined,
      isWorking: false,
      isLeft: false,
      isFree: false,
      call: undefined,
    }
    return {
      holds: found => this.#hold(held, found),
      turn: lane => this.#turn(held, lane),
      done: () => this.#done(held),
      leave: () => this.#leave(held),
    }
  }

  #hold(held: Held, bytes: number): void {
    if (held.isFree) return
    this.#bytes += bytes - held.bytes
    held.bytes = bytes
  }

  #turn(held: Held, lane: Lane): Promise<boolean> {
    held.lane = lane
    if (held.isLeft) return Promise.resolve(false)
    if (this.#working[lane] < this.#limits.maxWorking[lane]) {
      this.#begin(held, lane)
      return Promise.resolve(true)
    }
    return new Promise(resolve => {
      held.call = resolve
      this.#waiting[lane].push(held)
    })
  }

  #begin(held: Held, lane: Lane): void {
    this.#working[lane] += 1
    held.isWorking = true
  }

  #done(held: Held): void {
    const { lane } = held
    if (!held.isWorking || lane === undefined) return
    held.isWorking = false
    this.#working[lane] -= 1
    if (held.isLeft) this.#free(held)
    const next = this.#waiting[lane].shift()
    if (next === undefined) return
    this.#begin(next, lane)
    this.#answer(next, true)
  }

  #leave(held: Held): void {
    if (held.isLeft) return
    held.isLeft = true
    if (held.call !== undefined && held.lane !== undefined) {
      const line = this.#waiting[held.lane]
      line.splice(line.indexOf(held), 1)
      this.#answer(held, false)
    }
    if (!held.isWorking) this.#free(held)
  }

  #answer(held: Held, isMyTurn: boolean): void {
    const { call } = held
    held.call = undefined
    call?.(isMyTurn)
  }

  #free(held: Held): void {
    held.isFree = true
    this.#places -= 1
    this.#bytes -= held.bytes
    const left = (this.#perSource.get(held.source) ?? 1) - 1
    if (left === 0) this.#perSource.delete(held.source)
    else this.#perSource.set(held.source, left)
    if (this.#places > 0) return
    for (const tell of this.#emptied.splice(0)) tell()
  }
}

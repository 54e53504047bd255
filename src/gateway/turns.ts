import type { Refusal } from '../fault/refusal.js'
import { refuse } from '../fault/refusal.js'
import type { Clock } from '../ports/runtime/clock.js'
import { Deadline } from './deadline.js'
import { largeMessageBytes, type Place, type Queue, type QueueFill } from './queue.js'

/** When a call that took too long may come again. */
const lateRetryMs = 5_000

/**
 * How calls are answered under pressure, the same at every door: a place before anything is read, a turn before anything
 * is worked on, and a time by which the caller hears something. @req D5
 */
export class Turns {
  readonly #queue: Queue
  readonly #answerMs: number
  readonly #clock: Clock

  /** @param answerMs how long a call may take once it is read whole */
  constructor(queue: Queue, answerMs: number, clock: Clock) {
    this.#queue = queue
    this.#answerMs = answerMs
    this.#clock = clock
  }

  /** A place for a call of at most so many bytes. 9004: there is none now. */
  enter(source: string, bytes: number): Place | Refusal<'9004'> {
    return this.#queue.enter(source, bytes)
  }

  /** How full the queue is. */
  state(): QueueFill {
    return this.#queue.state()
  }

  /** Until all that was taken on is done with. */
  emptied(): Promise<void> {
    return this.#queue.emptied()
  }

  /**
   * The answer, or what `tooLate` makes of 9002 when the time is up first; what was begun then comes to its end all the
   * same. `undefined`: the place was left while the call waited for its turn.
   */
  async answer<T>(
    place: Place,
    bytes: number,
    act: (deadline: Deadline) => Promise<T>,
    tooLate: (refusal: Refusal<'9002'>, deadline: Deadline) => T | Promise<T>,
  ): Promise<T | undefined> {
    const deadline = new Deadline(this.#answerMs)
    const late = deadline.passing.then(() => tooLate(this.#late(), deadline))
    const answered = await Promise.race([inTurn(place, bytes, () => act(deadline)), late])
    deadline.keep()
    return answered
  }

  #late(): Refusal<'9002'> {
    return refuse('9002', [], new Date(this.#clock.now().getTime() + lateRetryMs))
  }
}

async function inTurn<T>(place: Place, bytes: number, act: () => Promise<T>): Promise<T | undefined> {
  if (!(await place.turn(bytes < largeMessageBytes ? 'SMALL' : 'LARGE'))) return undefined
  try {
    return await act()
  } finally {
    place.done()
  }
}

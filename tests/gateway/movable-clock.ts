import type { Clock } from '../../src/ports/runtime/clock.js'

/** The machine's time, moved as far as a test wants. */
export class MovableClock implements Clock {
  #offsetMs = 0

  now(): Date {
    return new Date(Date.now() + this.#offsetMs)
  }

  advance(ms: number): void {
    this.#offsetMs += ms
  }
}

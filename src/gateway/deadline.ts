import type { Manner } from './message.js'

/** The time that a message has in the gateway, from when it is read whole until its answer is made. */
export class Deadline {
  /** How the message is answered, as far as it was read when its time was up. */
  manner: Manner | undefined
  /** Resolves when the time is up, unless `keep` came first. */
  readonly passing: Promise<void>
  #isPassed = false
  #timer: NodeJS.Timeout | undefined

  constructor(ms: number) {
    this.passing = new Promise(resolve => {
      this.#timer = setTimeout(() => {
        this.#isPassed = true
        resolve()
      }, ms)
      // A gateway that is stopping waits for the work, not for its time to run out.
      this.#timer.unref()
    })
  }

  /** The time is up: the caller was told so, and nobody waits for the answer. */
  get isPassed(): boolean {
    return this.#isPassed
  }

  /** Whether the answer is in time; from here on the time cannot run out any more. */
  keep(): boolean {
    clearTimeout(this.#timer)
    return !this.#isPassed
  }
}

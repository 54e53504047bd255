/** Lets acts through one at a time, in the order in which they came. */
export class Turnstile {
  #last: Promise<unknown> = Promise.resolve()

  /** Does the act when all that came before have ended, well or badly. */
  pass<T>(act: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(act, act)
    this.#last = mine.catch(() => undefined)
    return mine
  }
}

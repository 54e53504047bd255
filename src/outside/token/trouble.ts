import type { TokenTrouble } from './talk.js'

/** Thrown inside the thread; the other side makes its own error of it. */
export class Trouble extends Error {
  constructor(
    readonly trouble: TokenTrouble,
    readonly said?: string,
  ) {
    super(trouble)
  }
}

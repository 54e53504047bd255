import { createHash } from 'node:crypto'
import type { Flash } from './page-row.js'

/** What is kept between two requests of one browser: messages to be shown once, and what became of forms sent. */
interface Kept {
  flash: Flash | undefined
  readonly sent: Map<string, Promise<unknown>>
  touched: number
}

const maxBrowsers = 20_000
const maxForms = 40
const keepMs = 30 * 60_000

/** Memory of the portal per browser (its session, or its visitor's cookie); bounded, gone with the process. */
export class KeptBetween {
  readonly #browsers = new Map<string, Kept>()
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  leave(browser: string, flash: Flash): void {
    this.#of(browser).flash = flash
  }

  /** The message left, which is then forgotten. */
  take(browser: string): Flash | undefined {
    const kept = this.#browsers.get(keyOf(browser))
    if (kept === undefined || this.#isOver(kept)) return undefined
    const { flash } = kept
    kept.flash = undefined
    return flash
  }

  /**
   * Does what a form asks once: the same form sent again waits for, and gets, what the first became. One that came back
   * to be mended (`isDone` says no) can be sent again.
   */
  async once<T>(browser: string, form: string, act: () => Promise<T>, isDone: (end: T) => boolean): Promise<T> {
    const { sent } = this.#of(browser)
    const before = sent.get(form) as Promise<T> | undefined
    if (before !== undefined) return before
    const end = act()
    sent.set(form, end)
    for (const oldest of sent.keys()) {
      if (sent.size <= maxForms) break
      sent.delete(oldest)
    }
    try {
      const result = await end
      if (!isDone(result)) sent.delete(form)
      return result
    } catch (cause) {
      sent.delete(form)
      throw cause
    }
  }

  #of(browser: string): Kept {
    const key = keyOf(browser)
    const present = this.#browsers.get(key)
    const kept: Kept =
      present === undefined || this.#isOver(present) ? { flash: undefined, sent: new Map(), touched: 0 } : present
    kept.touched = this.#now().getTime()
    this.#browsers.delete(key)
    this.#browsers.set(key, kept)
    for (const [oldest, one] of this.#browsers) {
      if (this.#browsers.size <= maxBrowsers && !this.#isOver(one)) break
      this.#browsers.delete(oldest)
    }
    return kept
  }

  #isOver({ touched }: Kept): boolean {
    return this.#now().getTime() - touched > keepMs
  }
}

function keyOf(browser: string): string {
  return createHash('sha256').update(browser).digest('base64url')
}

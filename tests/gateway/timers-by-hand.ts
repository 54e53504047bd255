import { until } from './until.js'

/**
 * Timers that one file of the product sets, in the test's hand: their time is up when the test says so, and not before. So a test does not
 * race against the clock of a busy machine.
 */
export class TimersByHand {
  readonly #waiting = new Map<NodeJS.Timeout, () => void>()
  readonly #real = { setTimeout, clearTimeout }

  /**
   * @param file how the file's name begins: `deadline.`
   * @param isOurs those of its timers that are meant, by their milliseconds; all where absent
   */
  constructor(file: string, isOurs: (ms: number) => boolean = () => true) {
    const { setTimeout: set, clearTimeout: clear } = this.#real
    const wait = (act: (...values: unknown[]) => void, ms = 0, ...values: unknown[]): NodeJS.Timeout => {
      if (!isOurs(ms) || new Error().stack?.includes(`/${file}`) !== true) return set(act, ms, ...values)
      const timer = set(() => {}, 2 ** 31 - 1)
      this.#waiting.set(timer, () => act(...values))
      return timer
    }
    const forget = (timer: NodeJS.Timeout | undefined): void => {
      if (timer !== undefined) this.#waiting.delete(timer)
      clear(timer)
    }
    Object.assign(globalThis, { setTimeout: Object.assign(wait, set), clearTimeout: forget })
  }

  /** How many wait. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** The time of all that wait is up. */
  areUp(): void {
    for (const [timer, act] of [...this.#waiting]) {
      clearTimeout(timer)
      act()
    }
  }

  /** Waits until so many wait, and says that their time is up. */
  async areUpOnceWaiting(count: number): Promise<void> {
    await until(() => this.waiting === count)
    this.areUp()
  }

  /** Gives the timers back to the clock. */
  restore(): void {
    Object.assign(globalThis, this.#real)
  }
}

import type { Test } from 'tap'
import type { SetContents } from '../../src/ports/data/set-contents.js'
import { TimersByHand } from '../gateway/timers-by-hand.js'

/** Sets behind the port of which some are slow, or fail: what the questions put to them meet. */
export class SlowSets {
  readonly #waiting = new Map<string, (() => void)[]>()
  readonly #slow = new Set<string>()
  readonly #failing = new Set<string>()
  /** How often each set was asked. */
  readonly asked = new Map<string, number>()

  /** Slows the port's `find` down in its place. */
  constructor(sets: SetContents) {
    const find = sets.find
    Object.assign(sets, {
      find: async (...question: Parameters<SetContents['find']>) => {
        const { code } = question[0].set
        this.asked.set(code, (this.asked.get(code) ?? 0) + 1)
        if (this.#failing.has(code)) throw new Error('the disk is gone')
        if (this.#slow.has(code)) {
          await new Promise<void>(go => this.#waiting.set(code, [...(this.#waiting.get(code) ?? []), go]))
        }
        return find(...question)
      },
    })
  }

  /** From now on the set answers only when it is let to. */
  slow(code: string): void {
    this.#slow.add(code)
  }

  /** The set answers what it was asked, and from now on at once. */
  answer(code: string): void {
    this.#slow.delete(code)
    for (const go of this.#waiting.get(code) ?? []) go()
    this.#waiting.delete(code)
  }

  /** Whether the set fails from now on. */
  fail(code: string, fails = true): void {
    if (fails) this.#failing.add(code)
    else this.#failing.delete(code)
  }
}

/** How long sets are waited for, in the test's hand; not how long an answer that came too late is kept. */
export function timesOfSets(test: Pick<Test, 'teardown'>): TimersByHand {
  const times = new TimersByHand('late-findings.', ms => ms < 30_000)
  test.teardown(() => times.restore())
  return times
}

import type { House } from '../operations/house.js'
import type { Log } from '../ports/runtime/log.js'

const everyMs = 60_000

/** Enters the sums of what unknown callers did into the ledger, once a minute. */
export function startTallyJob(house: House, log: Log): { stop(): void } {
  const timer = setInterval(() => {
    house.tally.enter().catch((cause: unknown) => log.error('tally-not-entered', cause))
  }, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

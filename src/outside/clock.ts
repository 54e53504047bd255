import { randomUUID } from 'node:crypto'
import type { Clock, Ids } from '../ports/runtime/clock.js'

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** Random UUIDs, and ones in order. */
export const systemIds: Ids = { uuid: () => randomUUID(), ordered: orderedUuids() }

/** Milliseconds, then a counter within them, then 62 random bits. @see RFC 9562 §5.7, §6.2 method 1 */
function orderedUuids(): () => string {
  let lastMs = 0
  let counter = 0
  return () => {
    const nowMs = Date.now()
    counter = nowMs > lastMs ? 0 : counter + 1
    // A full counter borrows from the next millisecond; a clock that goes back is waited for.
    if (counter > 0xfff) lastMs += 1
    if (counter > 0xfff) counter = 0
    lastMs = Math.max(lastMs, nowMs)
    const time = lastMs.toString(16).padStart(12, '0')
    const rest = randomUUID().slice('xxxxxxxx-xxxx-xxxx-'.length)
    return `${time.slice(0, 8)}-${time.slice(8)}-7${counter.toString(16).padStart(3, '0')}-${rest}`
  }
}

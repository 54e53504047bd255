import type { LedgerActivity } from '../../../ports/data/activity.js'
import type { Clock } from '../../../ports/runtime/clock.js'
import { CalledThread } from './called-thread.js'
import type { SearchThreadStart } from './search-thread.js'

/** The use of data, worked out in a thread of its own. */
export interface ThreadedActivity extends LedgerActivity {
  close(): Promise<void>
}

/** A thread that begins when something is asked of it for the first time: neither calls nor searches wait for what it does. */
export function activityThread(entry: URL, start: SearchThreadStart, clock: Clock): ThreadedActivity {
  let thread: CalledThread | undefined
  const begun = async () => {
    thread ??= new CalledThread(entry, start, clock)
    await thread.ready
    return thread
  }
  return {
    volume: async (controller, from, until) => (await begun()).call('volume', controller, from, until),
    standingOut: async (month, thresholds, controller) =>
      (await begun()).call('standingOut', month, thresholds, controller),
    close: async () => thread?.close(),
  }
}

import type { LedgerSearch, LedgerTiles } from '../../../ports/data/ledger.js'
import type { Clock } from '../../../ports/runtime/clock.js'
import { CalledThread } from './called-thread.js'

/** What the thread that searches a ledger is started with. */
export interface SearchThreadStart {
  readonly file: string
  readonly personalKey: Uint8Array
  readonly lookupKey: Uint8Array | readonly Uint8Array[]
}

/** A search whose reading and opening run in a thread of their own: appends wait for none of it. */
export interface ThreadedSearch extends LedgerSearch, LedgerTiles {
  /** From now on it finds what bears tokens under any of these. */
  useLookupKeys(keys: readonly Uint8Array[]): Promise<void>
  close(): Promise<void>
}

/** Starts the thread and resolves when the file is open. @throws Error when it cannot be opened */
export async function startSearchThread(entry: URL, start: SearchThreadStart, clock: Clock): Promise<ThreadedSearch> {
  const thread = new CalledThread(entry, start, clock)
  await thread.ready
  return {
    records: (filter, after, limit) => thread.call('records', filter, after, limit),
    encounters: (searchKey, first, limit) => thread.call('encounters', searchKey, first, limit),
    stillPersonal: (before, first, limit) => thread.call('stillPersonal', before, first, limit),
    lastEncounters: (searchKey, before, limit) => thread.call('lastEncounters', searchKey, before, limit),
    personal: index => thread.call('personal', index),
    tile: (level, index, width) => thread.call('tile', level, index, width),
    bundle: (index, width) => thread.call('bundle', index, width),
    useLookupKeys: keys => thread.call('useLookupKeys', keys),
    close: () => thread.close(),
  }
}

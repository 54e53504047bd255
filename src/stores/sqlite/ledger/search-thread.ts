import type { LedgerTiles } from '../../../ports/data/ledger.js'
import type { LedgerReadings, LocatingSearch } from '../../../ports/data/ledger-storage.js'
import type { Clock } from '../../../ports/runtime/clock.js'
import { CalledThread } from './called-thread.js'
import type { PartsPlace } from './parts/lanes.js'

/** What the thread that searches a ledger is started with. */
export interface SearchThreadStart {
  readonly file: string
  readonly parts: PartsPlace
  readonly personalKey: Uint8Array
  readonly lookupKey: Uint8Array | readonly Uint8Array[]
}

/** A search whose reading and opening run in a thread of their own: appends wait for none of it. */
export interface ThreadedSearch
  extends LocatingSearch,
    LedgerTiles,
    Pick<LedgerReadings, 'size' | 'waitingParts' | 'erasingParts'> {
  /** From now on it finds what bears tokens under any of these. */
  useLookupKeys(keys: readonly Uint8Array[]): Promise<void>
  close(): Promise<void>
}

/** A thread that begins with the first search, so that neither a start nor what only appends pays for it. */
export function searchThread(entry: URL, start: SearchThreadStart, clock: Clock): ThreadedSearch {
  let thread: CalledThread | undefined
  let { lookupKey } = start
  const begun = async () => {
    thread ??= new CalledThread(entry, { ...start, lookupKey }, clock)
    await thread.ready
    return thread
  }
  return {
    records: async (filter, after, limit) => (await begun()).call('records', filter, after, limit),
    encounters: async (searchKey, first, limit) => (await begun()).call('encounters', searchKey, first, limit),
    stillPersonal: async (before, first, limit) => (await begun()).call('stillPersonal', before, first, limit),
    lastEncounters: async (searchKey, before, limit) =>
      (await begun()).call('lastEncounters', searchKey, before, limit),
    located: async indexes => (await begun()).call('located', indexes),
    size: async () => (await begun()).call('size'),
    waitingParts: async (after, limit) => (await begun()).call('waitingParts', after, limit),
    erasingParts: async (without, limit) => (await begun()).call('erasingParts', without, limit),
    tile: async (level, index, width) => (await begun()).call('tile', level, index, width),
    bundle: async (index, width) => (await begun()).call('bundle', index, width),
    async useLookupKeys(keys) {
      lookupKey = keys
      await thread?.call('useLookupKeys', keys)
    },
    close: async () => thread?.close(),
  }
}

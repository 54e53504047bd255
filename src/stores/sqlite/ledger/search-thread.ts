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
    personal: async index => (await begun()).call('personal', index),
    ofCase: async (caseNumber, first) => (await begun()).call('ofCase', caseNumber, first),
    tile: async (level, index, width) => (await begun()).call('tile', level, index, width),
    bundle: async (index, width) => (await begun()).call('bundle', index, width),
    async useLookupKeys(keys) {
      lookupKey = keys
      await thread?.call('useLookupKeys', keys)
    },
    close: async () => thread?.close(),
  }
}

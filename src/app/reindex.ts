import { Holdings } from '../stores/sqlite/holdings/holdings.js'
import { Places } from '../stores/sqlite/sets/places.js'
import { reindexWhole } from '../stores/sqlite/sets/reindex.js'
import { foldersOf } from './controller-folders.js'
import type { Home } from './home.js'
import { openHoldingsKey } from './keys.js'

export interface ReindexOrder {
  readonly home: Home
  /** Only these sets; all where absent. */
  readonly only?: readonly string[]
  readonly onProgress?: (done: number, total: number) => void
}

/** What was done. */
export interface Reindexed {
  readonly sets: number
  /** Sets that could not be indexed: they are asked themselves, and the next start tries again. */
  readonly left: readonly string[]
}

/**
 * Makes the index of who is held where anew from the sets' databases, also while the gateway works: until a set is indexed whole, it
 * is asked itself. @throws Error when the index cannot be used
 */
export async function reindexSets({ home, only, onProgress = () => {} }: ReindexOrder): Promise<Reindexed> {
  const holdings = new Holdings({ file: home.data.holdings, key: await openHoldingsKey(home) })
  try {
    const places = new Places(home.data.sets, foldersOf(home))
    const sets = places
      .all()
      .filter(({ set }) => only === undefined || only.includes(set))
      .filter(location => holdings.known(location)?.gone !== 1)
    const left: string[] = []
    sets.forEach((location, index) => {
      onProgress(index, sets.length)
      if (!isIndexed(holdings, places.database(location), location)) left.push(location.set)
    })
    while (holdings.tidy());
    return { sets: sets.length - left.length, left }
  } finally {
    holdings.close()
  }
}

function isIndexed(...order: Parameters<typeof reindexWhole>): boolean {
  try {
    return reindexWhole(...order)
  } catch {
    return false
  }
}

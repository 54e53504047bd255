/** The thread that works out how data are used, beside those that write and search the ledger. */
import { workerData } from 'node:worker_threads'
import { ledgerActivity } from '../ledger/activity.js'
import { personalKeys } from '../ledger/personal.js'
import { PartsKeeper } from '../stores/sqlite/ledger/parts/keeper.js'
import { openLedgerReadings } from '../stores/sqlite/ledger/readings.js'
import type { SearchThreadStart } from '../stores/sqlite/ledger/search-thread.js'
import { Places } from '../stores/sqlite/sets/places.js'
import { serveThread } from './thread-service.js'

const { file, parts, personalKey, lookupKey } = workerData as SearchThreadStart
/** What stands out keeps its identifier: it is made under the first key. */
const firstKey = lookupKey instanceof Uint8Array ? lookupKey : (lookupKey.at(-1) ?? new Uint8Array())

await serveThread(async () => {
  const readings = openLedgerReadings(file)
  const keeper = new PartsKeeper(file, new Places(parts.folder, parts.elsewhere))
  const filed = (controller: string, indexes: readonly number[]) => {
    const read = keeper.read(controller, indexes)
    return typeof read === 'string' ? undefined : read
  }
  return {
    ...ledgerActivity(readings, personalKeys(personalKey, firstKey), filed),
    async close() {
      keeper.close()
      await readings.close()
    },
  }
})

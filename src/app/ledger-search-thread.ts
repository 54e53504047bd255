/** The thread that searches the ledger, beside the one that writes it; driven by `stores/sqlite/ledger/search-thread.ts`. */
import { workerData } from 'node:worker_threads'
import { ledgerTiles } from '../ledger/bundles.js'
import { personalKeys } from '../ledger/personal.js'
import { ledgerSearch } from '../ledger/search.js'
import { openLedgerReadings } from '../stores/sqlite/ledger/readings.js'
import type { SearchThreadStart } from '../stores/sqlite/ledger/search-thread.js'
import { serveThread } from './thread-service.js'

const { file, personalKey, lookupKey } = workerData as SearchThreadStart

await serveThread(async () => {
  const readings = openLedgerReadings(file)
  const search = ledgerSearch(readings, personalKeys(personalKey, lookupKey))
  return { ...search, ...ledgerTiles(readings), close: () => readings.close() }
})

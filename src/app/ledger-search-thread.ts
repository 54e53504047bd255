/** The thread that searches the ledger, beside the one that writes it; driven by `stores/sqlite/ledger/search-thread.ts`. */
import { workerData } from 'node:worker_threads'
import { ledgerTiles } from '../ledger/bundles.js'
import { type PersonalKeys, personalKeys } from '../ledger/personal.js'
import { ledgerSearch } from '../ledger/search.js'
import { openLedgerReadings } from '../stores/sqlite/ledger/readings.js'
import type { SearchThreadStart } from '../stores/sqlite/ledger/search-thread.js'
import { serveThread } from './thread-service.js'

const { file, personalKey, lookupKey } = workerData as SearchThreadStart

await serveThread(async () => {
  const readings = openLedgerReadings(file)
  let keys = personalKeys(personalKey, lookupKey)
  const inUse: PersonalKeys = {
    get keyChecks() {
      return keys.keyChecks
    },
    seal: (owner, personal) => keys.seal(owner, personal),
    open: (owner, part) => keys.open(owner, part),
    token: searchKey => keys.token(searchKey),
    tokens: searchKey => keys.tokens(searchKey),
  }
  return {
    ...ledgerSearch(readings, inUse),
    ...ledgerTiles(readings),
    size: readings.size,
    waitingParts: readings.waitingParts,
    erasingParts: readings.erasingParts,
    useLookupKeys: async (lookupKeys: readonly Uint8Array[]) => {
      keys = personalKeys(personalKey, lookupKeys)
    },
    close: () => readings.close(),
  }
})

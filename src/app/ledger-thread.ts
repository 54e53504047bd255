/** The thread of the ledger: the log and its SQLite file, driven by messages of `stores/sqlite/ledger/thread.ts`. */
import { workerData } from 'node:worker_threads'
import { openLog } from '../ledger/log.js'
import { openLedgerStorage } from '../stores/sqlite/ledger/storage.js'
import type { LedgerThreadStart } from '../stores/sqlite/ledger/thread.js'
import { serveThread } from './thread-service.js'

const start = workerData as LedgerThreadStart & { readonly nowMs: number }
let nowMs = start.nowMs
const clock = { now: () => new Date(nowMs) }

await serveThread(
  async () => {
    const storage = openLedgerStorage(start.file)
    const { letGo, wipe } = storage
    return Object.assign(await openLog(storage, { ...start, clock }), { letGo, wipe })
  },
  now => {
    nowMs = now
  },
)

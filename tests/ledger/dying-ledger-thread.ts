/** A thread of the ledger that answers its first append and ends without a word at the next call. */
import { parentPort, workerData } from 'node:worker_threads'
import { openLog } from '../../src/ledger/log.js'
import { openLedgerStorage } from '../../src/stores/sqlite/ledger/storage.js'

let calls = 0
const clock = { now: () => new Date(workerData.nowMs) }
const log = await openLog(openLedgerStorage(workerData.file), { ...workerData, clock })
parentPort?.on('message', async ({ id, args }) => {
  calls += 1
  if (calls > 1) process.exit(1)
  parentPort?.postMessage({ id, result: await log.append(args[0]) })
})
parentPort?.postMessage({ id: 0, result: true })

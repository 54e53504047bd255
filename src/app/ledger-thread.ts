/** The thread of the ledger: the log and its SQLite file, driven by messages of `stores/sqlite/ledger/thread.ts`. */
import { parentPort, workerData } from 'node:worker_threads'
import { openLog } from '../ledger/log.js'
import type { CommittingLedger } from '../ports/data/ledger-storage.js'
import { openLedgerStorage } from '../stores/sqlite/ledger/storage.js'
import type { LedgerReply, LedgerRequest, LedgerThreadStart } from '../stores/sqlite/ledger/thread.js'

const start = workerData as LedgerThreadStart & { readonly nowMs: number }
const port = parentPort
if (port === null) throw new Error('the thread of the ledger was started as a program')

let nowMs = start.nowMs
const clock = { now: () => new Date(nowMs) }
const reply = (message: LedgerReply) => port.postMessage(message)
const textOf = (cause: unknown) => (cause instanceof Error ? cause.message : 'unknown failure')

async function answer(ledger: CommittingLedger, { id, call, args }: LedgerRequest): Promise<void> {
  try {
    reply({ id, result: await Reflect.apply(ledger[call], ledger, args) })
  } catch (cause) {
    reply({ id, failure: textOf(cause) })
  }
  if (call === 'close') port?.close()
}

try {
  const ledger = await openLog(openLedgerStorage(start.file), { ...start, clock })
  port.on('message', (request: LedgerRequest) => {
    nowMs = request.nowMs
    void answer(ledger, request)
  })
  reply({ id: 0, result: true })
} catch (cause) {
  reply({ id: 0, failure: textOf(cause) })
}

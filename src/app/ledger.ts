import type { KeyObject } from 'node:crypto'
import { type AuditOptions, type AuditReport, auditLedger } from '../ledger/audit.js'
import { checkpointKeyOf } from '../ledger/note.js'
import type { Clock } from '../ports/runtime/clock.js'
import { activityThread, type ThreadedActivity } from '../stores/sqlite/ledger/activity-thread.js'
import { openLedgerFile } from '../stores/sqlite/ledger/audit-reader.js'
import { searchThread, type ThreadedSearch } from '../stores/sqlite/ledger/search-thread.js'
import { startLedgerThread, type ThreadedLedger } from '../stores/sqlite/ledger/thread.js'

/** What the ledger of an installation is opened with. */
export interface SqliteLedgerOptions {
  /** The ledger's SQLite file; made when it is not there. */
  readonly file: string
  /** Origin line of its checkpoints. */
  readonly origin: string
  /** Ed25519 private key, or its PEM. */
  readonly checkpointKey: KeyObject | string
  /** The key that lies ready to take over, where one does. */
  readonly nextCheckpointKey?: KeyObject | undefined
  /** 32 bytes each; neither lies in the data folder. */
  readonly personalKey: Uint8Array
  readonly lookupKey: Uint8Array | readonly Uint8Array[]
  readonly clock: Clock
}

/** A ledger at work: appended to in one thread, searched in another, its use worked out in a third; the two begin when first asked. */
export type SqliteLedger = ThreadedLedger & ThreadedSearch & ThreadedActivity

/**
 * Opens the ledger in threads of its own.
 * @throws Error when the file is that of another ledger or other keys, or contradicts its last checkpoint
 * @req B6 D4
 */
export async function openSqliteLedger(options: SqliteLedgerOptions): Promise<SqliteLedger> {
  const { clock, checkpointKey: given, nextCheckpointKey, ...rest } = options
  const checkpointKey = typeof given === 'string' ? checkpointKeyOf(given) : given
  const ledger = await startLedgerThread(
    new URL('./ledger-thread.js', import.meta.url),
    { ...rest, checkpointKey, ...(nextCheckpointKey === undefined ? {} : { nextCheckpointKey }) },
    clock,
  )
  const search = searchThread(new URL('./ledger-search-thread.js', import.meta.url), rest, clock)
  const activity = activityThread(new URL('./ledger-activity-thread.js', import.meta.url), rest, clock)
  return {
    ...ledger,
    ...search,
    ...activity,
    async close() {
      // Whoever closes last copies the write-ahead log back, and only the writer can.
      await Promise.allSettled([search.close(), activity.close()])
      await ledger.close()
    },
  }
}

/**
 * Audits a ledger's SQLite file, which may be in use.
 * @throws Error when there is no such file, or it is no SQLite database
 * @req B6 D4
 */
export async function auditSqliteLedger(file: string, options: AuditOptions): Promise<AuditReport> {
  const ledger = openLedgerFile(file)
  try {
    return await auditLedger(ledger, options)
  } finally {
    await ledger.close()
  }
}

/**
 * Public facts of entries from a ledger's SQLite file, which may be in use; without `first` the last ones. Nothing is verified.
 * @throws Error when there is no such file, or it is no SQLite database
 */
export async function readLedgerFacts(
  file: string,
  first: number | undefined,
  limit: number,
): Promise<readonly { readonly index: number; readonly facts: string }[]> {
  const ledger = openLedgerFile(file)
  try {
    const kept: { readonly index: number; readonly facts: string }[] = []
    for await (const portion of ledger.entries()) {
      for (const { index, facts } of portion) {
        if (first !== undefined && index < first) continue
        if (first !== undefined && kept.length === limit) return kept
        kept.push({ index, facts })
        if (kept.length > limit) kept.shift()
      }
    }
    return kept
  } finally {
    await ledger.close()
  }
}

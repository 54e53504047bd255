import type { KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PartTrouble } from '../domain/set-trouble.js'
import { type AuditOptions, type AuditReport, auditLedger } from '../ledger/audit.js'
import { checkpointKeyOf } from '../ledger/note.js'
import { entriesOfCase } from '../ledger/search.js'
import { type LedgerParts, type LedgerSearch, PersonalAway } from '../ports/data/ledger.js'
import type { LocatingSearch } from '../ports/data/ledger-storage.js'
import type { Clock } from '../ports/runtime/clock.js'
import { activityThread, type ThreadedActivity } from '../stores/sqlite/ledger/activity-thread.js'
import { openLedgerFile } from '../stores/sqlite/ledger/audit-reader.js'
import { PartLanes, type PartsPlace } from '../stores/sqlite/ledger/parts/lanes.js'
import { PartsMover } from '../stores/sqlite/ledger/parts/mover.js'
import { searchThread, type ThreadedSearch } from '../stores/sqlite/ledger/search-thread.js'
import { startLedgerThread, type ThreadedLedger } from '../stores/sqlite/ledger/thread.js'
import { Places } from '../stores/sqlite/sets/places.js'

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
  /** Where the folders of controllers are, which hold the personal parts; `sets` beside the file unless told. */
  readonly parts?: PartsPlace
  /** How long to wait between looking for parts that are to be moved there; two seconds unless told. */
  readonly movePauseMs?: number
  /** Told when the file of a controller's personal parts cannot be used; the ledger goes on. */
  readonly onPartTrouble?: (trouble: PartTrouble) => void
}

/** A ledger at work: appended to in one thread, searched in another, its use worked out in a third; the two begin when first asked. */
export type SqliteLedger = ThreadedLedger &
  Omit<ThreadedSearch, keyof LocatingSearch> &
  LedgerSearch &
  ThreadedActivity &
  LedgerParts

export type { PartsPlace }

/** Whether the controller's personal parts lie below the folder. */
export function isMovedIn(folder: string, controller: string): boolean {
  return existsSync(new Places(folder).personal(controller))
}

/** Where the folders of controllers are when nobody says: beside the ledger's file. */
export function partsBeside(file: string): PartsPlace {
  return { folder: join(dirname(file), 'sets'), elsewhere: new Map() }
}

/**
 * Opens the ledger in threads of its own.
 * @throws Error when the file is that of another ledger or other keys, or contradicts its last checkpoint
 * @req B6 D4
 */
export async function openSqliteLedger(options: SqliteLedgerOptions): Promise<SqliteLedger> {
  const {
    clock,
    checkpointKey: given,
    nextCheckpointKey,
    onPartTrouble = () => undefined,
    movePauseMs,
    ...others
  } = options
  const rest = { ...others, parts: options.parts ?? partsBeside(options.file) }
  const checkpointKey = typeof given === 'string' ? checkpointKeyOf(given) : given
  const ledger = await startLedgerThread(
    new URL('./ledger-thread.js', import.meta.url),
    { ...rest, checkpointKey, ...(nextCheckpointKey === undefined ? {} : { nextCheckpointKey }) },
    clock,
  )
  const search = searchThread(new URL('./ledger-search-thread.js', import.meta.url), rest, clock)
  const activity = activityThread(new URL('./ledger-activity-thread.js', import.meta.url), rest, clock)
  const lanes = new PartLanes(new URL('./ledger-parts-thread.js', import.meta.url), rest, clock)
  const mover = new PartsMover({
    readings: search,
    ledger,
    lanes,
    onTrouble: onPartTrouble,
    ...(movePauseMs === undefined ? {} : { pauseMs: movePauseMs }),
  })
  return {
    ...ledger,
    ...search,
    ...activity,
    ...personalsIn(search, lanes, mover),
    append(drafts) {
      mover.appended()
      return ledger.append(drafts)
    },
    async erase(indexes, entry) {
      const receipt = await ledger.erase(indexes, entry)
      mover.nudge()
      return receipt
    },
    moveParts: () => mover.moveAll(),
    partTroubles: () => mover.troubles(),
    async close() {
      await mover.close()
      // Whoever closes last copies the write-ahead log back, and only the writer can.
      await Promise.allSettled([search.close(), activity.close(), lanes.close()])
      await ledger.close()
    },
  }
}

function personalsIn(
  search: ThreadedSearch,
  lanes: PartLanes,
  mover: PartsMover,
): Pick<LedgerSearch, 'personal' | 'personals' | 'ofCase'> {
  // First here, then there: what is moved in between is found there.
  const personals = async (indexes: readonly number[]) => lanes.personals(await search.located(indexes), mover)
  return {
    personals,
    async personal(index) {
      const personal = (await personals([index])).get(index)
      if (personal === 'AWAY') throw new PersonalAway()
      return personal
    },
    ofCase: (caseNumber, first) => entriesOfCase({ size: search.size, personals }, caseNumber, first),
  }
}

/**
 * Audits a ledger's SQLite file, which may be in use, and the personal parts in the folders of the controllers.
 * @throws Error when there is no such file, or it is no SQLite database
 * @req B6 D4
 */
export async function auditSqliteLedger(
  file: string,
  options: AuditOptions,
  parts: PartsPlace = partsBeside(file),
): Promise<AuditReport> {
  const ledger = openLedgerFile(file, new Places(parts.folder, parts.elsewhere))
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

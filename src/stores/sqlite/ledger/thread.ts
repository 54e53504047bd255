import type { KeyObject } from 'node:crypto'
import type {
  EntryDraft,
  Ledger,
  LedgerErasure,
  LedgerReader,
  LedgerWitnessing,
  Receipt,
} from '../../../ports/data/ledger.js'
import type { CommittedEntry, LedgerStorage } from '../../../ports/data/ledger-storage.js'
import { receiptOf } from '../../../ports/data/receipt.js'
import type { Clock } from '../../../ports/runtime/clock.js'
import { CalledThread } from './called-thread.js'

/** What the ledger's thread is started with. */
export interface LedgerThreadStart {
  readonly file: string
  readonly origin: string
  readonly checkpointKey: KeyObject
  readonly nextCheckpointKey?: KeyObject
  readonly personalKey: Uint8Array
  readonly lookupKey: Uint8Array | readonly Uint8Array[]
}

/** A ledger whose disk work and hashing run in a thread of their own. */
export interface ThreadedLedger extends Ledger, LedgerReader, LedgerErasure {
  /** As `LedgerKeyChange.handOver`, to the private key given. */
  handOver(next: KeyObject, draft: EntryDraft): Promise<Receipt>
  /** As `LedgerKeyChange.takeLookupKey`, the key given. */
  takeLookupKey(next: Uint8Array, draft: EntryDraft): Promise<Receipt>
  /** As `LedgerKeyChange.dropLookupKeys`, of the ledger alone. */
  dropLookupKeys(oldest: number, draft: EntryDraft): Promise<Receipt>
  /** What tells the look-up keys that are held from others, the newest first. */
  lookupKeys(): Promise<readonly string[]>
  /** Keeps lines that witnesses have signed on the checkpoint of that size. */
  cosign(size: number, lines: readonly string[], isEnough: boolean): Promise<void>
  witnessed: LedgerWitnessing['witnessed']
  letGo: LedgerStorage['letGo']
  wipe: LedgerStorage['wipe']
  /** Waits for what is under way, keeps a last checkpoint and ends the thread. */
  close(): Promise<void>
}

/**
 * Starts the thread and resolves when the ledger is open.
 * When the thread dies, everything under way and every later call fails: nothing is answered without its entry. Whether
 * an append that failed so stands is told by appending it again under the same id once the ledger is reopened.
 * @throws Error when the ledger cannot be opened
 */
export async function startLedgerThread(entry: URL, start: LedgerThreadStart, clock: Clock): Promise<ThreadedLedger> {
  const thread = new CalledThread(entry, start, clock)
  await thread.ready
  return {
    async append(drafts: readonly EntryDraft[]) {
      const entries = await thread.call<readonly CommittedEntry[]>('append', drafts)
      return entries.map(receiptOf)
    },
    async erase(indexes, draft) {
      return receiptOf(await thread.call<CommittedEntry>('erase', indexes, draft))
    },
    async handOver(next, draft) {
      return receiptOf(await thread.call<CommittedEntry>('handOver', next, draft))
    },
    async takeLookupKey(next, draft) {
      return receiptOf(await thread.call<CommittedEntry>('takeLookupKey', next, draft))
    },
    async dropLookupKeys(oldest, draft) {
      return receiptOf(await thread.call<CommittedEntry>('dropLookupKeys', oldest, draft))
    },
    lookupKeys: () => thread.call('lookupKeys'),
    keys: () => thread.call('keys'),
    checkpoint: () => thread.call('checkpoint'),
    proof: index => thread.call('proof', index),
    proofs: indexes => thread.call('proofs', indexes),
    consistency: (size, later) => thread.call('consistency', size, later),
    cosign: (size, lines, isEnough) => thread.call('cosign', size, lines, isEnough),
    witnessed: () => thread.call('witnessed'),
    facts: (first, limit) => thread.call('facts', first, limit),
    letGo: (moved, overwritten) => thread.call('letGo', moved, overwritten),
    wipe: () => thread.call('wipe'),
    close: () => thread.close(),
  }
}

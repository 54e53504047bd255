import type { EntryDraft } from '../ports/data/ledger.js'
import type { CommittedEntry, StoredEntry, StoredPersonal } from '../ports/data/ledger-storage.js'
import { leafHash } from './hash.js'
import { factsText, leafBytes, maxLeafBytes } from './leaf.js'
import { type PersonalKeys, personalHashOf, type SealedPersonal, tokensOf } from './personal.js'

/** An entry that is ready to be stored, but for its index. */
export interface PreparedEntry {
  readonly entryId: string
  readonly controller: string
  readonly facts: string
  readonly personalHash: Uint8Array
  readonly leafHash: Uint8Array
  readonly part: SealedPersonal
  readonly tokens: Uint8Array
}

/** Seals and hashes a draft. @throws Error when it cannot be an entry (larger than a leaf may be, or no JSON) */
export function prepare(draft: EntryDraft, keys: PersonalKeys): PreparedEntry {
  const { entryId, controller } = draft.facts
  const facts = factsText(draft.facts)
  const part = keys.seal({ controller, entryId }, draft.personal)
  const tokens = tokensOf(draft, keys)
  const personalHash = personalHashOf(part, tokens)
  const data = leafBytes(facts, personalHash)
  if (data.length > maxLeafBytes)
    throw new Error(`the facts of an entry take ${data.length} bytes, ${maxLeafBytes} is the most`)
  return { entryId, controller, facts, personalHash, leafHash: leafHash(data), part, tokens }
}

/** The rows of an entry at its index. */
export function storedAt(prepared: PreparedEntry, index: number): { entry: StoredEntry; personal: StoredPersonal } {
  const { entryId, facts, personalHash, controller, part, tokens } = prepared
  return {
    entry: { index, entryId, facts, personalHash },
    personal: { index, controller, ...part, tokens },
  }
}

/** What a receipt will say of a committed entry. */
export function receiptFields(log: string, index: number, entryId: string, hash: Uint8Array): CommittedEntry {
  return { log, index, leafHash: Buffer.from(hash).toString('hex'), entryId }
}

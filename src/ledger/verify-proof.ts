import type { ConsistencyProof, EntryFacts, InclusionProof, Receipt } from '../ports/data/ledger.js'
import { type CheckpointFlaw, type VerifiedCheckpoint, verifyCheckpoint } from './checkpoint.js'
import type { LedgerTrust } from './key-chain.js'
import { entryLeafHash } from './leaf.js'
import { provesConsistency, provesInclusion } from './proof.js'

export type { LedgerTrust } from './key-chain.js'

/** What a receipt in an answer promises (`potwierdzenieWpisu`). */
export type Promised = Pick<Receipt, 'log' | 'index' | 'leafHash'>

/** Why a proof proves nothing. */
export type ProofFlaw =
  | CheckpointFlaw
  /** Not of the shape of a proof. */
  | 'NOT_A_PROOF'
  /** Facts and hash of the personal part do not give the leaf hash. */
  | 'OTHER_LEAF'
  /** The path does not lead from the leaf to the checkpoint's root, or from one root to the other. */
  | 'PATH_DOES_NOT_LEAD_THERE'
  /** The proof is of another entry, or another ledger, than the receipt promises. */
  | 'OTHER_RECEIPT'

export type ProofVerdict =
  | {
      readonly holds: true
      readonly facts: EntryFacts
      readonly index: number
      readonly checkpoint: VerifiedCheckpoint
    }
  | { readonly holds: false; readonly flaw: ProofFlaw }

export type ContinuationVerdict =
  | { readonly holds: true; readonly earlier: VerifiedCheckpoint; readonly later: VerifiedCheckpoint }
  | { readonly holds: false; readonly flaw: ProofFlaw }

const refuse = (flaw: ProofFlaw) => ({ holds: false, flaw }) as const
const bytes = (hex: string) => Buffer.from(hex, 'hex')
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)
const isHashes = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isHash)
/** A path of this length leads through a tree of 2^64 leaves. */
const longestPath = 64

function membersOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** The proof in parsed JSON of unknown origin; `undefined` when it has not the shape of one. */
export function readInclusionProof(json: unknown): InclusionProof | undefined {
  const { index, leafHash, facts, personalHash, path, checkpoint } = membersOf(json)
  const note = membersOf(checkpoint).note
  if (typeof index !== 'number' || typeof facts !== 'string' || typeof note !== 'string') return undefined
  if (!isHash(leafHash) || !isHash(personalHash) || !isHashes(path) || path.length > longestPath) return undefined
  // What the note says beside its text is read from the note, once its signature holds.
  return { index, leafHash, facts, personalHash, path, checkpoint: { origin: '', size: 0, root: '', note } }
}

/**
 * Checks, without asking anybody, that an entry stands in the ledger: its facts give the leaf, the path leads from the
 * leaf to the root, the log has signed the root. With the receipt of an answer also that it is the entry promised.
 * @see RFC 9162 §2.1.3.2 · C2SP tlog-checkpoint · @req B6
 */
export function verifyInclusionProof(proof: InclusionProof, trust: LedgerTrust, promised?: Promised): ProofVerdict {
  const checkpoint = verifyCheckpoint(proof.checkpoint.note, trust)
  if (typeof checkpoint === 'string') return refuse(checkpoint)
  const hash = entryLeafHash(proof.facts, proof.personalHash)
  if (hash.toString('hex') !== proof.leafHash) return refuse('OTHER_LEAF')
  if (promised !== undefined && !isPromised(proof, trust, promised)) return refuse('OTHER_RECEIPT')
  if (proof.path.length > longestPath || !isHashes(proof.path)) return refuse('NOT_A_PROOF')
  if (!provesInclusion({ index: proof.index, hash }, checkpoint, proof.path.map(bytes))) {
    return refuse('PATH_DOES_NOT_LEAD_THERE')
  }
  const facts = factsOf(proof.facts)
  if (facts === undefined) return refuse('NOT_A_PROOF')
  return { holds: true, facts, index: proof.index, checkpoint }
}

function isPromised(proof: InclusionProof, trust: LedgerTrust, promised: Promised): boolean {
  return (
    promised.log === trust.origin &&
    promised.index === proof.index &&
    promised.leafHash.toLowerCase() === proof.leafHash
  )
}

function factsOf(text: string): EntryFacts | undefined {
  try {
    return JSON.parse(text) as EntryFacts
  } catch {
    return undefined
  }
}

/**
 * Checks that the tree of a proof's checkpoint continues the tree of a checkpoint held from before: nothing was altered
 * or taken away since.
 * @see RFC 9162 §2.1.4.2
 */
export function verifyContinuation(
  heldNote: string,
  proof: Pick<ConsistencyProof, 'path'> & { readonly checkpoint: { readonly note: string } },
  trust: LedgerTrust,
): ContinuationVerdict {
  const earlier = verifyCheckpoint(heldNote, trust)
  if (typeof earlier === 'string') return refuse(earlier)
  const later = verifyCheckpoint(proof.checkpoint.note, trust)
  if (typeof later === 'string') return refuse(later)
  if (!isHashes(proof.path) || proof.path.length > longestPath) return refuse('NOT_A_PROOF')
  const leads = provesConsistency(earlier, later, proof.path.map(bytes))
  return leads ? { holds: true, earlier, later } : refuse('PATH_DOES_NOT_LEAD_THERE')
}

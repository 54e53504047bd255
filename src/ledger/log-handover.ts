import type { KeyObject } from 'node:crypto'
import { type CheckpointSigner, checkpointSigner } from './checkpoint.js'
import { type PreparedEntry, storedAt } from './entry.js'
import { signHandover } from './key-chain.js'
import { type Edge, edgeRoot, grown } from './tiles.js'

/** What is written, in one transaction, when the key of the checkpoints is handed over behind the edge, and what holds from then on. */
export function handoverAt(
  edge: Edge,
  prepared: PreparedEntry,
  { origin, key: old }: CheckpointSigner,
  next: KeyObject,
  now: Date,
) {
  const signer = checkpointSigner(origin, next)
  const { edge: after, tiles } = grown(edge, [prepared.leafHash])
  const handover = signHandover(origin, { size: edge.size, root: edgeRoot(edge) }, { old, new: next })
  const { size, note } = signer.sign({ size: after.size, root: edgeRoot(after) }, now)
  const entries = [storedAt(prepared, edge.size)]
  const checkpoint = { size, note }
  return { signer, after, commit: { expectedSize: edge.size, entries, tiles, checkpoint, handover } }
}

import type { Checkpoint, InclusionProof } from '../ports/data/ledger.js'
import type { StoredCheckpoint, StoredEntry } from '../ports/data/ledger-storage.js'
import { readCheckpoint } from './checkpoint.js'
import { entryLeafHash } from './leaf.js'
import { inclusionSpans } from './proof.js'
import { spanRoot, type TileSource } from './tiles.js'
import type { Span } from './tree.js'

/** The proof that the entry stands in the tree of `size`, from its stored tiles. @see RFC 9162 §2.1.3.1 */
export async function provenIn(
  entry: StoredEntry,
  size: number,
  tileAt: TileSource,
): Promise<Omit<InclusionProof, 'checkpoint'>> {
  return {
    index: entry.index,
    leafHash: entryLeafHash(entry.facts, entry.personalHash).toString('hex'),
    facts: entry.facts,
    personalHash: Buffer.from(entry.personalHash).toString('hex'),
    path: await rootsOf(inclusionSpans(entry.index, size), tileAt),
  }
}

/** The roots of the spans, hex. */
export async function rootsOf(spans: readonly Span[], tileAt: TileSource): Promise<readonly string[]> {
  const roots: string[] = []
  for (const span of spans) roots.push(Buffer.from(await spanRoot(span, tileAt)).toString('hex'))
  return roots
}

/** What a kept note states. @throws Error when it cannot be read */
export function stated(checkpoint: StoredCheckpoint): Checkpoint {
  const read = readCheckpoint(checkpoint.note)
  if (read === undefined) throw new Error('a stored checkpoint of the ledger cannot be read')
  return { origin: read.origin, size: read.size, root: Buffer.from(read.root).toString('hex'), note: checkpoint.note }
}

import type { EntryFacts } from '../ports/data/ledger.js'
import { canonicalJson } from './canonical-json.js'
import { leafHash } from './hash.js'

/** Longest leaf data: what an entry bundle of the tiles format can hold. @see C2SP tlog-tiles "Log entries" */
export const maxLeafBytes = 65_535

/** The canonical text of an entry's public facts, as it is stored and hashed. @throws Error when they are no JSON */
export function factsText(facts: EntryFacts): string {
  return canonicalJson(facts)
}

/**
 * The bytes whose hash is the leaf: UTF-8 of the canonical JSON object
 * `{"facts":…,"personalHash":"…","version":1}`, where `facts` is the canonical JSON of the public facts and
 * `personalHash` 64 lower-case hexadecimal digits. The index is not among them: the tree gives it.
 * @see RFC 8785 · docs/ledger-format.md
 */
export function leafBytes(facts: string, personalHash: Uint8Array | string): Buffer {
  const hash = typeof personalHash === 'string' ? personalHash : Buffer.from(personalHash).toString('hex')
  return Buffer.from(`{"facts":${facts},"personalHash":"${hash}","version":1}`, 'utf8')
}

/** The leaf hash of an entry. @see RFC 9162 §2.1.1 */
export function entryLeafHash(facts: string, personalHash: Uint8Array | string): Buffer {
  return leafHash(leafBytes(facts, personalHash))
}

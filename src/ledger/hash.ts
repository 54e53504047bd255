import { hash } from 'node:crypto'

/** Bytes of every hash in the ledger. */
export const hashBytes = 32

const leafPrefix = Buffer.of(0x00)
const nodePrefix = Buffer.of(0x01)

/** SHA-256 of the parts put one after another. */
export function sha256(...parts: readonly Uint8Array[]): Buffer {
  const [only] = parts
  return hash('sha256', parts.length === 1 && only !== undefined ? only : Buffer.concat(parts), 'buffer')
}

/** The hash of a leaf: SHA-256(0x00 ‖ data). @see RFC 9162 §2.1.1 */
export function leafHash(leafBytes: Uint8Array): Buffer {
  return sha256(leafPrefix, leafBytes)
}

/** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). @see RFC 9162 §2.1.1 */
export function nodeHash(left: Uint8Array, right: Uint8Array): Buffer {
  return sha256(nodePrefix, left, right)
}

/** The root of the tree without leaves: SHA-256 of nothing. @see RFC 9162 §2.1.1 */
export const emptyRoot: Buffer = sha256(new Uint8Array())

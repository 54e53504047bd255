import { emptyRoot, hashBytes, nodeHash } from './hash.js'

/** Leaves or nodes from `start` up to and without `end`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A complete subtree: 2^level leaves from leaf `index`·2^level on. */
export interface Subtree {
  readonly level: number
  readonly index: number
}

/** The largest power of two below `count` (≥ 2): where a tree of `count` leaves splits. @see RFC 9162 §2.1.1 */
export function splitPoint(count: number): number {
  let k = 1
  while (k * 2 < count) k *= 2
  return k
}

/** The root over the hashes of neighbouring leaves, or of neighbouring subtrees of one height (the last may be lower). */
export function rootOf(hashes: readonly Uint8Array[]): Uint8Array {
  let row = hashes
  while (row.length > 1) row = paired(row)
  return row[0] ?? emptyRoot
}

/** One row of the tree from the row below it: pairs are hashed, a last one without a neighbour goes up as it is. */
function paired(row: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let i = 0; i < row.length; i += 2) {
    const left = row[i] as Uint8Array
    const right = row[i + 1]
    above.push(right === undefined ? left : nodeHash(left, right))
  }
  return above
}

/**
 * The right edge of a growing tree: takes leaf hashes one by one and knows the root after each, holding one hash per
 * height only.
 * @see RFC 9162 §2.1.1
 */
export class Frontier {
  #size = 0
  /** Roots of complete subtrees, from the highest to the lowest, as the binary digits of the size say. */
  #edge: Uint8Array[] = []

  get size(): number {
    return this.#size
  }

  append(leaf: Uint8Array): void {
    let hash = leaf
    for (let below = this.#size; below % 2 === 1; below = Math.floor(below / 2)) {
      hash = nodeHash(this.#edge.pop() as Uint8Array, hash)
    }
    this.#edge.push(hash)
    this.#size += 1
  }

  root(): Uint8Array {
    let root: Uint8Array | undefined
    for (let i = this.#edge.length - 1; i >= 0; i -= 1) {
      const left = this.#edge[i] as Uint8Array
      root = root === undefined ? left : nodeHash(left, root)
    }
    return root ?? emptyRoot
  }

  /** An edge of its own that goes on from here. */
  copy(): Frontier {
    const copy = new Frontier()
    copy.#size = this.#size
    copy.#edge = [...this.#edge]
    return copy
  }
}

/** The hashes in `bytes`, which hold nothing else. @throws Error when the length is not a multiple of 32 */
export function hashesIn(bytes: Uint8Array): Uint8Array[] {
  if (bytes.length % hashBytes !== 0) throw new Error(`${bytes.length} bytes are no sequence of hashes`)
  return Array.from({ length: bytes.length / hashBytes }, (_, i) => bytes.subarray(i * hashBytes, (i + 1) * hashBytes))
}

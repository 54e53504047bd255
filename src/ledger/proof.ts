import { nodeHash } from './hash.js'
import { type Span, type Subtree, splitPoint } from './tree.js'

/** The spans whose roots prove leaf `index` in the tree of `size`, from the leaf upwards. @see RFC 9162 §2.1.3.1 */
export function inclusionSpans(index: number, size: number): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  let end = size
  while (end - start > 1) {
    const middle = start + splitPoint(end - start)
    if (index < middle) {
      spans.push({ start: middle, end })
      end = middle
    } else {
      spans.push({ start, end: middle })
      start = middle
    }
  }
  return spans.reverse()
}

/**
 * The spans whose roots prove that the tree of `size` continues the tree of its first `earlier` leaves (0 < earlier ≤
 * size), in the order of the proof.
 * @see RFC 9162 §2.1.4.1
 */
export function consistencySpans(earlier: number, size: number): readonly Span[] {
  const spans: Span[] = []
  let start = 0
  let end = size
  while (earlier < end) {
    const middle = start + splitPoint(end - start)
    if (earlier <= middle) {
      spans.push({ start: middle, end })
      end = middle
    } else {
      spans.push({ start, end: middle })
      start = middle
    }
  }
  // The verifier knows the earlier root itself: its span is left out when that is all that remains.
  if (start > 0) spans.push({ start, end })
  return spans.reverse()
}

/** The complete subtrees a span falls into, from left to right; `start` is aligned as in the spans above. */
export function subtreesOf({ start, end }: Span): readonly Subtree[] {
  const subtrees: Subtree[] = []
  let from = start
  while (from < end) {
    let level = 0
    let leaves = 1
    while (leaves * 2 <= end - from) {
      leaves *= 2
      level += 1
    }
    subtrees.push({ level, index: from / leaves })
    from += leaves
  }
  return subtrees
}

/** The root of a span from the roots of its subtrees (at least one), from left to right. */
export function joined(roots: readonly Uint8Array[]): Uint8Array {
  return roots.reduceRight((right, left) => nodeHash(left, right))
}

function same(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0
}

const half = (n: number) => Math.floor(n / 2)
const odd = (n: number) => n % 2 === 1

/** Whether the path leads from the leaf's hash to the root. @see RFC 9162 §2.1.3.2 */
export function provesInclusion(
  leaf: { readonly index: number; readonly hash: Uint8Array },
  tree: { readonly size: number; readonly root: Uint8Array },
  path: readonly Uint8Array[],
): boolean {
  if (!Number.isSafeInteger(leaf.index) || leaf.index < 0 || leaf.index >= tree.size) return false
  let fn = leaf.index
  let sn = tree.size - 1
  let hash = leaf.hash
  for (const sibling of path) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      hash = nodeHash(sibling, hash)
      while (!odd(fn) && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      hash = nodeHash(hash, sibling)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && same(hash, tree.root)
}

interface TreeHead {
  readonly size: number
  readonly root: Uint8Array
}

/** Whether the path proves that the later tree continues the earlier one. @see RFC 9162 §2.1.4.2 */
export function provesConsistency(earlier: TreeHead, later: TreeHead, path: readonly Uint8Array[]): boolean {
  if (earlier.size > later.size || earlier.size < 0) return false
  if (earlier.size === later.size) return path.length === 0 && same(earlier.root, later.root)
  // Every tree continues the empty one, and there is nothing to show for it.
  if (earlier.size === 0) return path.length === 0
  let fn = earlier.size - 1
  let sn = later.size - 1
  while (odd(fn)) {
    fn = half(fn)
    sn = half(sn)
  }
  const [first, ...rest] = fn === 0 ? [earlier.root, ...path] : path
  if (first === undefined) return false
  let from = first
  let to = first
  for (const sibling of rest) {
    if (sn === 0) return false
    if (odd(fn) || fn === sn) {
      from = nodeHash(sibling, from)
      to = nodeHash(sibling, to)
      while (!odd(fn) && fn !== 0) {
        fn = half(fn)
        sn = half(sn)
      }
    } else {
      to = nodeHash(to, sibling)
    }
    fn = half(fn)
    sn = half(sn)
  }
  return sn === 0 && same(from, earlier.root) && same(to, later.root)
}

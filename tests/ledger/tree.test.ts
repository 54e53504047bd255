import t from 'tap'
import { emptyRoot, leafHash, nodeHash } from '../../src/ledger/hash.js'
import {
  consistencySpans,
  inclusionSpans,
  joined,
  provesConsistency,
  provesInclusion,
  subtreesOf,
} from '../../src/ledger/proof.js'
import { edgeAt, edgeRoot, emptyEdge, grown, spanRoot } from '../../src/ledger/tiles.js'
import { Frontier, rootOf, type Span, splitPoint } from '../../src/ledger/tree.js'
import fc from '../properties/seeded.js'
import { consistencyProofs, inclusionProofs, leaves, roots } from './published-trees.js'

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

const hashes = leaves.map(leaf => leafHash(Buffer.from(leaf, 'hex')))

/** The root as RFC 9162 §2.1.1 defines it, word for word: recursion over the list. */
function defined(list: readonly Uint8Array[]): Uint8Array {
  if (list.length === 0) return emptyRoot
  if (list.length === 1) return list[0]!
  const k = splitPoint(list.length)
  return nodeHash(defined(list.slice(0, k)), defined(list.slice(k)))
}

const pathOf = (spans: readonly Span[], list: readonly Uint8Array[]) =>
  spans.map(({ start, end }) => defined(list.slice(start, end)))

t.test('RFC 9162 §2.1.1: roots of the published trees of 0 to 8 leaves', async t => {
  const frontier = new Frontier()
  for (const [size, root] of roots.entries()) {
    t.equal(hex(rootOf(hashes.slice(0, size))), root, `rows, ${size}`)
    t.equal(hex(frontier.root()), root, `frontier, ${size}`)
    t.equal(hex(edgeRoot(grown(emptyEdge, hashes.slice(0, size)).edge)), root, `tiles, ${size}`)
    if (size < 8) frontier.append(hashes[size]!)
  }
})

t.test('RFC 9162 §2.1.3: the published inclusion proofs', async t => {
  for (const [index, size, path] of inclusionProofs) {
    const list = hashes.slice(0, size)
    t.same(pathOf(inclusionSpans(index, size), list).map(hex), path, `leaf ${index} of ${size}`)
    const tree = { size, root: Buffer.from(roots[size]!, 'hex') }
    t.ok(
      provesInclusion(
        { index, hash: hashes[index]! },
        tree,
        path.map(p => Buffer.from(p, 'hex')),
      ),
    )
  }
})

t.test('RFC 9162 §2.1.4: the published consistency proofs', async t => {
  for (const [earlier, later, path] of consistencyProofs) {
    t.same(pathOf(consistencySpans(earlier, later), hashes.slice(0, later)).map(hex), path, `${earlier} in ${later}`)
    const tree = (size: number) => ({ size, root: Buffer.from(roots[size]!, 'hex') })
    t.ok(
      provesConsistency(
        tree(earlier),
        tree(later),
        path.map(p => Buffer.from(p, 'hex')),
      ),
    )
  }
})

const numbered = (count: number) => Array.from({ length: count }, (_, i) => leafHash(Buffer.from(String(i))))

t.test(
  'RFC 9162: every inclusion and consistency proof of every tree up to 70 leaves holds, and for nothing else',
  async t => {
    const list = numbered(70)
    let checked = 0
    let wrong = 0
    const judge = (verdict: boolean, right: boolean) => {
      checked += 1
      if (verdict !== right) wrong += 1
    }
    for (let size = 1; size <= list.length; size += 1) {
      const part = list.slice(0, size)
      const tree = { size, root: defined(part) }
      for (let index = 0; index < size; index += 1) {
        const path = pathOf(inclusionSpans(index, size), part)
        judge(provesInclusion({ index, hash: part[index]! }, tree, path), true)
        judge(provesInclusion({ index: (index + 1) % (size + 1), hash: part[index]! }, tree, path), false)
        judge(provesInclusion({ index, hash: part[index]! }, tree, [...path, tree.root]), false)
        judge(provesInclusion({ index, hash: part[index]! }, tree, path.slice(1)), path.length === 0)
      }
      for (let earlier = 1; earlier <= size; earlier += 1) {
        const from = { size: earlier, root: defined(list.slice(0, earlier)) }
        const path = pathOf(consistencySpans(earlier, size), part)
        judge(provesConsistency(from, tree, path), true)
        judge(provesConsistency({ ...from, root: leafHash(from.root) }, tree, path), false)
        judge(provesConsistency(from, { ...tree, root: leafHash(tree.root) }, path), false)
        judge(provesConsistency(from, tree, [...path, tree.root]), false)
      }
    }
    t.equal(wrong, 0)
    t.ok(checked > 15_000)
  },
)

t.test('a proof with any one hash altered, left out or added does not hold', async t => {
  const size = fc.integer({ min: 2, max: 600 })
  await t.resolves(
    fc.assert(
      fc.asyncProperty(size, fc.nat(), fc.nat(), fc.integer({ min: 0, max: 255 }), async (count, at, place, bit) => {
        const list = numbered(count)
        const index = at % count
        const tree = { size: count, root: rootOf(list) }
        const path = inclusionSpans(index, count).map(span => rootOf(list.slice(span.start, span.end)))
        const leaf = { index, hash: list[index]! }
        const flipped = path.map((hash, i) => {
          const copy = Buffer.from(hash)
          if (i === place % path.length) copy[bit >> 3]! ^= 1 << (bit & 7)
          return copy
        })
        const without = path.filter((_, i) => i !== place % path.length)
        return (
          provesInclusion(leaf, tree, path) &&
          !provesInclusion(leaf, tree, flipped) &&
          !provesInclusion(leaf, tree, without) &&
          path.length <= Math.ceil(Math.log2(count))
        )
      }),
      { numRuns: 300 },
    ),
  )
})

t.test('the tree of tiles, grown in any portions, has the same roots, edges and proofs', async t => {
  const portions = fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 6 })
  await t.resolves(
    fc.assert(
      fc.asyncProperty(portions, fc.nat(), fc.nat(), async (sizes, a, b) => {
        const list = numbered(sizes.reduce((sum, n) => sum + n, 0))
        const tiles = new Map<string, Uint8Array>()
        let edge = emptyEdge
        for (const portion of sizes) {
          const next = grown(edge, list.slice(edge.size, edge.size + portion))
          for (const { level, index, hashes } of next.tiles) tiles.set(`${level}/${index}`, hashes)
          edge = next.edge
        }
        const tileAt = async (level: number, index: number) => tiles.get(`${level}/${index}`)
        const size = (a % list.length) + 1
        const index = b % size
        const tree = { size, root: rootOf(list.slice(0, size)) }
        const path = await Promise.all(inclusionSpans(index, size).map(span => spanRoot(span, tileAt)))
        const later = await Promise.all(consistencySpans(size, list.length).map(span => spanRoot(span, tileAt)))
        return (
          hex(edgeRoot(edge)) === hex(rootOf(list)) &&
          hex(edgeRoot(await edgeAt(size, tileAt))) === hex(tree.root) &&
          provesInclusion({ index, hash: list[index]! }, tree, path) &&
          provesConsistency(tree, { size: list.length, root: rootOf(list) }, later)
        )
      }),
      { numRuns: 60 },
    ),
  )
})

t.test('tiles carry over levels: 70,000 leaves fill tiles of three levels and agree with the frontier', async t => {
  const list = numbered(70_000)
  const frontier = new Frontier()
  for (const leaf of list) frontier.append(leaf)
  const { edge, tiles } = grown(emptyEdge, list)
  t.equal(hex(edgeRoot(edge)), hex(frontier.root()))
  t.equal(tiles.filter(tile => tile.level === 2).length, 1)
  t.equal(tiles.find(tile => tile.level === 2)?.hashes.length, 32)
})

t.test('a span falls into its complete subtrees', async t => {
  t.same(subtreesOf({ start: 8, end: 15 }), [
    { level: 2, index: 2 },
    { level: 1, index: 6 },
    { level: 0, index: 14 },
  ])
  const list = numbered(15)
  const parts = subtreesOf({ start: 8, end: 15 }).map(({ level, index }) =>
    rootOf(list.slice(index * 2 ** level, (index + 1) * 2 ** level)),
  )
  t.equal(hex(joined(parts)), hex(defined(list.slice(8))))
})

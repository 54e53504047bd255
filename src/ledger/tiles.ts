import type { StoredTile } from '../ports/data/ledger-storage.js'
import { hashBytes } from './hash.js'
import { joined, subtreesOf } from './proof.js'
import { hashesIn, rootOf, type Span, type Subtree } from './tree.js'

/** Hashes in a full tile: eight levels of the tree. @see C2SP tlog-tiles */
export const tileWidth = 256
const tileLevels = 8

/**
 * The right edge of the stored tree: per tile level the hashes of its last tile while that is not full.
 * Level 0 holds leaf hashes, level n the roots of full tiles of level n−1. A value: growing it gives another one.
 */
export interface Edge {
  readonly size: number
  readonly levels: readonly (readonly Uint8Array[])[]
}

export const emptyEdge: Edge = { size: 0, levels: [] }

/** How many hashes the last, not full tile of a level holds in a tree of `size` leaves. */
export function partialWidth(size: number, level: number): number {
  return Math.floor(size / tileWidth ** level) % tileWidth
}

/** How many full tiles a level has in a tree of `size` leaves. */
export function fullTiles(size: number, level: number): number {
  return Math.floor(size / tileWidth ** (level + 1))
}

/** The edge with the leaves added, and every tile that is new or longer than before. */
export function grown(
  edge: Edge,
  leaves: readonly Uint8Array[],
): { readonly edge: Edge; readonly tiles: StoredTile[] } {
  const tiles: StoredTile[] = []
  const levels: Uint8Array[][] = []
  let added: readonly Uint8Array[] = leaves
  for (let level = 0; added.length > 0 || level < edge.levels.length; level += 1) {
    const row = [...(edge.levels[level] ?? []), ...added]
    const first = fullTiles(edge.size, level)
    const full = Math.floor(row.length / tileWidth)
    const roots: Uint8Array[] = []
    for (let i = 0; i <= full; i += 1) {
      const hashes = row.slice(i * tileWidth, (i + 1) * tileWidth)
      if (added.length > 0 && hashes.length > 0) tiles.push({ level, index: first + i, hashes: Buffer.concat(hashes) })
      if (i < full) roots.push(rootOf(hashes))
    }
    levels.push(row.slice(full * tileWidth))
    added = roots
  }
  return { edge: { size: edge.size + leaves.length, levels }, tiles }
}

/** The root of the tree that ends with the edge. @see RFC 9162 §2.1.1 */
export function edgeRoot(edge: Edge): Uint8Array {
  let right: readonly Uint8Array[] = []
  for (const row of edge.levels) {
    const whole = [...row, ...right]
    right = whole.length === 0 ? [] : [rootOf(whole)]
  }
  return rootOf(right)
}

/** Gives a stored tile's hashes; `undefined` when there is no such tile. */
export type TileSource = (level: number, index: number) => Promise<Uint8Array | undefined>

/** The edge of the tree of `size` from its stored tiles, which may have grown since. @throws Error when one is missing or too short */
export async function edgeAt(size: number, tileAt: TileSource): Promise<Edge> {
  const levels: Uint8Array[][] = []
  for (let level = 0; tileWidth ** level <= size; level += 1) {
    const width = partialWidth(size, level)
    levels.push(width === 0 ? [] : await hashesOf(tileAt, level, fullTiles(size, level), 0, width))
  }
  return { size, levels }
}

/** The root of a span of the tree from its stored tiles. @throws Error when one is missing or too short */
export async function spanRoot(span: Span, tileAt: TileSource): Promise<Uint8Array> {
  const roots: Uint8Array[] = []
  for (const subtree of subtreesOf(span)) roots.push(await subtreeRoot(subtree, tileAt))
  return joined(roots)
}

async function subtreeRoot({ level, index }: Subtree, tileAt: TileSource): Promise<Uint8Array> {
  const tileLevel = Math.floor(level / tileLevels)
  const width = 2 ** (level % tileLevels)
  const first = index * width
  return rootOf(await hashesOf(tileAt, tileLevel, Math.floor(first / tileWidth), first % tileWidth, width))
}

async function hashesOf(tileAt: TileSource, level: number, index: number, from: number, count: number) {
  const tile = await tileAt(level, index)
  if (tile === undefined || tile.length < (from + count) * hashBytes) {
    throw new Error(`tile ${level}/${index} of the ledger is missing or too short`)
  }
  return hashesIn(tile.subarray(from * hashBytes, (from + count) * hashBytes))
}

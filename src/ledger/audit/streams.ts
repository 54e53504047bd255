import type { LedgerFile } from '../../ports/data/ledger-file.js'
import { hashBytes } from '../hash.js'
import { tileWidth } from '../tiles.js'
import { hashesIn, rootOf } from '../tree.js'

/** A sequence in portions, taken one by one with a look at what comes next. */
export class Stream<T> {
  readonly #portions: AsyncIterator<readonly T[]>
  #portion: readonly T[] = []
  #at = 0
  #ended = false

  constructor(portions: AsyncIterable<readonly T[]>) {
    this.#portions = portions[Symbol.asyncIterator]()
  }

  /** The next one, which stays; `undefined` at the end. */
  async peek(): Promise<T | undefined> {
    while (this.#at >= this.#portion.length && !this.#ended) {
      const next = await this.#portions.next()
      this.#ended = next.done === true
      this.#portion = next.done === true ? [] : next.value
      this.#at = 0
    }
    return this.#portion[this.#at]
  }

  /** Goes past the one that `peek` showed. */
  skip(): void {
    this.#at += 1
  }
}

/**
 * The stored tree, read along its leaves: gives the stored leaf hashes in order up to the first gap, and holds every
 * tile above them against the ones below.
 */
export class StoredTree {
  readonly #file: LedgerFile
  readonly #tiles: Stream<{ readonly index: number; readonly hashes: Uint8Array }>
  readonly #above: Uint8Array[][] = []
  readonly #doneAbove: number[] = []
  #row: readonly Uint8Array[] = []
  #at = 0
  #tileIndex = 0
  #ended = false
  #size = 0
  /** The first tile above the leaves that does not follow from those below: the leaves it stands for. */
  flaw: { readonly first: number; readonly last: number } | undefined

  constructor(file: LedgerFile) {
    this.#file = file
    this.#tiles = new Stream(file.tiles(0))
  }

  /** Leaf hashes given so far. */
  get size(): number {
    return this.#size
  }

  /** The next leaf hash; `undefined` where the stored tree ends, or has a gap or a tile that is too short. */
  async next(): Promise<Uint8Array | undefined> {
    if (this.#at >= this.#row.length) await this.#nextTile()
    const hash = this.#row[this.#at]
    if (hash === undefined) return undefined
    this.#at += 1
    this.#size += 1
    return hash
  }

  async #nextTile(): Promise<void> {
    if (this.#ended) return
    const short = this.#tileIndex > 0 && this.#row.length < tileWidth
    const tile = short ? undefined : await this.#tiles.peek()
    this.#at = 0
    if (tile?.index !== this.#tileIndex || tile.hashes.length % hashBytes !== 0 || tile.hashes.length === 0) {
      this.#row = []
      this.#ended = true
      await this.#closeAbove()
      return
    }
    this.#tiles.skip()
    this.#tileIndex += 1
    this.#row = hashesIn(tile.hashes).slice(0, tileWidth)
    if (this.#row.length === tileWidth) await this.#raise(1, rootOf(this.#row))
  }

  async #raise(level: number, root: Uint8Array): Promise<void> {
    const row = this.#above[level] ?? []
    row.push(root)
    this.#above[level] = row
    if (row.length < tileWidth) return
    await this.#compare(level, row)
    this.#doneAbove[level] = (this.#doneAbove[level] ?? 0) + 1
    this.#above[level] = []
    await this.#raise(level + 1, rootOf(row))
  }

  async #closeAbove(): Promise<void> {
    for (const [level, row] of this.#above.entries()) {
      if (row !== undefined && row.length > 0) await this.#compare(level, row)
    }
  }

  async #compare(level: number, row: readonly Uint8Array[]): Promise<void> {
    const index = this.#doneAbove[level] ?? 0
    const stored = await this.#file.tile(level, index)
    const follows = Buffer.concat(row)
    if (stored !== undefined && follows.equals(stored)) return
    const leaves = tileWidth ** level
    const at = row.findIndex(
      (hash, i) => stored === undefined || !hash.every((b, k) => b === stored[i * hashBytes + k]),
    )
    // A stored tile that only goes on longer differs where the leaves below it end.
    const first = (index * tileWidth + (at < 0 ? row.length : at)) * leaves
    if (this.flaw === undefined || first < this.flaw.first) this.flaw = { first, last: first + leaves - 1 }
  }
}

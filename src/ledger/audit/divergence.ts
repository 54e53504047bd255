import type { Finding, FindingKind } from './report.js'

type Hash = Uint8Array | undefined

function same(a: Hash, b: Hash): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0
}

/**
 * The first place where the rows and the stored tree disagree, and what of it turns up further on: that tells an
 * altered row from one that was taken out, put in or moved, in constant memory.
 */
export class Divergence {
  readonly index: number
  readonly #entryId: string | undefined
  readonly #row: Hash
  readonly #leaf: Hash
  #rowsFollow = false
  #leafAmongRows = false
  #rowAmongLeaves = false
  /** A checkpoint beyond this place was met by the rows: then it is the stored tree that is wrong. */
  rowsAreSigned = false

  /** `row`: hash of the entry that lies there; `leaf`: hash that the stored tree has there. One may be missing. */
  constructor(index: number, row: Hash, leaf: Hash, entryId: string | undefined) {
    this.index = index
    this.#row = row
    this.#leaf = leaf
    this.#entryId = entryId
  }

  /** Takes note of what lies further on. */
  see(row: Hash, leaf: Hash): void {
    if (row !== undefined) this.#rowsFollow = true
    if (same(row, this.#leaf)) this.#leafAmongRows = true
    if (same(leaf, this.#row)) this.#rowAmongLeaves = true
  }

  /** What it is, once everything was seen: `rows` entries lie there, the stored tree has `leaves`. */
  finding(rows: number, leaves: number): Finding {
    const place = { index: this.index, ...(this.#entryId === undefined ? {} : { entryId: this.#entryId }) }
    if (this.rowsAreSigned) {
      return {
        kind: 'altered',
        part: 'tree',
        ...place,
        text: 'The stored tree differs from the entries, which are as signed.',
      }
    }
    const kind = this.#kind(rows, leaves)
    return { kind, part: 'entry', ...place, text: texts[kind] ?? '' }
  }

  #kind(rows: number, leaves: number): FindingKind {
    if (this.#leaf === undefined) return 'inserted'
    if (this.#row === undefined) {
      if (!this.#rowsFollow) return 'truncated'
      return this.#leafAmongRows ? 'reordered' : 'deleted'
    }
    if (this.#leafAmongRows && this.#rowAmongLeaves && rows === leaves) return 'reordered'
    if (this.#leafAmongRows && rows > leaves) return 'inserted'
    if (this.#rowAmongLeaves && rows < leaves) return 'deleted'
    return 'altered'
  }
}

const texts: Partial<Record<FindingKind, string>> = {
  altered: 'The entry is not the one that the tree has at its place.',
  deleted: 'The entry that the tree has at this place is gone.',
  inserted: 'The tree has no such entry at this place.',
  reordered: 'The entry that belongs here lies at another place.',
  truncated: 'The entries end here, the tree goes on.',
}

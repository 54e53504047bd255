import { erasure, rangesIn } from '../../domain/retention.js'
import type { LedgerFile } from '../../ports/data/ledger-file.js'
import type { StoredEntry } from '../../ports/data/ledger-storage.js'
import { entryLeafHash } from '../leaf.js'
import { checkpointEntries } from '../log.js'
import { Frontier } from '../tree.js'
import type { Promised } from '../verify-proof.js'
import type { Checkpoints, Witnessed } from './checkpoints.js'
import { Divergence } from './divergence.js'
import type { PersonalParts } from './parts.js'
import { Receipts } from './receipts.js'
import type { Findings } from './report.js'
import { SearchTables } from './searched.js'
import { StoredTree, Stream } from './streams.js'

const progressEvery = 10_000
const defaultToleranceMs = 5 * 60_000

interface WalkOptions {
  readonly origin: string
  readonly receipts?: readonly Promised[]
  readonly clockToleranceMs?: number
  readonly onProgress?: (entries: number) => void
}

/** The walk along the entries: grows a tree of them beside the stored one, and holds both against every checkpoint. */
export class EntryWalk {
  readonly #rows: Stream<StoredEntry>
  readonly #tree: StoredTree
  readonly #checkpoints: Checkpoints
  readonly #parts: PersonalParts
  readonly #findings: Findings
  readonly #searched: SearchTables
  readonly #receipts: Receipts
  readonly #toleranceMs: number
  readonly #onProgress: (entries: number) => void
  /** The tree over the rows; not known any more once a row is missing. */
  #own: Frontier | undefined = new Frontier()
  /** The tree over the stored leaf hashes, apart from the first divergence on. */
  #stored: Frontier | undefined
  #divergence: Divergence | undefined
  #latestMs = Number.NEGATIVE_INFINITY
  /** The first checkpoint that neither tree meets, and the entries that may be the first wrong one. */
  #fork: { readonly checkpoint: Witnessed; readonly first: number; readonly last: number } | undefined
  /** Places walked. */
  size = 0
  /** Rows read. */
  entries = 0
  /** Entries up to the last checkpoint that was met. */
  covered = 0
  clock: { entriesBack: number; firstEntryBack?: number } = { entriesBack: 0 }

  constructor(
    file: LedgerFile,
    checkpoints: Checkpoints,
    parts: PersonalParts,
    findings: Findings,
    options: WalkOptions,
  ) {
    this.#rows = new Stream(file.entries())
    this.#tree = new StoredTree(file)
    this.#checkpoints = checkpoints
    this.#parts = parts
    this.#findings = findings
    this.#searched = new SearchTables(file, findings)
    this.#receipts = new Receipts(options.receipts ?? [], options.origin, findings)
    this.#toleranceMs = options.clockToleranceMs ?? defaultToleranceMs
    this.#onProgress = options.onProgress ?? (() => undefined)
  }

  get root(): string | undefined {
    return this.#own === undefined ? undefined : Buffer.from(this.#own.root()).toString('hex')
  }

  async run(): Promise<void> {
    await this.#meetCheckpoints()
    for (;;) {
      const leaf = await this.#tree.next()
      const row = await this.#rowAt(this.size, leaf !== undefined)
      if (leaf === undefined && row === undefined) break
      await this.#place(row, leaf)
      this.size += 1
      await this.#meetCheckpoints()
    }
    await this.#conclude()
  }

  /** The row at a place; rows below it are none that a ledger has. Beyond the tree rows only count while they follow on. */
  async #rowAt(place: number, withinTree: boolean): Promise<StoredEntry | undefined> {
    for (let row = await this.#rows.peek(); row !== undefined; row = await this.#rows.peek()) {
      const stray = row.index < place || (!withinTree && row.index > place)
      if (row.index > place && !stray) return undefined
      this.#rows.skip()
      this.entries += 1
      if (this.entries % progressEvery === 0) this.#onProgress(this.entries)
      if (!stray) return row
      const { index, entryId } = row
      const text = 'There is an entry at a place that the ledger does not have.'
      this.#findings.add({ kind: 'inserted', part: 'entry', index, entryId, text })
    }
    return undefined
  }

  async #place(row: StoredEntry | undefined, leaf: Uint8Array | undefined): Promise<void> {
    const hash = row === undefined ? undefined : entryLeafHash(row.facts, row.personalHash)
    this.#receipts.see(this.size, hash)
    this.#divergence?.see(hash, leaf)
    const agree = hash !== undefined && leaf !== undefined && hash.equals(leaf)
    if (!agree && this.#divergence === undefined) {
      this.#divergence = new Divergence(this.size, hash, leaf, row?.entryId)
      this.#stored = this.#own?.copy()
    }
    if (leaf !== undefined) this.#stored?.append(leaf)
    if (hash === undefined) this.#own = undefined
    else this.#own?.append(hash)
    if (row !== undefined) await this.#look(row)
  }

  async #look(row: StoredEntry): Promise<void> {
    const { entryId, time, controller, operation, facts } = factsOf(row.facts)
    if (operation === erasure.operation) this.#parts.erasedBy(rangesIn(String(facts?.[erasure.fact])) ?? [])
    if (entryId !== row.entryId) {
      const text = 'The entry is kept under another id than its facts have.'
      this.#findings.add({ kind: 'altered', part: 'entry', index: row.index, entryId: row.entryId, text })
    }
    this.#watchClock(row.index, typeof time === 'string' ? Date.parse(time) : Number.NaN)
    await this.#searched.expect(row.index, time, controller)
    await this.#parts.check(row, controller)
  }

  #watchClock(index: number, timeMs: number): void {
    if (timeMs < this.#latestMs - this.#toleranceMs) {
      this.clock = { entriesBack: this.clock.entriesBack + 1, firstEntryBack: this.clock.firstEntryBack ?? index }
    }
    if (timeMs > this.#latestMs) this.#latestMs = timeMs
  }

  async #meetCheckpoints(): Promise<void> {
    for (let next = await this.#checkpoints.peek(); next !== undefined; next = await this.#checkpoints.peek()) {
      if (next.size > this.size) return
      this.#checkpoints.skip(next)
      if (next.size === this.size) this.#meet(next)
    }
  }

  #meet(checkpoint: Witnessed): void {
    const meets = (tree: Frontier | undefined) =>
      tree?.size === checkpoint.size && Buffer.compare(tree.root(), checkpoint.root) === 0
    const own = meets(this.#own)
    if (own && this.#divergence !== undefined) this.#divergence.rowsAreSigned = true
    if (own || meets(this.#stored)) {
      this.covered = checkpoint.size
      return
    }
    this.#fork ??= { checkpoint, first: this.covered, last: checkpoint.size - 1 }
  }

  async #conclude(): Promise<void> {
    const left = await this.#checkpoints.peek()
    if (left !== undefined) this.#reportTruncation(left)
    // Going past the rest verifies their signatures too.
    for (let next = left; next !== undefined; next = await this.#checkpoints.peek()) this.#checkpoints.skip(next)
    this.#checkpoints.end()
    await this.#searched.end()
    this.#receipts.end(this.size)
    if (this.#divergence !== undefined) this.#findings.add(this.#divergence.finding(this.entries, this.#tree.size))
    this.#reportTree()
    const unsigned = this.covered === 0 || this.size - this.covered >= checkpointEntries
    const explained = left !== undefined || this.#fork !== undefined || this.#checkpoints.bad > 0
    if (this.entries > 0 && unsigned && !explained) {
      const text = 'Checkpoints that a ledger keeps are missing: no signature covers the entries from here on.'
      this.#findings.add({ kind: 'deleted', part: 'checkpoint', index: this.covered, text })
    }
  }

  #reportTruncation(missed: Witnessed): void {
    const index = Math.min(this.#divergence?.index ?? this.size, this.size)
    const text = `A signed checkpoint states ${missed.size} entries; there are fewer.`
    const part = missed.held ? 'held-checkpoint' : 'entry'
    this.#findings.add({ kind: 'truncated', part, index, until: missed.size - 1, text })
  }

  /** A tile that does not follow narrows down where the history was written anew; else it is a finding of its own. */
  #reportTree(): void {
    const { flaw } = this.#tree
    const fork = this.#fork
    const overlap = flaw !== undefined && fork !== undefined && flaw.first <= fork.last && fork.first <= flaw.last
    if (fork !== undefined) {
      this.#findings.add({
        kind: 'fork',
        part: fork.checkpoint.held ? 'held-checkpoint' : 'entry',
        index: overlap ? Math.max(fork.first, flaw.first) : fork.first,
        until: overlap ? Math.min(fork.last, flaw.last) : fork.last,
        text: `The signed checkpoint of ${fork.checkpoint.size} entries states another history, from an entry of this range on.`,
      })
    }
    const at = this.#divergence?.index
    const explained = overlap || (at !== undefined && flaw !== undefined && flaw.first <= at && at <= flaw.last)
    if (flaw !== undefined && !explained) {
      const text = 'A tile of the stored tree does not follow from the leaves below it.'
      this.#findings.add({ kind: 'altered', part: 'tree', index: flaw.first, until: flaw.last, text })
    }
  }
}

interface ReadFacts {
  readonly entryId?: unknown
  readonly time?: unknown
  readonly controller?: unknown
  readonly operation?: unknown
  readonly facts?: Readonly<Record<string, unknown>>
}

function factsOf(text: string): ReadFacts {
  try {
    const facts: unknown = JSON.parse(text)
    return typeof facts === 'object' && facts !== null ? facts : {}
  } catch {
    return {}
  }
}

import type { KeyObject } from 'node:crypto'
import type {
  Checkpoint,
  ConsistencyProof,
  EntryDraft,
  EntryFacts,
  InclusionProof,
  InclusionProofs,
  LedgerKeys,
} from '../ports/data/ledger.js'
import type {
  CommittedEntry,
  CommittingLedger,
  LedgerCommit,
  LedgerStorage,
  StoredCheckpoint,
} from '../ports/data/ledger-storage.js'
import { type CheckpointSigner, checkpointSigner, verifyCheckpoint } from './checkpoint.js'
import { type PreparedEntry, prepare, receiptFields, storedAt } from './entry.js'
import { same } from './key-chain.js'
import { entryLeafHash } from './leaf.js'
import { handoverAt } from './log-handover.js'
import { provenIn, rootsOf, stated } from './log-proofs.js'
import { type LedgerSettings, signerInUse } from './log-settings.js'
import { type ChangedKeys, type HeldKeys, heldKeys, withLookupKey, withoutLookupKeys } from './lookup-keys.js'
import { verifierKey } from './note.js'
import { personalKeys } from './personal.js'
import { consistencySpans } from './proof.js'
import { type Edge, edgeAt, edgeRoot, grown, type TileSource } from './tiles.js'

/** A checkpoint is kept at least every so many entries … */
export const checkpointEntries = 256
/** … and this long after entries that none covers, at the latest. */
const checkpointAgeMs = 10_000
/** Most entries in one transaction; a single call that brings more is still one. */
const groupEntries = 4_096
const maxPage = 1_000
/** Entries that searches find only by looking at each, until they are brought into the index together. */
const searchPortion = 4_096

/** What stands together with the entry that tells of it. */
type Beside = Pick<LedgerCommit, 'erased' | 'lookupKey' | 'lookupKeysGone'>

interface Append {
  readonly prepared: readonly PreparedEntry[]
  readonly resolve: (entries: readonly CommittedEntry[]) => void
  readonly reject: (cause: unknown) => void
}

/**
 * Opens the ledger over its storage: appends are committed in groups, the tree grows with them.
 * @throws Error when the storage belongs to another ledger or other keys, or contradicts its own last checkpoint:
 * nothing is signed over a history that was changed
 * @see RFC 9162 §2 · C2SP tlog-checkpoint · @req B6 D4
 */
export async function openLog(storage: LedgerStorage, settings: LedgerSettings): Promise<CommittingLedger> {
  const { personalKey, lookupKey } = settings
  const [keyCheck = ''] = personalKeys(personalKey, lookupKey).keyChecks
  const signer = checkpointSigner(settings.origin, settings.checkpointKey)
  const kept = await storage.identify({ origin: settings.origin, keyCheck })
  if (kept.origin !== settings.origin) throw new Error('the ledger file belongs to a ledger of another origin')
  const held = await heldKeys(storage, kept.keyCheck, settings)
  const log = new Log(storage, held, signer, settings)
  await log.load()
  log.fillSearch()
  return log
}

class Log implements CommittingLedger {
  readonly #storage: LedgerStorage
  #held: HeldKeys
  #signer: CheckpointSigner
  #handovers: readonly string[] = []
  /** Keys that may be the one in use. */
  readonly #ownKeys: KeyObject[]
  readonly #settings: LedgerSettings
  readonly #tileAt: TileSource
  /** `undefined`: not known what stands, read anew before the next write. */
  #edge: Edge | undefined
  #last: { readonly checkpoint: StoredCheckpoint; readonly keptAtMs: number } | undefined
  #queue: Append[] = []
  /** One thing at a time touches the storage's end. */
  #turn: Promise<unknown> = Promise.resolve()
  #flushing = false
  /** Signs what came last, when nothing follows that would. */
  #soon: NodeJS.Timeout | undefined
  #closed = false
  #unsearched = 0

  constructor(storage: LedgerStorage, held: HeldKeys, signer: CheckpointSigner, settings: LedgerSettings) {
    this.#storage = storage
    this.#held = held
    this.#signer = signer
    this.#settings = settings
    this.#ownKeys = [settings.checkpointKey]
    if (settings.nextCheckpointKey !== undefined) this.#ownKeys.push(settings.nextCheckpointKey)
    this.#tileAt = (level, index) => storage.tile(level, index)
  }

  /** Reads where the ledger ends, and holds it against its last checkpoint. */
  async load(): Promise<Edge> {
    this.#handovers = await this.#storage.handovers()
    this.#signer = signerInUse(this.#settings.origin, this.#ownKeys, this.#handovers)
    const end = await this.#storage.end()
    const edge = await edgeAt(end.size, this.#tileAt)
    if (end.checkpoint !== undefined) await this.#agrees(end.checkpoint, edge)
    this.#edge = edge
    this.#last = end.checkpoint === undefined ? undefined : { checkpoint: end.checkpoint, keptAtMs: 0 }
    return edge
  }

  async #agrees(checkpoint: StoredCheckpoint, edge: Edge): Promise<void> {
    const { origin, key } = this.#signer
    const verified = verifyCheckpoint(checkpoint.note, { origin, key, handovers: this.#handovers })
    if (typeof verified === 'string') throw new Error(`the last checkpoint of the ledger is not ours: ${verified}`)
    if (verified.size > edge.size) throw new Error('the ledger is shorter than its last checkpoint says')
    const root = edgeRoot(await edgeAt(verified.size, this.#tileAt))
    if (Buffer.compare(root, verified.root) !== 0) throw new Error('the ledger contradicts its last checkpoint')
  }

  async append(drafts: readonly EntryDraft[]): Promise<readonly CommittedEntry[]> {
    this.#mustBeOpen()
    const prepared = drafts.map(draft => prepare(draft, this.#held.keys))
    if (prepared.length === 0) return []
    return new Promise((resolve, reject) => {
      this.#queue.push({ prepared, resolve, reject })
      if (this.#flushing) return
      this.#flushing = true
      // Everything that has come in the same turn of the event loop goes into one transaction.
      setImmediate(() => this.#inTurn(() => this.#flush()))
    })
  }

  async erase(indexes: readonly number[], draft: EntryDraft): Promise<CommittedEntry> {
    this.#mustBeOpen()
    const prepared = prepare(draft, this.#held.keys)
    return this.#inTurn(async () => {
      const committed = await this.#commit([prepared], { erased: indexes })
      return committed.get(prepared.entryId) as CommittedEntry
    })
  }

  async handOver(next: KeyObject, draft: EntryDraft): Promise<CommittedEntry> {
    this.#mustBeOpen()
    const prepared = prepare(draft, this.#held.keys)
    this.#ownKeys.push(next)
    return this.#inTurn(async () => {
      for (;;) {
        await this.#covering(undefined)
        const edge = this.#edge ?? (await this.load())
        if (same(this.#signer.key, next)) throw new Error('the key of the checkpoints is in use already')
        if (await this.#writeHandover(edge, prepared, next)) break
      }
      return receiptFields(this.#signer.origin, (this.#edge?.size ?? 0) - 1, prepared.entryId, prepared.leafHash)
    })
  }

  /** The old key's last word, the entry that tells of it and the new key's first checkpoint stand together or not at all. */
  async #writeHandover(edge: Edge, prepared: PreparedEntry, next: KeyObject): Promise<boolean> {
    const now = this.#settings.clock.now()
    const { signer, after, commit } = handoverAt(edge, prepared, this.#signer, next, now)
    // Where this fails it is not known which key is in use: the storage is read anew.
    this.#edge = undefined
    if (!(await this.#storage.commit(commit))) return false
    this.#signer = signer
    this.#handovers = [...this.#handovers, commit.handover]
    this.#edge = after
    this.#last = { checkpoint: commit.checkpoint, keptAtMs: now.getTime() }
    return true
  }

  async takeLookupKey(next: Uint8Array, draft: EntryDraft): Promise<CommittedEntry> {
    return this.#changeLookupKeys(withLookupKey(this.#settings.personalKey, this.#held, next), draft)
  }

  async dropLookupKeys(oldest: number, draft: EntryDraft): Promise<CommittedEntry> {
    return this.#changeLookupKeys(withoutLookupKeys(this.#settings.personalKey, this.#held, oldest), draft)
  }

  async #changeLookupKeys({ held, beside }: ChangedKeys, draft: EntryDraft): Promise<CommittedEntry> {
    this.#mustBeOpen()
    const prepared = prepare(draft, this.#held.keys)
    return this.#inTurn(async () => {
      const committed = await this.#commit([prepared], beside)
      this.#held = held
      return committed.get(prepared.entryId) as CommittedEntry
    })
  }

  async lookupKeys(): Promise<readonly string[]> {
    return this.#held.keys.keyChecks
  }

  async keys(): Promise<LedgerKeys> {
    const { origin, key } = this.#signer
    return { key: verifierKey(origin, key), handovers: this.#handovers }
  }

  #mustBeOpen(): void {
    if (this.#closed) throw new Error('the ledger is closed')
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(act)
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #flush(): Promise<void> {
    this.#flushing = false
    const queued = this.#queue
    this.#queue = []
    while (queued.length > 0) {
      const group: Append[] = []
      let entries = 0
      while (queued[0] !== undefined && (group.length === 0 || entries + queued[0].prepared.length <= groupEntries)) {
        const next = queued.shift() as Append
        group.push(next)
        entries += next.prepared.length
      }
      await this.#commitOrReject(group)
    }
  }

  async #commitOrReject(group: readonly Append[]): Promise<void> {
    try {
      const committed = await this.#commit(group.flatMap(append => append.prepared))
      for (const append of group) {
        append.resolve(append.prepared.map(({ entryId }) => committed.get(entryId) as CommittedEntry))
      }
    } catch (cause) {
      this.#edge = undefined
      for (const append of group) append.reject(cause)
    }
  }

  /** Commits what does not stand yet; again from the start when another process has appended meanwhile. */
  async #commit(group: readonly PreparedEntry[], beside: Beside = {}): Promise<ReadonlyMap<string, CommittedEntry>> {
    for (;;) {
      const edge = this.#edge ?? (await this.load())
      const committed = new Map<string, CommittedEntry>()
      const stands = (index: number, entryId: string, leafHash: Uint8Array) =>
        committed.set(entryId, receiptFields(this.#signer.origin, index, entryId, leafHash))
      const standing = await this.#storage.standing(group.map(({ entryId }) => entryId))
      for (const one of standing) stands(one.index, one.entryId, entryLeafHash(one.facts, one.personalHash))
      const fresh: PreparedEntry[] = []
      for (const entry of group) {
        if (committed.has(entry.entryId)) continue
        stands(edge.size + fresh.length, entry.entryId, entry.leafHash)
        fresh.push(entry)
      }
      if (fresh.length === 0 || (await this.#write(edge, fresh, beside))) return committed
      this.#edge = undefined
    }
  }

  async #write(edge: Edge, fresh: readonly PreparedEntry[], beside: Beside): Promise<boolean> {
    const next = grown(
      edge,
      fresh.map(({ leafHash }) => leafHash),
    )
    const due = this.#dueCheckpoint(next.edge)
    const written = await this.#storage.commit({
      expectedSize: edge.size,
      entries: fresh.map((entry, i) => storedAt(entry, edge.size + i)),
      tiles: next.tiles,
      ...beside,
      ...(due === undefined ? {} : { checkpoint: due.checkpoint }),
    })
    if (!written) return false
    this.#edge = next.edge
    this.#unsearched += fresh.length
    if (this.#unsearched >= searchPortion) this.fillSearch()
    this.#last = due ?? this.#last
    if (due === undefined) this.#soon ??= setTimeout(() => this.#signLast(), checkpointAgeMs).unref()
    return true
  }

  /** Brings entries into the index of searches, portion by portion, between the appends. */
  fillSearch(): void {
    this.#unsearched = 0
    this.#inTurn(() => this.#storage.fillSearch(searchPortion))
      .then(left => {
        if (left >= searchPortion && !this.#closed) setImmediate(() => this.fillSearch())
      })
      // Nothing is lost: searches look at each entry that is not there yet.
      .catch(() => undefined)
  }

  #signLast(): void {
    this.#soon = undefined
    // Where it fails nothing is lost: the next group, or closing, signs.
    this.#inTurn(() => this.#covering(undefined)).catch(() => undefined)
  }

  #dueCheckpoint(edge: Edge) {
    const last = this.#last
    const nowMs = this.#settings.clock.now().getTime()
    const isDue =
      last === undefined ||
      edge.size - last.checkpoint.size >= checkpointEntries ||
      Math.abs(nowMs - last.keptAtMs) >= checkpointAgeMs
    return isDue ? this.#signed(edge) : undefined
  }

  #signed(edge: Edge) {
    const now = this.#settings.clock.now()
    const { size, note } = this.#signer.sign({ size: edge.size, root: edgeRoot(edge) }, now)
    return { checkpoint: { size, note }, keptAtMs: now.getTime() }
  }

  async checkpoint(): Promise<Checkpoint> {
    this.#mustBeOpen()
    return this.#inTurn(() => this.#covering(undefined))
  }

  /** The last checkpoint where it covers `index` (absent: everything), else a new one, kept. */
  async #covering(index: number | undefined): Promise<Checkpoint> {
    for (;;) {
      const { size } = await this.#storage.end()
      const edge = this.#edge?.size === size ? this.#edge : await this.load()
      const wanted = index === undefined ? edge.size : index + 1
      const last = this.#last?.checkpoint
      if (last !== undefined && last.size >= wanted) return stated(last)
      const { checkpoint, keptAtMs } = this.#signed(edge)
      if (await this.#storage.commit({ expectedSize: edge.size, entries: [], tiles: [], checkpoint })) {
        this.#last = { checkpoint, keptAtMs }
        return stated(checkpoint)
      }
      this.#edge = undefined
    }
  }

  async proof(index: number): Promise<InclusionProof | undefined> {
    this.#mustBeOpen()
    if (!Number.isSafeInteger(index) || index < 0) return undefined
    const [entry] = await this.#storage.entries(index, 1)
    if (entry === undefined) return undefined
    const checkpoint = await this.#inTurn(() => this.#covering(index))
    return { ...(await provenIn(entry, checkpoint.size, this.#tileAt)), checkpoint }
  }

  async proofs(indexes: readonly number[]): Promise<InclusionProofs> {
    this.#mustBeOpen()
    const checkpoint = await this.checkpoint()
    const proofs: Omit<InclusionProof, 'checkpoint'>[] = []
    for (const index of indexes) {
      const [entry] = index < checkpoint.size ? await this.#storage.entries(index, 1) : []
      if (entry?.index === index) proofs.push(await provenIn(entry, checkpoint.size, this.#tileAt))
    }
    return { checkpoint, proofs }
  }

  async cosign(size: number, lines: readonly string[], isEnough: boolean): Promise<void> {
    this.#mustBeOpen()
    await this.#inTurn(async () => {
      const note = await this.#storage.cosign(size, lines, isEnough)
      if (this.#last?.checkpoint.size === size) this.#last = { ...this.#last, checkpoint: { size, note } }
    })
  }

  async witnessed(): Promise<Checkpoint | undefined> {
    this.#mustBeOpen()
    const note = await this.#storage.witnessed()
    return note === undefined ? undefined : stated({ size: 0, note })
  }

  async consistency(size: number, later?: Checkpoint): Promise<ConsistencyProof | undefined> {
    const checkpoint = later ?? (await this.checkpoint())
    if (!Number.isSafeInteger(size) || size < 0 || size > checkpoint.size) return undefined
    const path = size === 0 ? [] : await rootsOf(consistencySpans(size, checkpoint.size), this.#tileAt)
    return { size, path, checkpoint }
  }

  async facts(first: number, limit: number): Promise<readonly EntryFacts[]> {
    this.#mustBeOpen()
    const entries = await this.#storage.entries(first, Math.min(limit, maxPage))
    return entries.map(entry => JSON.parse(entry.facts) as EntryFacts)
  }

  async close(): Promise<void> {
    if (this.#closed) return
    // First let those appends in that were called before.
    await new Promise<void>(resolve => setImmediate(resolve))
    await this.#inTurn(async () => {
      this.#closed = true
      clearTimeout(this.#soon)
      try {
        await this.#covering(undefined)
        await this.#storage.fillSearch(searchPortion)
      } finally {
        await this.#storage.close()
      }
    })
  }
}

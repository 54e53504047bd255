import type { PartTrouble, SetTroubleKind } from '../../../../domain/set-trouble.js'
import type { LedgerReadings, LedgerStorage, WaitingPart } from '../../../../ports/data/ledger-storage.js'
import type { Kept } from './keeper.js'
import type { PartLanes, TroubleWatcher } from './lanes.js'

/** Entries whose parts are moved in one round: the more, the fewer times the file of a controller is opened and synced … */
const roundParts = 32_768
/** … and taken out of the ledger in one transaction, which appends wait for. */
const transactionParts = 1_000
const usualPauseMs = 2_000
/** A controller whose folder could not be used is tried again after so long. */
const retryMs = 30_000
/** While entries come in, so many times as long as a round took nothing is moved. */
const restFactor = 5
/** The log is emptied when no entry came for so long, … */
const quietMs = 500
/** … and at the latest after so long. */
const wipeAfterMs = 60_000

interface HeldBack {
  /** The first entry that waits. */
  readonly first: number
  readonly kind: Kept
  readonly retryAtMs: number
}

interface Batch {
  readonly moving: number[]
  readonly erasing: number[]
}

export interface MoverOrder {
  readonly readings: Pick<LedgerReadings, 'waitingParts' | 'erasingParts'>
  readonly ledger: Pick<LedgerStorage, 'letGo' | 'wipe'>
  readonly lanes: Pick<PartLanes, 'move' | 'probe' | 'laneOf'>
  /** Told once of each trouble when it begins. */
  readonly onTrouble: (trouble: PartTrouble) => void
  readonly pauseMs?: number
}

/**
 * Moves personal parts out of the ledger's database into the files of their controllers: first they are durable there, then they go here.
 * Broken off at any point a part is in one of the two or in both, and is moved again. A controller whose folder cannot be used is held
 * back; its parts wait, those of others go on.
 * @req B5
 */
export class PartsMover implements TroubleWatcher {
  readonly #order: MoverOrder
  readonly #heldBack = new Map<string, HeldBack>()
  /** Parts of entries up to this one are moved, or their controller is held back. */
  #cursor = -1
  #running: Promise<void> = Promise.resolve()
  #timer: NodeJS.Timeout | undefined
  #lastAppendMs = 0
  #isClosed = false
  /** Since when there is something in the log that is to be overwritten. */
  #unwipedSinceMs: number | undefined

  constructor(order: MoverOrder) {
    this.#order = order
    this.#later()
  }

  /** Entries came in. */
  appended(): void {
    this.#lastAppendMs = performance.now()
  }

  /** The controller's file could not be read: it is told of until it can be changed again. */
  unreadable(controller: string, kind: SetTroubleKind): void {
    if (!this.#heldBack.has(controller)) this.#hold(controller, kind, Number.MAX_SAFE_INTEGER)
  }

  /** Something is to be overwritten: that does not wait for the pause. */
  nudge(): void {
    if (!this.#isClosed) this.#inTurn(() => this.#run(false)).catch(() => undefined)
  }

  /** Moves everything that can be moved now, overwrites what is to be overwritten, and empties the log. */
  async moveAll(): Promise<void> {
    await this.#inTurn(() => this.#run(true))
  }

  /** Controllers whose folder could not be used when it was wanted last. */
  troubles(): readonly PartTrouble[] {
    return [...this.#heldBack].flatMap(([controller, { kind }]) => troubleOf(controller, kind))
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#timer)
    await this.#running
  }

  #later(): void {
    this.#timer = setTimeout(() => {
      this.#inTurn(() => this.#run(false))
        // The ledger's thread has died: whoever appends is told.
        .catch(() => undefined)
        .finally(() => {
          if (!this.#isClosed) this.#later()
        })
    }, this.#order.pauseMs ?? usualPauseMs).unref()
  }

  #inTurn(act: () => Promise<void>): Promise<void> {
    const result = this.#running.then(act)
    this.#running = result.catch(() => undefined)
    return result
  }

  async #run(isAll: boolean): Promise<void> {
    try {
      await this.#moveWaiting(isAll)
      await this.#wipe(isAll)
    } catch (cause) {
      // What was moved and not let go of is moved again.
      this.#cursor = -1
      throw cause
    }
  }

  async #moveWaiting(isAll: boolean): Promise<void> {
    await this.#retry(isAll)
    while (!this.#isClosed || isAll) {
      const begunMs = performance.now()
      const batches = await this.#next()
      if (batches.size === 0) break
      const moved = await this.#moveBatches(batches)
      for (let at = 0; at < moved.length; at += transactionParts) {
        const some = moved.slice(at, at + transactionParts)
        await this.#order.ledger.letGo(indexesOf(some, 'MOVED'), indexesOf(some, 'OVERWRITTEN'))
      }
      this.#unwipedSinceMs ??= performance.now()
      const isBusy = performance.now() - this.#lastAppendMs < quietMs
      if (isBusy && !isAll) await this.#rest((performance.now() - begunMs) * restFactor)
    }
  }

  #rest(ms: number): Promise<void> {
    return new Promise(resolve => {
      setTimeout(resolve, ms).unref()
    })
  }

  /** Those that are held back are tried one by one. */
  async #retry(isAll: boolean): Promise<void> {
    const nowMs = performance.now()
    for (const [controller, held] of this.#heldBack) {
      if (!isAll && held.retryAtMs > nowMs) continue
      const kept = await this.#order.lanes.probe(controller)
      if (kept === 'DONE') {
        this.#heldBack.delete(controller)
        this.#cursor = Math.min(this.#cursor, held.first - 1)
      } else this.#hold(controller, kept, held.first)
    }
  }

  /** What is to be done next, by controller. */
  async #next(): Promise<ReadonlyMap<string, Batch>> {
    const batches = new Map<string, Batch>()
    const batchOf = (controller: string) => {
      const batch = batches.get(controller) ?? { moving: [], erasing: [] }
      batches.set(controller, batch)
      return batch
    }
    const erasing = await this.#order.readings.erasingParts([...this.#heldBack.keys()], roundParts)
    for (const { controller, index } of erasing) batchOf(controller).erasing.push(index)
    while (batches.size === 0) {
      const waiting = await this.#order.readings.waitingParts(this.#cursor, roundParts)
      for (const part of waiting) if (!this.#isHeldBack(part)) batchOf(part.controller).moving.push(part.index)
      this.#cursor = waiting.at(-1)?.index ?? this.#cursor
      if (waiting.length < roundParts) break
    }
    return batches
  }

  #isHeldBack({ controller, index }: WaitingPart): boolean {
    const held = this.#heldBack.get(controller)
    if (held !== undefined && index < held.first) this.#heldBack.set(controller, { ...held, first: index })
    return held !== undefined
  }

  /** Controllers of one lane in turn, the lanes beside one another. */
  async #moveBatches(batches: ReadonlyMap<string, Batch>): Promise<readonly Done[]> {
    const lanes = new Map<string, [string, Batch][]>()
    for (const [controller, batch] of batches) {
      const lane = this.#order.lanes.laneOf(controller)
      lanes.set(lane, [...(lanes.get(lane) ?? []), [controller, batch]])
    }
    const done: Done[] = []
    await Promise.all(
      [...lanes.values()].map(async lane => {
        for (const [controller, batch] of lane) done.push(...(await this.#moveBatch(controller, batch)))
      }),
    )
    return done
  }

  async #moveBatch(controller: string, { moving, erasing }: Batch): Promise<readonly Done[]> {
    const kept = await this.#order.lanes.move(controller, moving, erasing).catch(() => 'BROKEN' as const)
    if (kept !== 'DONE') {
      this.#hold(controller, kept, moving[0] ?? Number.MAX_SAFE_INTEGER)
      return []
    }
    return [
      ...moving.map(index => ({ index, what: 'MOVED' }) as const),
      ...erasing.map(index => ({ index, what: 'OVERWRITTEN' }) as const),
    ]
  }

  #hold(controller: string, kind: Kept, first: number): void {
    const before = this.#heldBack.get(controller)
    if (before?.kind !== kind) troubleOf(controller, kind).forEach(this.#order.onTrouble)
    this.#heldBack.set(controller, { kind, first, retryAtMs: performance.now() + retryMs })
  }

  async #wipe(isAll: boolean): Promise<void> {
    const nowMs = performance.now()
    if (this.#unwipedSinceMs === undefined && !isAll) return
    const isQuiet = nowMs - this.#lastAppendMs >= quietMs
    const isDue = nowMs - (this.#unwipedSinceMs ?? nowMs) >= wipeAfterMs
    if ((isAll || isQuiet || isDue) && (await this.#order.ledger.wipe())) this.#unwipedSinceMs = undefined
  }
}

interface Done {
  readonly index: number
  readonly what: 'MOVED' | 'OVERWRITTEN'
}

function indexesOf(done: readonly Done[], what: Done['what']): readonly number[] {
  return done.filter(one => one.what === what).map(({ index }) => index)
}

/** That somebody reads for long is no trouble. */
function troubleOf(controller: string, kind: Kept): readonly PartTrouble[] {
  return kind === 'DONE' || kind === 'BUSY' ? [] : [{ controller, kind }]
}

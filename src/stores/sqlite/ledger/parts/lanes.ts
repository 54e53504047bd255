import type { SetTroubleKind } from '../../../../domain/set-trouble.js'
import type { EntryPersonal, KeptPersonals } from '../../../../ports/data/ledger.js'
import type { LocatedParts, PlacedPart } from '../../../../ports/data/ledger-storage.js'
import type { Clock } from '../../../../ports/runtime/clock.js'
import type { Elsewhere } from '../../sets/places.js'
import { CalledThread } from '../called-thread.js'
import type { Kept } from './keeper.js'

/** Where the folders of controllers lie. */
export interface PartsPlace {
  /** The folder that holds them. */
  readonly folder: string
  /** Those that lie elsewhere. */
  readonly elsewhere: Elsewhere
}

/** What a thread that keeps personal parts is started with. */
export interface PartsThreadStart {
  /** The ledger's own file. */
  readonly file: string
  readonly parts: PartsPlace
  readonly personalKey: Uint8Array
  readonly lookupKey: Uint8Array | readonly Uint8Array[]
}

/** What such a thread is asked; it answers nothing else. */
export interface PartsService {
  move(controller: string, indexes: readonly number[], erased: readonly number[]): Promise<Kept>
  probe(controller: string): Promise<Kept>
  read(controller: string, placed: readonly PlacedPart[]): Promise<ReadonlyMap<number, EntryPersonal> | SetTroubleKind>
  close(): Promise<void>
}

/** Told which controllers' files could not be read. */
export interface TroubleWatcher {
  unreadable(controller: string, kind: SetTroubleKind): void
}

/** A disk that does not answer for so long counts as away. */
const answerMs = 10_000
const inHouse = ''

interface Lane {
  readonly thread: Promise<CalledThread>
  /** Calls that were given up waiting for. */
  hanging: number
}

/**
 * Threads that read and write the controllers' files: one for all folders in the house, one for each that lies elsewhere, begun when it
 * is wanted first. However slow a controller's disk is, nobody else waits for it.
 */
export class PartLanes {
  readonly #entry: URL
  readonly #start: PartsThreadStart
  readonly #clock: Clock
  readonly #lanes = new Map<string, Lane>()
  readonly #answerMs: number
  #isClosed = false

  constructor(entry: URL, start: PartsThreadStart, clock: Clock, answerWithinMs = answerMs) {
    this.#entry = entry
    this.#start = start
    this.#clock = clock
    this.#answerMs = answerWithinMs
  }

  /** Controllers of one lane are served one after another. */
  laneOf(controller: string): string {
    return this.#start.parts.elsewhere.has(controller) ? controller : inHouse
  }

  move(controller: string, indexes: readonly number[], erased: readonly number[]): Promise<Kept> {
    return this.#ask<Kept>(controller, 'move', controller, indexes, erased)
  }

  probe(controller: string): Promise<Kept> {
    return this.#ask<Kept>(controller, 'probe', controller)
  }

  /** Everything that was located, the parts elsewhere read from the files of their controllers, each opened once. */
  async personals({ opened, elsewhere }: LocatedParts, watcher: TroubleWatcher): Promise<KeptPersonals> {
    const byController = new Map<string, PlacedPart[]>()
    for (const placed of elsewhere)
      byController.set(placed.controller, [...(byController.get(placed.controller) ?? []), placed])
    const all = new Map<number, EntryPersonal | 'AWAY'>(opened)
    await Promise.all(
      [...byController].map(async ([controller, placed]) => {
        const read = await this.#ask<ReadonlyMap<number, EntryPersonal> | SetTroubleKind>(
          controller,
          'read',
          controller,
          placed,
        )
        if (typeof read === 'string') watcher.unreadable(controller, read)
        // What is neither erased nor there is missing: to call it erased would be to hide that.
        for (const { index } of placed) all.set(index, (read instanceof Map ? read.get(index) : undefined) ?? 'AWAY')
      }),
    )
    return all
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.#lanes.values()].map(one => closeLane(one)))
  }

  async #ask<T>(controller: string, call: keyof PartsService, ...args: readonly unknown[]): Promise<T | 'AWAY'> {
    const lane = await this.#laneFor(this.laneOf(controller))
    // Behind a call that hangs every other would wait too.
    if (lane === undefined || lane.hanging > 0) return 'AWAY'
    const answer = (await lane.thread).call<T>(call, ...args)
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<'AWAY'>(resolve => {
      timer = setTimeout(() => {
        lane.hanging += 1
        answer
          .catch(() => undefined)
          .finally(() => {
            lane.hanging -= 1
          })
        resolve('AWAY')
      }, this.#answerMs)
    })
    return Promise.race([answer, late]).finally(() => clearTimeout(timer))
  }

  async #laneFor(name: string): Promise<Lane | undefined> {
    const known = this.#lanes.get(name)
    if (known !== undefined && !(await known.thread).isDead) return known
    if (this.#isClosed) return undefined
    const begun: Lane = { thread: this.#begin(), hanging: 0 }
    this.#lanes.set(name, begun)
    begun.thread.catch(() => this.#lanes.delete(name))
    await begun.thread
    return begun
  }

  async #begin(): Promise<CalledThread> {
    const thread = new CalledThread(this.#entry, this.#start, this.#clock)
    await thread.ready
    return thread
  }
}

/** A thread that hangs on a disk is ended. */
async function closeLane({ thread, hanging }: Lane): Promise<void> {
  const running = await thread.catch(() => undefined)
  if (running === undefined) return
  if (hanging > 0) await running.end()
  else await running.close()
}

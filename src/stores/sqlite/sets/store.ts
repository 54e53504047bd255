import { existsSync } from 'node:fs'
import type { ScopeCode } from '../../../domain/scopes.js'
import type { Page } from '../../../ports/data/corrections.js'
import type { Applied, Conflict, NonEmpty } from '../../../ports/data/effects.js'
import type { EntryDraft } from '../../../ports/data/ledger.js'
import type { KeptOutcome } from '../../../ports/data/repeats.js'
import type { Finding, Location, SetContents, SetEffect } from '../../../ports/data/set-contents.js'
import { SetUnusable } from '../../../ports/data/set-unusable.js'
import { packDrafts } from '../database/outbox.js'
import type { HoldingsPlace } from '../holdings/holdings.js'
import { HoldingsReader } from '../holdings/reader.js'
import { Writer } from '../writer/writer.js'
import { Finders } from './finders.js'
import type { FindJob } from './finding.js'
import { KeptReadings, olderDatabase } from './kept-readings.js'
import { type Elsewhere, Places } from './places.js'
import type { SetReadings } from './readings.js'
import { Troubles } from './troubles.js'
import { type SetsAnswer, type SetsJob, type SetsWork, shareOf, type WaitingInSet } from './workshop.js'

export interface SqliteSetsOptions {
  /** The sets' folder, e.g. `var/sets`; made where it is absent. */
  readonly folder: string
  /** Folders of controllers whose sets lie elsewhere; none unless told. */
  readonly elsewhere?: Elsewhere
  /** The index of who is held where: its file is made where it is absent. */
  readonly holdings: HoldingsPlace
  /** How many databases each writer, and each thread that reads sets elsewhere, keep open; 64 unless told. */
  readonly maxOpen?: number
  /** How many databases are kept open for reading here; as many as `maxOpen` unless told. */
  readonly maxRead?: number
  /** Threads that write; a set always falls to the same one. One unless told. */
  readonly writers?: number
}

export type SqliteSets = SetContents & {
  /** Does what was asked before and closes the databases. */
  close(): Promise<void>
}

/**
 * The contents of sets, one SQLite database each, `<controller>/<set>.db`: written in worker threads that commit in
 * groups, read in this thread (people in sets that lie elsewhere in one of their controller's own). A read begun after an effect was applied sees it.
 * @throws Error when the folder cannot be used
 * @req B5 B8
 */
export async function openSqliteSets({
  folder,
  elsewhere = new Map(),
  holdings,
  maxOpen = 64,
  maxRead = maxOpen,
  writers = 1,
}: SqliteSetsOptions): Promise<SqliteSets> {
  const thread = new URL('./writer-thread.js', import.meta.url)
  const shares = Array.from(
    { length: writers },
    (_, share): SetsWork => ({ folder, elsewhere, holdings, maxOpen, share, shares: writers }),
  )
  const started: Writer<SetsJob, SetsAnswer>[] = []
  for (const work of shares) started.push(await Writer.start<SetsJob, SetsAnswer>(thread, 'sets', work))
  const store = new Store(
    new Places(folder, elsewhere),
    started,
    new HoldingsReader(holdings),
    new Finders({ folder, elsewhere, maxOpen }),
    maxRead,
  )
  return {
    find: ({ set, scopes }, keys) => store.find({ set: set.code, controller: set.unitCode }, scopes, keys),
    dataAsOf: set => store.dataAsOf(set),
    troubles: () => store.troubles.all(),
    leave: set => store.leave(set),
    hasLeft: async set => store.hasLeft(set),
    feed: (set, feedId) => store.read(set, held => held.feed(feedId)),
    openFeed: set => store.read(set, held => held.openFeed()),
    lastFeed: set => store.read(set, held => held.lastFeed()),
    lastFinishedFeed: set => store.read(set, held => held.lastFinishedFeed()),
    recordCount: async set => (await store.read(set, held => held.recordCount())) ?? 0,
    package: (set, feedId, number) => store.read(set, held => held.package(feedId, number)),
    versions: async (set, feedId, recordIds) =>
      (await store.read(set, held => held.versions(feedId, recordIds))) ?? new Map(),
    demands: async (set, order) => pageIn(await store.read(set, held => ({ page: held.demands(order) }))),
    demand: (set, id) => store.read(set, held => held.demand(id)),
    findings: async (set, order) => pageIn(await store.read(set, held => ({ page: held.findings(order) }))),
    demanded: async (set, recordIds) => (await store.read(set, held => held.demanded(recordIds))) ?? new Set(),
    rectifications: async (set, after, limit) =>
      (await store.read(set, held => held.rectifications(after, limit))) ?? [],
    records: async ({ set }, order) => {
      const at = { set: set.code, controller: set.unitCode }
      return pageIn(await store.read(at, held => ({ page: held.records(order) })))
    },
    subjects: (set, key) => store.subjects(set, key),
    outcome: (set, key) => store.read(set, held => held.outcome(key)),
    apply: (effect, drafts, outcome) => store.apply(effect, drafts, outcome),
    pending: () => store.pending(),
    settle: entryIds => store.settle(entryIds),
    close: () => store.close(),
  }
}

class Store {
  readonly troubles: Troubles
  readonly #places: Places
  readonly #writers: readonly Writer<SetsJob, SetsAnswer>[]
  readonly #holdings: HoldingsReader
  readonly #finders: Finders
  readonly #kept: KeptReadings
  /** In which set each draft waits. */
  readonly #waiting = new Map<string, Location>()

  constructor(
    places: Places,
    writers: readonly Writer<SetsJob, SetsAnswer>[],
    holdings: HoldingsReader,
    finders: Finders,
    maxRead: number,
  ) {
    this.#finders = finders
    this.#places = places
    this.troubles = new Troubles(places)
    this.#writers = writers
    this.#holdings = holdings
    this.#kept = new KeptReadings(maxRead)
  }

  /** A set that surely does not hold the person is not touched. */
  async find(location: Location, scopes: readonly ScopeCode[], keys: readonly string[]): Promise<Finding | undefined> {
    const told = this.#holdings.told(location, keys)
    if (told !== undefined && !told.mayHold)
      return told.dataAsOf === undefined ? undefined : { found: 'NONE', dataAsOf: told.dataAsOf }
    const job = { location, scopes, keys }
    return this.#finders.has(location.controller) ? this.#foundElsewhere(job) : this.#found(job)
  }

  /** A disk of the controller's own may be slow: a thread waits for it. */
  async #foundElsewhere(job: FindJob): Promise<Finding | undefined> {
    try {
      const answer = await this.#finders.find(job)
      if (answer === olderDatabase) return await this.#found(job)
      this.troubles.end('READ', job.location)
      return answer.finding
    } catch (cause) {
      throw cause instanceof SetUnusable ? cause : this.troubles.begin('READ', job.location, cause)
    }
  }

  #found({ location, scopes, keys }: FindJob): Promise<Finding | undefined> {
    return this.read(location, held => held.find(scopes, keys))
  }

  async subjects(location: Location, key: string): Promise<readonly (readonly string[])[]> {
    if (this.#holdings.told(location, [key])?.mayHold === false) return []
    return (await this.read(location, held => held.subjects(key))) ?? []
  }

  async dataAsOf(location: Location): Promise<Date | undefined> {
    const told = this.#holdings.told(location, [])
    return told === undefined ? (await this.read(location, held => held.lastFinishedFeed()))?.dataAsOf : told.dataAsOf
  }

  hasLeft(location: Location): boolean {
    return this.#holdings.hasLeft(location) ?? !existsSync(this.#places.database(location))
  }

  async leave(location: Location): Promise<void> {
    await this.#ask(location, { job: 'leave', location })
  }

  /** What `use` reads at once of the set's database; `undefined`: nothing was ever written of the set. @throws SetUnusable */
  async read<T>(location: Location, use: (held: SetReadings) => T): Promise<T | undefined> {
    const path = this.#places.database(location)
    try {
      const given = await this.#read(path, location, use)
      this.troubles.end('READ', location)
      return given
    } catch (cause) {
      throw cause instanceof SetUnusable ? cause : this.troubles.begin('READ', location, cause)
    }
  }

  async #read<T>(path: string, location: Location, use: (held: SetReadings) => T): Promise<T | undefined> {
    if (!this.#kept.has(path) && !existsSync(this.#places.reachable(location))) return undefined
    const read = this.#kept.use(path, location, use)
    if (read !== olderDatabase) return read.given
    await this.#ask(location, { job: 'prepare', location })
    const prepared = this.#kept.use(path, location, use)
    if (prepared === olderDatabase) throw new Error('sets: the database is of another version of the program')
    return prepared.given
  }

  async apply(effect: SetEffect, drafts: NonEmpty<EntryDraft>, outcome?: KeptOutcome): Promise<Applied | Conflict> {
    const location = { set: effect.set, controller: effect.controller }
    const answer = await this.#ask(location, {
      job: 'apply',
      effect,
      drafts: packDrafts(drafts),
      ...(outcome === undefined ? {} : { outcome }),
    })
    if (answer === null || !('applied' in answer || 'conflict' in answer)) throw otherQuestion()
    if ('applied' in answer) for (const draft of drafts) this.#waiting.set(draft.facts.entryId, location)
    return answer
  }

  async pending(): Promise<readonly EntryDraft[]> {
    const answers = await Promise.all(this.#writers.map(writer => writer.ask({ job: 'pending' })))
    const sets = answers.flatMap(waitingIn)
    for (const { location, drafts, failed } of sets) {
      if (failed !== undefined) this.troubles.begin('WRITE', location, new Error(failed))
      for (const draft of drafts) this.#waiting.set(draft.facts.entryId, location)
    }
    return oldestFirst(sets)
  }

  async settle(entryIds: readonly string[]): Promise<void> {
    // Ids of an earlier run are known only after a look into the marked sets.
    if (entryIds.some(id => !this.#waiting.has(id))) await this.pending()
    const bySet = new Map<string, { location: Location; entryIds: string[] }>()
    for (const id of entryIds) {
      const location = this.#waiting.get(id)
      if (location === undefined) continue
      const path = this.#places.database(location)
      const group = bySet.get(path) ?? { location, entryIds: [] }
      group.entryIds.push(id)
      bySet.set(path, group)
    }
    await Promise.all([...bySet.values()].map(group => this.#ask(group.location, { job: 'settle', ...group })))
    for (const id of entryIds) this.#waiting.delete(id)
  }

  async close(): Promise<void> {
    this.#kept.close()
    this.#holdings.close()
    await this.#finders.close()
    await Promise.all(this.#writers.map(writer => writer.close()))
  }

  async #ask(location: Location, job: SetsJob): Promise<SetsAnswer> {
    const writer = this.#writers[shareOf(location, this.#writers.length)]
    if (writer === undefined) throw new Error('sets: no thread writes')
    this.#places.database(location)
    try {
      const answer = await writer.ask(job)
      if (job.job === 'apply') this.troubles.end('WRITE', location)
      return answer
    } catch (cause) {
      throw this.troubles.begin('WRITE', location, cause)
    }
  }
}

function waitingIn(answer: SetsAnswer): readonly WaitingInSet[] {
  if (answer === null || 'applied' in answer || 'conflict' in answer) throw otherQuestion()
  return answer
}

/** By time over all sets, without ever changing the order within one. */
function oldestFirst(sets: readonly WaitingInSet[]): readonly EntryDraft[] {
  const timed = sets.flatMap(({ drafts }) => {
    let latest = ''
    return drafts.map(draft => {
      latest = draft.facts.time > latest ? draft.facts.time : latest
      return { draft, time: latest }
    })
  })
  return timed.sort((a, b) => (a.time < b.time ? -1 : Number(a.time > b.time))).map(({ draft }) => draft)
}

function otherQuestion(): Error {
  return new Error('sets: the writer answered another question')
}

/** A set of which nothing was ever written has an empty list. */
function pageIn<T>(read: { readonly page: Page<T> | undefined } | undefined): Page<T> | undefined {
  return read === undefined ? { items: [] } : read.page
}

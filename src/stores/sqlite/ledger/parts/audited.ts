import SqliteDatabase, { type Database } from 'better-sqlite3'
import type { UnreadableParts } from '../../../../ports/data/ledger-file.js'
import type { StoredPersonal } from '../../../../ports/data/ledger-storage.js'
import { FolderAway, type Places } from '../../sets/places.js'
import { columns } from '../rows.js'
import { PartFile } from './part-file.js'

/** Entries whose parts are read together; the file of each controller is opened once for them. */
const windowEntries = 16_384
const portion = 1_000

/** Parts in ascending order, from one place. */
interface Source {
  next: number | undefined
  /** Those from `next` on and before `end`; moves `next` on. */
  take(end: number): readonly StoredPersonal[]
}

/**
 * The personal parts of a ledger as the auditor reads them: those that wait in its database and those in the files of the controllers, in
 * one ascending sequence. One file is open at a time.
 */
export class AuditedParts {
  readonly #places: Places | undefined
  readonly #ledger: Database
  readonly #file: string
  readonly #size: number
  readonly #unreadable = new Map<string, UnreadableParts>()

  /** @param ledger sees the ledger at one moment, when it had `size` entries; what is appended later is looked up in `file` */
  constructor(places: Places | undefined, ledger: Database, file: string, size: number) {
    this.#places = places
    this.#ledger = ledger
    this.#file = file
    this.#size = size
  }

  async *all(): AsyncGenerator<readonly StoredPersonal[]> {
    const places = this.#places
    const filed = places?.controllers().map(controller => this.#filed(places, controller)) ?? []
    const sources = [this.#waiting(), ...filed]
    for (;;) {
      const first = Math.min(...sources.map(({ next }) => next ?? Number.POSITIVE_INFINITY))
      if (first === Number.POSITIVE_INFINITY) return
      const end = Math.min(first + windowEntries, Number.MAX_SAFE_INTEGER)
      const parts = sources.flatMap(source => (source.next === undefined || source.next >= end ? [] : source.take(end)))
      parts.sort((a, b) => a.index - b.index)
      for (let at = 0; at < parts.length; at += portion) yield parts.slice(at, at + portion)
      // A number so large that it cannot be held would come again and again.
      if (end === Number.MAX_SAFE_INTEGER) return
    }
  }

  /** Controllers whose parts could not be read up to now. */
  unreadable(): ReadonlyMap<string, UnreadableParts> {
    return this.#unreadable
  }

  /** What is wrong with the files themselves. */
  flaws(): readonly string[] {
    const places = this.#places
    if (places === undefined) return []
    return places.controllers().flatMap(controller => {
      try {
        const found = PartFile.read(places, controller, file => file.flaws()) ?? []
        return found.map(text => `personal parts of ${controller}: ${text}`)
      } catch {
        // Told where its parts are read.
        return []
      }
    })
  }

  #waiting(): Source {
    const page = this.#ledger.prepare<[number, number], StoredPersonal>(
      `SELECT ${columns.personal} FROM personal WHERE idx >= ? AND idx < ? ORDER BY idx`,
    )
    const after = this.#ledger.prepare<[number], number | null>('SELECT min(idx) FROM personal WHERE idx >= ?').pluck()
    const source: Source = {
      next: after.get(Number.MIN_SAFE_INTEGER) ?? undefined,
      take: end => {
        const parts = page.all(source.next ?? end, end)
        source.next = after.get(end) ?? undefined
        return parts
      },
    }
    return source
  }

  #filed(places: Places, controller: string): Source {
    const read = <T>(use: (file: PartFile) => T): T | undefined => {
      try {
        return PartFile.read(places, controller, use)
      } catch (cause) {
        const why = cause instanceof FolderAway ? 'AWAY' : 'DAMAGED'
        this.#unreadable.set(controller, { why, text: cause instanceof Error ? cause.message : 'unreadable' })
        return undefined
      }
    }
    const source: Source = {
      next: read(file => file.next(Number.MIN_SAFE_INTEGER)),
      take: end => {
        const taken = read(file => ({ parts: file.between(source.next ?? end, end), next: file.next(end) }))
        source.next = taken?.next
        return (taken?.parts ?? []).filter(({ index }) => index < this.#size || !this.#standsNow(index))
      },
    }
    return source
  }

  /** Whether the entry was appended after the moment that is audited. */
  #standsNow(index: number): boolean {
    const now = new SqliteDatabase(this.#file, { readonly: true, fileMustExist: true })
    try {
      return now.prepare('SELECT 1 FROM entries WHERE idx = ?').get(index) !== undefined
    } finally {
      now.close()
    }
  }
}

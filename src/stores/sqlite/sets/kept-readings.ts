import { accessSync, constants } from 'node:fs'
import type { Location } from '../../../ports/data/set-contents.js'
import { SetReadings } from './readings.js'

/** The database has to be brought up to date by its writer before it can be read. */
export const olderDatabase = 'OLDER'

/** Databases of sets open for reading, a bounded number of them. */
export class KeptReadings {
  readonly #maxOpen: number
  /** By path, the longest unused first. */
  readonly #open = new Map<string, SetReadings>()

  constructor(maxOpen: number) {
    this.#maxOpen = maxOpen
  }

  has(path: string): boolean {
    return this.#open.has(path)
  }

  /** What `use` reads at once. @throws Error when it cannot be read */
  use<T>(
    path: string,
    location: Location,
    use: (held: SetReadings) => T,
  ): { readonly given: T } | typeof olderDatabase {
    const held = this.#open.get(path) ?? SetReadings.open(path, location)
    if (held === undefined) return olderDatabase
    // What is opened where nothing may be written shares its index of the log with the whole process, and as one that
    // cannot be written: kept, it would hold every writer off when the disk is writable again.
    if (!this.#open.has(path) && !isWritable(path)) return passing(held, use)
    this.#keep(path, held)
    return { given: use(held) }
  }

  close(): void {
    for (const readings of this.#open.values()) readings.close()
    this.#open.clear()
  }

  #keep(path: string, readings: SetReadings): void {
    this.#open.delete(path)
    this.#open.set(path, readings)
    for (const [oldest, old] of this.#open) {
      if (this.#open.size <= this.#maxOpen) break
      this.#open.delete(oldest)
      old.close()
    }
  }
}

function passing<T>(held: SetReadings, use: (held: SetReadings) => T): { readonly given: T } {
  try {
    return { given: use(held) }
  } finally {
    held.close()
  }
}

/** Whether the place could be written to now. */
export function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}

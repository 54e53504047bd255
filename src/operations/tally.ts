import { nobodysUnit } from '../domain/nobodys-unit.js'
import type { FaultCode } from '../fault/catalogue.js'
import type { EntryDraft, Ledger } from '../ports/data/ledger.js'
import type { Clock, Ids } from '../ports/runtime/clock.js'

declare const tallyMark: unique symbol

/** Stands where a receipt would: the act of somebody unknown was counted, not entered. */
export interface Tallied {
  readonly [tallyMark]: true
}

const tallied = Object.freeze({}) as Tallied

/** Most sources told apart within a minute; further ones are counted together. */
const maxSources = 1_000

/**
 * Acts of callers that are not known, counted per source, operation and code and entered into the ledger as sums once
 * a minute: unauthenticated messages cost no durable write each.
 * @see contracts.md "Order of checks"
 */
export class Tally {
  readonly #ledger: Ledger
  readonly #clock: Clock
  readonly #ids: Ids
  #counts = new Map<string, { address: string; operation: string; code: FaultCode | undefined; count: number }>()

  constructor(ledger: Ledger, clock: Clock, ids: Ids) {
    this.#ledger = ledger
    this.#clock = clock
    this.#ids = ids
  }

  /** Counts one act; `code` is absent for an answered one. */
  count(address: string, operation: string, code?: FaultCode): Tallied {
    const source = this.#counts.size < maxSources ? address : '*'
    const key = `${source} ${operation} ${code ?? ''}`
    const row = this.#counts.get(key) ?? { address: source, operation, code, count: 0 }
    row.count += 1
    this.#counts.set(key, row)
    return tallied
  }

  /** Enters the sums gathered so far. @throws Error when the ledger cannot be written; the sums are then kept. */
  async enter(): Promise<void> {
    const rows = [...this.#counts.values()]
    if (rows.length === 0) return
    const gathered = this.#counts
    this.#counts = new Map()
    try {
      await this.#ledger.append(rows.map(row => this.#draft(row)))
    } catch (cause) {
      for (const [key, row] of gathered) {
        const newer = this.#counts.get(key)
        this.#counts.set(key, newer ? { ...newer, count: newer.count + row.count } : row)
      }
      throw cause
    }
  }

  #draft(row: { address: string; operation: string; code: FaultCode | undefined; count: number }): EntryDraft {
    return {
      facts: {
        entryId: this.#ids.uuid(),
        time: this.#clock.now().toISOString(),
        transactionId: this.#ids.uuid(),
        operation: row.operation,
        act: 'SUMA_ODMOW',
        controller: nobodysUnit,
        sets: [],
        result: row.code === undefined ? 'SUKCES' : 'ODMOWA',
        ...(row.code === undefined ? {} : { refusal: row.code }),
        facts: { liczba: row.count },
      },
      personal: { address: row.address },
      persons: [],
    }
  }
}

import { createHmac, hash } from 'node:crypto'
import type { Location } from '../../../ports/data/set-contents.js'

/** Two people of one set fall together once in 2⁶⁴: then a set is asked in vain, nothing more. */
const tokenBytes = 8

/**
 * Keyed hashes of search keys. Whoever has the file without the key learns neither who is in a set nor that two sets hold the same person:
 * each set has tokens of its own.
 */
export class Tokens {
  readonly #key: Uint8Array
  #last: { readonly searchKey: string; readonly token: string } | undefined

  constructor(key: Uint8Array) {
    this.#key = key
  }

  /** What a search key is in the index, before it is made a set's own. */
  of(searchKey: string): string {
    // A question asks for the same keys in each set, one set after another.
    if (this.#last?.searchKey !== searchKey) this.#last = { searchKey, token: this.#hashed(searchKey) }
    return this.#last.token
  }

  #hashed(searchKey: string): string {
    return createHmac('sha256', this.#key).update(searchKey).digest('hex')
  }

  in({ controller, set }: Location, person: string): Uint8Array {
    return hash('sha256', `${person} ${controller} ${set}`, 'buffer').subarray(0, tokenBytes)
  }

  /** By which the index of another key is told. */
  check(): Uint8Array {
    return createHmac('sha256', this.#key).update('index of who is held where').digest()
  }
}

import type { TileSource } from '../ledger/tiles.js'
import { Door, type DoorOrder, type Unreachable } from './door.js'

/** Why a ledger's site gave nothing: it was not reached, or it answered with another status. */
export type NotGiven = { readonly status: number } | Unreachable

const tileWidth = 256

/** A ledger as it is published over HTTP: checkpoints, handovers of its key, tiles. @see C2SP tlog-tiles */
export class LedgerSite {
  readonly #door: Door
  readonly #below: string

  /** @param order its origin may name a path: there the ledger lies; `/dziennik` where it names none. @throws TypeError where it is no address */
  constructor(order: DoorOrder) {
    const { origin, pathname } = new URL(order.origin)
    this.#door = new Door({ maxAnswerBytes: 1_000_000, timeoutMs: 20_000, ...order, origin })
    this.#below = pathname === '/' ? '/dziennik' : pathname.replace(/\/$/, '')
  }

  checkpoint(): Promise<string | NotGiven> {
    return this.#text('checkpoint')
  }

  /** The newest checkpoint that enough witnesses have signed too. */
  witnessed(): Promise<string | NotGiven> {
    return this.#text('poswiadczony')
  }

  handovers(): Promise<string | NotGiven> {
    return this.#text('przekazania')
  }

  /** Tiles of the tree of `size`. The source throws when the site does not give one. */
  tiles(size: number): TileSource {
    return async (level, index) => {
      const width = Math.min(tileWidth, Math.floor(size / tileWidth ** level) - index * tileWidth)
      const path = `tile/${level}/${named(index)}${width < tileWidth ? `.p/${width}` : ''}`
      const answer = await this.#door.get(`${this.#below}/${path}`)
      if ('unreachable' in answer || answer.status !== 200) throw new Error(`the ledger's site does not give ${path}`)
      return answer.bytes
    }
  }

  close(): void {
    this.#door.close()
  }

  async #text(path: string): Promise<string | NotGiven> {
    const answer = await this.#door.get(`${this.#below}/${path}`)
    if ('unreachable' in answer) return answer
    return answer.status === 200 ? Buffer.from(answer.bytes).toString('utf8') : { status: answer.status }
  }
}

function named(index: number): string {
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/[0-9]{3}/g) ?? []
  return groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/')
}

import type { ResponseOf } from '../../contract/index.js'

type Page = Pick<ResponseOf<'pobierzWynikZlecenia'>, 'liczbaOsob' | 'nastepnaOsoba' | 'wynikOsoby'>

/** What one session has fetched of an order so far. */
export interface Collected {
  /** The numbers that were ordered, where this session placed the order. */
  readonly pesels: readonly string[]
  readonly persons: ResponseOf<'pobierzWynikZlecenia'>['wynikOsoby']
  /** Absent until the first page came. */
  readonly total?: number
  /** The person that the next page begins with; absent: all came, or none was asked for yet. */
  readonly next?: number
}

interface Kept {
  collected: Collected
  touched: number
  /** The fetching under way: one page after another. */
  turn: Promise<unknown>
}

const keptMs = 30 * 60_000
/** Most orders that are held at once. */
const mostKept = 30

/** Answers of orders while they come in, page by page: in memory, for the session that fetches them, for minutes. */
export class Collections {
  readonly #kept = new Map<string, Kept>()

  /** Remembers whose numbers were ordered. */
  begin(sessionId: string, order: string, pesels: readonly string[], now: Date): void {
    this.#put(sessionId, order, { pesels, persons: [] }, now)
  }

  find(sessionId: string, order: string, now: Date): Collected | undefined {
    const kept = this.#kept.get(`${sessionId} ${order}`)
    return kept === undefined || now.getTime() - kept.touched > keptMs ? undefined : kept.collected
  }

  /** Fetches the next page and adds it, after whoever fetches already. What `fetch` refuses is handed on. */
  async collect<R>(
    sessionId: string,
    order: string,
    now: Date,
    fetch: (from: number) => Promise<Page | R>,
    isRefused: (page: Page | R) => page is R,
  ): Promise<Collected | R> {
    const held = this.find(sessionId, order, now)
    const kept = this.#put(sessionId, order, held ?? { pesels: [], persons: [] }, now)
    const turn = kept.turn.then(async () => {
      const { collected } = kept
      if (collected.total !== undefined && collected.next === undefined) return collected
      const page = await fetch(collected.next ?? 1)
      if (isRefused(page)) return page
      const { nastepnaOsoba: next, liczbaOsob: total, wynikOsoby } = page
      const persons = [...collected.persons, ...wynikOsoby]
      kept.collected = { pesels: collected.pesels, persons, total, ...(next === undefined ? {} : { next }) }
      return kept.collected
    })
    kept.turn = turn.catch(() => undefined)
    return turn
  }

  #put(sessionId: string, order: string, collected: Collected, now: Date): Kept {
    const key = `${sessionId} ${order}`
    const present = this.#kept.get(key)
    const kept: Kept =
      present !== undefined && present.collected === collected
        ? present
        : { collected, touched: 0, turn: Promise.resolve() }
    kept.touched = now.getTime()
    this.#kept.delete(key)
    this.#kept.set(key, kept)
    for (const [oldest, one] of this.#kept) {
      if (this.#kept.size <= mostKept && now.getTime() - one.touched <= keptMs) break
      this.#kept.delete(oldest)
    }
    return kept
  }
}

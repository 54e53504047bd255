import { randomUUID } from 'node:crypto'

interface Kept<T> {
  readonly sessionId: string
  readonly draft: T
  readonly keptAt: number
}

const mostKept = 50
const keptMs = 30 * 60_000

/** What was sent and is not yet decided: between the preview and the decision, in memory, for the session that sent it. */
export class Drafts<T> {
  readonly #kept = new Map<string, Kept<T>>()
  readonly #most: number

  /** @param most how many are kept at once */
  constructor(most = mostKept) {
    this.#most = most
  }

  /** The id under which it is found; the oldest goes where there are too many. */
  keep(sessionId: string, draft: T, now: Date): string {
    for (const [id, one] of this.#kept) {
      if (now.getTime() - one.keptAt > keptMs || this.#kept.size >= this.#most) this.#kept.delete(id)
    }
    const id = randomUUID()
    this.#kept.set(id, { sessionId, draft, keptAt: now.getTime() })
    return id
  }

  /** `undefined`: not of this session, over, or not there. */
  find(sessionId: string, id: string, now: Date): T | undefined {
    const kept = this.#kept.get(id)
    if (kept === undefined || kept.sessionId !== sessionId) return undefined
    return now.getTime() - kept.keptAt > keptMs ? undefined : kept.draft
  }

  forget(id: string): void {
    this.#kept.delete(id)
  }
}

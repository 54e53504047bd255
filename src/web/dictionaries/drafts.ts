import { randomUUID } from 'node:crypto'
import type { Dictionary } from '../../domain/dictionaries/dictionary.js'

interface Kept {
  readonly sessionId: string
  readonly dictionary: Dictionary
  readonly keptAt: number
}

const mostKept = 10
const keptMs = 30 * 60_000

/** Versions that were sent and not yet published: between the preview and the decision, in memory, for the session that sent them. */
export class DictionaryDrafts {
  readonly #kept = new Map<string, Kept>()

  /** The id under which it is found; the oldest goes where there are too many. */
  keep(sessionId: string, dictionary: Dictionary, now: Date): string {
    for (const [id, one] of this.#kept) {
      if (now.getTime() - one.keptAt > keptMs || this.#kept.size >= mostKept) this.#kept.delete(id)
    }
    const id = randomUUID()
    this.#kept.set(id, { sessionId, dictionary, keptAt: now.getTime() })
    return id
  }

  /** `undefined`: not of this session, over, or not there. */
  find(sessionId: string, id: string, now: Date): Dictionary | undefined {
    const kept = this.#kept.get(id)
    if (kept === undefined || kept.sessionId !== sessionId) return undefined
    return now.getTime() - kept.keptAt > keptMs ? undefined : kept.dictionary
  }

  forget(id: string): void {
    this.#kept.delete(id)
  }
}

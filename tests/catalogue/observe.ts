/** Sends a row and gathers everything that can be seen of it: the reply, and what the ledger knows afterwards. */
import type { EntryFacts } from '../../src/ports/data/ledger.js'
import type { Exchange, Row } from './row.js'
import type { Stage } from './stage.js'

export interface Observed extends Exchange {
  readonly entries: readonly EntryFacts[]
  /** How often per operation or service and code, `OK` for answers. */
  readonly counted: ReadonlyMap<string, number>
  readonly logged: string
}

/** Rows go one after another: what the ledger got in between is the row's own. */
export class Observer {
  readonly #stage: Stage
  #known = 0

  constructor(stage: Stage) {
    this.#stage = stage
  }

  /** Forgets what was entered and counted up to now. */
  async start(): Promise<void> {
    await this.#stage.installation.house.tally.enter()
    await this.#news()
  }

  async observe(row: Row): Promise<Observed> {
    const { installation } = this.#stage
    const logStart = installation.logLines.length
    const exchange = await row.making.send(this.#stage)
    const entries = await this.#news()
    await installation.house.tally.enter()
    const sums = await this.#news()
    const counted = new Map(sums.map(sum => [`${sum.operation} ${sum.refusal ?? 'OK'}`, Number(sum.facts?.liczba)]))
    return { ...exchange, entries, counted, logged: installation.logLines.slice(logStart).join('') }
  }

  async #news(): Promise<readonly EntryFacts[]> {
    const { ledger } = this.#stage.installation.house
    const all: EntryFacts[] = []
    for (;;) {
      const page = await ledger.facts(this.#known, 1_000)
      if (page.length === 0) return all
      all.push(...page)
      this.#known += page.length
    }
  }
}

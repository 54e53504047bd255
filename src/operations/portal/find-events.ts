import type { EntryFacts, LedgerReader, LedgerSearch } from '../../ports/data/ledger.js'
import { isEvent } from '../event-keys.js'
import { type EventKind, eventKindOf } from './event-kinds.js'

/** Which events are looked for; a filter left out does not restrict. */
export interface EventQuery {
  /** What they are found under. */
  readonly key: string
  readonly kind?: EventKind | undefined
  readonly from?: Date | undefined
  readonly to?: Date | undefined
  /** Events before this entry. */
  readonly before?: number | undefined
  readonly limit: number
}

export interface FoundEvent {
  readonly index: number
  readonly kind: EventKind
  readonly facts: EntryFacts
}

export interface EventPage {
  readonly events: readonly FoundEvent[]
  /** Where the search goes on; absent: there is nothing more. */
  readonly next?: number
}

/** Most entries looked at for one page: what is rare is searched for page by page, and nobody keeps the ledger busy. */
const maxExamined = 2_000
const batch = 100
/** Entries are appended in about the order of their times; an act that took long comes later than its moment. */
const slackMs = 600_000

/** The events that fit, from the newest on. @req B7 */
export async function findEvents(ledger: LedgerReader & LedgerSearch, query: EventQuery): Promise<EventPage> {
  const events: FoundEvent[] = []
  let before = await startOf(ledger, query)
  for (let examined = 0; examined < maxExamined; ) {
    const encounters = await ledger.lastEncounters(query.key, before, batch)
    for (const { index } of encounters) {
      before = index
      examined += 1
      const [facts] = await ledger.facts(index, 1)
      if (facts === undefined || !isEvent(facts.act)) continue
      if (isBefore(facts, query.from, slackMs)) return { events }
      const kind = eventKindOf(facts)
      if (fits(facts, kind, query)) events.push({ index, kind, facts })
      if (events.length === query.limit) return { events, next: index }
    }
    if (encounters.length < batch) return { events }
  }
  return before === undefined ? { events } : { events, next: before }
}

function fits(facts: EntryFacts, kind: EventKind, query: EventQuery): boolean {
  const isLate = query.to !== undefined && Date.parse(facts.time) > query.to.getTime()
  return !isLate && !isBefore(facts, query.from, 0) && (query.kind === undefined || query.kind === kind)
}

function isBefore(facts: EntryFacts, from: Date | undefined, slack: number): boolean {
  return from !== undefined && Date.parse(facts.time) < from.getTime() - slack
}

/** Where the search begins: at the page asked for, or at the last entry of the time asked for, found by halving. */
async function startOf(
  ledger: LedgerReader & LedgerSearch,
  { key, before, to }: EventQuery,
): Promise<number | undefined> {
  if (to === undefined || before !== undefined) return before
  const [newest] = await ledger.lastEncounters(key, undefined, 1)
  if (newest === undefined) return undefined
  let [low, high] = [0, newest.index + 1]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    const [facts] = await ledger.facts(middle, 1)
    if (facts !== undefined && Date.parse(facts.time) <= to.getTime() + slackMs) low = middle + 1
    else high = middle
  }
  return low
}

import { civilDateOf } from '../domain/calendar.js'
import { nobodysUnit } from '../domain/nobodys-unit.js'
import { hold, holdsInForce, rangesIn, rangesOf } from '../domain/retention.js'
import { eventKeysOf } from '../operations/event-keys.js'
import { systemClock, systemIds } from '../outside/clock.js'
import { type EntryDraft, type EntryFacts, PersonalAway, type Receipt } from '../ports/data/ledger.js'
import { foldersOf } from './controller-folders.js'
import { readConfiguration } from './gateway.js'
import type { Home } from './home.js'
import { openKeys } from './keys.js'
import { openSqliteLedger, type SqliteLedger } from './ledger.js'
import { lookupKeysOf, nextCheckpointKey } from './ledger-keys.js'

export { PersonalAway }

/** A hold as it stands in the ledger. */
export interface Hold {
  readonly index: number
  readonly entryId: string
  readonly ranges: string
  readonly until: string
  readonly isInForce: boolean
}

/** What is to be kept: these entries, or all that a case has. */
export type Held = { readonly ranges: string } | { readonly caseNumber: string }

/**
 * Opens the ledger of an installation beside the gateway that may be at work: whoever appends next sees what the other has.
 * @throws Error when a key or the file cannot be opened
 */
async function withLedger<T>(home: Home, act: (ledger: SqliteLedger) => Promise<T>): Promise<T> {
  const { ledgerOrigin: origin } = await readConfiguration(home, process.env)
  const keys = await openKeys(home)
  const ledger = await openSqliteLedger({
    file: home.data.ledger,
    origin,
    checkpointKey: keys.checkpoint,
    nextCheckpointKey: nextCheckpointKey(home),
    personalKey: keys.personal,
    lookupKey: lookupKeysOf(home),
    clock: systemClock,
    parts: { folder: home.data.sets, elsewhere: foldersOf(home) },
  })
  try {
    return await act(ledger)
  } finally {
    await ledger.close()
  }
}

/** Keeps entries from being erased until the day, and enters that; `undefined` where there is none to keep. @param until `YYYY-MM-DD` */
export function holdEntries(home: Home, held: Held, until: string, reason: string): Promise<Receipt | undefined> {
  return withLedger(home, async ledger => {
    const ranges = 'ranges' in held ? held.ranges : rangesOf(await entriesOfCase(ledger, held.caseNumber))
    if (ranges === '' || rangesIn(ranges) === undefined) return undefined
    const caseNumber = 'caseNumber' in held ? { caseNumber: held.caseNumber } : {}
    const facts = { [hold.fact]: ranges, [hold.until]: until }
    const [receipt] = await ledger.append([draftOf(hold.operation, { facts }, { text: reason, ...caseNumber })])
    return receipt
  })
}

/** Takes a hold back, and enters that; `undefined` where there is no such hold in force. @param index number of its entry */
export function releaseHold(home: Home, index: number, reason: string): Promise<Receipt | undefined> {
  return withLedger(home, async ledger => {
    const held = (await holdsOf(ledger)).find(one => one.index === index && one.isInForce)
    if (held === undefined) return undefined
    const [receipt] = await ledger.append([draftOf(hold.released, { about: held.entryId }, { text: reason })])
    return receipt
  })
}

/** Every hold on record, in the order in which they were entered. */
export function listHolds(home: Home): Promise<readonly Hold[]> {
  return withLedger(home, holdsOf)
}

async function holdsOf(ledger: SqliteLedger): Promise<readonly Hold[]> {
  const entries: (EntryFacts & { readonly index: number })[] = []
  for (const { index } of await ledger.encounters(hold.searchKey, 0, 1_000))
    for (const facts of await ledger.facts(index, 1)) entries.push({ ...facts, index })
  const inForce = holdsInForce(entries, civilDateOf(systemClock.now()))
  return entries
    .filter(({ operation }) => operation === hold.operation)
    .map(one => ({
      index: one.index,
      entryId: one.entryId,
      ranges: String(one.facts?.[hold.fact] ?? ''),
      until: String(one.facts?.[hold.until] ?? ''),
      isInForce: inForce.includes(one),
    }))
}

/** The case stands in the part that names people: the thread that searches opens each. */
async function entriesOfCase(ledger: SqliteLedger, caseNumber: string): Promise<readonly number[]> {
  const found: number[] = []
  for (let at: number | undefined = 0; at !== undefined; ) {
    const part: Awaited<ReturnType<typeof ledger.ofCase>> = await ledger.ofCase(caseNumber, at)
    found.push(...part.found)
    at = part.next
  }
  return found.sort((a, b) => a - b)
}

function draftOf(
  operation: string,
  facts: Pick<EntryFacts, 'facts' | 'about'>,
  personal: EntryDraft['personal'],
): EntryDraft {
  return {
    facts: {
      entryId: systemIds.ordered(),
      time: systemClock.now().toISOString(),
      transactionId: systemIds.uuid(),
      operation,
      act: 'ADMINISTRACJA',
      controller: nobodysUnit,
      sets: [],
      result: 'SUKCES',
      ...facts,
    },
    personal,
    persons: [],
    concerns: [...eventKeysOf([]), hold.searchKey],
  }
}

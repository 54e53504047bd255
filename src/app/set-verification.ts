import { existsSync } from 'node:fs'
import type { BeneficiarySet } from '../domain/registry/beneficiary-set.js'
import type { SetEvent } from '../domain/registry/set-life.js'
import type { EntryFacts } from '../ports/data/ledger.js'
import { setEvents, setsNamed } from '../stores/sqlite/control/set-life.js'
import { openForReading } from '../stores/sqlite/database/open.js'
import { Statements } from '../stores/sqlite/database/statements.js'
import { HoldingsReader } from '../stores/sqlite/holdings/reader.js'
import { openLedgerFile } from '../stores/sqlite/ledger/audit-reader.js'
import { Places } from '../stores/sqlite/sets/places.js'
import {
  accountOfSet,
  type SetAccount,
  type SetFlaw,
  type SetFlawKind,
  type ToldStep,
} from '../stores/sqlite/sets/verification.js'
import { foldersOf } from './controller-folders.js'
import type { Home } from './home.js'
import { openHoldingsKey } from './keys.js'
import { readLedgerFacts } from './ledger.js'

/** What is wrong between the file and what tells of it. */
export type VerificationFlaw = SetFlaw<
  | SetFlawKind
  /** The register's state does not fit the content. */
  | 'STATE'
  /** The file is not there, though the set is to have content. */
  | 'FILE'
  /** The index of who is held where says that a person is not in the set. */
  | 'INDEX'
  /** The ledger lacks the entry of a step that the file or the register tells of. */
  | 'ENTRY'
  /** The file does not tell of a step that the ledger has on record: it is an older copy, or was changed. */
  | 'STEP'
>

/** What the verification of a set showed. */
export interface SetVerdict {
  readonly set: BeneficiarySet
  readonly records: number
  readonly feeds: number
  readonly packages: number
  /** Steps whose entries were looked for in the ledger. */
  readonly steps: number
  /** Entries that still wait in the set's outbox: the gateway enters them at its next start at the latest. */
  readonly waiting: number
  /** Whether the index of who is held where speaks for the set; where not, the set is asked itself. */
  readonly isIndexed: boolean
  readonly flaws: readonly VerificationFlaw[]
}

/** There is no such set, or no installation. */
export class NoSuchSet extends Error {}

/**
 * Checks a set: its file's structure, counts and keys, the index of persons, the register, and every step of its life and
 * of its feeds against the entries of the ledger, both ways. Also while the gateway works. The ledger itself is checked by
 * its audit. @throws NoSuchSet; Error where the register or the ledger cannot be read
 * @req B5 B6 C6
 */
export async function verifySet(home: Home, code: string): Promise<SetVerdict> {
  if (!existsSync(home.data.control)) throw new NoSuchSet('there is no installation')
  const before = (await readLedgerFacts(home.data.ledger, undefined, 1))[0]?.index ?? -1
  const { set, events } = registered(home, code)
  const location = { set: set.code, controller: set.unitCode }
  const file = new Places(home.data.sets, foldersOf(home)).reachable(location)
  const index = await openIndex(home)
  let lacking = 0
  let first = ''
  const isThere = existsSync(file)
  // A set of which nothing was ever written holds nobody.
  const isIndexed = !isThere || index?.told(location, []) !== undefined
  const account: SetAccount = isThere
    ? accountOfSet(file, location, (mark, keys) => {
        if (!isIndexed || keys.every(key => index?.told(location, [key])?.mayHold !== false)) return
        lacking += 1
        if (first === '') first = mark
      })
    : { flaws: [], hasContent: false, records: 0, feeds: 0, packages: 0, steps: [], waiting: [] }
  index?.close()
  const entries = await entriesOf(home, set, events)
  const flaws: VerificationFlaw[] = [
    ...account.flaws,
    ...againstRegister(set, account, isThere),
    ...(lacking === 0 ? [] : [{ flaw: 'INDEX', detail: `${lacking}: ${first}` } as const]),
    ...againstLedger(set, account, events, entries, before),
  ]
  const { records, feeds, packages, steps, waiting } = account
  return {
    set,
    records,
    feeds,
    packages,
    steps: steps.length + events.length,
    waiting: waiting.length,
    isIndexed,
    flaws,
  }
}

function registered(home: Home, code: string): { readonly set: BeneficiarySet; readonly events: readonly SetEvent[] } {
  const db = openForReading(home.data.control)
  try {
    const sql = new Statements(db)
    const [set] = setsNamed(sql, [code])
    if (set === undefined) throw new NoSuchSet('there is no such set')
    return { set, events: setEvents(sql, code) }
  } finally {
    db.close()
  }
}

async function openIndex(home: Home): Promise<HoldingsReader | undefined> {
  if (!existsSync(home.data.holdings)) return undefined
  return new HoldingsReader({ file: home.data.holdings, key: await openHoldingsKey(home) })
}

/** Which states go with content: a set is AKTYWNY with its first finished feed, and a start of the gateway mends the mark. */
function againstRegister(
  set: BeneficiarySet,
  { hasContent, flaws }: SetAccount,
  isThere: boolean,
): readonly VerificationFlaw[] {
  const isFed = set.state === 'AKTYWNY' || set.state === 'ZAMKNIETY'
  if (isFed && !isThere) return [{ flaw: 'FILE', detail: set.code }]
  if (flaws.length > 0 || set.state === 'ZARCHIWIZOWANY') return []
  return isFed === hasContent ? [] : [{ flaw: 'STATE', detail: set.state }]
}

interface Entry {
  readonly index: number
  readonly facts: EntryFacts
}

/** What the ledger has on record of the set and of the vendor changes that it was in. */
async function entriesOf(
  home: Home,
  { code, unitCode }: BeneficiarySet,
  events: readonly SetEvent[],
): Promise<readonly Entry[]> {
  const changes = new Set(events.flatMap(({ changeId }) => changeId ?? []))
  const ledger = openLedgerFile(home.data.ledger)
  const found: Entry[] = []
  try {
    for await (const portion of ledger.entries()) {
      for (const { index, facts: text } of portion) {
        if (!text.includes(code) && !text.includes(unitCode) && ![...changes].some(id => text.includes(id))) continue
        const facts = JSON.parse(text) as EntryFacts
        if (facts.result !== 'ODMOWA' && facts.repeat !== true) found.push({ index, facts })
      }
    }
  } finally {
    await ledger.close()
  }
  return found
}

function againstLedger(
  set: BeneficiarySet,
  { steps, waiting, flaws }: SetAccount,
  events: readonly SetEvent[],
  entries: readonly Entry[],
  before: number,
): readonly VerificationFlaw[] {
  const found: VerificationFlaw[] = []
  const fed = entries.filter(({ facts }) => facts.facts?.kodZbioru === set.code)
  const kept = new Map(fed.map(one => [keyOf(one.facts), one]))
  for (const facts of waiting) kept.set(keyOf(facts), { index: Number.POSITIVE_INFINITY, facts })
  for (const step of steps.filter(one => !kept.has(stepKey(one)))) found.push({ flaw: 'ENTRY', detail: stepKey(step) })
  for (const step of steps) {
    const facts = kept.get(stepKey(step))?.facts.facts
    if (step.hash === undefined || facts === undefined) continue
    if (facts.skrotPaczki !== step.hash || facts.przyjete !== step.taken) {
      found.push({ flaw: 'ENTRY', detail: stepKey(step) })
    }
  }
  for (const event of events) {
    const isTold = [...entries, ...waiting.map(facts => ({ facts }))].some(({ facts }) => tells(facts, set, event))
    if (!isTold) found.push({ flaw: 'ENTRY', detail: `${set.code} ${event.step}` })
  }
  if (flaws.some(({ flaw }) => flaw === 'STRUCTURE' || flaw === 'SCHEMA' || flaw === 'OTHER_SET')) return found
  const told = new Set(steps.map(stepKey))
  for (const [key, { index, facts }] of kept) {
    if (index > before || !isFeedStep(facts) || told.has(key)) continue
    found.push({ flaw: 'STEP', detail: `#${index} ${key}` })
  }
  return found
}

const feedSteps: ReadonlySet<string> = new Set<ToldStep['operation']>([
  'rozpocznijZasilenie',
  'przekazPaczke',
  'zakonczZasilenie',
  'przerwijZasilenie',
])

function isFeedStep({ operation, act, facts }: EntryFacts): boolean {
  return act === 'ZASILENIE' && feedSteps.has(operation) && facts?.idZasilenia !== undefined
}

function stepKey({ operation, feedId, number }: ToldStep): string {
  return [operation, feedId, ...(number === undefined ? [] : [number])].join(' ')
}

function keyOf({ operation, facts }: EntryFacts): string {
  const number = facts?.numerPaczki
  return [operation, facts?.idZasilenia ?? '', ...(number === undefined ? [] : [number])].join(' ')
}

const endings = { ZAMKNIECIE: 'zamknijZbior', ARCHIWIZACJA: 'archiwizujZbior' } as const

/** Whether the entry is that of the event. */
function tells({ operation, facts = {} }: EntryFacts, { code }: BeneficiarySet, event: SetEvent): boolean {
  const { step, changeId } = event
  const isOfSet = facts.kodZbioru === code
  if (changeId !== undefined) return operation === 'wykonajKrokZmiany' && facts.idZmiany === changeId
  switch (step) {
    case 'UTWORZENIE':
      return (
        (operation === 'utworzZbior' && isOfSet) || (operation === 'wykonajKrokZmiany' && holds(facts.zbiory, code))
      )
    case 'PRZYPISANIE':
      return (
        (operation === 'przypiszZbior' && isOfSet && facts.idSystemu === event.systemId) ||
        (operation === 'wykonajKrokZmiany' && facts.idSystemu === event.systemId)
      )
    case 'PIERWSZE_ZASILENIE':
      return operation === 'zakonczZasilenie' && isOfSet
    case 'PRZELACZENIE':
      return operation === 'wykonajKrokZmiany'
    case 'ZAMKNIECIE':
    case 'ARCHIWIZACJA':
      return operation === endings[step] && isOfSet
  }
}

function holds(codes: string | number | boolean | undefined, code: string): boolean {
  return typeof codes === 'string' && codes.split(' ').includes(code)
}

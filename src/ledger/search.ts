import {
  type Encounter,
  type EntryFacts,
  type EntryPersonal,
  type FoundRecord,
  type LedgerSearch,
  PersonalAway,
  type RecordCursor,
  type RecordFilter,
  type RecordPage,
} from '../ports/data/ledger.js'
import type {
  LedgerReadings,
  LocatingSearch,
  PlacedPart,
  StoredEntry,
  StoredPersonal,
} from '../ports/data/ledger-storage.js'
import { entryLeafHash } from './leaf.js'
import { loginKey, met, type PersonalKeys } from './personal.js'

const maxPage = 1_000
/** Entries read at once … */
const portion = 1_000
/** … and looked at for one page, at most: who searches for what is rare gets a short page and goes on from it. */
const mostLookedAt = 50_000

/** Searches a ledger's rows: by person and user through keyed hashes, by all else through the public facts. @req B6 */
export function ledgerSearch(readings: LedgerReadings, keys: PersonalKeys): LocatingSearch {
  return {
    async records(filter, after, limit) {
      const order = { ...(after ?? (await beginning(readings, filter))), limit: Math.min(limit, maxPage) }
      if (filter.index !== undefined) return byIndex(readings, filter, filter.index)
      const isByMark = filter.persons !== undefined || filter.login !== undefined
      return isByMark ? byMarks(readings, keys, filter, order) : byFacts(readings, filter, order)
    },
    async encounters(searchKey, first, limit) {
      const most = Math.min(limit, maxPage)
      const rows = await markedByAny(keys, searchKey, token => readings.marked(token, first, most))
      return rows
        .sort((a, b) => a.index - b.index)
        .slice(0, most)
        .map(({ index, met: how }) => encounter(index, how))
    },
    async stillPersonal(before, first, limit) {
      const rows = await readings.withPersonal(before, first, limit)
      return rows.map(({ index, facts }) => ({ index, facts: JSON.parse(facts) as EntryFacts }))
    },
    async lastEncounters(searchKey, before, limit) {
      const most = Math.min(limit, maxPage)
      const rows = await markedByAny(keys, searchKey, token => readings.markedBefore(token, before, most))
      return rows
        .sort((a, b) => b.index - a.index)
        .slice(0, most)
        .map(({ index, met: how }) => encounter(index, how))
    },
    async located(indexes) {
      const opened = new Map<number, EntryPersonal>()
      const elsewhere: PlacedPart[] = []
      for (const placed of await readings.parts(indexes)) {
        if (placed.part === undefined) elsewhere.push(placed)
        else opened.set(placed.index, openedPart(keys, placed, placed.part))
      }
      return { opened, elsewhere }
    },
  }
}

/** Parts opened at once for a case: other searches have their turn in between. */
const mostOpened = 10_000

/** As `LedgerSearch.ofCase`. @throws PersonalAway: which case an entry has cannot be told, and not to find it could mean to erase it */
export async function entriesOfCase(
  source: Pick<LedgerReadings, 'size'> & Pick<LedgerSearch, 'personals'>,
  caseNumber: string,
  first: number,
): ReturnType<LedgerSearch['ofCase']> {
  const size = await source.size()
  const end = Math.min(size, first + mostOpened)
  const found: number[] = []
  for (const [index, personal] of await source.personals(Array.from({ length: end - first }, (_, i) => first + i))) {
    if (personal === 'AWAY') throw new PersonalAway()
    if (personal.caseNumber === caseNumber) found.push(index)
  }
  return { found: found.sort((a, b) => a - b), next: end < size ? end : undefined }
}

/** A stored part, opened. @throws Error when it is not the one of the entry */
export function openedPart(
  keys: Pick<PersonalKeys, 'open'>,
  { controller, entryId }: Omit<PlacedPart, 'part'>,
  part: StoredPersonal,
): EntryPersonal {
  return JSON.parse(keys.open({ controller, entryId }, part).text)
}

interface Mark {
  readonly index: number
  readonly met: number
}

/** What is marked under any of the look-up keys. */
async function markedByAny(
  keys: PersonalKeys,
  searchKey: string,
  read: (token: Uint8Array) => Promise<readonly Mark[]>,
): Promise<Mark[]> {
  return (await Promise.all(keys.tokens(searchKey).map(read))).flat()
}

type SearchOrder = RecordCursor & { readonly limit: number }

async function beginning(readings: LedgerReadings, { until }: RecordFilter): Promise<RecordCursor> {
  // Beyond every moment; with a last moment also beyond every index of it.
  return { size: await readings.size(), time: until ?? '~', index: Number.MAX_SAFE_INTEGER }
}

async function byFacts(readings: LedgerReadings, filter: RecordFilter, order: SearchOrder): Promise<RecordPage> {
  const { size, limit } = order
  const { controller, from } = filter
  const narrowed = {
    size,
    ...(controller === undefined ? {} : { controller }),
    ...(from === undefined ? {} : { from }),
  }
  const records: FoundRecord[] = []
  let before = { time: order.time, index: order.index }
  for (let lookedAt = 0; lookedAt < mostLookedAt; ) {
    const rows = await readings.latest({ ...narrowed, before }, portion)
    for (const row of rows) {
      const facts = JSON.parse(row.facts) as EntryFacts
      before = { time: facts.time, index: row.index }
      if (!fits(facts, filter)) continue
      records.push(found(row, facts, encounter(row.index, 0)))
      if (records.length === limit) return { records, next: { size, ...before } }
    }
    if (rows.length < portion) return { records }
    lookedAt += rows.length
  }
  return { records, next: { size, ...before } }
}

async function byIndex(readings: LedgerReadings, filter: RecordFilter, index: number): Promise<RecordPage> {
  const [row] = await readings.entries(index, 1)
  if (row === undefined || row.index !== index) return { records: [] }
  const facts = JSON.parse(row.facts) as EntryFacts
  return { records: fits(facts, filter) ? [found(row, facts, encounter(index, 0))] : [] }
}

async function byMarks(
  readings: LedgerReadings,
  keys: PersonalKeys,
  filter: RecordFilter,
  { size, time, index, limit }: SearchOrder,
): Promise<RecordPage> {
  const fitting: FoundRecord[] = []
  for (const [at, how] of await marksOf(readings, keys, filter)) {
    const [row] = at < size ? await readings.entries(at, 1) : []
    if (row === undefined || row.index !== at) continue
    const facts = JSON.parse(row.facts) as EntryFacts
    const isAhead = facts.time < time || (facts.time === time && at < index)
    if (isAhead && fits(facts, filter)) fitting.push(found(row, facts, encounter(at, how)))
  }
  fitting.sort((a, b) => (a.facts.time === b.facts.time ? b.index - a.index : a.facts.time < b.facts.time ? 1 : -1))
  const records = fitting.slice(0, limit)
  const last = records.at(-1)
  if (last === undefined || fitting.length === records.length) return { records }
  return { records, next: { size, time: last.facts.time, index: last.index } }
}

/** Entries that met one of the persons and, where a login is given, were made by it; with how they met them. */
async function marksOf(readings: LedgerReadings, keys: PersonalKeys, { persons, login }: RecordFilter) {
  const ofPersons = persons === undefined ? undefined : await unionOf(readings, keys, persons, met.given | met.asked)
  if (login === undefined) return ofPersons ?? new Map<number, number>()
  const ofLogin = await unionOf(readings, keys, [loginKey(login)], met.acted)
  if (ofPersons === undefined) return ofLogin
  const both = [...ofPersons].filter(([index]) => ofLogin.has(index))
  return new Map(both.map(([index, how]) => [index, how | met.acted]))
}

async function unionOf(readings: LedgerReadings, keys: PersonalKeys, searchKeys: readonly string[], wanted: number) {
  const marks = new Map<number, number>()
  for (const token of [...new Set(searchKeys)].flatMap(searchKey => keys.tokens(searchKey))) {
    for (let first = 0; ; ) {
      const rows = await readings.marked(token, first, portion)
      for (const { index, met: how } of rows) {
        if ((how & wanted) !== 0) marks.set(index, (marks.get(index) ?? 0) | how)
      }
      if (rows.length < portion) break
      first = (rows.at(-1)?.index ?? first) + 1
    }
  }
  return marks
}

function fits(facts: EntryFacts, filter: RecordFilter): boolean {
  const { controller, unitCode, setCode, purpose, legalBasis, operation, act, result, refusal, from, until } = filter
  const is = (wanted: string | undefined, value: string | undefined) => wanted === undefined || wanted === value
  return (
    is(controller, facts.controller) &&
    is(unitCode, facts.unitCode) &&
    is(purpose, facts.purpose) &&
    is(legalBasis, facts.legalBasis) &&
    is(operation, facts.operation) &&
    is(act, facts.act) &&
    is(result, facts.result) &&
    is(refusal, facts.refusal) &&
    (from === undefined || facts.time >= from) &&
    (until === undefined || facts.time <= until) &&
    (setCode === undefined || facts.sets.some(({ code }) => code === setCode))
  )
}

function encounter(index: number, how: number): Encounter {
  return {
    index,
    given: (how & met.given) !== 0,
    asked: (how & met.asked) !== 0,
    acted: (how & met.acted) !== 0,
    concerned: (how & met.concerned) !== 0,
  }
}

function found(row: StoredEntry, facts: EntryFacts, how: Encounter): FoundRecord {
  return { ...how, leafHash: entryLeafHash(row.facts, row.personalHash).toString('hex'), facts }
}

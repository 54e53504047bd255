import { addMonths, type CivilDate, civilDateOf, startOfDay } from '../domain/calendar.js'
import { type ObservedQuestion, Observer } from '../domain/oversight/observer.js'
import type { DayOfQuestions, LedgerActivity, StandingOutOf } from '../ports/data/activity.js'
import type { EntryFacts, EntryPersonal, KeptPersonals } from '../ports/data/ledger.js'
import type { LedgerReadings, PlacedPart, StoredPersonal } from '../ports/data/ledger-storage.js'
import type { PersonalKeys } from './personal.js'
import { openedPart } from './search.js'

/** Entries read at once. */
const portion = 1_000

/** Entries whose personal parts are opened together: the fewer portions, the fewer times a controller's file is opened. */
const questionPortion = 4_000

/** Reads parts of a controller's entries from its file; `undefined`: it cannot be read now. */
export type FiledParts = (
  controller: string,
  indexes: readonly number[],
) => ReadonlyMap<number, StoredPersonal> | undefined

interface Sources {
  readonly readings: LedgerReadings
  readonly keys: PersonalKeys
  readonly filed: FiledParts
}

/** Over all controllers together. */
const everybody = ''

/**
 * The use of data out of a ledger's rows. Volume grows with the ledger: each entry is looked at once, whatever is asked afterwards. What
 * stands out is worked out of one month, whose personal parts are opened one by one and kept no longer than it takes.
 * @req B6
 */
export function ledgerActivity(readings: LedgerReadings, keys: PersonalKeys, filed: FiledParts): LedgerActivity {
  const days = new Days()
  return {
    async volume(controller, from, until) {
      await days.follow(readings)
      return days.between(controller ?? everybody, from, until)
    },
    async standingOut(month, thresholds, controller) {
      const observers = new Map<string, Observer>()
      const observerOf = (whose: string) => {
        const held = observers.get(whose) ?? new Observer(thresholds)
        observers.set(whose, held)
        return held
      }
      const alike = new Alike()
      let unread = 0
      for await (const [facts, question] of questionsOf({ readings, keys, filed }, month, controller)) {
        if (question === 'AWAY') {
          unread += 1
          continue
        }
        observerOf(facts.controller).see(question)
        if (controller === undefined && !alike.seen(facts, question)) observerOf(everybody).see(question)
      }
      return { standingOut: [...observers].flatMap(([whose, observer]) => named(keys, observer, month, whose)), unread }
    },
  }
}

function named(keys: PersonalKeys, observer: Observer, month: string, whose: string): readonly StandingOutOf[] {
  return observer.standingOut().map(one => ({
    ...one,
    ...(whose === everybody ? {} : { controller: whose }),
    id: keys.token(JSON.stringify(['USTALENIE', whose, month, one.kind, one.subject])).toString('hex'),
  }))
}

/** A question of several controllers is several entries: seen over all of them it is one. */
class Alike {
  #transaction = ''
  readonly #seen = new Set<string>()

  seen({ transactionId }: EntryFacts, { person = '' }: ObservedQuestion): boolean {
    if (transactionId !== this.#transaction) this.#seen.clear()
    this.#transaction = transactionId
    const isSeen = this.#seen.has(person)
    this.#seen.add(person)
    return isSeen
  }
}

const isQuestion = ({ act }: EntryFacts) => act === 'UDOSTEPNIENIE'

async function* questionsOf(
  sources: Sources,
  month: string,
  controller: string | undefined,
): AsyncGenerator<readonly [EntryFacts, ObservedQuestion | 'AWAY']> {
  const { readings } = sources
  const first = `${month}-01`
  const end = startOfDay(addMonths(first, 1))
  const narrowed = {
    size: await readings.size(),
    from: startOfDay(first).toISOString(),
    ...(controller === undefined ? {} : { controller }),
  }
  let before = { time: end.toISOString(), index: 0 }
  for (;;) {
    const rows = await readings.latest({ ...narrowed, before }, questionPortion)
    const all = rows.map(({ index, facts }) => ({ index, facts: JSON.parse(facts) as EntryFacts }))
    const asked = all.filter(({ facts }) => isQuestion(facts) && facts.repeat !== true)
    const parts = await personalsOf(
      sources,
      asked.map(({ index }) => index),
    )
    for (const { index, facts } of asked) {
      const personal = parts.get(index)
      const question = personal === 'AWAY' ? personal : questionIn(index, facts, personal)
      if (question !== undefined) yield [facts, question]
    }
    const last = all.at(-1)
    if (last === undefined || rows.length < questionPortion) return
    before = { time: last.facts.time, index: last.index }
  }
}

/** The personal parts of these entries, the file of each controller opened once. */
async function personalsOf({ readings, keys, filed }: Sources, indexes: readonly number[]): Promise<KeptPersonals> {
  const found = new Map<number, EntryPersonal | 'AWAY'>()
  const elsewhere = new Map<string, PlacedPart[]>()
  for (const placed of await readings.parts(indexes)) {
    if (placed.part === undefined)
      elsewhere.set(placed.controller, [...(elsewhere.get(placed.controller) ?? []), placed])
    else found.set(placed.index, openedPart(keys, placed, placed.part))
  }
  for (const [controller, wanted] of elsewhere) {
    const read = filed(
      controller,
      wanted.map(({ index }) => index),
    )
    for (const placed of wanted) {
      const part = read?.get(placed.index)
      found.set(placed.index, part === undefined ? 'AWAY' : openedPart(keys, placed, part))
    }
  }
  return found
}

/** The question of an entry; none where the part that names people is gone, or nobody known asked. */
function questionIn(
  index: number,
  facts: EntryFacts,
  personal: EntryPersonal | undefined,
): ObservedQuestion | undefined {
  if (personal?.login === undefined) return undefined
  const { login, caseNumber, criteria } = personal
  return {
    index,
    at: new Date(facts.time),
    login,
    ...(facts.unitCode === undefined ? {} : { unitCode: facts.unitCode }),
    ...(facts.role === undefined ? {} : { role: facts.role }),
    ...(caseNumber === undefined ? {} : { caseNumber }),
    ...(criteria === undefined || criteria.length === 0 ? {} : { person: [...criteria].sort().join(' ') }),
    isRefused: facts.result === 'ODMOWA',
  }
}

interface Counts {
  answered: number
  empty: number
  refused: number
}

/** Questions by controller and day, kept up with the ledger. */
class Days {
  readonly #counts = new Map<string, Map<CivilDate, Counts>>()
  #next = 0
  #last = { hour: '', day: '' }

  async follow(readings: LedgerReadings): Promise<void> {
    for (;;) {
      const rows = await readings.entries(this.#next, portion)
      for (const { index, facts } of rows) {
        this.#add(JSON.parse(facts) as EntryFacts)
        this.#next = index + 1
      }
      if (rows.length < portion) return
    }
  }

  #add(facts: EntryFacts): void {
    if (!isQuestion(facts)) return
    const day = this.#dayOf(facts.time)
    for (const whose of [facts.controller, everybody]) {
      const days = this.#counts.get(whose) ?? new Map<CivilDate, Counts>()
      this.#counts.set(whose, days)
      const counts = days.get(day) ?? { answered: 0, empty: 0, refused: 0 }
      days.set(day, counts)
      if (facts.result === 'ODMOWA') counts.refused += 1
      else if (facts.result === 'BRAK_DANYCH') counts.empty += 1
      else counts.answered += 1
    }
  }

  /** Entries follow one another: the day changes with the hour at most. */
  #dayOf(time: string): CivilDate {
    const hour = time.slice(0, 13)
    if (hour !== this.#last.hour) this.#last = { hour, day: civilDateOf(new Date(time)) }
    return this.#last.day
  }

  between(whose: string, from: CivilDate, until: CivilDate): readonly DayOfQuestions[] {
    return [...(this.#counts.get(whose) ?? [])]
      .filter(([day]) => day >= from && day <= until)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([day, counts]) => ({ day, ...counts }))
  }
}

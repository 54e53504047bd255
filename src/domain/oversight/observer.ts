import { civilDateOf, hourOf } from '../calendar.js'
import { isDayOff } from './holidays.js'
import type { Finding, PatternKind, PatternThresholds } from './patterns.js'

/** A question for somebody's data, as far as its use can stand out. */
export interface ObservedQuestion {
  /** Number of its entry. */
  readonly index: number
  readonly at: Date
  readonly login: string
  readonly unitCode?: string
  readonly role?: string
  readonly caseNumber?: string
  /** What identified the person: one value per person, never shown. */
  readonly person?: string
  readonly isRefused: boolean
}

/** What stands out, before it has an id: the subject tells alike findings apart and is never shown. */
export type StandingOut = Pick<Finding, 'kind' | 'login' | 'unitCode' | 'role' | 'measured' | 'limit' | 'entries'> & {
  readonly subject: string
}

/** Entries kept to show a finding. */
const mostEntries = 50

/** A count with the first entries that make it up. */
class Shown {
  count = 0
  readonly entries: number[] = []

  add(index: number): void {
    this.count += 1
    if (this.entries.length < mostEntries) this.entries.push(index)
  }
}

interface Officer {
  readonly login: string
  readonly unitCode: string | undefined
  readonly role: string | undefined
  readonly all: Shown
  readonly offHours: Shown
  readonly refused: Shown
  readonly persons: Map<string, Shown>
}

interface CaseFile {
  readonly unitCode: string | undefined
  readonly persons: Set<string>
  readonly shown: Shown
}

/**
 * Sees the questions of one month about one controller's data (or everybody's) one after another, and tells what stands out. It holds
 * counts, not questions: a month of any size fits.
 */
export class Observer {
  readonly #thresholds: PatternThresholds
  readonly #officers = new Map<string, Officer>()
  readonly #cases = new Map<string, CaseFile>()

  constructor(thresholds: PatternThresholds) {
    this.#thresholds = thresholds
  }

  see(question: ObservedQuestion): void {
    const officer = this.#officerOf(question)
    const { index, at, person, isRefused } = question
    officer.all.add(index)
    if (isRefused) officer.refused.add(index)
    if (this.#isOffHours(at)) officer.offHours.add(index)
    if (person === undefined) return
    kept(officer.persons, person, () => new Shown()).add(index)
    this.#file(question, person)
  }

  #officerOf({ login, unitCode, role }: ObservedQuestion): Officer {
    const blank = () => ({ all: new Shown(), offHours: new Shown(), refused: new Shown(), persons: new Map() })
    return kept(this.#officers, joined(login, role), () => ({ login, unitCode, role, ...blank() }))
  }

  #isOffHours(at: Date): boolean {
    const { nightFrom, nightUntil } = this.#thresholds
    const hour = hourOf(at)
    const isNight =
      nightFrom > nightUntil ? hour >= nightFrom || hour < nightUntil : hour >= nightFrom && hour < nightUntil
    return isNight || isDayOff(civilDateOf(at))
  }

  #file({ unitCode, caseNumber, index }: ObservedQuestion, person: string): void {
    if (caseNumber === undefined) return
    const file = kept(this.#cases, joined(unitCode, caseNumber), () => ({
      unitCode,
      persons: new Set<string>(),
      shown: new Shown(),
    }))
    if (file.persons.has(person)) return
    file.persons.add(person)
    file.shown.add(index)
  }

  /** What stands out of what was seen, the most striking first. */
  standingOut(): readonly StandingOut[] {
    const counts = countsByRole([...this.#officers.values()])
    const found = [...this.#officers.values()].flatMap(officer => this.#ofOfficer(officer, counts))
    return [...found, ...this.#ofCases()].sort((a, b) => b.measured / b.limit - a.measured / a.limit)
  }

  #ofOfficer(officer: Officer, counts: CountsByRole): readonly StandingOut[] {
    const { offHours, samePerson, refusals, refusedPercent } = this.#thresholds
    const found: StandingOut[] = []
    const over = this.#overPeers(officer, counts.get(officer.role) ?? [])
    if (over !== undefined) found.push(over)
    if (officer.offHours.count >= offHours) found.push(about('NOC_I_SWIETA', officer, officer.offHours, offHours))
    const share = (officer.refused.count * 100) / officer.all.count
    if (officer.refused.count >= refusals && share >= refusedPercent)
      found.push(about('WIELE_ODMOW', officer, officer.refused, refusals))
    for (const [person, shown] of officer.persons) {
      if (shown.count >= samePerson) found.push(about('TA_SAMA_OSOBA', officer, shown, samePerson, person))
    }
    return found
  }

  /** Far over the median of the colleagues in the same role, of whom there are enough. */
  #overPeers(officer: Officer, inRole: readonly number[]): StandingOut | undefined {
    const { peers, timesPeers, questions } = this.#thresholds
    const { count } = officer.all
    if (count < questions || inRole.length - 1 < peers) return undefined
    const limit = Math.max(questions, timesPeers * medianWithout(inRole, count))
    return count >= limit ? about('PONAD_INNYCH', officer, officer.all, limit) : undefined
  }

  #ofCases(): readonly StandingOut[] {
    const { personsPerCase } = this.#thresholds
    return [...this.#cases]
      .filter(([, { shown }]) => shown.count >= personsPerCase)
      .map(([subject, { unitCode, shown }]) => ({
        kind: 'WIELE_OSOB_W_SPRAWIE',
        subject,
        ...(unitCode === undefined ? {} : { unitCode }),
        measured: shown.count,
        limit: personsPerCase,
        entries: shown.entries,
      }))
  }
}

function about(kind: PatternKind, officer: Officer, shown: Shown, limit: number, person = ''): StandingOut {
  const { login, unitCode, role } = officer
  return {
    kind,
    subject: joined(login, role, person),
    login,
    ...(unitCode === undefined ? {} : { unitCode }),
    ...(role === undefined ? {} : { role }),
    measured: shown.count,
    limit,
    entries: shown.entries,
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const held = map.get(key)
  if (held !== undefined) return held
  const made = make()
  map.set(key, made)
  return made
}

const joined = (...parts: readonly (string | undefined)[]) => JSON.stringify(parts)

/** How much each officer in a role asked, ascending. */
type CountsByRole = ReadonlyMap<string | undefined, readonly number[]>

function countsByRole(officers: readonly Officer[]): CountsByRole {
  const counts = new Map<string | undefined, number[]>()
  for (const { role, all } of officers) kept(counts, role, () => []).push(all.count)
  for (const inRole of counts.values()) inRole.sort((a, b) => a - b)
  return counts
}

/** The median of the ascending counts but one that equals `own`. */
function medianWithout(sorted: readonly number[], own: number): number {
  const left = sorted.indexOf(own)
  const at = (place: number) => sorted[place < left ? place : place + 1] ?? 0
  const others = sorted.length - 1
  const middle = Math.floor(others / 2)
  return others % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2
}

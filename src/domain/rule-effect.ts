import { type AskedSet, Grant, type Rule } from './grant.js'
import type { RoleCode } from './roles.js'
import { type ScopeCode, scopeCodes } from './scopes.js'
import type { UnitKind } from './units.js'

/** A unit that asks, as a preview sees it. */
export interface AskingUnit {
  readonly unitCode: string
  readonly unitKind: UnitKind
}

/** What changes for one asking unit, role, basis and set; scope codes in the order of the guidelines. */
export interface RuleEffect {
  readonly unitCode: string
  readonly role: RoleCode
  readonly legalBasis: string
  readonly setCode: string
  readonly today: readonly ScopeCode[]
  readonly gained: readonly ScopeCode[]
  readonly lost: readonly ScopeCode[]
}

/** Rules and the day on which they are asked. */
export interface RulesOnDay {
  readonly rules: readonly Rule[]
  /** `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * „Kto co zobaczy”: the difference between two states of the rules, for every unit and set, by the very decision that
 * questions go through. Only what differs is told.
 * @param about role and basis of the rules that change: nothing else can differ
 * @req B3
 */
export function effectOf(
  before: RulesOnDay,
  after: RulesOnDay,
  about: readonly Pick<Rule, 'role' | 'legalBasis'>[],
  units: readonly AskingUnit[],
  sets: readonly AskedSet[],
): readonly RuleEffect[] {
  const pairs = [...new Map(about.map(one => [`${one.role} ${one.legalBasis}`, one])).values()]
  return pairs.flatMap(({ role, legalBasis }) =>
    units.flatMap(unit =>
      sets.flatMap(set => {
        const asked = { ...unit, role, legalBasis, sets: [set], scopes: scopeCodes }
        const open = ({ rules, day }: RulesOnDay) =>
          Grant.decide(rules, { ...asked, day })?.forSet(set.code)?.scopes ?? []
        const today = open(before)
        const then = open(after)
        const gained = then.filter(scope => !today.includes(scope))
        const lost = today.filter(scope => !then.includes(scope))
        if (gained.length === 0 && lost.length === 0) return []
        return [{ unitCode: unit.unitCode, role, legalBasis, setCode: set.code, today, gained, lost }]
      }),
    ),
  )
}

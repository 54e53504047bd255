import { mayOpenScope, type RoleCode } from './roles.js'
import { type ScopeCode, scopes as scopeTable } from './scopes.js'
import type { ScopeTree, UnitKind } from './units.js'

/** Who gives or asks in a rule: every unit of a kind, or one unit. */
export type Party = { readonly unitKind: UnitKind } | { readonly unitCode: string }

/** A rule that opens scope codes; what no rule opens stays closed. @req B3 */
export interface Rule {
  readonly id: string
  /** The controller's side: absent means every controller of the scopes' tree. */
  readonly giver?: Party | { readonly setCode: string }
  readonly asker: Party
  readonly role: RoleCode
  readonly legalBasis: string
  readonly scopes: readonly ScopeCode[]
  /** First and last day of validity, `YYYY-MM-DD`. */
  readonly validFrom: string
  readonly validTo?: string
  readonly author: string
  readonly reason: string
}

/** A set as the decision sees it. */
export interface AskedSet {
  readonly code: string
  readonly unitCode: string
  readonly unitKind: UnitKind
  readonly tree: ScopeTree
  /** The set whose cases this one carries on. @req C5 */
  readonly predecessor?: string | undefined
}

export interface AccessQuestion {
  readonly unitCode: string
  readonly unitKind: UnitKind
  readonly role: RoleCode
  readonly legalBasis: string
  /** The day of the question, `YYYY-MM-DD`. */
  readonly day: string
  readonly sets: readonly AskedSet[]
  readonly scopes: readonly ScopeCode[]
}

/** Makes a set's grant: known to this file alone, so that nothing but a decision yields one. */
let grantOf: (set: AskedSet, scopes: readonly ScopeCode[]) => SetGrant

/**
 * Leave to read the named scopes of one set: the only key that opens a set's content.
 * Made by `Grant.decide` alone.
 */
export class SetGrant {
  static {
    grantOf = (set, scopes) => new SetGrant(set, scopes)
  }

  readonly #scopes: ReadonlySet<ScopeCode>
  readonly set: AskedSet

  private constructor(set: AskedSet, scopes: readonly ScopeCode[]) {
    this.set = set
    this.#scopes = new Set(scopes)
  }

  allows(scope: ScopeCode): boolean {
    return this.#scopes.has(scope)
  }

  get scopes(): readonly ScopeCode[] {
    return [...this.#scopes]
  }
}

let controllersGrant: (set: Pick<AskedSet, 'code' | 'unitCode'>) => ControllerGrant

/** Leave of a controller to have its own set whole, whatever the set's state. Made by `decideOwn` alone. @req B5 */
export class ControllerGrant {
  static {
    controllersGrant = set => new ControllerGrant(set)
  }

  readonly set: Pick<AskedSet, 'code' | 'unitCode'>

  private constructor(set: Pick<AskedSet, 'code' | 'unitCode'>) {
    this.set = set
  }
}

/** Leave to have the set whole, for those who act for its controller; nobody else ever has it. */
export function decideOwn(set: Pick<AskedSet, 'code' | 'unitCode'>, unitCode: string): ControllerGrant | undefined {
  return set.unitCode === unitCode ? controllersGrant(set) : undefined
}

/** The (set × scope) pairs that rules open for one question. A grant without pairs cannot be had: see `decide`. */
export class Grant {
  readonly #bySet = new Map<string, SetGrant>()

  private constructor() {}

  /**
   * Decides from rules what the question may read: the union of the rules that apply, cut to the scopes asked,
   * to each set's own tree and to what the role opens. Default deny. None granted: `undefined`.
   */
  static decide(rules: readonly Rule[], question: AccessQuestion): Grant | undefined {
    const grant = new Grant()
    for (const set of question.sets) {
      const open = new Set(rules.filter(rule => applies(rule, question, set)).flatMap(rule => rule.scopes))
      const scopes = question.scopes.filter(
        scope => open.has(scope) && scopeTable[scope].tree === set.tree && mayOpenScope(question.role, scope),
      )
      if (scopes.length > 0) grant.#bySet.set(set.code, grantOf(set, scopes))
    }
    return grant.#bySet.size > 0 ? grant : undefined
  }

  /** What is granted of one set; `undefined` for a set of which nothing is. */
  forSet(code: string): SetGrant | undefined {
    return this.#bySet.get(code)
  }
}

/**
 * What the rules open to the asker of the set, by legal basis, in no order; a basis that opens nothing is not named. Asked
 * for on one of them, these are the scope codes that `Grant.decide` gives.
 * @req B1.1
 */
export function openByBasis(
  rules: readonly Rule[],
  asker: Pick<AccessQuestion, 'unitCode' | 'unitKind' | 'role' | 'day'>,
  set: AskedSet,
): ReadonlyMap<string, ReadonlySet<ScopeCode>> {
  const open = new Map<string, Set<ScopeCode>>()
  for (const rule of rules) {
    if (!isOpenTo(rule, asker, set)) continue
    for (const scope of rule.scopes) {
      if (scopeTable[scope].tree !== set.tree || !mayOpenScope(asker.role, scope)) continue
      const scopes = open.get(rule.legalBasis) ?? new Set()
      open.set(rule.legalBasis, scopes.add(scope))
    }
  }
  return open
}

function applies(rule: Rule, question: AccessQuestion, set: AskedSet): boolean {
  return rule.legalBasis === question.legalBasis && isOpenTo(rule, question, set)
}

function isOpenTo(
  rule: Rule,
  asker: Pick<AccessQuestion, 'unitCode' | 'unitKind' | 'role' | 'day'>,
  set: AskedSet,
): boolean {
  return (
    rule.role === asker.role &&
    rule.validFrom <= asker.day &&
    (rule.validTo === undefined || asker.day <= rule.validTo) &&
    isParty(rule.asker, asker) &&
    isGiver(rule, set)
  )
}

function isParty(party: Party, unit: { readonly unitCode: string; readonly unitKind: UnitKind }): boolean {
  return 'unitKind' in party ? party.unitKind === unit.unitKind : party.unitCode === unit.unitCode
}

/** Whether the rule opens the set's data, to whomever. */
export function isGiver(rule: Pick<Rule, 'giver'>, set: AskedSet): boolean {
  if (rule.giver === undefined) return true
  return 'setCode' in rule.giver ? rule.giver.setCode === set.code : isParty(rule.giver, set)
}

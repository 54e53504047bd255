import type { Rule } from '../../domain/grant.js'
import { everyController } from '../../domain/registry/rule.js'
import type { Unit } from '../../domain/registry/unit.js'
import { readSetCode } from '../../domain/units.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { rolesInUse } from '../competence.js'
import type { House } from '../house.js'

/** Who may change rules: the central administrator any, a local one those that open the own unit's data. */
export const ruleRoles = ['ADMIN_CENTRALNY', 'ADMIN_LOKALNY'] as const

/** Who may read them. */
export const readerRoles = [...ruleRoles, 'ADMIN_WOJEWODZKI', 'IOD'] as const

export type RuleCaller = PersonCaller | SystemCaller

/** Whose data the rule opens: one controller's, or everybody's. */
export function controllerOf({ giver }: Pick<Rule, 'giver'>): string {
  if (giver === undefined || 'unitKind' in giver) return everyController
  return 'setCode' in giver ? (readSetCode(giver.setCode)?.unitCode ?? everyController) : giver.unitCode
}

/** Under what it is kept whether rules about the unit's data need a second person; the ministry stands for rules about everybody's. */
export function controllerOfUnit({ code, kind }: Pick<Unit, 'code' | 'kind'>): string {
  return kind === 'MINISTERSTWO' ? everyController : code
}

/** Whether the caller may open or close what the rule opens. @req B3 */
export function mayOpen(caller: RuleCaller, rule: Pick<Rule, 'giver'>): boolean {
  const roles = rolesInUse(caller)
  if (roles.includes('ADMIN_CENTRALNY')) return true
  return roles.includes('ADMIN_LOKALNY') && controllerOf(rule) === caller.unit.code
}

/** The login in whose name the caller acts. */
export function loginOf(caller: RuleCaller): string {
  return caller.kind === 'person' ? caller.account.login : caller.user.login
}

/** Whether the rule works only once a second person accepted it. */
export function needsSecondPerson(house: House, rule: Pick<Rule, 'giver'>): Promise<boolean> {
  return house.control.needsSecondPerson(controllerOf(rule))
}

/** Whether the rule concerns the caller's unit as the side that gives or the side that asks; the central administrator sees all. */
export function concerns(caller: RuleCaller, rule: Pick<Rule, 'giver' | 'asker'>): boolean {
  if (rolesInUse(caller).includes('ADMIN_CENTRALNY') || caller.unit.kind === 'MINISTERSTWO') return true
  const { unit } = caller
  const asks = 'unitCode' in rule.asker ? rule.asker.unitCode === unit.code : rule.asker.unitKind === unit.kind
  const { giver } = rule
  if (giver === undefined) return true
  const gives = 'unitKind' in giver ? giver.unitKind === unit.kind : controllerOf(rule) === unit.code
  return asks || gives
}

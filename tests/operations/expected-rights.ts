/**
 * What a question may be given, worked out a second time from the requirements and written as differently as can be, so
 * that a mistake in `domain/grant.ts` and its tables is not repeated here. Imports nothing of the product but types.
 */
import type { Rule } from '../../src/domain/grant.js'

/** Trees of scopes that a role opens at most, as the table of A2.10 has them. */
const treesByRole: Readonly<Record<string, string>> = {
  PIU_PS: 'RP PS SR',
  PIU_SR: 'RP PS SR',
  PIU_FA: 'RP PS SR',
  PIU_WRISPZ: 'RP PS SR',
  PIU_OP3: 'SR',
  PIU_TR: 'PS',
  PIU_ON: 'PS',
  PIU_UE: 'RP SR',
  PIU_RP: 'RP PS SR',
}

/** Legal bases of the tests, and the kinds of units that may rely on them on `firstMoment`. */
export const basisKinds: Readonly<Record<string, readonly string[]>> = {
  'UPS-105-1': ['OPS', 'PCPR'],
  'USR-23B-1': ['ORS'],
  'URPSZ-47': ['PUP', 'WUP'],
  'KPA-77': ['PUP', 'OPS', 'ORS', 'PCPR', 'WUP'],
  /** No longer in force. */
  'UPZ-33': [],
}

export interface Asker {
  readonly unitCode: string
  readonly role: string
  readonly basis: string
  readonly day: string
}

const part = (code: string, from: string, to?: number) => code.split('-').slice(1, to).join('-').replace(from, '')

/** `JT-1408-PUP-01` → `PUP` */
const kindIn = (unitCode: string) => unitCode.split('-')[2] ?? ''

export const isRoleFor = (role: string, scope: string) => (treesByRole[role] ?? '').includes(scope.slice(0, 2))

function standsFor(party: object, unitCode: string): boolean {
  const { unitKind, unitCode: one } = party as { unitKind?: string; unitCode?: string }
  return unitKind !== undefined ? unitKind === kindIn(unitCode) : one === unitCode
}

function opensSet(rule: Rule, setCode: string): boolean {
  if (rule.giver === undefined) return true
  if ('setCode' in rule.giver) return rule.giver.setCode === setCode
  return standsFor(rule.giver, `JT-${part(setCode, '', -2)}`)
}

/** The scope codes of one set that the rules open to the asker, among those asked. */
export function openedBy(
  rules: readonly Rule[],
  asker: Asker,
  setCode: string,
  asked: readonly string[],
): readonly string[] {
  const tree = setCode.split('-').at(-2) ?? ''
  return asked.filter(scope => {
    if (!scope.startsWith(`${tree}.`) || !isRoleFor(asker.role, scope)) return false
    for (const rule of rules) {
      if (!rule.scopes.some(one => one === scope)) continue
      if (rule.role !== asker.role || rule.legalBasis !== asker.basis) continue
      if (asker.day < rule.validFrom || asker.day > (rule.validTo ?? '9999-12-31')) continue
      if (standsFor(rule.asker, asker.unitCode) && opensSet(rule, setCode)) return true
    }
    return false
  })
}

/** `RP.SWIADCZENIA_PRZYZNANE` → `rpSwiadczeniaPrzyznane`: the element in which a scope's data leave. */
export function elementOf(scope: string): string {
  const [tree = '', group = ''] = scope.toLowerCase().split('.')
  return tree + group.replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase())
}

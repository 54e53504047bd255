import { type Area, areas } from './areas.js'
import { liesWithin } from './identifiers/teryt.js'
import { type ScopeCode, scopes } from './scopes.js'
import type { ScopeTree, UnitKind, UnitRef } from './units.js'

export interface RoleRow {
  readonly titlePl: string
  /** The areas the role opens; what an area opens stands in the table of areas. None: no beneficiary's data. */
  readonly areas: readonly Area[]
  /** Held by a person, or by the technical user of a feeder. */
  readonly heldBy: 'PERSON' | 'SYSTEM'
}

function reader(area: Area): RoleRow {
  return { titlePl: `Odbiorca danych w PIU: ${areas[area].titlePl}`, areas: [area], heldBy: 'PERSON' }
}

function staff(titlePl: string): RoleRow {
  return { titlePl, areas: [], heldBy: 'PERSON' }
}

/**
 * All roles; a user may hold many.
 * @req A2.10
 */
export const roles = {
  PIU_PS: reader('PS'),
  PIU_SR: reader('SR'),
  PIU_FA: reader('FA'),
  PIU_WRISPZ: reader('WRISPZ'),
  PIU_OP3: reader('OP3'),
  PIU_TR: reader('TR'),
  PIU_ON: reader('ON'),
  PIU_UE: reader('UE'),
  PIU_RP: reader('RP'),
  OTM_USER: staff('Użytkownik terminala mobilnego'),
  OTM_ADMINISTRATOR: staff('Administrator terminali mobilnych'),
  ZASILANIE: { titlePl: 'Użytkownik techniczny modułu zasilającego', areas: [], heldBy: 'SYSTEM' },
  ADMIN_LOKALNY: staff('Administrator lokalny jednostki'),
  ADMIN_WOJEWODZKI: staff('Administrator wojewódzki'),
  ADMIN_CENTRALNY: staff('Administrator centralny'),
  IOD: staff('Inspektor ochrony danych'),
  DOSTAWCA: staff('Dostawca systemu dziedzinowego'),
} as const satisfies Record<string, RoleRow>

export type RoleCode = keyof typeof roles

/** All role codes. */
export const roleCodes = Object.keys(roles) as readonly RoleCode[]

/** Whether the text is a role code. */
export function isRoleCode(text: string): text is RoleCode {
  return Object.hasOwn(roles, text)
}

/** Whether the role opens the area: a message names both and they have to agree. */
export function opensArea(role: RoleCode, area: Area): boolean {
  const opened: readonly Area[] = roles[role].areas
  return opened.includes(area)
}

/** The trees whose scope codes the role can be given, each once. Rules narrow it down further. */
export function treesOpenTo(role: RoleCode): readonly ScopeTree[] {
  const opened: readonly Area[] = roles[role].areas
  return [...new Set(opened.flatMap(area => areas[area].trees))]
}

/** Whether any rule may grant the scope code to the role. */
export function mayOpenScope(role: RoleCode, scope: ScopeCode): boolean {
  return treesOpenTo(role).includes(scopes[scope].tree)
}

/** How far from the giver's unit the receiver's unit may lie. */
export type RoleReach = 'COUNTRY' | 'OWN_VOIVODESHIP' | 'OWN_UNIT'

export interface RoleGivingRow {
  readonly giver: RoleCode
  readonly gives: readonly RoleCode[]
  readonly reach: RoleReach
  /** Kinds of units whose users may receive it; absent: any. */
  readonly unitKinds?: readonly UnitKind[]
}

const piuReaders = [
  'PIU_PS',
  'PIU_SR',
  'PIU_FA',
  'PIU_WRISPZ',
  'PIU_OP3',
  'PIU_TR',
  'PIU_ON',
  'PIU_UE',
  'PIU_RP',
] as const
const fieldUnits = ['PUP', 'OPS', 'ORS', 'PCPR', 'WUP'] as const

/**
 * Who gives and takes which role in whose unit; what no row allows is refused.
 * @req A2.2, A2.10
 */
export const roleGiving: readonly RoleGivingRow[] = [
  { giver: 'ADMIN_CENTRALNY', gives: ['ADMIN_WOJEWODZKI'], reach: 'COUNTRY', unitKinds: ['URZAD_WOJEWODZKI'] },
  { giver: 'ADMIN_CENTRALNY', gives: ['IOD', 'DOSTAWCA'], reach: 'OWN_UNIT', unitKinds: ['MINISTERSTWO'] },
  { giver: 'ADMIN_WOJEWODZKI', gives: ['ADMIN_LOKALNY'], reach: 'OWN_VOIVODESHIP', unitKinds: fieldUnits },
  {
    giver: 'ADMIN_LOKALNY',
    gives: [...piuReaders, 'OTM_USER', 'OTM_ADMINISTRATOR', 'ZASILANIE', 'IOD'],
    reach: 'OWN_UNIT',
    unitKinds: fieldUnits,
  },
]

const reachTests: Record<RoleReach, (giver: UnitRef, receiver: UnitRef) => boolean> = {
  COUNTRY: () => true,
  OWN_VOIVODESHIP: (giver, receiver) => liesWithin(receiver.territory, giver.territory),
  OWN_UNIT: (giver, receiver) => giver.code === receiver.code,
}

/** Whether a holder of `giver` in `giverUnit` may give `role` to, or take it from, a user of `receiverUnit`. */
export function mayGiveRole(giver: RoleCode, giverUnit: UnitRef, role: RoleCode, receiverUnit: UnitRef): boolean {
  return roleGiving.some(
    row =>
      row.giver === giver &&
      row.gives.includes(role) &&
      (row.unitKinds === undefined || row.unitKinds.includes(receiverUnit.kind)) &&
      reachTests[row.reach](giverUnit, receiverUnit),
  )
}

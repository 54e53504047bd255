import { type Area, areas } from './areas.js'
import { liesWithin } from './identifiers/teryt.js'
import { type ScopeCode, scopes } from './scopes.js'
import type { ScopeTree, UnitKind, UnitRef } from './units.js'

export interface RoleRow {
  /** The reader roles as the procedure of connecting writes them. */
  readonly titlePl: string
  readonly titleEn: string
  /** What whoever holds it may do, for those who give it. */
  readonly opensPl: string
  readonly opensEn: string
  /** The areas the role opens; what an area opens stands in the table of areas. None: no beneficiary's data. */
  readonly areas: readonly Area[]
  /** Held by a person, or by the technical user of a feeder. */
  readonly heldBy: 'PERSON' | 'SYSTEM'
}

type ReadArea = { [A in Area]: (typeof areas)[A] extends { readonly readerPl: string } ? A : never }[Area]

function reader<A extends ReadArea>(area: A) {
  const { titlePl, titleEn, readerPl } = areas[area]
  return {
    titlePl: `Czytelnik PIU – obszar ${readerPl}`,
    titleEn: `PIU reader – ${titleEn}`,
    opensPl: `Pyta o dane beneficjentów, prowadząc sprawy obszaru: ${titlePl}. Co dostanie, ograniczają reguły udostępniania.`,
    opensEn: `Asks for beneficiaries’ data in cases of the area: ${titleEn}. The rules of disclosure limit what is given.`,
    areas: [area],
    heldBy: 'PERSON',
  } as const satisfies RoleRow
}

type Texts = readonly [titlePl: string, titleEn: string, opensPl: string, opensEn: string]

function staff(...[titlePl, titleEn, opensPl, opensEn]: Texts) {
  return { titlePl, titleEn, opensPl, opensEn, areas: [], heldBy: 'PERSON' } as const satisfies RoleRow
}

/**
 * All roles; a user may hold many.
 * @req A2.10 A3.1
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
  URZEDNIK_MERYTORYCZNY: staff(
    'Urzędnik merytoryczny',
    'Clerk',
    'Pracuje z niezgodnościami i wymaganymi korektami zbiorów własnej jednostki. Nie pyta o dane innych jednostek.',
    'Works with non-conformities and demanded corrections of the own unit’s sets. Asks for no data of other units.',
  ),
  OTM_USER: staff(
    'Użytkownik terminala mobilnego',
    'User of the mobile terminal',
    'Loguje się do terminala mobilnego i przeprowadza wywiady. Ma konto na platformie e-learningowej.',
    'Signs in to the mobile terminal and makes interviews. Has an account of the e-learning platform.',
  ),
  OTM_ADMINISTRATOR: staff(
    'Administrator terminali mobilnych',
    'Administrator of mobile terminals',
    'Ustawia na terminalach adresy systemów dziedzinowych i je aktualizuje. Ma konto na platformie e-learningowej.',
    'Sets the domain systems’ addresses on terminals and updates them. Has an account of the e-learning platform.',
  ),
  ZASILANIE: {
    titlePl: 'Użytkownik techniczny modułu zasilającego',
    titleEn: 'Technical user of the feeder module',
    opensPl: 'W jego imieniu system dziedzinowy zasila zbiór jednostki. Tylko dla kont technicznych.',
    opensEn: 'In its name the domain system feeds the unit’s set. For technical accounts only.',
    areas: [],
    heldBy: 'SYSTEM',
  },
  ADMIN_LOKALNY: staff(
    'Administrator lokalny jednostki',
    'Local administrator of the unit',
    'Prowadzi konta i role swojej jednostki, jej systemy dziedzinowe i reguły udostępniania jej danych.',
    'Keeps accounts and roles of the own unit, its domain systems and the rules by which its data are disclosed.',
  ),
  ADMIN_WOJEWODZKI: staff(
    'Administrator wojewódzki',
    'Voivodeship administrator',
    'Rejestruje jednostki województwa i ich administratorów, wyznacza w nich inspektorów ochrony danych, wygasza jednostki.',
    'Registers the voivodeship’s units and their administrators, enters their data protection officers, retires units.',
  ),
  ADMIN_CENTRALNY: staff(
    'Administrator centralny',
    'Central administrator',
    'Prowadzi wykaz zgodności, słowniki, zbiory CBB i reguły; rejestruje urzędy wojewódzkie i ich administratorów.',
    'Keeps the conformity register, dictionaries, CBB sets and rules; registers voivodeship offices and their administrators.',
  ),
  IOD: staff(
    'Inspektor ochrony danych',
    'Data protection officer',
    'Sprawdza, kto i po co sięgał do danych jednostki. Nie może zarazem być administratorem.',
    'Checks who reached for the unit’s data and why. Cannot be an administrator at the same time.',
  ),
  DOSTAWCA: staff(
    'Dostawca systemu dziedzinowego',
    'Vendor of a domain system',
    'Widzi świadectwa zgodności i badania swoich produktów.',
    'Sees certificates of conformity and examinations of the own products.',
  ),
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
/** Kinds of units that serve citizens: they are connected, and have a local administrator. */
export const fieldUnits = ['PUP', 'OPS', 'ORS', 'PCPR', 'WUP'] as const

/**
 * Who gives and takes which role in whose unit; what no row allows is refused. Whoever is watched over does not appoint
 * who watches: the data protection officer of a unit is entered by the administrator one step above the unit's own.
 * @req A2.2, A2.10
 */
export const roleGiving: readonly RoleGivingRow[] = [
  { giver: 'ADMIN_CENTRALNY', gives: ['ADMIN_WOJEWODZKI', 'IOD'], reach: 'COUNTRY', unitKinds: ['URZAD_WOJEWODZKI'] },
  {
    giver: 'ADMIN_CENTRALNY',
    gives: ['ADMIN_CENTRALNY', 'IOD', 'DOSTAWCA'],
    reach: 'OWN_UNIT',
    unitKinds: ['MINISTERSTWO'],
  },
  { giver: 'ADMIN_WOJEWODZKI', gives: ['ADMIN_LOKALNY', 'IOD'], reach: 'OWN_VOIVODESHIP', unitKinds: fieldUnits },
  {
    giver: 'ADMIN_LOKALNY',
    gives: [...piuReaders, 'URZEDNIK_MERYTORYCZNY', 'OTM_USER', 'OTM_ADMINISTRATOR', 'ZASILANIE'],
    reach: 'OWN_UNIT',
    unitKinds: fieldUnits,
  },
]

const administrators = ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'] as const satisfies readonly RoleCode[]

/**
 * Roles that one account cannot hold together: who watches over the use of data holds no power over those who use it, and
 * a vendor has no part in an office. @see RODO art. 38(6)
 */
export const incompatibleRoles: readonly (readonly [RoleCode, readonly RoleCode[]])[] = [
  ['IOD', administrators],
  ['DOSTAWCA', [...administrators, ...piuReaders, 'URZEDNIK_MERYTORYCZNY', 'IOD']],
]

/** The first two of the roles that one account cannot hold together; undefined: they agree. */
export function clashIn(held: readonly RoleCode[]): readonly [RoleCode, RoleCode] | undefined {
  for (const [one, others] of incompatibleRoles) {
    const other = held.includes(one) ? others.find(role => held.includes(role)) : undefined
    if (other !== undefined) return [one, other]
  }
  return undefined
}

/** How high a role stands where one account's holder acts on another's account. */
function rankOf(role: RoleCode): number {
  if (role === 'ADMIN_CENTRALNY') return 3
  if (role === 'ADMIN_WOJEWODZKI') return 2
  return role === 'ADMIN_LOKALNY' || role === 'IOD' ? 1 : 0
}

/** Whether the role stands above every one of the others: its holder may lock, unlock, retire their holder's account. */
export function standsAbove(role: RoleCode, others: readonly RoleCode[]): boolean {
  const isAdministrator = administrators.some(one => one === role)
  return isAdministrator && others.every(other => rankOf(role) > rankOf(other))
}

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

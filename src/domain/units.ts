import { readTerc } from './identifiers/teryt.js'

/** The three trees of scope codes: labour market (PUP), social assistance (OPS), family benefits (ORS). */
export type ScopeTree = 'RP' | 'PS' | 'SR'

export interface UnitKindRow {
  readonly titlePl: string
  readonly titleEn: string
  /** The tree of the sets a unit of this kind keeps; null: it keeps none. */
  readonly setTree: ScopeTree | null
  /** Level of the territory that a unit of this kind stands for. */
  readonly territory: 'COUNTRY' | 'VOIVODESHIP' | 'POWIAT' | 'POWIAT_OR_GMINA'
}

/** Kinds of units; codes of the ZUS list of institutions where it has them. */
export const unitKinds = {
  PUP: { titlePl: 'powiatowy urząd pracy', titleEn: 'county labour office', setTree: 'RP', territory: 'POWIAT' },
  OPS: {
    titlePl: 'ośrodek pomocy społecznej',
    titleEn: 'social assistance centre',
    setTree: 'PS',
    territory: 'POWIAT_OR_GMINA',
  },
  ORS: {
    titlePl: 'ośrodek realizujący świadczenia rodzinne',
    titleEn: 'family-benefit unit',
    setTree: 'SR',
    territory: 'POWIAT_OR_GMINA',
  },
  PCPR: {
    titlePl: 'powiatowe centrum pomocy rodzinie',
    titleEn: 'county family support centre',
    setTree: null,
    territory: 'POWIAT',
  },
  WUP: {
    titlePl: 'wojewódzki urząd pracy',
    titleEn: 'voivodeship labour office',
    setTree: null,
    territory: 'VOIVODESHIP',
  },
  URZAD_WOJEWODZKI: {
    titlePl: 'urząd wojewódzki',
    titleEn: 'voivodeship office',
    setTree: null,
    territory: 'VOIVODESHIP',
  },
  MINISTERSTWO: { titlePl: 'ministerstwo', titleEn: 'ministry', setTree: null, territory: 'COUNTRY' },
} as const satisfies Record<string, UnitKindRow>

export type UnitKind = keyof typeof unitKinds

/** Whether the text is the code of a kind of unit. */
export function isUnitKind(text: string): text is UnitKind {
  return Object.hasOwn(unitKinds, text)
}

/** The tree of the sets a unit of this kind keeps; null: it keeps none. */
export function setTreeOf(kind: UnitKind): ScopeTree | null {
  return unitKinds[kind].setTree
}

/** Territory of the whole country, in the place of a TERC code. */
export const wholeCountry = '00'

/** A unit as rights see it. */
export interface UnitRef {
  /** `JT-1465-PUP-01` */
  readonly code: string
  readonly kind: UnitKind
  /** TERC code of what the unit stands for; `00` for the ministry. */
  readonly territory: string
}

/** Whether a unit of this kind may stand for this territory. */
export function isTerritoryOf(kind: UnitKind, territory: string): boolean {
  const wanted = unitKinds[kind].territory
  if (wanted === 'COUNTRY') return territory === wholeCountry
  const level = readTerc(territory)?.level
  return wanted === 'POWIAT_OR_GMINA' ? level === 'POWIAT' || level === 'GMINA' : level === wanted
}

/** The unit's code (`kodJT`). @param number 1–99: which unit of its kind on that territory */
export function composeUnitCode(territory: string, kind: UnitKind, number: number): string {
  return `JT-${territory}-${kind}-${String(number).padStart(2, '0')}`
}

/** Reads a unit's code; null where its form is wrong or its territory does not fit its kind. */
export function readUnitCode(code: string): UnitRef | null {
  const parts = /^JT-([0-9]{2,7})-([A-Z_]+)-([0-9]{2})$/.exec(code)
  const [, territory = '', kind = ''] = parts ?? []
  return isUnitKind(kind) && isTerritoryOf(kind, territory) ? { code, kind, territory } : null
}

/** The code of a unit's set. @param number 1–99: a new set of the same tree gets the next one (C2) */
export function composeSetCode(unitCode: string, tree: ScopeTree, number: number): string {
  return `CBB-${unitCode.slice('JT-'.length)}-${tree}-${String(number).padStart(2, '0')}`
}

/** A set's code taken apart. */
export interface SetRef {
  readonly code: string
  readonly unitCode: string
  readonly tree: ScopeTree
}

/** Reads a set's code; null where its form is wrong. */
export function readSetCode(code: string): SetRef | null {
  const parts = /^CBB-([0-9]{2,7}-[A-Z_]+-[0-9]{2})-(RP|PS|SR)-[0-9]{2}$/.exec(code)
  const unitCode = `JT-${parts?.[1] ?? ''}`
  if (parts === null || readUnitCode(unitCode) === null) return null
  return { code, unitCode, tree: parts[2] as ScopeTree }
}

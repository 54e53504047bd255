import type { ScopeTree } from './units.js'

export interface ScopeRow {
  readonly tree: ScopeTree
  /** Where the guidelines list it: unit and number of the group in B9's document. */
  readonly b9: string
  readonly titlePl: string
  /**
   * The group can tell of health or disability (RODO art. 9; ustawa o pomocy społecznej art. 100), so a rule has to
   * name it expressly: kinds of benefits and the free description of a status do.
   */
  readonly specialCategory: boolean
}

function row(tree: ScopeTree, b9: string, titlePl: string, specialCategory = false): ScopeRow {
  return { tree, b9, titlePl, specialCategory }
}

/**
 * All scope codes, in the order of the guidelines; each is a complex type of its own in the contract.
 * @req B9
 */
export const scopes = {
  'RP.TOZSAMOSC': row('RP', 'PUP 1.1–1.4', 'Tożsamość: nazwisko i imiona, PESEL, data urodzenia, dokument'),
  'RP.STAN': row('RP', 'PUP 1.5–1.6', 'Płeć i stan cywilny'),
  'RP.ADRESY': row('RP', 'PUP 1.7', 'Adresy'),
  'RP.REJESTRACJE': row('RP', 'PUP 2.1', 'Okresy rejestracji w urzędzie pracy'),
  'RP.SWIADCZENIA_PRZYZNANE': row('RP', 'PUP 2.2', 'Przyznane świadczenia i zasiłki urzędu pracy'),
  'RP.ZASILKI_POBRANE': row('RP', 'PUP 2.3', 'Zasiłki pobrane w urzędzie pracy'),
  'RP.INNE_POBRANE': row('RP', 'PUP 2.4', 'Inne świadczenia pobrane w urzędzie pracy'),
  'RP.SZKOLENIA_PROPOZYCJE': row('RP', 'PUP 3', 'Szkolenia proponowane'),
  'RP.SZKOLENIA_ODBYTE': row('RP', 'PUP 4', 'Szkolenia odbyte'),
  'RP.PRACA_PROPOZYCJE': row('RP', 'PUP 5', 'Praca proponowana'),
  'RP.KWALIFIKACJE': row('RP', 'PUP 6', 'Wykształcenie i kwalifikacje zawodowe'),
  'RP.WIZYTY': row('RP', 'PUP 7', 'Historia kontaktów i zaplanowane wizyty'),
  'RP.ZATRUDNIENIE': row('RP', 'PUP 8', 'Historia zatrudnienia'),
  'RP.STATUSY': row('RP', 'PUP 9', 'Historia statusów', true),
  'PS.TOZSAMOSC': row('PS', 'OPS 1.1–1.4', 'Tożsamość: nazwisko i imiona, PESEL, data urodzenia, dokument'),
  'PS.STAN': row('PS', 'OPS 1.5–1.6', 'Płeć i stan cywilny'),
  'PS.ADRESY': row('PS', 'OPS 1.7', 'Adresy'),
  'PS.STATUS': row('PS', 'OPS 2', 'Rejestracja i status w jednostce pomocy społecznej'),
  'PS.SWIADCZENIA': row('PS', 'OPS 3', 'Przyznane i pobrane świadczenia pomocy społecznej', true),
  'SR.TOZSAMOSC': row(
    'SR',
    'SR 1.1.1–1.1.4',
    'Tożsamość podmiotu decyzji: nazwisko i imiona, PESEL, data urodzenia, dokument',
  ),
  'SR.STAN': row('SR', 'SR 1.1.5–1.1.6', 'Płeć i stan cywilny podmiotu decyzji'),
  'SR.ADRESY': row('SR', 'SR 1.1.7', 'Adresy podmiotu decyzji'),
  'SR.DZIECI': row('SR', 'SR 1.2', 'Dzieci, na które przyznano świadczenie'),
  'SR.PRZYZNANE': row('SR', 'SR 2', 'Przyznane świadczenia rodzinne', true),
  'SR.WYPLACONE': row('SR', 'SR 3', 'Wypłacone świadczenia rodzinne', true),
} as const satisfies Record<string, ScopeRow>

export type ScopeCode = keyof typeof scopes

/** All scope codes in the order of the guidelines. */
export const scopeCodes = Object.keys(scopes) as readonly ScopeCode[]

/** Whether the text is a scope code. */
export function isScopeCode(text: string): text is ScopeCode {
  return Object.hasOwn(scopes, text)
}

/** Those of the scope codes whose groups can tell of health or disability. @see RODO art. 9 */
export function specialAmong(codes: readonly ScopeCode[]): readonly ScopeCode[] {
  return codes.filter(code => scopes[code].specialCategory)
}

/** The scope codes of one tree, in the order of the guidelines. */
export function scopesOfTree(tree: ScopeTree): readonly ScopeCode[] {
  return scopeCodes.filter(code => scopes[code].tree === tree)
}

/** The scope codes whose groups tell of benefits: granted, drawn or paid. */
export const benefitScopes = [
  'RP.SWIADCZENIA_PRZYZNANE',
  'RP.ZASILKI_POBRANE',
  'RP.INNE_POBRANE',
  'PS.SWIADCZENIA',
  'SR.PRZYZNANE',
  'SR.WYPLACONE',
] as const satisfies readonly ScopeCode[]

export type BenefitScope = (typeof benefitScopes)[number]

/** Whether the group of the scope code tells of benefits. */
export function isBenefitScope(scope: ScopeCode): scope is BenefitScope {
  return (benefitScopes as readonly ScopeCode[]).includes(scope)
}

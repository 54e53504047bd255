import type { ScopeTree } from './units.js'

export interface AreaRow {
  readonly titlePl: string
  /** The trees whose scope codes an officer working in this area can be given at all; rules narrow it down. */
  readonly trees: readonly ScopeTree[]
}

/**
 * Areas (podobszary) of social security. The code PS here is social assistance; the list of institution kinds has
 * another PS, so the two lists are never mixed.
 * @req A2.10
 */
export const areas = {
  PS: { titlePl: 'pomoc społeczna', trees: ['RP', 'PS', 'SR'] },
  SR: { titlePl: 'świadczenia rodzinne', trees: ['RP', 'PS', 'SR'] },
  FA: { titlePl: 'fundusz alimentacyjny', trees: ['RP', 'PS', 'SR'] },
  SW: { titlePl: 'świadczenie wychowawcze', trees: ['SR'] },
  WRISPZ: { titlePl: 'wspieranie rodziny i system pieczy zastępczej', trees: ['RP', 'PS', 'SR'] },
  KDR: { titlePl: 'Karta Dużej Rodziny', trees: ['SR'] },
  OP3: { titlePl: 'opieka nad dzieckiem w wieku do lat 3', trees: ['SR'] },
  RP: { titlePl: 'rynek pracy', trees: ['RP', 'PS', 'SR'] },
  ON: { titlePl: 'orzekanie o niepełnosprawności', trees: ['PS'] },
  TR: { titlePl: 'turnusy rehabilitacyjne', trees: ['PS'] },
  UE: { titlePl: 'koordynacja świadczeń Unii Europejskiej', trees: ['RP', 'SR'] },
} as const satisfies Record<string, AreaRow>

export type Area = keyof typeof areas

/** Whether the text is the code of an area. */
export function isArea(text: string): text is Area {
  return Object.hasOwn(areas, text)
}

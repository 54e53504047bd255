import type { ScopeTree } from './units.js'

export interface AreaRow {
  readonly titlePl: string
  readonly titleEn: string
  /** The area as the title of its reader role names it, after „obszar”; absent: no role reads it. */
  readonly readerPl?: string
  /** The trees whose scope codes an officer working in this area can be given at all; rules narrow it down. */
  readonly trees: readonly ScopeTree[]
}

/**
 * Areas (podobszary) of social security. The code PS here is social assistance; the list of institution kinds has
 * another PS, so the two lists are never mixed.
 * @req A2.10
 */
export const areas = {
  PS: {
    titlePl: 'pomoc społeczna',
    titleEn: 'social assistance',
    readerPl: 'pomocy społecznej',
    trees: ['RP', 'PS', 'SR'],
  },
  SR: {
    titlePl: 'świadczenia rodzinne',
    titleEn: 'family benefits',
    readerPl: 'świadczeń rodzinnych',
    trees: ['RP', 'PS', 'SR'],
  },
  FA: {
    titlePl: 'fundusz alimentacyjny',
    titleEn: 'maintenance fund',
    readerPl: 'funduszu alimentacyjnego',
    trees: ['RP', 'PS', 'SR'],
  },
  SW: { titlePl: 'świadczenie wychowawcze', titleEn: 'child-raising benefit', trees: ['SR'] },
  WRISPZ: {
    titlePl: 'wspieranie rodziny i system pieczy zastępczej',
    titleEn: 'family support and foster care',
    readerPl: 'wsparcia rodziny i pieczy zastępczej',
    trees: ['RP', 'PS', 'SR'],
  },
  KDR: { titlePl: 'Karta Dużej Rodziny', titleEn: 'Large Family Card', trees: ['SR'] },
  OP3: {
    titlePl: 'opieka nad dzieckiem w wieku do lat 3',
    titleEn: 'care of children up to 3',
    readerPl: 'opieki nad dzieckiem w wieku do lat 3',
    trees: ['SR'],
  },
  RP: { titlePl: 'rynek pracy', titleEn: 'labour market', readerPl: 'rynku pracy', trees: ['RP', 'PS', 'SR'] },
  ON: {
    titlePl: 'orzekanie o niepełnosprawności',
    titleEn: 'disability adjudication',
    readerPl: 'orzekania o niepełnosprawności',
    trees: ['PS'],
  },
  TR: {
    titlePl: 'turnusy rehabilitacyjne',
    titleEn: 'rehabilitation stays',
    readerPl: 'turnusów rehabilitacyjnych',
    trees: ['PS'],
  },
  UE: {
    titlePl: 'koordynacja świadczeń Unii Europejskiej',
    titleEn: 'European Union benefits',
    readerPl: 'świadczeń UE',
    trees: ['RP', 'SR'],
  },
} as const satisfies Record<string, AreaRow>

export type Area = keyof typeof areas

/** Whether the text is the code of an area. */
export function isArea(text: string): text is Area {
  return Object.hasOwn(areas, text)
}

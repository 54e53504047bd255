/** Codes of the 16 voivodeships: the even numbers from 02 to 32. */
const voivodeship = /^(?:0[2468]|1[02468]|2[02468]|3[02])$/

/** Kind of a gmina or of a part of it (RODZ): 1 town, 2 rural, 3 mixed, 4 town in 3, 5 rural part of 3, 8 district, 9 delegation. */
export type GminaKind = '1' | '2' | '3' | '4' | '5' | '8' | '9'

/** A code of the territorial division, at the level its length tells. */
export interface Terc {
  readonly code: string
  readonly level: 'VOIVODESHIP' | 'POWIAT' | 'GMINA'
  /** WW */
  readonly voivodeship: string
  /** WWPP, from the powiat downwards. */
  readonly powiat?: string
  readonly gminaKind?: GminaKind
}

/**
 * Reads a TERC code of 2 (voivodeship), 4 (powiat) or 7 digits (gmina or its part); null where its form is wrong.
 * There is no check digit: whether the code exists on a day is told by dictionary TERC.
 * @see rozporządzenie RM z 15.12.1998 w sprawie rejestru TERYT
 */
export function readTerc(code: string): Terc | null {
  const parts = /^([0-9]{2})(?:([0-9]{2})(?:([0-9]{2})([1234589]))?)?$/.exec(code)
  if (parts === null || !voivodeship.test(parts[1] ?? '')) return null
  const [, ww = '', pp, gg, kind] = parts
  if (pp === undefined) return { code, level: 'VOIVODESHIP', voivodeship: ww }
  if (pp === '00') return null
  const powiat = `${ww}${pp}`
  if (gg === undefined) return { code, level: 'POWIAT', voivodeship: ww, powiat }
  if (gg === '00') return null
  return { code, level: 'GMINA', voivodeship: ww, powiat, gminaKind: kind as GminaKind }
}

/** Whether the code is that of a city with powiat rights or lies in one: all and only those have PP from 61 up. */
export function isCityWithPowiatRights(terc: Terc): boolean {
  return terc.powiat !== undefined && Number(terc.powiat.slice(2)) >= 61
}

/** Whether `inner` lies in `outer` or is `outer`. Codes of gmina parts lie in their powiat, not in one another. */
export function liesWithin(inner: string, outer: string): boolean {
  return inner.startsWith(outer)
}

/** Whether the text has the form of a SIMC code (locality). */
export function isSimc(text: string): boolean {
  return /^[0-9]{7}$/.test(text)
}

/** Whether the text has the form of a ULIC code (street). */
export function isUlic(text: string): boolean {
  return /^[0-9]{5}$/.test(text)
}

import type { CivilDate } from '../calendar.js'
import type { UnitKind } from '../units.js'
import { attributeValues, type DictionaryRow, findRow } from './dictionary.js'

/** Code of the dictionary of legal bases. */
export const legalBasisDictionary = 'PODSTAWA_PRAWNA'

/** Names of the attributes that its rows bear. */
const unitKindAttribute = 'rodzajJednostki'
const textAttribute = 'wymagaTekstu'

/**
 * Whether a unit of this kind may rely on the legal basis on that day: the code has a row valid then, and that row
 * names the kind.
 * @req B1.1
 */
export function legalBasisAllows(
  rows: readonly DictionaryRow[],
  basisCode: string,
  unitKind: UnitKind,
  date: CivilDate,
): boolean {
  const row = findRow(rows, basisCode, date)
  return row !== undefined && attributeValues(row, unitKindAttribute).includes(unitKind)
}

/** Whether the basis has to be given in words besides its code. False for a code that is not valid on the day. */
export function legalBasisNeedsText(rows: readonly DictionaryRow[], basisCode: string, date: CivilDate): boolean {
  const row = findRow(rows, basisCode, date)
  return row !== undefined && attributeValues(row, textAttribute).includes('TAK')
}

import { type CivilDate, civilDate, isExistingDay } from '../calendar.js'
import { weightedSum } from './weighted-digits.js'

/** K = kobieta (woman), M = mężczyzna (man): the codes of dictionary PLEC. */
export type Sex = 'K' | 'M'

/** What is wrong with a PESEL: not 11 digits, a day that does not exist, or the wrong check digit. */
export type PeselDefect = 'FORM' | 'DATE' | 'CHECK_DIGIT'

export type PeselReading =
  | { readonly valid: true; readonly pesel: string; readonly birthDate: CivilDate; readonly sex: Sex }
  | { readonly valid: false; readonly defect: PeselDefect }

const weights = [1, 3, 7, 9, 1, 3, 7, 9, 1, 3] as const

/** Century → what is added to the month; the number's only mark of the century. */
const monthOffsets: ReadonlyMap<number, number> = new Map([
  [1800, 80],
  [1900, 0],
  [2000, 20],
  [2100, 40],
  [2200, 60],
])

function peselCheckDigit(firstTen: string): number {
  return (10 - (weightedSum(firstTen, weights) % 10)) % 10
}

function birthDay(pesel: string): CivilDate | undefined {
  const markedMonth = Number(pesel.slice(2, 4))
  for (const [century, offset] of monthOffsets) {
    const month = markedMonth - offset
    if (month < 1 || month > 12) continue
    const year = century + Number(pesel.slice(0, 2))
    const day = Number(pesel.slice(4, 6))
    return isExistingDay(year, month, day) ? civilDate(year, month, day) : undefined
  }
  return undefined
}

/**
 * Reads a PESEL: 11 ASCII digits, no spaces. The date is judged before the check digit, because
 * `00000000000` has a right one. A valid number need not have been given to anyone.
 * @see ustawa z 24.09.2010 o ewidencji ludności, art. 15 ust. 2 (RRMMDDZZZXQ)
 */
export function readPesel(text: string): PeselReading {
  if (!/^[0-9]{11}$/.test(text)) return { valid: false, defect: 'FORM' }
  const birthDate = birthDay(text)
  if (birthDate === undefined) return { valid: false, defect: 'DATE' }
  if (peselCheckDigit(text) !== Number(text[10])) return { valid: false, defect: 'CHECK_DIGIT' }
  return { valid: true, pesel: text, birthDate, sex: Number(text[9]) % 2 === 0 ? 'K' : 'M' }
}

/** Whether the text is a PESEL of an existing day with the right check digit. */
export function isPesel(text: string): boolean {
  return readPesel(text).valid
}

/**
 * The PESEL of a birth day, a sex and a serial number.
 * @param serial 0–4999: of the four serial digits the last one bears the sex
 * @throws RangeError on a year outside 1800–2299 or a serial out of range
 */
export function composePesel(birthDate: CivilDate, sex: Sex, serial: number): string {
  const year = Number(birthDate.slice(0, 4))
  const offset = monthOffsets.get(year - (year % 100))
  if (offset === undefined) throw new RangeError('PESEL covers the years 1800 to 2299')
  if (!Number.isInteger(serial) || serial < 0 || serial > 4999) throw new RangeError('serial is 0 to 4999')
  const month = String(Number(birthDate.slice(5, 7)) + offset).padStart(2, '0')
  const serialDigits = String(serial * 2 + (sex === 'M' ? 1 : 0)).padStart(4, '0')
  const firstTen = `${birthDate.slice(2, 4)}${month}${birthDate.slice(8, 10)}${serialDigits}`
  return `${firstTen}${peselCheckDigit(firstTen)}`
}

import { weightedAlphanumericSum } from './weighted-digits.js'

const idCardWeights = [7, 3, 1, 9, 7, 3, 1, 7, 3] as const
const passportWeights = [7, 3, 9, 1, 7, 3, 1, 7, 3] as const

/** The document number as it is compared: upper case, without spaces and punctuation. Foreign letters stay. */
export function documentNumberKey(text: string): string {
  return text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** Whether the text is the number of a Polish identity card: three letters, a check digit, five digits. */
export function isPolishIdCardNumber(text: string): boolean {
  const key = documentNumberKey(text)
  return /^[A-Z]{3}[0-9]{6}$/.test(key) && weightedAlphanumericSum(key, idCardWeights) % 10 === 0
}

/** Whether the text is the number of a Polish passport: two letters, a check digit, six digits. */
export function isPolishPassportNumber(text: string): boolean {
  const key = documentNumberKey(text)
  return /^[A-Z]{2}[0-9]{7}$/.test(key) && weightedAlphanumericSum(key, passportWeights) % 10 === 0
}

/** Codes of dictionary RODZAJ_DOKUMENTU whose Polish numbers bear a check digit. */
export const checkedDocumentKinds = { idCard: 'DOWOD_OSOBISTY', passport: 'PASZPORT' } as const

/**
 * Whether the number can be that of a document of this kind and country. Only Polish identity cards and
 * passports have a known check digit; any other number needs no more than one letter or digit.
 * @param kind code of dictionary RODZAJ_DOKUMENTU
 * @param country ISO 3166-1 alpha-2
 */
export function isPlausibleDocumentNumber(kind: string, text: string, country: string): boolean {
  if (country === 'PL' && kind === checkedDocumentKinds.idCard) return isPolishIdCardNumber(text)
  if (country === 'PL' && kind === checkedDocumentKinds.passport) return isPolishPassportNumber(text)
  return documentNumberKey(text) !== ''
}

/** Completes a Polish identity card number from its three letters and the five digits after the check digit. */
export function composePolishIdCardNumber(letters: string, fiveDigits: string): string {
  return composeWithCheckDigit(letters, fiveDigits, idCardWeights)
}

/** Completes a Polish passport number from its two letters and the six digits after the check digit. */
export function composePolishPassportNumber(letters: string, sixDigits: string): string {
  return composeWithCheckDigit(letters, sixDigits, passportWeights)
}

/** The check digit's weight is 9, which is −1 modulo 10: the digit is the sum of the others. */
function composeWithCheckDigit(letters: string, digits: string, weights: readonly number[]): string {
  return `${letters}${weightedAlphanumericSum(`${letters}0${digits}`, weights) % 10}${digits}`
}

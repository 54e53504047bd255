import { weightedSum } from './weighted-digits.js'

const weightsOfNine = [8, 9, 2, 3, 4, 5, 6, 7] as const
const weightsOfFourteen = [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8] as const

function endsWithCheckDigit(digits: string, weights: readonly number[]): boolean {
  return (weightedSum(digits, weights) % 11) % 10 === Number(digits[weights.length])
}

/**
 * Whether the text is a REGON of 9 digits, or of 14 (a local unit) whose first 9 are themselves one.
 * `000000000` has a right check digit and is refused by name.
 */
export function isRegon(text: string): boolean {
  if (!/^(?:[0-9]{9}|[0-9]{14})$/.test(text) || text.startsWith('000000000')) return false
  if (!endsWithCheckDigit(text, weightsOfNine)) return false
  return text.length === 9 || endsWithCheckDigit(text, weightsOfFourteen)
}

import { weightedSum } from './weighted-digits.js'

const weights = [6, 5, 7, 2, 3, 4, 5, 6, 7] as const
/** No leading zero, and the second and third digit are not both zero. */
const form = /^[1-9](?:[0-9][1-9]|[1-9][0-9])[0-9]{7}$/

/** The ten digits of a NIP, written with or without `PL`, spaces and hyphens; null where it is none. */
export function readNip(text: string): string | null {
  const digits = text.replace(/^\s*PL/i, '').replace(/[\s-]/g, '')
  return form.test(digits) && weightedSum(digits, weights) % 11 === Number(digits[9]) ? digits : null
}

/** Whether the text, possibly with separators, is a NIP. A remainder of 10 has no check digit, hence no such NIP. */
export function isNip(text: string): boolean {
  return readNip(text) !== null
}

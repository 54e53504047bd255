import { documentNumberKey } from './identifiers/identity-document.js'
import { nameKey } from './identifiers/name-key.js'

/**
 * Search keys: the forms under which a person is stored and looked for, in sets and (as keyed hashes) in the ledger.
 * A question finds a record that bears every one of its keys. @req B1.1
 */

/** By number; former numbers of a person are keys of the same record. */
export function peselKey(pesel: string): string {
  return `PESEL:${pesel}`
}

/** By identity document; spelling variants of the number (blanks, hyphens, case) give one key. @param country ISO 3166-1 alpha-2 */
export function documentKey(kind: string, country: string, number: string): string {
  return `DOK:${kind}:${country}:${documentNumberKey(number)}`
}

/** By names and date of birth (`YYYY-MM-DD`): never identifies alone. */
export function personKey(surname: string, firstName: string, birthDate: string): string {
  return `OSOBA:${nameKey(surname)}|${nameKey(firstName)}|${birthDate}`
}

/** Whether the key identifies one person: a number or a document does, names with a date of birth do not. */
export function identifiesOne(key: string): boolean {
  return key.startsWith('PESEL:') || key.startsWith('DOK:')
}

import { describedValues } from './generated/documentation.js'

const patterns = new Map<string, RegExp>()

/**
 * Whether the text has the form of a simple type that the contract describes by a pattern (`KodJT`, `Login`, `Miesiac`).
 * @throws Error where the contract has no such type: a defect of ours
 */
export function hasForm(type: string, text: string): boolean {
  let pattern = patterns.get(type)
  if (pattern === undefined) {
    const facet = describedValues[type]?.facets.find(([name]) => name === 'pattern')
    if (facet === undefined) throw new Error(`The contract has no pattern for ${type}`)
    // A pattern of XML Schema is the whole text's. @see XML Schema 1.0 part 2, F
    pattern = new RegExp(`^(?:${facet[1]})$`, 'u')
    patterns.set(type, pattern)
  }
  return pattern.test(text)
}

import type { EntryFacts } from '../ports/data/ledger.js'

/** What a caller said of an act in the places of codes. */
export interface Claims {
  readonly legalBasis?: string | undefined
  readonly purpose?: string | undefined
  readonly facts?: EntryFacts['facts'] | undefined
}

/** Forms that no name, number of a person or number of a document has: codes, our identifiers, days, hashes. */
const publicForms = [
  /^(?!.*[0-9]{6})[A-Z][A-Z0-9]*(?:[-_. ][A-Z0-9]+)*$/,
  /^(?:SD|ZMIANA|ZGODNOSC|REGULA|ZGLOSZENIE|DOSTAWCA)-[0-9]{1,6}$/,
  /^(?:JT|CBB)-[0-9]{2,7}-[A-Z_]+-[0-9]{2}(?:-[A-Z]{2}-[0-9]{2})?$/,
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  /^[0-9a-f]{64}(?: [0-9a-f]{64})*$/,
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/,
  /^[0-9.]{1,8}$/,
]

/**
 * Divides what a refused caller claimed: what has the form of a code may stand in the public part of the entry, which is
 * never erased; all else was not looked up, may be anything (a PESEL in the wrong field), and belongs to the personal part.
 * @req B6
 */
export function divideClaims({ legalBasis, purpose, facts = {} }: Claims): {
  readonly told: Claims
  readonly withheld: readonly string[]
} {
  const isPublic = (value: unknown) => typeof value !== 'string' || publicForms.some(form => form.test(value))
  const open = Object.entries(facts).filter(([, value]) => isPublic(value))
  const closed = Object.entries({ legalBasis, purpose, ...facts }).filter(
    ([, value]) => value !== undefined && !isPublic(value),
  )
  return {
    told: {
      legalBasis: isPublic(legalBasis) ? legalBasis : undefined,
      purpose: isPublic(purpose) ? purpose : undefined,
      facts: Object.keys(facts).length === 0 ? undefined : Object.fromEntries(open),
    },
    withheld: closed.map(([name, value]) => `${name}: ${value}`),
  }
}

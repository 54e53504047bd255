import type { Bilingual } from '../frame/language.js'
import type { Field } from './field.js'

/** The number by which a person is looked for; a document may stand for it. */
export function peselField(name: string, hint: Bilingual): Field {
  return {
    name,
    kind: 'digits',
    width: 'medium',
    optional: true,
    checks: 'PESEL',
    label: { pl: 'PESEL', en: 'PESEL' },
    hint,
  }
}

/** A document by which a person is looked for: its kind, which the page offers, and its number. */
export function documentFields(kind: string, number: string): readonly Field[] {
  return [
    { name: kind, kind: 'select', optional: true, label: { pl: 'Rodzaj dokumentu', en: 'Kind of document' } },
    {
      name: number,
      width: 'medium',
      optional: true,
      label: { pl: 'Seria i numer dokumentu', en: 'Number of the document' },
    },
  ]
}

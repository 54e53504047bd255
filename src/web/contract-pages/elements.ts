import { type DescribedField, describedTypes } from '../../contract/index.js'
import { type Html, html } from '../frame/html.js'
import type { Language } from '../frame/language.js'
import { table } from '../frame/page.js'
import { complexTypeOf, howOften, meaning, typeInWords } from './words.js'

const columns = {
  pl: ['Element', 'Treść', 'Ile razy', 'Znaczenie'],
  en: ['Element', 'Content', 'How often', 'Meaning'],
} as const

const maxDepth = 5

/**
 * The elements of a complex type, in order. Types of the schemas named in `inline` are unfolded below their element; those of
 * shared schemas are linked to.
 */
export function elementsTable(type: string, caption: string, language: Language, inline: readonly string[]): Html {
  const rows = unfolded(type, 0, new Set([type]), inline).map(({ field, depth }) => ({
    heading: html`<code>${field.prefix}:${field.name}</code>`,
    cells: [typeInWords(field, language), howOften(field, language), meaning(field, language)],
    depth,
  }))
  if (rows.length === 0) return html`<p>${language === 'pl' ? 'Element jest pusty.' : 'The element is empty.'}</p>`
  return table(caption, columns[language], rows, 'elements')
}

interface Unfolded {
  readonly field: DescribedField
  readonly depth: number
}

function unfolded(
  type: string,
  depth: number,
  seen: ReadonlySet<string>,
  inline: readonly string[],
): readonly Unfolded[] {
  const fields = describedTypes[type]?.fields ?? []
  return fields.flatMap(field => {
    const complex = complexTypeOf(field)
    const here = { field, depth }
    if (complex === undefined || depth === maxDepth) return [here]
    const [name, { prefix }] = complex
    if (!inline.includes(prefix) || seen.has(name)) return [here]
    return [here, ...unfolded(name, depth + 1, new Set([...seen, name]), inline)]
  })
}

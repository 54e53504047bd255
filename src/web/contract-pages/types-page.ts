import { type DescribedType, describedTypes, namespaces, schemaFiles } from '../../contract/index.js'
import { html } from '../frame/html.js'
import type { Bilingual, Language } from '../frame/language.js'
import { page } from '../frame/page.js'
import type { SiteFacts } from '../site.js'
import { elementsTable } from './elements.js'

/** Schemas that several services use: their part of the path, prefix, and what they are called. */
export const sharedSchemas = {
  wspolne: { prefix: 'w', title: { pl: 'Typy wspólne', en: 'Shared types' } },
  beneficjent: { prefix: 'b', title: { pl: 'Dane beneficjenta', en: 'Beneficiary data' } },
} as const satisfies Record<string, { readonly prefix: keyof typeof namespaces; readonly title: Bilingual }>

export type SharedSchema = keyof typeof sharedSchemas

/** `/typy/<schemat>`: the complex types of a shared schema, element by element. */
export function typesPage(facts: SiteFacts, schema: SharedSchema, language: Language): string {
  const { prefix, title } = sharedSchemas[schema]
  const types: readonly (readonly [string, DescribedType])[] = Object.entries(describedTypes).filter(
    ([, type]) => type.prefix === prefix,
  )
  const file = schemaFiles[prefix]
  const content = html`<dl class="facts">
<dt>${language === 'pl' ? 'Przestrzeń nazw' : 'Namespace'}</dt><dd><code>${namespaces[prefix]}</code></dd>
<dt>XSD</dt><dd><a href="/uslugi/DaneBeneficjenta/v1?xsd=${file}">${file}</a></dd>
</dl>
<h2 id="spis">${language === 'pl' ? 'Spis' : 'Contents'}</h2>
<ul>${types.map(([name]) => html`<li><a href="#${name}">${name}</a></li>`)}</ul>
${types.map(
  ([name, type]) => html`<h2 id="${name}">${name}</h2>
${type.text === '' ? undefined : html`<p lang="pl">${type.text}</p>`}
${elementsTable(name, `${prefix}:${name}`, language, [])}`,
)}`
  return page(facts, { language, path: `/typy/${schema}`, title: title[language], content })
}

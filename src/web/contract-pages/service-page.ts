import { namespaces, operations, type ServiceName, schemaFiles, services } from '../../contract/index.js'
import { html } from '../frame/html.js'
import { address, type Bilingual, type Language } from '../frame/language.js'
import { page, table } from '../frame/page.js'
import { examplesOf, type SiteFacts } from '../site.js'
import { contractText } from './contract-text.js'
import { rulesSection } from './rules.js'
import { callersInShort } from './words.js'

const words = {
  address: { pl: 'Adres', en: 'Address' },
  description: { pl: 'Opis', en: 'Description' },
  schemas: { pl: 'Schematy', en: 'Schemas' },
  namespace: { pl: 'Przestrzeń nazw', en: 'Namespace' },
  together: { pl: 'Razem', en: 'Together' },
  archive: {
    pl: 'WSDL, XSD, błędy i przykłady w jednym archiwum',
    en: 'WSDL, XSD, faults and examples in one archive',
  },
  operations: { pl: 'Operacje', en: 'Operations' },
} as const satisfies Record<string, Bilingual>

const columns = {
  pl: ['Operacja', 'Co robi', 'Kto woła', 'Błędy własne', 'Przykłady'],
  en: ['Operation', 'What it does', 'Who calls', 'Own faults', 'Examples'],
} as const

/** Schemas that a service's own schema imports, beside its own. */
const imported: Readonly<Record<string, readonly (keyof typeof schemaFiles)[]>> = {
  DaneBeneficjenta: ['w', 'b', 'f'],
  ZasilanieCBB: ['w', 'b', 'f'],
}

/** `/uslugi/<Usluga>`: what a service is for, its operations, its rules. */
export function servicePage(facts: SiteFacts, service: ServiceName, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language]
  const { prefix, path, operations: names } = services[service]
  const schemas = [prefix, ...(imported[service] ?? (['w', 'f'] as const))].map(one => schemaFiles[one])
  const rows = names.map(name => ({
    heading: html`<a href="${address(`/uslugi/${service}/${name}`, language)}"><code>${name}</code></a>`,
    cells: [
      contractText(name, language),
      callersInShort(name, language),
      operations[name].faults.length === 0 ? '–' : operations[name].faults.join(' '),
      examplesOf(facts, name).length,
    ],
  }))
  const content = html`<p class="lead">${contractText(service, language)}</p>
<dl class="facts">
<dt>${say('address')}</dt><dd><code>${facts.servicesUrl}${path}</code></dd>
<dt>${say('namespace')}</dt><dd><code>${prefix}</code> = <code>${namespaces[prefix]}</code></dd>
<dt>${say('description')}</dt><dd><a href="${path}?wsdl">${service}.wsdl</a></dd>
<dt>${say('schemas')}</dt><dd>${schemas.map((file, index) => html`${index === 0 ? '' : ', '}<a href="${path}?xsd=${file}">${file}</a>`)}</dd>
<dt>${say('together')}</dt><dd><a href="/pobierz/csizs-uslugi.zip">${say('archive')}</a></dd>
</dl>
<h2 id="operacje">${say('operations')}</h2>
${table(say('operations'), columns[language], rows)}
${rulesSection(facts, language)}`
  return page(facts, { language, path: `/uslugi/${service}`, title: service, content })
}

import { namespaces, type OperationName, operations, type ServiceName, services } from '../../contract/index.js'
import { type Html, html } from '../frame/html.js'
import { address, type Bilingual, type Language } from '../frame/language.js'
import { page } from '../frame/page.js'
import { type Example, examplesOf, type SiteFacts } from '../site.js'
import { contractText } from './contract-text.js'
import { elementsTable } from './elements.js'
import { faultsTable } from './faults-page.js'
import { admissionInWords } from './words.js'

const words = {
  address: { pl: 'Adres', en: 'Address' },
  action: { pl: 'SOAPAction', en: 'SOAPAction' },
  namespace: { pl: 'Przestrzeń nazw', en: 'Namespace' },
  who: { pl: 'Kto może wołać', en: 'Who may call' },
  request: { pl: 'Żądanie', en: 'Request' },
  response: { pl: 'Odpowiedź', en: 'Answer' },
  faults: { pl: 'Błędy tej operacji', en: 'Faults of this operation' },
  common: { pl: 'Ponadto każda operacja może skończyć się', en: 'Besides, every operation can end in' },
  commonLink: {
    pl: 'błędem transportu, podpisu, kontekstu albo postaci',
    en: 'a fault of transport, signature, context or form',
  },
  none: { pl: 'Operacja nie ma błędów własnych.', en: 'The operation has no faults of its own.' },
  examples: { pl: 'Przykłady', en: 'Examples' },
  about: {
    pl: 'Zapisane z przebiegu prawdziwej bramki: element w Body, bez koperty i podpisu. Osoby są zmyślone, identyfikatory i skróty zastąpione.',
    en: 'Recorded from a run of a real gateway: the element in the Body, without envelope and signature. The people are invented, identifiers and hashes replaced.',
  },
  noExamples: {
    pl: 'Tej operacji nie ma jeszcze wśród zapisanych.',
    en: 'This operation is not among the recorded ones yet.',
  },
} as const satisfies Record<string, Bilingual>

/** Whether the operation is the service's. */
export function isOperationOf(service: ServiceName, name: string): name is OperationName {
  return (services[service].operations as readonly string[]).includes(name)
}

/** `/uslugi/<Usluga>/<operacja>`: everything about one operation. */
export function operationPage(
  facts: SiteFacts,
  service: ServiceName,
  operation: OperationName,
  language: Language,
): string {
  const say = (word: keyof typeof words) => words[word][language]
  const { request, response, soapAction, faults } = operations[operation]
  const { prefix, path } = services[service]
  const table = (element: string) => elementsTable(typeNameOf(element), element, language, [prefix])
  const content = html`<p class="lead">${contractText(operation, language)}</p>
<dl class="facts">
<dt>${say('address')}</dt><dd><code>${facts.servicesUrl}${path}</code></dd>
<dt>${say('action')}</dt><dd><code>${soapAction}</code></dd>
<dt>${say('namespace')}</dt><dd><code>${prefix}</code> = <code>${namespaces[prefix]}</code></dd>
</dl>
<h2 id="kto">${say('who')}</h2>
<ul>${admissionInWords(operation, language).map(one => html`<li>${one}</li>`)}</ul>
<h2 id="zadanie">${say('request')}</h2>
${table(request)}
<h2 id="odpowiedz">${say('response')}</h2>
${table(response)}
<h2 id="bledy">${say('faults')}</h2>
${faults.length === 0 ? html`<p>${say('none')}</p>` : faultsTable(faults, say('faults'), language)}
<p>${say('common')} <a href="${address('/bledy', language)}">${say('commonLink')}</a>.</p>
<h2 id="przyklady">${say('examples')}</h2>
${examplesSection(examplesOf(facts, operation), language)}`
  return page(facts, {
    language,
    path: `/uslugi/${service}/${operation}`,
    title: operation,
    heading: html`<code>${operation}</code>`,
    above: [[service, `/uslugi/${service}`]],
    content,
  })
}

/** The complex type of a request or response element: named after it. */
function typeNameOf(element: string): string {
  const local = element.slice(element.indexOf(':') + 1)
  return local.charAt(0).toUpperCase() + local.slice(1)
}

function examplesSection(examples: readonly Example[], language: Language): Html {
  if (examples.length === 0) return html`<p>${words.noExamples[language]}</p>`
  return html`<p>${words.about[language]}</p>
${examples.map(example => exampleView(example, language))}`
}

function exampleView({ name, request, response }: Example, language: Language): Html {
  const title = name.replaceAll('-', ' ')
  const code = (label: string, text: string) => html`<h3>${label}</h3>
<pre tabindex="0" role="region" aria-label="${label}: ${title}"><code>${text}</code></pre>`
  return html`<details><summary lang="pl">${title}</summary>
${code(words.request[language], request)}
${code(words.response[language], response)}
</details>`
}

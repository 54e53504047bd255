import { type OperationName, operations, type ServiceName, services } from '../../contract/index.js'
import { type Content, html } from '../frame/html.js'
import { address, type Bilingual, type Language } from '../frame/language.js'
import { page, table } from '../frame/page.js'
import type { SiteFacts } from '../site.js'
import { contractText } from './contract-text.js'

const words = {
  title: { pl: 'Bramka integracyjna CSIZS', en: 'CSIZS integration gateway' },
  lead: {
    pl: 'Usługi SOAP dla systemów dziedzinowych urzędów pracy, jednostek pomocy społecznej i świadczeń rodzinnych: podpisane w obie strony, ograniczone regułami, zapisane w dzienniku dostępów.',
    en: 'SOAP services for the domain systems of labour offices, social-assistance units and family-benefit units: signed both ways, limited by rules, recorded in the ledger of accesses.',
  },
  address: { pl: 'Adres usług', en: 'Address of the services' },
  services: { pl: 'Usługi', en: 'Services' },
  start: { pl: 'Od czego zacząć', en: 'Where to start' },
  download: { pl: 'Do pobrania', en: 'Downloads' },
  archive: {
    pl: 'Wszystko w jednym archiwum (ZIP): WSDL, XSD, błędy, przykłady',
    en: 'Everything in one archive (ZIP): WSDL, XSD, faults, examples',
  },
  faults: { pl: 'Wszystkie błędy i co z nimi zrobić', en: 'All faults and what to do' },
  certificates: { pl: 'Certyfikaty bramki (PEM)', en: 'Certificates of the gateway (PEM)' },
  checkpoint: { pl: 'Punkt kontrolny dziennika', en: 'Checkpoint of the ledger' },
  key: { pl: 'Klucz dziennika', en: 'Key of the ledger' },
  health: { pl: 'Stan bramki', en: 'Health of the gateway' },
} as const satisfies Record<string, Bilingual>

const steps: readonly (readonly [operation: OperationName, what: Bilingual])[] = [
  [
    'sprawdzPolaczenie',
    {
      pl: 'sprawdź połączenie, czas i wersje; bez certyfikatu i podpisu',
      en: 'check connection, time and versions; no certificate, no signature',
    },
  ],
  [
    'zarejestrujSD',
    {
      pl: 'zarejestruj system: certyfikaty TLS i podpisu wracają w odpowiedzi',
      en: 'register the system: certificates for TLS and signing come back',
    },
  ],
  ['aktywujSD', { pl: 'aktywuj system', en: 'activate the system' }],
  [
    'potwierdzSlowniki',
    { pl: 'pobierz słowniki i potwierdź ich wersje', en: 'fetch the dictionaries and confirm their versions' },
  ],
  [
    'rozpocznijZasilenie',
    { pl: 'zasil zbiór jednostki paczkami rekordów', en: 'feed the unit’s set with packages of records' },
  ],
  ['pobierzDane', { pl: 'pytaj o dane wspólnych beneficjentów', en: 'ask for data of common beneficiaries' }],
]

const columns = {
  pl: ['Usługa', 'Do czego służy', 'Operacje', 'Opis'],
  en: ['Service', 'What it is for', 'Operations', 'Description'],
} as const

function operationLink(operation: OperationName, language: Language): Content {
  const { service } = operations[operation]
  return html`<a href="${address(`/uslugi/${service}/${operation}`, language)}"><code>${operation}</code></a>`
}

/** `/`: the services, where to start, what can be downloaded. */
export function indexPage(facts: SiteFacts, language: Language): string {
  const say = (word: keyof typeof words) => words[word][language]
  const rows = (Object.keys(services) as ServiceName[]).map(service => ({
    heading: html`<a href="${address(`/uslugi/${service}`, language)}">${service}</a>`,
    cells: [
      contractText(service, language),
      services[service].operations.map(
        (name, index) => html`${index === 0 ? '' : ', '}${operationLink(name, language)}`,
      ),
      html`<a href="${services[service].path}?wsdl">WSDL<span class="heard"> ${service}</span></a>`,
    ],
  }))
  const link = (path: string, word: keyof typeof words) => html`<li><a href="${path}">${say(word)}</a></li>`
  const content = html`<p class="lead">${say('lead')}</p>
<dl class="facts"><dt>${say('address')}</dt><dd><code>${facts.servicesUrl}</code></dd></dl>
<h2 id="uslugi">${say('services')}</h2>
${table(say('services'), columns[language], rows)}
<h2 id="start">${say('start')}</h2>
<ol>${steps.map(([operation, what]) => html`<li>${operationLink(operation, language)}: ${what[language]}</li>`)}</ol>
<h2 id="pobierz">${say('download')}</h2>
<ul>${[
    link('/pobierz/csizs-uslugi.zip', 'archive'),
    link(address('/bledy', language), 'faults'),
    link('/ca.pem', 'certificates'),
    link('/dziennik/checkpoint', 'checkpoint'),
    link('/dziennik/klucz', 'key'),
    link('/health', 'health'),
  ]}</ul>`
  return page(facts, { language, path: '/', title: say('title'), content })
}

import { commonFaults, describedTypes } from '../../contract/index.js'
import { type FaultCode, type FaultRow, faultCatalogue, faultRow } from '../../fault/catalogue.js'
import { type Html, html } from '../frame/html.js'
import { address, type Bilingual, type Language } from '../frame/language.js'
import { page, type Row, table } from '../frame/page.js'
import type { SiteFacts } from '../site.js'
import { elementsTable } from './elements.js'

const words = {
  title: { pl: 'Błędy', en: 'Faults' },
  lead: {
    pl: 'Każdy kod, którym bramka może odmówić. Raz ogłoszony kod nie zmienia znaczenia. Komunikat można wysłać ponownie bez zmian tylko tam, gdzie jest to powiedziane.',
    en: 'Every code that the gateway can refuse with. A code, once published, is never given another meaning. Only where it is said may the same message be sent again unchanged.',
  },
  common: { pl: 'każda operacja', en: 'every operation' },
  again: { pl: 'można ponowić bez zmian', en: 'may be sent again unchanged' },
  detail: { pl: 'Szczegóły błędu w komunikacie', en: 'The fault’s detail in the message' },
  where: {
    pl: 'Stoją w soap:Fault/detail; bladTechniczny albo bladBiznesowy, zależnie od kodu. Podpis bramki obejmuje je jak każdą odpowiedź.',
    en: 'They stand in soap:Fault/detail; bladTechniczny or bladBiznesowy, as the code says. The gateway’s signature covers them like any answer.',
  },
} as const satisfies Record<string, Bilingual>

const families: readonly (readonly [digit: string, title: Bilingual])[] = [
  ['1', { pl: 'Transport i certyfikat', en: 'Transport and certificate' }],
  ['2', { pl: 'Bezpieczeństwo komunikatu', en: 'Message security' }],
  ['3', { pl: 'Kontekst i uprawnienia', en: 'Context and rights' }],
  ['4', { pl: 'Postać komunikatu', en: 'Form of the message' }],
  ['5', { pl: 'Merytoryczne', en: 'Business' }],
  ['9', { pl: 'Serwer', en: 'Server' }],
]

const columns = {
  pl: ['Kod', 'Co mówi', 'Co zrobić', 'Uwagi'],
  en: ['Code', 'What it says', 'What to do', 'Notes'],
} as const

function notesOf(code: string, fault: FaultRow, language: Language): string {
  const isCommon = (commonFaults as readonly string[]).includes(code)
  const http = fault.http === undefined ? [] : [`HTTP ${fault.http}`]
  const notes = [
    fault.kind === 'TECHNICAL' ? 'bladTechniczny' : 'bladBiznesowy',
    ...http,
    ...(fault.retry ? [words.again[language]] : []),
    ...(isCommon ? [words.common[language]] : []),
  ]
  return notes.join('; ')
}

function faultLine(code: string, fault: FaultRow, language: Language): Row {
  const isPolish = language === 'pl'
  const name = html`<code>${code}</code> <code class="soft">${fault.name}</code>`
  const cells = [isPolish ? fault.pl : fault.en, isPolish ? fault.doPl : fault.doEn, notesOf(code, fault, language)]
  return { heading: name, cells, id: `kod-${code}` }
}

/** The codes as a table, each linked to its place on the page of all faults. */
export function faultsTable(codes: readonly FaultCode[], caption: string, language: Language): Html {
  const isPolish = language === 'pl'
  const rows = codes.map(code => {
    const fault = faultRow(code)
    const name = html`<a href="${address(`/bledy#kod-${code}`, language)}"><code>${code}</code></a>`
    return { heading: name, cells: [isPolish ? fault.pl : fault.en, isPolish ? fault.doPl : fault.doEn] }
  })
  return table(caption, columns[language].slice(0, 3), rows)
}

/** `/bledy`: every code, what it says and what to do. */
export function faultsPage(facts: SiteFacts, language: Language): string {
  const rows: readonly (readonly [string, FaultRow])[] = Object.entries(faultCatalogue)
  const sections = families.map(([digit, title]) => {
    const own = rows.filter(([code]) => code.startsWith(digit))
    return html`<h2 id="rodzina-${digit}">${digit}xxx ${title[language]}</h2>
${table(
  title[language],
  columns[language],
  own.map(([code, fault]) => faultLine(code, fault, language)),
)}`
  })
  const detailTypes = ['BladTechniczny', 'BladBiznesowy'].filter(name => name in describedTypes)
  const content = html`<p class="lead">${words.lead[language]}</p>
${sections}
<h2 id="szczegoly">${words.detail[language]}</h2>
<p>${words.where[language]}</p>
${detailTypes.map(name => html`<h3 id="${name}"><code>${name}</code></h3>${elementsTable(name, name, language, ['f'])}`)}`
  return page(facts, { language, path: '/bledy', title: words.title[language], content })
}

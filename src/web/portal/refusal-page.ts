import type { FaultCode } from '../../fault/catalogue.js'
import type { Refusal } from '../../fault/refusal.js'
import { buttonLink } from '../frame/components.js'
import { html } from '../frame/html.js'
import { address, type Bilingual, type Language } from '../frame/language.js'
import { refusalText } from './findings.js'
import type { View } from './page-row.js'

const titles = {
  403: { pl: 'Brak uprawnień', en: 'Not allowed' },
  404: { pl: 'Nie ma takiej strony', en: 'There is no such page' },
  413: { pl: 'Za duży plik', en: 'The file is too large' },
  429: { pl: 'Za dużo żądań', en: 'Too many requests' },
  500: { pl: 'Coś się nie udało', en: 'Something went wrong' },
  503: { pl: 'Portal jest zajęty', en: 'The portal is busy' },
  400: { pl: 'Tego nie można zrobić', en: 'This cannot be done' },
} as const satisfies Record<number, Bilingual>

const words = {
  missing: {
    pl: 'Strona nie istnieje albo to, czego dotyczy, nie jest dla Ciebie dostępne. Sprawdź adres albo wróć na stronę startową.',
    en: 'The page does not exist, or what it is about is not open to you. Check the address or go to the start page.',
  },
  notYours: {
    pl: 'Ta strona wymaga innej roli niż te, które masz. Role nadaje administrator Twojej jednostki.',
    en: 'This page needs a role that you do not hold. Roles are given by your unit’s administrator.',
  },
  number: { pl: 'Podaj administratorowi ten numer:', en: 'Tell the administrator this number:' },
  start: { pl: 'Strona startowa', en: 'Start page' },
} as const satisfies Record<string, Bilingual>

const notFound: ReadonlySet<FaultCode> = new Set(['5020'])
const notAllowed: ReadonlySet<FaultCode> = new Set(['3003', '3005', '3006', '3012', '3016'])

/** The HTTP status of a page that a refusal stands in for. */
export function statusOf({ refused }: Refusal): keyof typeof titles {
  if (notFound.has(refused)) return 404
  if (notAllowed.has(refused)) return 403
  if (refused === '1005' || refused === '3013') return 429
  if (refused === '9004' || refused === '9002') return 503
  if (refused === '4004') return 413
  return refused.startsWith('9') ? 500 : 400
}

/** What stands where a page could not be shown. */
export function refusalView(refusal: Refusal, language: Language, transactionId: string): View {
  const status = statusOf(refusal)
  const number = html`<p class="soft">${words.number[language]} <code>${transactionId}</code></p>`
  const text = status === 404 ? words.missing[language] : refusalText(refusal, language)
  const details = refusal.details.map(({ text }) => html`<li>${text}</li>`)
  return {
    title: titles[status][language],
    lead: text,
    content: html`${details.length === 0 || status === 404 ? undefined : html`<ul>${details}</ul>`}${status === 500 ? number : undefined}<p>${buttonLink(address('/portal', language), words.start[language])}</p>`,
  }
}

/** What stands where the role for a page is lacking. */
export function notYoursView(language: Language): View {
  return {
    title: titles[403][language],
    lead: words.notYours[language],
    content: html`<p>${buttonLink(address('/portal', language), words.start[language])}</p>`,
  }
}

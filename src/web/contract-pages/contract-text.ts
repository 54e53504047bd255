import {
  englishTexts,
  type OperationName,
  operationTexts,
  type ServiceName,
  serviceTexts,
} from '../../contract/index.js'
import { type Html, html } from '../frame/html.js'
import type { Language } from '../frame/language.js'

/** What a service or an operation is for, in the page's language; where the contract has no English, in Polish and marked so. */
export function contractText(name: ServiceName | OperationName, language: Language): Html {
  const texts: Readonly<Record<string, string>> = { ...serviceTexts, ...operationTexts }
  const polish = texts[name] ?? ''
  if (language === 'pl') return html`<span>${polish}</span>`
  const english = englishTexts[name]
  return english === undefined ? html`<span lang="pl">${polish}</span>` : html`<span>${english}</span>`
}

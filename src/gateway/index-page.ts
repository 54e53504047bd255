import { services } from '../contract/index.js'

export interface IndexFacts {
  readonly version: string
  readonly servicesUrl: string
  /** Names and addresses of the documents that are served too. */
  readonly documents: readonly { readonly title: string; readonly path: string }[]
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}li{margin:.3rem 0}'

/** The first page: what is served here, in both languages, without a script. */
export function indexPage(facts: IndexFacts): string {
  const rows = Object.entries(services).map(([name, { path, operations }]) => {
    return `<li><a href="${path}?wsdl">${name}</a>: ${operations.map(escaped).join(', ')}</li>`
  })
  const documents = facts.documents.map(
    ({ title, path }) => `<li><a href="${escaped(path)}">${escaped(title)}</a></li>`,
  )
  return [
    '<!doctype html><html lang="pl"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1"><title>Bramka CSIZS</title>',
    `<style>${style}</style></head><body><main><h1>Bramka integracyjna CSIZS</h1>`,
    `<p>Wersja ${escaped(facts.version)}. Usługi: <code>${escaped(facts.servicesUrl)}</code> (SOAP 1.1, TLS z certyfikatem klienta).</p>`,
    `<h2>Usługi <span lang="en">(services)</span></h2><ul>${rows.join('')}</ul>`,
    documents.length === 0
      ? ''
      : `<h2>Dokumentacja <span lang="en">(documentation)</span></h2><ul>${documents.join('')}</ul>`,
    '<h2>Zaufanie <span lang="en">(trust)</span></h2><ul>',
    '<li><a href="/ca.pem">Certyfikaty bramki</a> <span lang="en">(certificates of the gateway)</span></li>',
    '<li><a href="/dziennik/klucz">Klucz dziennika</a> <span lang="en">(key of the ledger)</span></li>',
    '<li><a href="/dziennik/checkpoint">Punkt kontrolny dziennika</a> <span lang="en">(checkpoint of the ledger)</span></li>',
    '<li><a href="/health">Stan</a> <span lang="en">(health)</span></li></ul></main></body></html>\n',
  ].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
}

/** The page's own style is the only thing that may be loaded. */
export const pageHeaders = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const

import type { SiteFacts } from '../site.js'
import { type Content, type Html, html } from './html.js'
import { address, type Bilingual, type Language } from './language.js'

export interface PageParts {
  readonly language: Language
  /** Its own address, without the language. */
  readonly path: string
  /** Stands in the browser's tab and, unless `heading` says otherwise, as the heading. */
  readonly title: string
  readonly heading?: Html
  /** Pages above it: name and address. */
  readonly above?: readonly (readonly [name: string, path: string])[]
  readonly content: Content
}

const words = {
  name: { pl: 'Bramka CSIZS', en: 'CSIZS gateway' },
  skip: { pl: 'Przejdź do treści', en: 'Skip to the content' },
  menu: { pl: 'Strony', en: 'Pages' },
  portal: { pl: 'Portal PI-MZT', en: 'Portal PI-MZT' },
  services: { pl: 'Usługi', en: 'Services' },
  faults: { pl: 'Błędy', en: 'Faults' },
  types: { pl: 'Typy wspólne', en: 'Shared types' },
  records: { pl: 'Dane beneficjenta', en: 'Beneficiary data' },
  archive: { pl: 'Wszystko w jednym archiwum', en: 'Everything in one archive' },
  other: { pl: 'English', en: 'Polski' },
  trail: { pl: 'Ścieżka', en: 'Trail' },
  version: { pl: 'wersja', en: 'version' },
  polish: { pl: '', en: 'What the contract itself says of its elements is in Polish.' },
} as const satisfies Record<string, Bilingual>

/** A whole page: what every page has around its content. No script, no style of its own. */
export function page(facts: Pick<SiteFacts, 'version'>, parts: PageParts): string {
  const { language, path, title, content, heading = html`${title}`, above = [] } = parts
  const say = (word: keyof typeof words) => words[word][language]
  const link = (target: string, text: string) => html`<a href="${address(target, language)}">${text}</a>`
  const other = language === 'pl' ? 'en' : 'pl'
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${title} · ${say('name')}</title>
<link rel="stylesheet" href="/styl.css">
</head>
<body>
<a class="skip" href="#tresc">${say('skip')}</a>
<header><div class="inside">
<nav aria-label="${say('menu')}">
<a class="name" href="${address('/', language)}">${say('name')}</a>
${link('/portal', say('portal'))} ${link('/#uslugi', say('services'))} ${link('/bledy', say('faults'))} ${link('/typy/wspolne', say('types'))} ${link('/typy/beneficjent', say('records'))}
</nav>
<div class="languages"><a href="${address(path, other)}" lang="${other}" hreflang="${other}">${say('other')}</a></div>
</div></header>
<main id="tresc" tabindex="-1"><div class="inside">
${above.length === 0 ? undefined : html`<nav class="trail" aria-label="${say('trail')}">${above.map(([name, place]) => html`${link(place, name)} › `)}${title}</nav>`}
<h1>${heading}</h1>
${content}
</div></main>
<footer><div class="inside"><a href="/pobierz/csizs-uslugi.zip">${say('archive')}</a> ${say('name')}, ${say('version')} ${facts.version}. ${say('polish')}</div></footer>
</body>
</html>
`.toString()
}

/** A row of a table: its heading, then its cells. */
export interface Row {
  readonly heading: Content
  readonly cells: readonly Content[]
  /** For links to it. */
  readonly id?: string
  /** How far below the first level it stands. */
  readonly depth?: number
}

/**
 * A table whose rows stand one below another on narrow screens, each cell under its column's name; the roles keep it a table
 * there too. The caption is for those who hear the page: the heading above says the same.
 */
export function table(caption: string, columns: readonly string[], rows: readonly Row[], kind = 'plain'): Html {
  return html`<table role="table" class="${kind}">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(column => html`<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(row => rowText(row, columns))}</tbody>
</table>`
}

function rowText({ heading, cells, id, depth = 0 }: Row, columns: readonly string[]): Html {
  const named = id === undefined ? undefined : html` id="${id}"`
  const deep = depth === 0 ? undefined : html` class="depth-${Math.min(depth, 5)}"`
  return html`<tr role="row"${named}${deep}><th scope="row" role="rowheader">${heading}</th>${cells.map(
    (cell, index) => html`<td role="cell" data-column="${columns[index + 1]}">${cell}</td>`,
  )}</tr>
`
}

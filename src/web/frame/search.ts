import { type Html, html } from './html.js'
import { address, type Bilingual, type Language } from './language.js'
import { numberText } from './polish.js'

/** One field of a search: text, or a choice. */
export interface SearchField {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly options?: readonly { readonly value: string; readonly text: string }[]
  readonly width?: 'short' | 'medium'
  /** What stands for no choice; "all" where absent. */
  readonly none?: string
}

const words = {
  search: { pl: 'Szukaj', en: 'Search' },
  clear: { pl: 'Wyczyść', en: 'Clear' },
  any: { pl: 'wszystkie', en: 'all' },
  pages: { pl: 'Strony listy', en: 'Pages of the list' },
  before: { pl: 'Poprzednie', en: 'Previous' },
  next: { pl: 'Następne', en: 'Next' },
  of: { pl: 'z', en: 'of' },
} as const satisfies Record<string, Bilingual>

/**
 * A search of a page: its values stand in the address, so that what was found can be kept as a bookmark.
 * @param kept what else of the address goes along
 */
export function searchForm(
  path: string,
  fields: readonly SearchField[],
  values: Readonly<Record<string, string>>,
  language: Language,
  submit: Bilingual = words.search,
  kept: Readonly<Record<string, string>> = {},
): Html {
  const isAsked = fields.some(field => (values[field.name] ?? '') !== '')
  const clear = isAsked ? html`<a href="${address(path, language)}">${words.clear[language]}</a>` : undefined
  const spoken = language === 'pl' ? undefined : html`<input type="hidden" name="lang" value="${language}">`
  const carried = Object.entries(kept).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  )
  return html`<form class="search" method="get" action="${path}" role="search">${spoken}${carried}${fields.map(field => fieldHtml(field, values[field.name] ?? '', language))}
<p class="do"><button class="button quiet" type="submit">${submit[language]}</button>${clear}</p></form>`
}

function fieldHtml(
  { name, label, hint, options, width = 'medium', none }: SearchField,
  value: string,
  language: Language,
): Html {
  const id = `szukaj-${name}`
  const told = hint === undefined ? undefined : html`<p class="hint" id="${id}-opis">${hint}</p>`
  const described = hint === undefined ? undefined : html` aria-describedby="${id}-opis"`
  const control =
    options === undefined
      ? html`<input type="text" id="${id}" name="${name}" class="${width}" value="${value}"${described}>`
      : html`<select id="${id}" name="${name}" class="${width}"${described}><option value="">${none ?? words.any[language]}</option>${options.map(
          option =>
            html`<option value="${option.value}"${option.value === value ? html` selected` : undefined}>${option.text}</option>`,
        )}</select>`
  return html`<div class="field"><label for="${id}">${label}</label>${told}${control}</div>`
}

/** Where a page of a list stands in the whole, and the way to its neighbours; nothing where one page holds all. */
export function pager(
  place: { readonly from: number; readonly size: number; readonly total: number },
  pathAt: (from: number) => string,
  language: Language,
): Html | undefined {
  const { from, size, total } = place
  if (total <= size && from === 0) return undefined
  const end = Math.min(from + size, total)
  const link = (to: number, text: Bilingual) =>
    html`<a class="button quiet" href="${address(pathAt(to), language)}">${text[language]}</a>`
  return html`<nav class="pager" aria-label="${words.pages[language]}">${from > 0 ? link(Math.max(0, from - size), words.before) : undefined}
<span>${numberText(Math.min(from + 1, total))}–${numberText(end)} ${words.of[language]} ${numberText(total)}</span>
${end < total ? link(from + size, words.next) : undefined}</nav>`
}

/** The place in a list that an address names (`?od=`); the beginning where it names none. */
export function placeIn(query: Readonly<Record<string, string>>): number {
  const from = Number(query.od ?? '0')
  return Number.isSafeInteger(from) && from > 0 ? from : 0
}

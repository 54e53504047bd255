import { type Html, html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import type { Option } from '../portal/field.js'
import type { PageContext } from '../portal/page-row.js'

/** One field of a filter; with options a choice, whose first is all. */
export interface FilterField {
  readonly name: string
  readonly label: Bilingual
  readonly options?: readonly Option[]
  readonly hint?: Bilingual
}

/** A form that filters the list below it: sent with GET, so that a filtered list has an address. */
export function filterForm(at: PageContext, fields: readonly FilterField[]): Html {
  return html`<form method="get" action="${at.path}" class="search" role="search"><input type="hidden" name="lang" value="${at.language}">
${fields.map(field => fieldHtml(at, field))}
<p class="do"><button type="submit" class="button quiet">${at.say({ pl: 'Pokaż', en: 'Show' })}</button></p></form>`
}

function fieldHtml(at: PageContext, { name, label, options, hint }: FilterField): Html {
  const value = at.query[name] ?? ''
  const id = `filtr-${name}`
  const told = hint === undefined ? undefined : html`<p class="hint" id="${id}-opis">${at.say(hint)}</p>`
  const control =
    options === undefined
      ? html`<input type="text" id="${id}" name="${name}" class="medium" value="${value}"${told === undefined ? undefined : html` aria-describedby="${id}-opis"`}>`
      : html`<select id="${id}" name="${name}" class="medium"><option value="">${at.say({ pl: 'wszystkie', en: 'all' })}</option>${options.map(
          option =>
            html`<option value="${option.value}"${option.value === value ? html` selected` : undefined}>${option.text}</option>`,
        )}</select>`
  return html`<div class="field"><label for="${id}">${at.say(label)}</label>${told}${control}</div>`
}

/** What a filter's field holds, where it holds something that may be asked. */
export function asked<N extends string>(
  at: PageContext,
  name: N,
  isOne: (value: string) => boolean = () => true,
): { readonly [P in N]?: string } {
  const value = at.query[name]?.trim() ?? ''
  const part: { [P in N]?: string } = {}
  if (value !== '' && isOne(value)) part[name] = value
  return part
}

/** Links to the pages before and after. */
export function pagination(
  at: PageContext,
  page: { strona: number; naStronie: number; razem: number },
): Html | undefined {
  const last = Math.max(1, Math.ceil(page.razem / page.naStronie))
  if (last === 1) return undefined
  const to = (strona: number) => {
    const { lang: _, strona: _former, ...rest } = at.query
    return `${at.path}?${new URLSearchParams({ ...rest, strona: String(strona) })}`
  }
  const before =
    page.strona > 1 ? at.link(to(page.strona - 1), at.say({ pl: 'Poprzednia strona', en: 'Previous page' })) : undefined
  const after =
    page.strona < last ? at.link(to(page.strona + 1), at.say({ pl: 'Następna strona', en: 'Next page' })) : undefined
  const where = at.say({ pl: `Strona ${page.strona} z ${last}`, en: `Page ${page.strona} of ${last}` })
  return html`<nav aria-label="${at.say({ pl: 'Strony listy', en: 'Pages of the list' })}"><p>${before} ${where} ${after}</p></nav>`
}

/** The number of the page that was asked for. */
export function pageNumber(at: PageContext): number {
  const text = at.query.strona ?? ''
  return /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : 1
}

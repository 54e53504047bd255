import { notice } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { pager, type SearchField } from '../frame/search.js'
import { withQuery } from './context.js'
import type { Field, Option } from './field.js'
import type { PageContext } from './page-row.js'
import type { Finding } from './submission.js'

/** The unit that a list is narrowed to. */
export const unitCodeField: Field = {
  name: 'kodJT',
  width: 'medium',
  label: { pl: 'Kod jednostki', en: 'Code of the unit' },
  hint: { pl: 'np. JT-1408-OPS-01', en: 'e.g. JT-1408-OPS-01' },
}

/** A form's field as one of a search. @param offered what it offers, where its row does not say */
export function searchFieldOf(
  at: PageContext,
  { name, label, hint, options, width }: Field,
  offered?: readonly Option[],
): SearchField {
  const offers = options?.map(({ value, text }) => ({ value, text: at.say(text) })) ?? offered
  return {
    name,
    label: at.say(label),
    width: width ?? 'medium',
    ...(hint === undefined ? {} : { hint: at.say(hint) }),
    ...(offers === undefined ? {} : { options: offers }),
  }
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
  { strona, naStronie, razem }: { strona: number; naStronie: number; razem: number },
): Html | undefined {
  const pathAt = (from: number) => withQuery(at.path, { ...at.query, strona: String(from / naStronie + 1) })
  return pager({ from: (strona - 1) * naStronie, size: naStronie, total: razem }, pathAt, at.language)
}

/** The number of the page that was asked for. */
export function pageNumber(at: PageContext): number {
  const text = at.query.strona ?? ''
  return /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : 1
}

/** What is wrong with what a list was asked for. */
export function wrongNotice(at: PageContext, findings: readonly Finding[]): Html {
  return notice(
    'error',
    at.say({ pl: 'Wyszukiwanie wymaga poprawek', en: 'The search needs corrections' }),
    html`<ul>${findings.map(({ text }) => html`<li>${text}</li>`)}</ul>`,
  )
}

import type { Portion } from '../ports/data/identity.js'

/** How many are on a page where the request does not say. */
const usualPage = 50
/** Most on a page, whatever the request says. */
export const maxPage = 200

/** A page as a request asks for it. */
export interface Page {
  readonly strona: number
  readonly naStronie: number
}

/** The page asked for, within bounds. */
export function pageOf(asked: { readonly strona?: number | undefined; readonly naStronie?: number | undefined }): Page {
  return { strona: asked.strona ?? 1, naStronie: Math.min(asked.naStronie ?? usualPage, maxPage) }
}

/** The part of the whole list that the page shows. */
export function portionOf({ strona, naStronie }: Page): Portion {
  return { first: (strona - 1) * naStronie, limit: naStronie }
}

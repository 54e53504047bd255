import { isRefusal } from '../../fault/refusal.js'
import { buttonLink } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import { searchForm } from '../frame/search.js'
import { readerRolesOf } from '../piu/choices.js'
import type { PageContext } from '../portal/page-row.js'

/** Whether what has ended is shown too. */
export function whichShown(at: PageContext) {
  return {
    name: 'pokaz',
    label: at.say({ pl: 'Pokaż', en: 'Show' }),
    none: at.say({ pl: 'tylko otwarte', en: 'only open ones' }),
    options: [{ value: 'wszystkie', text: at.say({ pl: 'wszystkie', en: 'all' }) }],
  }
}

/** Of which set the own reports are shown: one to choose among those that may be asked, or a code; and the way to a new report. */
export async function sentQuestion(at: PageContext, path: string): Promise<Content> {
  const sets = await setsToName(at)
  const chosen = { name: 'zbior', label: at.say({ pl: 'Zbiór', en: 'Set' }), options: sets, none: '–' }
  const typed = {
    name: 'kod',
    label:
      sets.length === 0
        ? at.say({ pl: 'Kod zbioru, którego dotyczyło zgłoszenie', en: 'Code of the set reported on' })
        : at.say({ pl: 'Albo kod zbioru', en: 'Or the code of a set' }),
  }
  const fields = [...(sets.length === 0 ? [] : [chosen]), typed, whichShown(at)]
  const search = searchForm(path, fields, at.query, at.language, { pl: 'Pokaż', en: 'Show' }, { rodzaj: 'WYSLANA' })
  if (readerRolesOf(at).length === 0) return search
  const report = at.say({ pl: 'Zgłoś niezgodność', en: 'Report a non-conformity' })
  return html`<p class="do">${buttonLink(at.to('/portal/niezgodnosci/zglos'), report)}</p>${search}`
}

/** The sets that the person may ask in any role held; none where there are too many to choose among. */
async function setsToName(at: PageContext) {
  const found = new Map<string, string>()
  for (const role of readerRolesOf(at)) {
    const listed = await at.inRole(role).perform('pobierzListeZbiorow', {})
    if (isRefusal(listed)) continue
    for (const { kodZbioru, nazwaJednostki } of listed.body.zbior)
      found.set(kodZbioru, `${nazwaJednostki} · ${kodZbioru}`)
  }
  return [...found].map(([value, text]) => ({ value, text }))
}

import { html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { table } from '../frame/page.js'
import type { PageContext } from '../portal/page-row.js'
import { validity } from '../portal/validity.js'
import { askerText, giverText, type ListedRule, roleText, standingBadge, standingOf } from './words.js'

const columns = {
  rule: { pl: 'Reguła', en: 'Rule' },
  asker: { pl: 'Kto pyta', en: 'Who asks' },
  giver: { pl: 'Czyje dane', en: 'Whose data' },
  valid: { pl: 'Obowiązuje', en: 'In force' },
  author: { pl: 'Autor', en: 'Author' },
  reason: { pl: 'Uzasadnienie', en: 'Reason' },
  state: { pl: 'Stan', en: 'State' },
} as const satisfies Record<string, Bilingual>

/** Rules one below another: validity, author, reason, and the way to each. */
export function ruleList(at: PageContext, caption: string, listed: readonly ListedRule[], today: string) {
  return table(
    caption,
    Object.values(columns).map(at.say),
    listed.map(one => ({
      heading: at.link(`/portal/reguly/${one.idReguly}`, one.idReguly),
      cells: [
        html`${askerText(at, one.regula)} <span class="soft">${roleText(at, one.regula.rola)}, ${one.regula.podstawaPrawna}</span>`,
        giverText(at, one.regula),
        validity(at, one.regula),
        one.autor,
        one.regula.uzasadnienie,
        standingBadge(at, standingOf(one, today)),
      ],
    })),
    'rules',
  )
}

import { isRefusal } from '../../fault/refusal.js'
import { badge, buttonLink, emptyState, tabs } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment, noun } from '../frame/polish.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import type { Board } from '../start/board.js'
import { changesPath, isMine, leadingStep, nextText, parties, stateBadge, type WireChange } from './words.js'

/** Changes of vendors, for each side that takes part: where they stand, what is next and who has to act. @req C1 C6 */
export const changesPage: PageRow = {
  path: changesPath,
  title: { pl: 'Zmiany dostawcy systemu', en: 'Changes of vendors' },
  access: parties,
  menu: { group: 'ZBIORY' },
  async view(at) {
    const all = at.query.widok === 'wszystkie'
    const told = await at.perform('stanProceduryZmiany', all ? {} : { tylkoOtwarte: true })
    if (isRefusal(told)) return told
    const { zmiana } = told.body
    const report = at.holds('ADMIN_LOKALNY')
      ? html`<p class="actions">${buttonLink(at.to('/portal/zmiana-dostawcy-zgloszenie'), at.say({ pl: 'Zgłoś zmianę dostawcy', en: 'Report a change of vendor' }))}</p>`
      : undefined
    const none = at.say({
      pl: 'Nie ma zmian dostawcy w tym widoku.',
      en: 'There are no changes of vendors in this view.',
    })
    return { content: html`${report}${views(at, all)}${zmiana.length === 0 ? emptyState(none) : list(at, zmiana)}` }
  },
}

function views(at: PageContext, all: boolean) {
  return tabs(at.say({ pl: 'Widoki', en: 'Views' }), [
    { text: at.say({ pl: 'W toku', en: 'Under way' }), path: at.to(changesPath), isOpen: !all },
    { text: at.say({ pl: 'Wszystkie', en: 'All' }), path: at.to(`${changesPath}?widok=wszystkie`), isOpen: all },
  ])
}

function list(at: PageContext, changes: readonly WireChange[]) {
  const say = (pl: string, en: string) => at.say({ pl, en })
  return table(
    at.say(changesPage.title),
    [
      say('Zmiana', 'Change'),
      say('Jednostka', 'Unit'),
      say('Zbiory', 'Sets'),
      say('Stan', 'State'),
      say('Następny krok i kto', 'Next step and who'),
    ],
    changes.map(change => {
      const next = leadingStep(change)
      const [first] = change.krok
      return {
        heading: html`<span class="nowrap">${at.link(`${changesPath}/${change.idZmiany}`, change.idZmiany)}</span><br><span class="soft">${first === undefined ? undefined : moment(first.czas)}</span>`,
        cells: [
          change.kodJT,
          change.zbior.map(
            ({ stary, nowy }) => html`<div>${stary}${nowy === undefined ? undefined : html` → ${nowy}`}</div>`,
          ),
          stateBadge(at, change.stan),
          html`${nextText(at, change)} ${next !== undefined && isMine(at, next) ? badge(say('Twój krok', 'yours'), 'warning') : undefined}`,
        ],
      }
    }),
  )
}

/** Changes whose next step is the person's. @req C6 */
export const changesBoard: Board = {
  access: parties,
  async waiting(at) {
    const told = await at.perform('stanProceduryZmiany', { tylkoOtwarte: true })
    if (isRefusal(told)) return []
    const mine = told.body.zmiana.filter(change => {
      const next = leadingStep(change)
      return next !== undefined && isMine(at, next)
    })
    const count = mine.length
    const text = at.say({
      pl: noun(count, [
        'zmiana dostawcy czeka na Twój krok',
        'zmiany dostawcy czekają na Twój krok',
        'zmian dostawcy czeka na Twój krok',
      ]),
      en: count === 1 ? 'change of vendor waits for your step' : 'changes of vendors wait for your step',
    })
    return [{ count, text, path: changesPath }]
  },
}

import { isRefusal } from '../../fault/refusal.js'
import { emptyState, notice, tabs } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { day, noun } from '../frame/polish.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import type { Board } from '../start/board.js'
import { nextText, overdueBadge, stateBadge, systemBadge } from './words.js'

export const boardPath = '/portal/podlaczenia'

const overseers = ['ADMIN_WOJEWODZKI', 'ADMIN_LOKALNY', 'ADMIN_CENTRALNY'] as const

/** The connection board of both sides. @req A2.4 A2.11 */
export const boardPage: PageRow = {
  path: boardPath,
  title: { pl: 'Podłączenia jednostek', en: 'Connections of units' },
  access: overseers,
  menu: { group: 'PODLACZENIE', name: { pl: 'Podłączenia', en: 'Connections' } },
  async view(at) {
    const only = at.query.widok
    const listed = await at.perform('listaPodlaczen', {
      ...(only === 'zalegle' ? { tylkoZalegle: true } : {}),
      ...(only === 'wszystkie' ? { takzeZakonczone: true } : {}),
    })
    if (isRefusal(listed)) return listed
    const { podlaczenie, pocztaDziala } = listed.body
    const columns = [
      at.say({ pl: 'Zgłoszenie', en: 'Notice' }),
      at.say({ pl: 'Jednostka', en: 'Unit' }),
      at.say({ pl: 'Stan', en: 'State' }),
      at.say({ pl: 'Następny krok', en: 'Next step' }),
      at.say({ pl: 'Systemy', en: 'Systems' }),
    ]
    const rows = podlaczenie.map(one => ({
      heading: html`<span class="nowrap">${at.link(`${boardPath}/${one.numerZgloszenia}`, one.numerZgloszenia)}</span>`,
      cells: [
        html`${one.nazwaJednostki}<br><span class="soft">${one.kodJT ?? one.terc} · ${day(one.zgloszono)}</span>`,
        stateBadge(at, one.stan),
        html`${nextText(at, one.nastepnyKrok)} ${overdueBadge(at, one.nastepnyKrok.poTerminie)}`,
        one.system.map(
          system =>
            html`<div>${system.obszar}: ${systemBadge(at, system.stan)} ${overdueBadge(at, system.poTerminie)}</div>`,
        ),
      ],
    }))
    return {
      content: html`${pocztaDziala ? undefined : mailNotice(at)}${views(at, only)}${
        rows.length === 0
          ? emptyState(at.say({ pl: 'Nie ma podłączeń w tym widoku.', en: 'There are no connections in this view.' }))
          : table(at.say(this.title), columns, rows)
      }`,
    }
  },
}

function views(at: PageContext, open: string | undefined) {
  const view = (pl: string, en: string, query: string | undefined) => ({
    text: at.say({ pl, en }),
    path: at.to(query === undefined ? boardPath : `${boardPath}?widok=${query}`),
    isOpen: open === query,
  })
  return tabs(at.say({ pl: 'Widoki', en: 'Views' }), [
    view('W toku', 'Under way', undefined),
    view('Po terminie', 'Overdue', 'zalegle'),
    view('Wszystkie', 'All', 'wszystkie'),
  ])
}

/** Says what has to be done by hand where no mail goes out. */
export function mailNotice(at: PageContext) {
  return notice(
    'info',
    at.say({ pl: 'Poczta nie jest skonfigurowana', en: 'Mail is not configured' }),
    html`<p>${at.say({
      pl: 'Bramka nie wysyła wiadomości. Pakiety i odnośniki przekazuj sam: pobierz plik i wyślij go ze swojej skrzynki.',
      en: 'The gateway sends no mails. Pass packages and links on yourself: download the file and send it from your own mailbox.',
    })}</p>`,
  )
}

/** What waits for a person among connections. */
export const connectionBoard: Board = {
  access: overseers,
  async waiting(at) {
    const listed = await at.perform('listaPodlaczen', {})
    if (isRefusal(listed)) return []
    const mine = listed.body.podlaczenie.filter(({ nastepnyKrok: { kto } }) => isFor(at, kto))
    const late = mine.filter(one => one.nastepnyKrok.poTerminie).length
    const text = {
      pl: noun(mine.length, [
        'podłączenie czeka na Twój krok',
        'podłączenia czekają na Twój krok',
        'podłączeń czeka na Twój krok',
      ]),
      en: mine.length === 1 ? 'connection waits for your step' : 'connections wait for your step',
    }
    const lateText = {
      pl: noun(late, ['podłączenie po terminie', 'podłączenia po terminie', 'podłączeń po terminie']),
      en: late === 1 ? 'overdue connection' : 'overdue connections',
    }
    return [
      { count: mine.length, text: at.say(text), path: boardPath },
      { count: late, text: at.say(lateText), path: `${boardPath}?widok=zalegle`, isUrgent: true },
    ]
  },
}

function isFor(at: PageContext, actor: string): boolean {
  return (
    (actor === 'ADMIN_WOJEWODZKI' && at.holds('ADMIN_WOJEWODZKI')) ||
    (actor === 'ADMIN_LOKALNY' && at.holds('ADMIN_LOKALNY'))
  )
}

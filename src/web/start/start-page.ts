import { roles } from '../../domain/roles.js'
import { emptyState, tile, tiles } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import { entrance } from '../portal/access.js'
import { menuGroups } from '../portal/navigation.js'
import type { PageContext, PageRow, Person } from '../portal/page-row.js'
import { trialPath } from '../trial/trial-page.js'
import { boards } from './boards.js'

/** The first page: what waits for the person and what they can do. @param rows every page, to tell what is open */
export function startPage(rows: () => readonly PageRow[]): PageRow {
  return {
    path: '/portal',
    title: { pl: 'Strona startowa', en: 'Start page' },
    access: 'SIGNED_IN',
    menu: { group: 'START' },
    async view(at) {
      const { person } = at
      if (person === undefined) return { content: undefined }
      const caller = { kind: 'person', address: '', ...person } as const
      const open = rows().filter(row => row.menu !== undefined && entrance(row, caller) === 'OPEN')
      const groups = Object.entries(menuGroups)
        .filter(([code]) => code !== 'START')
        .map(([code, name]) => ({ name: at.say(name), rows: open.filter(row => row.menu?.group === code) }))
        .filter(group => group.rows.length > 0)
      return {
        heading: html`${at.say({ pl: 'Dzień dobry', en: 'Welcome' })}, ${person.account.firstName}`,
        lead: rolesHeld(at, person),
        content: html`<h2>${at.say({ pl: 'Czeka na Ciebie', en: 'Waiting for you' })}</h2>
${await waiting(at, caller)}
<h2>${at.say({ pl: 'Co możesz zrobić', en: 'What you can do' })}</h2>
<div class="columns">${groups.map(
          group =>
            html`<section class="card"><h3>${group.name}</h3><ul class="links">${group.rows.map(row => html`<li>${at.link(row.path, at.say(row.menu?.name ?? row.title))}</li>`)}</ul></section>`,
        )}</div>${toTry(at)}`,
      }
    },
  }
}

function rolesHeld(at: PageContext, { account }: Person): string {
  const held = account.roles.map(({ role }) => at.say({ pl: roles[role].titlePl, en: roles[role].titleEn }))
  if (held.length > 0) return held.join(', ')
  return at.say({
    pl: 'Twoje konto nie ma jeszcze żadnej roli. Nadaje je administrator Twojej jednostki.',
    en: 'Your account holds no role yet. Your unit’s administrator gives them.',
  })
}

/** In a demonstration, the way to what can be tried. */
function toTry(at: PageContext): Content {
  if (at.site.trialAccounts.length === 0) return undefined
  const text = at.say({ pl: 'To jest demonstracja: co wypróbować', en: 'This is a demonstration: what to try' })
  return html`<p>${at.link(trialPath, text)}</p>`
}

async function waiting(at: PageContext, caller: Parameters<typeof entrance>[1]) {
  const own = boards.filter(board => entrance(board, caller) === 'OPEN')
  const told = (await Promise.all(own.map(board => board.waiting(at)))).flat().filter(({ count }) => count !== 0)
  if (told.length === 0) {
    return emptyState(
      at.say({ pl: 'Wszystko załatwione: nic teraz nie czeka.', en: 'All is done: nothing waits right now.' }),
      at.say({
        pl: 'Co zacznie czekać, pokaże się tutaj; to, co po terminie, na początku i na czerwono.',
        en: 'Whatever comes will stand here; what is overdue first, and in red.',
      }),
    )
  }
  const urgentFirst = told.toSorted((a, b) => Number(b.isUrgent ?? false) - Number(a.isUrgent ?? false))
  return tiles(urgentFirst.map(({ count, text, path, isUrgent }) => tile(count, text, at.to(path), isUrgent)))
}

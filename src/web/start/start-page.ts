import { emptyState, tile, tiles } from '../frame/components.js'
import { html } from '../frame/html.js'
import { entrance } from '../portal/access.js'
import { menuGroups } from '../portal/navigation.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
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
        content: html`<h2>${at.say({ pl: 'Czeka na Ciebie', en: 'Waiting for you' })}</h2>
${await waiting(at, caller)}
<h2>${at.say({ pl: 'Co możesz zrobić', en: 'What you can do' })}</h2>
<div class="columns">${groups.map(
          group =>
            html`<section class="card"><h3>${group.name}</h3><ul>${group.rows.map(row => html`<li>${at.link(row.path, at.say(row.title))}</li>`)}</ul></section>`,
        )}</div>`,
      }
    },
  }
}

async function waiting(at: PageContext, caller: Parameters<typeof entrance>[1]) {
  const own = boards.filter(board => entrance(board, caller) === 'OPEN')
  const told = (await Promise.all(own.map(board => board.waiting(at)))).flat().filter(({ count }) => count > 0)
  if (told.length === 0) return emptyState(at.say({ pl: 'Nic teraz nie czeka.', en: 'Nothing waits right now.' }))
  const urgentFirst = told.toSorted((a, b) => Number(b.isUrgent ?? false) - Number(a.isUrgent ?? false))
  return tiles(urgentFirst.map(({ count, text, path, isUrgent }) => tile(count, text, at.to(path), isUrgent)))
}

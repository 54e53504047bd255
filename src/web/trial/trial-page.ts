import { type RoleCode, roles } from '../../domain/roles.js'
import { refuse } from '../../fault/refusal.js'
import { notice } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { type Trial, trials } from './trials.js'

/** Where the demonstration says what to try. */
export const trialPath = '/portal/co-wyprobowac'

const rows: Readonly<Partial<Record<RoleCode | 'ANYBODY', readonly Trial[]>>> = trials

/** „Co wypróbować”: who can try what, with links; it names no password. Only where the operator set accounts for trying. */
export const trialPage: PageRow = {
  path: trialPath,
  title: { pl: 'Co wypróbować', en: 'What to try' },
  access: 'PUBLIC',
  async view(at) {
    const { trialAccounts } = at.site
    if (trialAccounts.length === 0) return refuse('5020')
    const anybody = at.say({ pl: 'Każdy, bez logowania', en: 'Anybody, without signing in' })
    return {
      above: at.person === undefined ? [[at.say({ pl: 'Zaloguj', en: 'Sign in' }), '/portal/zaloguj']] : [],
      lead: at.say({
        pl: 'To jest demonstracja: jednostki, osoby i dane są zmyślone, a każda czynność dzieje się naprawdę.',
        en: 'This is a demonstration: units, people and data are invented, and every act really happens.',
      }),
      content: html`${notice(
        'info',
        at.say({
          pl: 'Hasła wypisał terminal, w którym działa demonstracja; leżą też w jej folderze „hasla”.',
          en: 'The terminal in which the demonstration runs has printed the passwords; they also lie in its folder “hasla”.',
        }),
      )}<div class="columns">${part(at, anybody, undefined, rows.ANYBODY ?? [])}${trialAccounts.map(({ role, login }) =>
        part(at, at.say({ pl: roles[role].titlePl, en: roles[role].titleEn }), login, rows[role] ?? []),
      )}</div>`,
    }
  },
}

function part(at: PageContext, title: string, login: string | undefined, own: readonly Trial[]): Html {
  const name =
    login === undefined
      ? undefined
      : html`<p>${at.say({ pl: 'Login:', en: 'Login:' })} <code class="copied">${login}</code></p>`
  return html`<section class="card"><h2>${title}</h2>${name}<ul>${own.map(
    ({ text, path }) => html`<li>${at.link(path, at.say(text))}</li>`,
  )}</ul></section>`
}

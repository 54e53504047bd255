import { hasForm, type InputOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { buttonLink, emptyState } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { counted, countedEn } from '../frame/polish.js'
import { type SearchField, searchForm } from '../frame/search.js'
import { asked, pageNumber, pagination, searchFieldOf, unitCodeField } from '../portal/list-query.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { accountState, accountStateOptions, administrators, roleOptions, roleTitle } from './words.js'

type Asked = InputOf<'listaUzytkownikow'>
const isState = (text: string) => ['AKTYWNE', 'ZABLOKOWANE', 'NIEAKTYWNE'].includes(text)

/** The accounts that the administrator oversees. @req A2.10 */
export const usersPage: PageRow = {
  path: '/portal/uzytkownicy',
  title: { pl: 'Użytkownicy i role', en: 'Users and roles' },
  access: administrators,
  menu: { group: 'LUDZIE' },
  async view(at) {
    const listed = await at.perform('listaUzytkownikow', {
      ...asked(at, 'kodJT', text => hasForm('KodJT', text)),
      ...asked(at, 'login', text => hasForm('Login', text)),
      ...asked(at, 'rola', text => /^[A-Z_0-9]+$/.test(text)),
      ...(asked(at, 'stan', isState) as Pick<Asked, 'stan'>),
      strona: pageNumber(at),
    })
    if (isRefusal(listed)) return listed
    const { uzytkownik, razem } = listed.body
    const say = at.say
    const rows = uzytkownik.map(user => ({
      heading: at.link(`/portal/uzytkownicy/${encodeURIComponent(user.login)}`, user.login),
      cells: [
        `${user.imie} ${user.nazwisko}`,
        user.kodJT,
        user.rola.length === 0
          ? say({ pl: 'brak ról', en: 'no roles' })
          : html`<ul>${user.rola.map(held => html`<li>${roleTitle(at, held.rola)}</li>`)}</ul>`,
        html`${accountState(at, user.stan)}${user.hasloTymczasowe ? html` ${say({ pl: 'hasło tymczasowe niezmienione', en: 'temporary password not changed yet' })}` : undefined}`,
      ],
    }))
    const columns = [
      { pl: 'Login', en: 'Login' },
      { pl: 'Imię i nazwisko', en: 'Name' },
      { pl: 'Jednostka', en: 'Unit' },
      { pl: 'Role', en: 'Roles' },
      { pl: 'Stan konta', en: 'State' },
    ].map(say)
    return {
      lead: say({
        pl: `Znaleziono ${counted(razem, ['konto', 'konta', 'kont'])}. Otwórz konto, aby nadać role, zablokować je albo wydać nowe hasło.`,
        en: `${countedEn(razem, 'account')} found. Open an account to give roles, lock it or issue a new password.`,
      }),
      content: html`<p>${buttonLink(at.to('/portal/uzytkownicy/nowy'), say({ pl: 'Załóż konto', en: 'Create an account' }))}</p>
${searchForm(at.path, fields(at), at.query, at.language)}
${
  rows.length === 0
    ? emptyState(
        say({ pl: 'Żadne konto nie pasuje do filtru.', en: 'No account fits the filter.' }),
        at.link('/portal/uzytkownicy', say({ pl: 'Pokaż wszystkie', en: 'Show all' })),
      )
    : table(say({ pl: 'Konta', en: 'Accounts' }), columns, rows)
}${pagination(at, listed.body)}`,
    }
  },
}

function fields(at: PageContext): readonly SearchField[] {
  const { say } = at
  return [
    searchFieldOf(at, unitCodeField),
    {
      name: 'login',
      label: say({ pl: 'Login', en: 'Login' }),
      hint: say({ pl: 'Cały login.', en: 'The whole login.' }),
    },
    { name: 'rola', label: say({ pl: 'Rola', en: 'Role' }), options: roleOptions(at) },
    { name: 'stan', label: say({ pl: 'Stan konta', en: 'State' }), options: accountStateOptions(at) },
  ]
}

import { hasForm, type ResponseOf } from '../../contract/index.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { card, facts, notice } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment } from '../frame/polish.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { userActs } from './user-acts.js'
import { accountState, administrators, givable, roleTitle, takable } from './words.js'

type User = ResponseOf<'listaUzytkownikow'>['uzytkownik'][number]

/** One account: its roles and everything that can be done with it. @req A2.10 B7 */
export const userPage: PageRow = {
  path: '/portal/uzytkownicy/:login',
  title: { pl: 'Konto użytkownika', en: 'User’s account' },
  access: administrators,
  acts: userActs,
  async view(at) {
    const login = at.params.login ?? ''
    if (!hasForm('Login', login)) return refuse('5020')
    const listed = await at.perform('listaUzytkownikow', { login })
    if (isRefusal(listed)) return listed
    const [user] = listed.body.uzytkownik
    if (user === undefined) return refuse('5020')
    const { say } = at
    return {
      title: `${user.imie} ${user.nazwisko}`,
      above: [[say({ pl: 'Użytkownicy i role', en: 'Users and roles' }), '/portal/uzytkownicy']],
      content: html`${about(at, user)}${restNotice(at, user)}
<h2>${say({ pl: 'Role', en: 'Roles' })}</h2>${rolesHeld(at, user)}
${user.stan === 'NIEAKTYWNE' ? retiredNotice(at) : acts(at, user)}
<p>${at.link(`/portal/zdarzenia?login=${encodeURIComponent(user.login)}`, say({ pl: 'Zdarzenia tego konta', en: 'Events of this account' }))}</p>`,
    }
  },
}

function about(at: PageContext, user: User) {
  const none = at.say({ pl: 'nie podano', en: 'not given' })
  return facts([
    ['Login', user.login],
    [at.say({ pl: 'Jednostka', en: 'Unit' }), at.link(`/portal/jednostki/${user.kodJT}`, user.kodJT)],
    [at.say({ pl: 'Stan konta', en: 'State' }), accountState(at, user.stan)],
    [
      at.say({ pl: 'Rodzaj konta', en: 'Kind' }),
      user.techniczny ? at.say({ pl: 'techniczne', en: 'technical' }) : at.say({ pl: 'osoba', en: 'a person' }),
    ],
    ['E-mail', user.email ?? none],
    [at.say({ pl: 'Telefon', en: 'Telephone' }), user.telefon ?? none],
  ])
}

function restNotice(at: PageContext, user: User): Content {
  const isResting = user.blokadaDo !== undefined && user.blokadaDo > at.now
  return [
    isResting && user.blokadaDo !== undefined
      ? notice(
          'warning',
          at.say({
            pl: `Konto jest zablokowane czasowo po błędnych hasłach, do ${moment(user.blokadaDo)}.`,
            en: `The account rests after wrong passwords, until ${moment(user.blokadaDo)}.`,
          }),
        )
      : undefined,
    user.hasloTymczasowe
      ? notice(
          'info',
          at.say({
            pl: 'Hasło tymczasowe nie zostało jeszcze zmienione: ta osoba nie może się zalogować, dopóki tego nie zrobi.',
            en: 'The temporary password was not changed yet: the person cannot sign in until it is.',
          }),
        )
      : undefined,
  ]
}

function rolesHeld(at: PageContext, user: User): Content {
  const { say } = at
  if (user.rola.length === 0)
    return html`<p>${say({ pl: 'Konto nie ma żadnej roli.', en: 'The account holds no role.' })}</p>`
  const columns = [
    { pl: 'Rola', en: 'Role' },
    { pl: 'Nadał(a)', en: 'Given by' },
    { pl: 'Kiedy', en: 'When' },
  ].map(say)
  const rows = user.rola.map(({ rola, nadal, nadano }) => ({
    heading: roleTitle(at, rola),
    cells: [nadal, moment(nadano)],
  }))
  return table(say({ pl: 'Role konta', en: 'Roles of the account' }), columns, rows)
}

function retiredNotice(at: PageContext): Content {
  return notice(
    'info',
    at.say({
      pl: 'Konto jest wyłączone na stałe. Osobie, która wraca, załóż nowe konto.',
      en: 'The account is retired for good. Create a new one for a person who comes back.',
    }),
  )
}

function acts(at: PageContext, user: User): Content {
  const { say } = at
  const held = user.rola.map(one => one.rola)
  const [toGive, toTake] = [givable(at, held, user.techniczny), takable(at, held)]
  const isOwn = user.login === at.person?.account.login
  if (isOwn) {
    return notice(
      'info',
      say({
        pl: 'To Twoje konto: zmiany na nim wykonuje inny administrator.',
        en: 'This is your account: another administrator changes it.',
      }),
    )
  }
  const isLocked = user.stan === 'ZABLOKOWANE' || (user.blokadaDo !== undefined && user.blokadaDo > at.now)
  const { imie, nazwisko, email = '', telefon = '' } = user
  return [
    toGive.length === 0
      ? undefined
      : card(
          say({ pl: 'Nadanie ról', en: 'Giving roles' }),
          at.form('nadaj', { options: { rola: toGive }, key: 'nadaj' }),
        ),
    toTake.length === 0
      ? undefined
      : card(
          say({ pl: 'Odebranie ról', en: 'Taking roles' }),
          at.form('odbierz', { options: { rola: toTake }, key: 'odbierz' }),
        ),
    card(
      say({ pl: 'Dane osoby', en: 'The person' }),
      at.form('popraw', { values: { imie, nazwisko, email, telefon }, key: 'popraw' }),
    ),
    user.techniczny
      ? undefined
      : card(say({ pl: 'Zapomniane hasło', en: 'Forgotten password' }), at.form('haslo', { key: 'haslo' })),
    user.techniczny
      ? undefined
      : card(
          say({ pl: 'Zgubiony drugi składnik', en: 'Lost second factor' }),
          html`<p>${say({ pl: 'Gdy ta osoba nie ma już ani telefonu z kodami, ani kodów zapasowych. Upewnij się, że to ona o to prosi.', en: 'For a person who has neither the phone with the codes nor recovery codes any more. Make sure that it is they who ask.' })}</p>${at.form('usun-skladnik', { key: 'usun-skladnik' })}`,
        ),
    isLocked ? card(say({ pl: 'Odblokowanie', en: 'Unlocking' }), at.form('odblokuj', { key: 'odblokuj' })) : undefined,
    user.stan === 'AKTYWNE'
      ? card(say({ pl: 'Blokada', en: 'Locking' }), at.form('zablokuj', { key: 'zablokuj' }))
      : undefined,
    card(
      say({ pl: 'Wyłączenie konta', en: 'Retiring the account' }),
      html`<p>${say({ pl: 'Tego nie można cofnąć. Login nie wróci do nikogo.', en: 'This cannot be undone. The login goes to nobody else.' })}</p>${at.form('wylacz', { key: 'wylacz' })}`,
    ),
  ]
}

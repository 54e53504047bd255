import type { ResponseOf } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import { badge, card, emptyState, notice } from '../frame/components.js'
import { type Content, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { moment } from '../frame/polish.js'
import { operationAct } from '../portal/operation-act.js'
import type { Act, PageContext, PageRow } from '../portal/page-row.js'

type Account = ResponseOf<'listaKontELearning'>['konto'][number]

const enrol = operationAct({
  name: 'zaloz',
  operation: 'zalozKontaELearning',
  submit: { pl: 'Załóż konta na platformie', en: 'Create the accounts on the platform' },
  fields: [],
  fixed: at => ({ kodJT: at.person?.unit.code ?? '' }),
  done: (at, { body }) => {
    const failed = body.konto.filter(one => one.stan === 'BLAD').length
    return {
      goTo: '/portal/e-learning',
      flash:
        failed === 0
          ? {
              kind: 'success',
              text: at.say({ pl: 'Wszystkie konta są na platformie.', en: 'All accounts are on the platform.' }),
            }
          : {
              kind: 'warning',
              text: at.say({
                pl: `Nie udało się kont: ${failed}. Przyczyny są w tabeli; pozostałe konta są gotowe. Można powtórzyć.`,
                en: `Accounts that failed: ${failed}. The table says why; the others are ready. It may be repeated.`,
              }),
            },
    }
  },
})

const file: Act = {
  name: 'plik',
  fields: [],
  submit: { pl: 'Pobierz plik CSV', en: 'Fetch the CSV file' },
  tone: 'quiet',
  async run(at) {
    const made = await at.perform('eksportujKontaELearning', { kodJT: at.person?.unit.code ?? '' })
    if (isRefusal(made)) return made
    const bytes = new TextEncoder().encode(made.body.csv)
    return { download: made.body.nazwaPliku, type: 'text/csv; charset=utf-8', bytes }
  },
}

/** The accounts of the unit's terminal users on the e-learning platform. @req A3.5 */
export const elearningPage: PageRow = {
  path: '/portal/e-learning',
  title: { pl: 'Platforma e-learningowa OTM', en: 'OTM e-learning platform' },
  access: ['ADMIN_LOKALNY'],
  menu: { group: 'LUDZIE' },
  acts: [enrol, file],
  async view(at) {
    const { say } = at
    const listed = await at.perform('listaKontELearning', { kodJT: at.person?.unit.code ?? '' })
    if (isRefusal(listed)) return listed
    const { konto, platforma } = listed.body
    return {
      lead: say({
        pl: 'Konta dla osób z rolą użytkownika albo administratora terminali mobilnych.',
        en: 'Accounts for people with the role of user or administrator of mobile terminals.',
      }),
      content:
        konto.length === 0
          ? emptyState(
              say({
                pl: 'Nikt w jednostce nie ma roli terminala mobilnego.',
                en: 'Nobody of the unit holds a role of the mobile terminal.',
              }),
              at.link('/portal/uzytkownicy', say({ pl: 'Nadaj role', en: 'Give roles' })),
            )
          : html`${accountTable(at, konto)}${ways(at, platforma)}`,
    }
  },
}

function accountTable(at: PageContext, accounts: readonly Account[]): Content {
  const { say } = at
  const columns = [
    { pl: 'Login', en: 'Login' },
    { pl: 'Imię i nazwisko', en: 'Name' },
    { pl: 'E-mail', en: 'E-mail' },
    { pl: 'Na platformie', en: 'On the platform' },
  ].map(say)
  const rows = accounts.map(one => ({
    heading: at.link(`/portal/uzytkownicy/${encodeURIComponent(one.login)}`, one.login),
    cells: [
      `${one.imie} ${one.nazwisko}`,
      one.email ?? badge(say({ pl: 'brak adresu', en: 'no address' }), 'warning'),
      stateOf(at, one),
    ],
  }))
  return table(say({ pl: 'Konta użytkowników terminali', en: 'Accounts of terminal users' }), columns, rows)
}

function stateOf(at: PageContext, { stan, kiedy, blad }: Account): Content {
  const when = kiedy === undefined ? '' : moment(kiedy)
  if (stan === 'ZAPISANE') return html`${badge(at.say({ pl: 'założone', en: 'created' }), 'good')} ${when}`
  if (stan === 'BLAD') return html`${badge(at.say({ pl: 'błąd', en: 'failed' }), 'bad')} ${blad ?? ''} ${when}`
  return badge(at.say({ pl: 'jeszcze nie', en: 'not yet' }))
}

function ways(at: PageContext, platform: string | undefined): Content {
  const { say } = at
  const direct =
    platform === undefined
      ? notice(
          'info',
          say({
            pl: 'Połączenie z platformą nie jest skonfigurowane: skorzystaj z pliku.',
            en: 'The connection to the platform is not configured: use the file.',
          }),
        )
      : html`<p>${platform}</p>${at.form('zaloz', { key: 'zaloz' })}`
  return [
    card(say({ pl: 'Założenie kont wprost', en: 'Creating the accounts directly' }), direct),
    card(
      say({ pl: 'Plik do wczytania', en: 'File to upload' }),
      html`<p>${say({ pl: 'Wczytaj go w Moodle: Administracja, Użytkownicy, Wgraj użytkowników (kodowanie UTF-8, separator przecinek).', en: 'Upload it in Moodle: Site administration, Users, Upload users (encoding UTF-8, delimiter comma).' })}</p>${at.form('plik', { key: 'plik' })}`,
    ),
  ]
}

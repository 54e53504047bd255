import { html } from '../frame/html.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageRow } from '../portal/page-row.js'
import { administrators } from './words.js'

const create = operationAct({
  name: 'zaloz',
  operation: 'utworzUzytkownika',
  submit: { pl: 'Załóż konto', en: 'Create the account' },
  fields: [
    { name: 'kodJT', label: { pl: 'Kod jednostki', en: 'Code of the unit' }, width: 'medium' },
    {
      name: 'login',
      label: { pl: 'Login', en: 'Login' },
      hint: {
        pl: 'Nie da się go później zmienić ani oddać innej osobie.',
        en: 'It can be changed no more, and goes to nobody else.',
      },
      width: 'medium',
    },
    { name: 'imie', label: { pl: 'Imię', en: 'First name' } },
    { name: 'nazwisko', label: { pl: 'Nazwisko', en: 'Surname' } },
    { name: 'email', kind: 'email', label: { pl: 'Służbowy e-mail', en: 'Service e-mail' } },
    { name: 'telefon', kind: 'phone', label: { pl: 'Telefon służbowy', en: 'Service telephone' } },
    {
      name: 'techniczny',
      kind: 'checkbox',
      label: {
        pl: 'Konto techniczne modułu zasilającego (bez hasła)',
        en: 'Technical account of a feeder (no password)',
      },
    },
  ],
  done: (at, { body }) => ({
    goTo: `/portal/uzytkownicy/${encodeURIComponent(body.login)}`,
    flash: {
      kind: 'success',
      text:
        body.hasloTymczasowe === undefined
          ? at.say({ pl: 'Konto techniczne zostało założone.', en: 'The technical account was created.' })
          : at.say({
              pl: 'Konto zostało założone. Przekaż login i hasło tymczasowe tej osobie; hasło jest pokazane tylko teraz.',
              en: 'The account was created. Hand login and temporary password to the person; it is shown only now.',
            }),
      facts:
        body.hasloTymczasowe === undefined
          ? []
          : [
              ['Login', body.login],
              [at.say({ pl: 'Hasło tymczasowe', en: 'Temporary password' }), body.hasloTymczasowe],
            ],
    },
  }),
})

/** Creating an account; its temporary password is shown once. @req A2.10 A2.5 */
export const newUserPage: PageRow = {
  path: '/portal/uzytkownicy/nowy',
  title: { pl: 'Nowe konto', en: 'New account' },
  access: administrators,
  acts: [create],
  async view(at) {
    return {
      above: [[at.say({ pl: 'Użytkownicy i role', en: 'Users and roles' }), '/portal/uzytkownicy']],
      lead: at.say({
        pl: 'Konto powstaje bez ról; nadasz je na następnej stronie.',
        en: 'The account begins without roles; you give them on the next page.',
      }),
      content: html`${at.form('zaloz', { values: { kodJT: at.query.kodJT ?? at.person?.unit.code ?? '' } })}`,
    }
  },
}

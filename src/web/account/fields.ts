import type { Field } from '../portal/field.js'

/** The login, as browsers know to fill it in. */
export const loginField: Field = {
  name: 'login',
  label: { pl: 'Login (nazwa użytkownika)', en: 'Login (user name)' },
  autocomplete: 'username',
  width: 'medium',
}

const policy = {
  pl: 'Co najmniej 8 znaków, w tym cyfra, znak specjalny (np. ! # ?), duża i mała litera.',
  en: 'At least 8 characters with a digit, a special character (e.g. ! # ?), an upper-case and a lower-case letter.',
}

/** „Stare hasło”, „Nowe hasło”, „Powtórz hasło”. @see source/procedura-podlaczenia-jt.txt step 5 */
export const passwordFields: readonly [old: Field, fresh: Field, again: Field] = [
  {
    name: 'hasloObecne',
    kind: 'password',
    label: { pl: 'Stare hasło', en: 'Old password' },
    hint: { pl: 'Przy pierwszym logowaniu: hasło tymczasowe.', en: 'At the first sign-in: the temporary password.' },
    autocomplete: 'current-password',
    width: 'medium',
  },
  {
    name: 'hasloNowe',
    kind: 'password',
    label: { pl: 'Nowe hasło', en: 'New password' },
    hint: policy,
    autocomplete: 'new-password',
    width: 'medium',
  },
  {
    name: 'powtorz',
    kind: 'password',
    label: { pl: 'Powtórz hasło', en: 'Repeat the password' },
    autocomplete: 'new-password',
    width: 'medium',
  },
]

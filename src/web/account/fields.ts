import type { Field } from '../portal/field.js'
import type { ActContext } from '../portal/page-row.js'

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

/** A code of the second factor: of the application, or a recovery code. */
export const codeField: Field = {
  name: 'kod',
  label: { pl: 'Kod', en: 'Code' },
  hint: { pl: '6 cyfr z aplikacji albo kod zapasowy.', en: '6 digits of the application, or a recovery code.' },
  wrong: {
    pl: 'Wpisz 6 cyfr z aplikacji albo kod zapasowy, np. ABCD-EFGH-IJKL-MNOP.',
    en: 'Enter 6 digits of the application, or a recovery code such as ABCD-EFGH-IJKL-MNOP.',
  },
  autocomplete: 'one-time-code',
  width: 'medium',
}

/** The code as the contract writes it, however it was typed: blanks dropped, capitals, recovery codes in fours. */
export function typedCode(at: ActContext): string {
  const text = at.sent.value(codeField.name).replace(/[\s-]/g, '').toUpperCase()
  return text.length === 16 ? (text.match(/.{4}/g) ?? []).join('-') : text
}

/** What completing a sign-in says of the browser it is done in: it is to be known from then on. */
export function thisBrowser({ device }: ActContext) {
  return { przegladarka: device.mark, program: device.program, zapamietaj: 'true' }
}

/** The page that was asked for before signing in: one of the portal, or the first one. */
export function ownPage(wanted: string | undefined): string {
  return wanted !== undefined && /^\/portal\/[A-Za-z0-9/_.~%?&=+-]*$/.test(wanted) ? wanted : '/portal'
}

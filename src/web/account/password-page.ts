import { passwordMaxCharacters } from '../../domain/password-policy.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { findingsOf, refusalText } from '../portal/findings.js'
import type { Act, ActContext, PageRow } from '../portal/page-row.js'
import type { Finding } from '../portal/submission.js'
import { codeField, loginField, passwordFields, typedCode } from './fields.js'

const [old, fresh, again] = passwordFields

const differs = { pl: 'Hasła w obu polach muszą być takie same.', en: 'Both fields must hold the same password.' }
const wrongOld = { pl: 'Błędny login lub stare hasło.', en: 'Wrong login or old password.' }
const changed = {
  pl: 'Hasło zostało zmienione. Zaloguj się nowym hasłem.',
  en: 'The password was changed. Sign in with the new one.',
}

/** What the policy's findings say, in English. */
const policyEn: Readonly<Record<string, string>> = {
  HASLO_ZA_KROTKIE: 'The password needs at least 8 characters.',
  HASLO_ZA_DLUGIE: `The password may have at most ${passwordMaxCharacters} characters.`,
  HASLO_BEZ_CYFRY: 'The password needs a digit.',
  HASLO_BEZ_ZNAKU_SPECJALNEGO: 'The password needs a special character.',
  HASLO_BEZ_DUZEJ_LITERY: 'The password needs an upper-case letter.',
  HASLO_BEZ_MALEJ_LITERY: 'The password needs a lower-case letter.',
  HASLO_BEZ_ZMIANY: 'The new password has to differ from the old one.',
}

/** What is wrong with a change of password, each rule at its field. @req A2.5 */
export function passwordFindingsOf(at: ActContext, refusal: Refusal, fields: Act['fields']): readonly Finding[] {
  if (refusal.refused === '3010') return [{ field: old.name, text: wrongOld[at.language] }]
  if (refusal.refused === '3018') return [{ field: codeField.name, text: refusalText(refusal, at.language) }]
  if (refusal.refused !== '3015') return findingsOf('zmienHaslo', refusal, fields, at.sent, at.language)
  const told = refusal.details.map(({ code, text }) => (at.language === 'en' ? policyEn[code] : undefined) ?? text)
  return [{ field: fresh.name, text: told.join(' ') }]
}

/** A repetition that differs. */
export function repetitionFindings(at: ActContext): readonly Finding[] {
  const isSame = at.sent.value(fresh.name) === at.sent.value(again.name)
  return isSame ? [] : [{ field: again.name, text: differs[at.language] }]
}

const secondFactorCode = {
  label: { pl: 'Kod drugiego składnika', en: 'Code of the second factor' },
  hint: { pl: 'Tylko gdy konto ma włączony drugi składnik.', en: 'Only where the account has a second factor.' },
  optional: true,
}

const change: Act = {
  name: 'zmien',
  fields: [loginField, old, fresh, again, { ...codeField, ...secondFactorCode }],
  submit: { pl: 'Zmień hasło', en: 'Change the password' },
  async run(at) {
    const unlike = repetitionFindings(at)
    if (unlike.length > 0) return { mend: unlike }
    const done = await at.performDraft('zmienHaslo', {
      login: at.sent.value('login'),
      hasloObecne: at.sent.value(old.name),
      hasloNowe: at.sent.value(fresh.name),
      kod: typedCode(at) === '' ? undefined : typedCode(at),
    })
    if (isRefusal(done)) return { mend: passwordFindingsOf(at, done, this.fields) }
    return { goTo: '/portal/zaloguj', flash: { kind: 'success', text: changed[at.language] } }
  },
}

/** „Zmiana hasła”, without signing in: what a temporary password is for. @req A2.5 A2.6 B7 */
export const passwordPage: PageRow = {
  path: '/portal/zmiana-hasla',
  title: { pl: 'Zmiana hasła', en: 'Change of password' },
  access: 'PUBLIC',
  acts: [change],
  async view(at) {
    return {
      lead: at.say({
        pl: 'Wpisz login i hasło tymczasowe od administratora, a potem dwa razy nowe hasło.',
        en: 'Enter the login and the temporary password from your administrator, then the new password twice.',
      }),
      above: [[at.say({ pl: 'Zaloguj', en: 'Sign in' }), '/portal/zaloguj']],
      content: at.form('zmien', at.person === undefined ? {} : { values: { login: at.person.account.login } }),
    }
  },
}

import { isRefusal } from '../../fault/refusal.js'
import type { Act, PageRow } from '../portal/page-row.js'
import { passwordFields } from './fields.js'
import { passwordFindingsOf, repetitionFindings } from './password-page.js'

const [old, fresh, again] = passwordFields

const change: Act = {
  name: 'zmien',
  fields: [
    { name: old.name, kind: 'password', label: old.label, autocomplete: 'current-password', width: 'medium' },
    fresh,
    again,
  ],
  submit: { pl: 'Zmień hasło', en: 'Change the password' },
  async run(at) {
    const unlike = repetitionFindings(at)
    if (unlike.length > 0) return { mend: unlike }
    const done = await at.performDraft('zmienHaslo', {
      login: at.person?.account.login ?? '',
      hasloObecne: at.sent.value(old.name),
      hasloNowe: at.sent.value(fresh.name),
    })
    if (isRefusal(done)) return { mend: passwordFindingsOf(at, done, this.fields) }
    const renewed = await at.perform('odnowSesje', {})
    const text = at.say({
      pl: 'Hasło jest zmienione. Wszystkie inne sesje tego konta zostały zakończone.',
      en: 'The password is changed. All other sessions of this account have ended.',
    })
    const flash = { kind: 'success', text } as const
    if (isRefusal(renewed)) return { goTo: '/portal/zaloguj', flash }
    return { goTo: '/portal/konto', flash, session: { token: renewed.body.zeton, expires: renewed.body.waznyDo } }
  },
}

/** Change of one's own password while signed in: the session gets a new token, all others end. @req A2.5 B7 */
export const ownPasswordPage: PageRow = {
  path: '/portal/konto/haslo',
  title: { pl: 'Zmiana hasła', en: 'Change of password' },
  access: 'SIGNED_IN',
  menu: { group: 'KONTO' },
  acts: [change],
  view: async at => ({ content: at.form('zmien') }),
}

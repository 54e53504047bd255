import type { ResponseOf } from '../../contract/index.js'
import { badge } from '../frame/components.js'
import { type Html, html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { ago, counted, day } from '../frame/polish.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageContext } from '../portal/page-row.js'
import { programName } from './program-name.js'

const here = '/portal/konto'

/** One browser is known no more. */
export const forgetOne = operationAct({
  name: 'zapomnij',
  operation: 'zapomnijPrzegladarke',
  fields: [],
  submit: { pl: 'Zapomnij', en: 'Forget' },
  tone: 'quiet',
  fixed: at => ({ idPrzegladarki: at.sent.value('idPrzegladarki') }),
  done: at => ({
    goTo: here,
    flash: {
      kind: 'success',
      text: at.say({ pl: 'Przeglądarka nie jest już znana.', en: 'The browser is known no more.' }),
    },
  }),
})

/** None of them is. */
export const forgetAll = operationAct({
  name: 'zapomnij-wszystkie',
  operation: 'zapomnijPrzegladarke',
  fields: [],
  submit: { pl: 'Zapomnij wszystkie przeglądarki', en: 'Forget all browsers' },
  tone: 'danger',
  done: (at, { body }) => ({
    goTo: here,
    flash: {
      kind: 'success',
      text: at.say({
        pl: `Zapomniano ${counted(body.zapomniano, ['przeglądarkę', 'przeglądarki', 'przeglądarek'])}.`,
        en: `Browsers forgotten: ${body.zapomniano}.`,
      }),
    },
  }),
})

/** The browsers that know the account, to be forgotten one by one or all. @req B7 */
export function knownBrowsers(at: PageContext, browsers: ResponseOf<'listaPrzegladarek'>['przegladarka']): Html {
  const title = at.say({ pl: 'Znane przeglądarki', en: 'Known browsers' })
  const lead = at.say({
    pl: 'W nich udało się zalogować na to konto w ostatnich 90 dniach. Gdy ktoś obcy zgaduje Twoje hasło i konto odpoczywa, w znanej przeglądarce zalogujesz się mimo to. Hasła ani kodu znana przeglądarka nie zastępuje. Nie znasz którejś? Zapomnij ją i zmień hasło: zmiana hasła zapomina wszystkie.',
    en: 'In these somebody signed in to this account within 90 days. When a stranger guesses your password and the account rests, you can still sign in from a known one. It stands in for neither password nor code. One that you do not know? Forget it and change the password: that forgets all.',
  })
  const none = at.say({
    pl: 'Żadna: konto pozna przeglądarkę przy następnym logowaniu.',
    en: 'None: the account will know the browser at the next sign-in.',
  })
  if (browsers.length === 0) return html`<h2>${title}</h2><p>${lead}</p><p>${none}</p>`
  const columns = [
    at.say({ pl: 'Przeglądarka', en: 'Browser' }),
    at.say({ pl: 'Pierwsze logowanie', en: 'First sign-in' }),
    at.say({ pl: 'Ostatnie logowanie', en: 'Last sign-in' }),
    at.say({ pl: 'Znana do', en: 'Known until' }),
    at.say({ pl: 'Czynność', en: 'Act' }),
  ]
  const rows = browsers.map(one => ({
    heading: html`${programName(one.program) ?? at.say({ pl: 'nieznana', en: 'unknown' })}${one.biezaca ? html` ${badge(at.say({ pl: 'ta przeglądarka', en: 'this browser' }), 'good')}` : undefined}`,
    cells: [
      day(one.znanaOd),
      ago(one.uzyta, at.now, at.language),
      day(one.waznaDo),
      at.form('zapomnij', { key: one.idPrzegladarki, hidden: { idPrzegladarki: one.idPrzegladarki } }),
    ],
  }))
  return html`<h2>${title}</h2><p>${lead}</p>${table(title, columns, rows)}${browsers.length > 1 ? at.form('zapomnij-wszystkie') : undefined}`
}

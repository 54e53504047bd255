import { isRefusal } from '../../fault/refusal.js'
import { html } from '../frame/html.js'
import { counted } from '../frame/polish.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, PageRow } from '../portal/page-row.js'
import { codeField, ownPage, thisBrowser, typedCode } from './fields.js'

const complete: Act = {
  name: 'potwierdz',
  fields: [codeField],
  submit: { pl: 'Zaloguj', en: 'Sign in' },
  async run(at) {
    const done = await at.performDraft('potwierdzLogowanie', { kod: typedCode(at), ...thisBrowser(at) })
    if (isRefusal(done)) {
      const findings = findingsOf('potwierdzLogowanie', done, this.fields, at.sent, at.language)
      return { mend: done.refused === '3018' ? findings.map(({ text }) => ({ field: 'kod', text })) : findings }
    }
    const { zeton, waznyDo, przegladarka, kodyZapasowe } = done.body
    const session = { token: zeton, expires: waznyDo, mark: przegladarka }
    if (kodyZapasowe > 2) return { goTo: ownPage(at.query.dalej), session }
    const text = at.say({
      pl: `Zostało: ${counted(kodyZapasowe, ['kod zapasowy', 'kody zapasowe', 'kodów zapasowych'])}. Utwórz nowe w „Moje konto”.`,
      en: `Recovery codes left: ${kodyZapasowe}. Make new ones in “My account”.`,
    })
    return { goTo: ownPage(at.query.dalej), session, flash: { kind: 'warning', text } }
  },
}

/** The second step of signing in. @req B7 */
export const codePage: PageRow = {
  path: '/portal/kod',
  title: { pl: 'Podaj kod', en: 'Enter the code' },
  access: 'SIGNED_IN',
  serves: ['CODE'],
  acts: [complete],
  async view(at) {
    if (at.person?.lacks === undefined) {
      return { content: html`<p>${at.link('/portal', at.say({ pl: 'Strona startowa', en: 'Start page' }))}</p>` }
    }
    const help = {
      pl: 'Nie masz telefonu? Wpisz jeden z kodów zapasowych. Gdy nie masz i ich, administrator może usunąć drugi składnik Twojego konta.',
      en: 'No phone at hand? Enter one of your recovery codes. Without those, an administrator can remove your second factor.',
    }
    return {
      lead: at.say({
        pl: 'Hasło jest poprawne. Otwórz aplikację z kodami na telefonie i przepisz kod dla CSIZS.',
        en: 'The password is right. Open the application on your phone and copy the code for CSIZS.',
      }),
      content: html`${at.form('potwierdz')}<p class="soft">${at.say(help)}</p>`,
    }
  },
}

import { isRefusal } from '../../fault/refusal.js'
import { notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import type { Bilingual } from '../frame/language.js'
import { moment } from '../frame/polish.js'
import { findingsOf } from '../portal/findings.js'
import type { Act, PageRow } from '../portal/page-row.js'
import { trialPath } from '../trial/trial-page.js'
import { loginField, ownPage, thisBrowser } from './fields.js'

const submit = { pl: 'Zaloguj', en: 'Sign in' }

const signIn: Act = {
  name: 'zaloguj',
  fields: [
    loginField,
    {
      name: 'haslo',
      kind: 'password',
      label: { pl: 'Hasło', en: 'Password' },
      autocomplete: 'current-password',
      width: 'medium',
    },
  ],
  submit,
  async run(at) {
    const login = at.sent.value('login')
    const signedIn = await at.performDraft('zaloguj', {
      login,
      haslo: at.sent.value('haslo'),
      ...thisBrowser(at),
    })
    if (isRefusal(signedIn)) {
      // What is no login at all is nobody's login: it is answered as a wrong one. @req A2.6
      if (signedIn.refused === '4002') return { mend: [{ text: wrong[at.language] }] }
      if (signedIn.refused === '3010') return { mend: [{ text: wrong[at.language] }] }
      if (signedIn.retryAfter !== undefined) return { mend: [{ text: at.say(restUntil(signedIn.retryAfter)) }] }
      return { mend: findingsOf('zaloguj', signedIn, [], at.sent, at.language) }
    }
    const { zeton, waznyDo, brakuje, przegladarka } = signedIn.body
    const session = { token: zeton, expires: waznyDo, mark: przegladarka }
    if (brakuje === 'ZAPIS') return { goTo: '/portal/konto/drugi-skladnik', session }
    const wanted = ownPage(at.query.dalej)
    if (brakuje === undefined) return { goTo: wanted, session }
    return { goTo: wanted === '/portal' ? '/portal/kod' : `/portal/kod?dalej=${encodeURIComponent(wanted)}`, session }
  },
}

const tried = {
  pl: 'To jest demonstracja. Co wypróbować: kto co może, z odnośnikami',
  en: 'This is a demonstration. What to try: who can do what, with links',
}

/** The same for logins that nobody has: it does not tell which exist. */
function restUntil(end: Date): Bilingual {
  const [, time = ''] = moment(end).split(', ')
  return {
    pl: `Zbyt wiele nieudanych prób: logowanie jest wstrzymane do ${time}. Odczekaj albo poproś administratora swojej jednostki o odblokowanie konta.`,
    en: `Too many failed attempts: signing in rests until ${time}. Wait, or ask your unit’s administrator to unlock the account.`,
  }
}

/** The text of the document, to the letter. @see source/procedura-podlaczenia-jt.txt step 5 */
const wrong = { pl: 'Błędny login lub hasło', en: 'Wrong login or password' }

/** „Zaloguj”. @req A2.5 A2.6 B7 */
export const signInPage: PageRow = {
  path: '/portal/zaloguj',
  title: { pl: 'Zaloguj się do portalu', en: 'Sign in to the portal' },
  access: 'PUBLIC',
  acts: [signIn],
  async view(at) {
    if (at.person !== undefined && at.person.lacks === undefined) {
      return {
        content: html`<p>${at.say({ pl: 'Jesteś już zalogowany.', en: 'You are signed in already.' })} ${at.link('/portal', at.say({ pl: 'Strona startowa', en: 'Start page' }))}</p>`,
      }
    }
    const first = {
      pl: 'Logujesz się pierwszy raz albo masz hasło tymczasowe? Najpierw je zmień.',
      en: 'Signing in for the first time, or with a temporary password? Change it first.',
    }
    return {
      content: html`${at.form('zaloguj')}
${at.site.trialAccounts.length === 0 ? undefined : notice('info', at.link(trialPath, at.say(tried)))}
<p>${at.say(first)}</p>
<p><a class="button quiet" href="${at.to('/portal/zmiana-hasla')}">${at.say({ pl: 'Zmiana hasła', en: 'Change of password' })}</a></p>`,
    }
  },
}

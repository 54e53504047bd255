import { html } from '../frame/html.js'
import type { Act, PageRow } from '../portal/page-row.js'

const signOut: Act = {
  name: 'wyloguj',
  fields: [],
  submit: { pl: 'Wyloguj', en: 'Sign out' },
  async run(at) {
    await at.perform('wyloguj', {})
    const text = at.say({ pl: 'Wylogowano.', en: 'You are signed out.' })
    return { goTo: '/portal/zaloguj', session: 'ENDED', flash: { kind: 'success', text } }
  },
}

/** Signing out; its form stands in the head of every page. @req B7 */
export const signOutPage: PageRow = {
  path: '/portal/wyloguj',
  title: { pl: 'Wylogowanie', en: 'Signing out' },
  access: 'SIGNED_IN',
  serves: ['CODE', 'ENROLMENT'],
  acts: [signOut],
  async view(at) {
    const text = at.say({ pl: 'Zakończyć sesję na tym komputerze?', en: 'End the session on this computer?' })
    return { content: html`<p>${text}</p>${at.form('wyloguj')}` }
  },
}

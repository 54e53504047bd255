import { roles } from '../../domain/roles.js'
import { isRefusal } from '../../fault/refusal.js'
import { facts } from '../frame/components.js'
import { html } from '../frame/html.js'
import type { PageRow } from '../portal/page-row.js'
import { forgetAll, forgetOne, knownBrowsers } from './known-browsers.js'

/** My account: own data and roles, and the browsers that know it. @req B7 */
export const accountPage: PageRow = {
  path: '/portal/konto',
  title: { pl: 'Moje konto', en: 'My account' },
  access: 'SIGNED_IN',
  menu: { group: 'KONTO' },
  acts: [forgetOne, forgetAll],
  async view(at) {
    if (at.person === undefined) return { content: undefined }
    const { account, unit } = at.person
    const known = await at.perform(
      'listaPrzegladarek',
      at.device.mark === undefined ? {} : { przegladarka: at.device.mark },
    )
    if (isRefusal(known)) return known
    const none = at.say({ pl: 'nie podano', en: 'not given' })
    return {
      content: html`${facts([
        [at.say({ pl: 'Imię i nazwisko', en: 'Name' }), `${account.firstName} ${account.surname}`],
        [at.say({ pl: 'Login', en: 'Login' }), html`<code>${account.login}</code>`],
        [at.say({ pl: 'Jednostka', en: 'Unit' }), html`${unit.name} <span class="soft">(${unit.code})</span>`],
        [at.say({ pl: 'E-mail służbowy', en: 'Service e-mail' }), account.email ?? none],
        [at.say({ pl: 'Telefon', en: 'Phone' }), account.phone ?? none],
        [
          at.say({ pl: 'Role', en: 'Roles' }),
          account.roles.length === 0
            ? at.say({ pl: 'żadnych', en: 'none' })
            : html`${account.roles.map(({ role }) => html`${at.say({ pl: roles[role].titlePl, en: roles[role].titleEn })}<br>`)}`,
        ],
      ])}${knownBrowsers(at, known.body.przegladarka)}`,
    }
  },
}

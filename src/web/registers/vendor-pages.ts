import { isRefusal } from '../../fault/refusal.js'
import { card, emptyState, facts, steps } from '../frame/components.js'
import { html } from '../frame/html.js'
import { table } from '../frame/page.js'
import { operationAct } from '../portal/operation-act.js'
import type { ActContext, PageContext, PageRow } from '../portal/page-row.js'
import { productsTable } from './products.js'

const loginsField = {
  name: 'konto',
  label: { pl: 'Konta z rolą DOSTAWCA', en: 'Accounts with the role DOSTAWCA' },
  hint: { pl: 'Loginy oddzielone spacjami; mogą nie być podane.', en: 'Logins parted by spaces; may be left out.' },
  optional: true,
} as const

/** The logins that a field holds. */
function loginsIn(at: ActContext): readonly string[] {
  return at.sent
    .value(loginsField.name)
    .split(/[\s,;]+/)
    .filter(login => login !== '')
}

const add = operationAct({
  name: 'dodaj',
  operation: 'dodajDostawce',
  submit: { pl: 'Dodaj dostawcę', en: 'Add the vendor' },
  fields: [
    {
      name: 'nazwa',
      label: { pl: 'Nazwa', en: 'Name' },
      hint: { pl: 'Dokładnie tak, jak podają ją systemy (producent).', en: 'Exactly as systems name it.' },
    },
    { name: 'nip', kind: 'digits', label: { pl: 'NIP', en: 'NIP' } },
    { name: 'email', kind: 'email', label: { pl: 'E-mail', en: 'E-mail' } },
    { name: 'telefon', kind: 'phone', label: { pl: 'Telefon', en: 'Phone' } },
    loginsField,
  ],
  fixed: at => ({ konto: loginsIn(at) }),
  done: (at, { body }) => ({
    goTo: `/portal/dostawcy/${body.idDostawcy}`,
    flash: { kind: 'success', text: at.say({ pl: 'Dostawca dodany.', en: 'The vendor was added.' }) },
  }),
})

/** The vendors of domain systems. @req A1.1 */
export const vendorsPage: PageRow = {
  path: '/portal/dostawcy',
  title: { pl: 'Dostawcy systemów', en: 'Vendors' },
  access: ['ADMIN_CENTRALNY'],
  menu: { group: 'REJESTRY' },
  acts: [add],
  async view(at) {
    const told = await at.perform('listaDostawcow', {})
    if (isRefusal(told)) return told
    const { dostawca } = told.body
    const list =
      dostawca.length === 0
        ? emptyState(at.say({ pl: 'Nie ma jeszcze dostawców.', en: 'There are no vendors yet.' }))
        : table(
            at.say(vendorsPage.title),
            [
              at.say({ pl: 'Nazwa', en: 'Name' }),
              'NIP',
              at.say({ pl: 'E-mail', en: 'E-mail' }),
              at.say({ pl: 'Konta', en: 'Accounts' }),
            ],
            dostawca.map(one => ({
              heading: at.link(`/portal/dostawcy/${one.idDostawcy}`, one.nazwa),
              cells: [one.nip ?? '–', one.email, one.konto.join(', ') || '–'],
            })),
          )
    return { content: html`${list}${card(at.say({ pl: 'Nowy dostawca', en: 'New vendor' }), at.form('dodaj'))}` }
  },
}

const setAccounts = operationAct({
  name: 'konta',
  operation: 'ustawKontaDostawcy',
  submit: { pl: 'Zapisz konta', en: 'Save the accounts' },
  fields: [loginsField],
  fixed: at => ({ idDostawcy: at.params.idDostawcy ?? '', konto: loginsIn(at) }),
  done: at => ({
    goTo: `/portal/dostawcy/${at.params.idDostawcy ?? ''}`,
    flash: { kind: 'success', text: at.say({ pl: 'Konta zapisane.', en: 'The accounts were saved.' }) },
  }),
})

/** One vendor: its products and accounts. @req A1.1 */
export const vendorPage: PageRow = {
  path: '/portal/dostawcy/:idDostawcy',
  title: { pl: 'Dostawca', en: 'Vendor' },
  access: ['ADMIN_CENTRALNY'],
  acts: [setAccounts],
  async view(at) {
    const told = await at.perform('listaProduktowDostawcy', { idDostawcy: at.params.idDostawcy ?? '' })
    if (isRefusal(told)) return told
    const { dostawca } = told.body
    return {
      title: dostawca.nazwa,
      above: [[at.say(vendorsPage.title), vendorsPage.path]],
      content: html`${facts([
        ['NIP', dostawca.nip ?? '–'],
        [at.say({ pl: 'E-mail', en: 'E-mail' }), dostawca.email],
        [at.say({ pl: 'Telefon', en: 'Phone' }), dostawca.telefon ?? '–'],
      ])}
<h2>${at.say({ pl: 'Produkty', en: 'Products' })}</h2>
${productsTable(at, told.body)}
${card(at.say({ pl: 'Konta', en: 'Accounts' }), at.form('konta', { values: { konto: dostawca.konto.join(' ') } }))}`,
    }
  },
}

/** What a vendor sees: its own products, how many units use each version, and what to do to get one certified. @req A1.1 */
export const ownProductsPage: PageRow = {
  path: '/portal/moje-produkty',
  title: { pl: 'Moje produkty', en: 'My products' },
  access: ['DOSTAWCA'],
  menu: { group: 'REJESTRY' },
  async view(at) {
    const told = await at.perform('listaProduktowDostawcy', {})
    if (isRefusal(told)) {
      if (told.refused !== '5020') return told
      const none = at.say({
        pl: 'To konto nie jest jeszcze przypisane do żadnego dostawcy. Przypisuje je administrator centralny.',
        en: 'This account does not belong to a vendor yet. The central administrator assigns it.',
      })
      return { content: html`${emptyState(none)}${howTo(at)}` }
    }
    return { lead: told.body.dostawca.nazwa, content: html`${productsTable(at, told.body)}${howTo(at)}` }
  },
}

function howTo(at: PageContext) {
  const rows = [
    {
      pl: 'Sprawdź, która wersja opisu systemu obowiązuje w obszarze.',
      en: 'See which version of the description binds in the area.',
    },
    {
      pl: 'Sprawdź produkt ze schematami i przykładami ze stron usług oraz poleceniem csizs validate.',
      en: 'Check the product against the schemas and examples of the services’ pages, and with csizs validate.',
    },
    {
      pl: 'Złóż w ministerstwie wniosek o świadectwo zgodności dla tej wersji. W okresie dostosowawczym wystarczy oświadczenie, w pomocy społecznej zgoda na dystrybucję aktualizacji.',
      en: 'Apply to the ministry for a certificate of this version. In the adaptation period a declaration is enough, in social assistance a consent to distribute the update.',
    },
    {
      pl: 'Po wpisie jednostki mogą zarejestrować tę wersję. Przed końcem ważności złóż wniosek o przedłużenie.',
      en: 'Once it is entered, units can register this version. Apply for an extension before it ends.',
    },
  ]
  return html`<h2>${at.say({ pl: 'Jak uzyskać wpis', en: 'How to get an entry' })}</h2>
${steps(rows.map(text => ({ title: at.say(text), state: 'TO_COME' as const })))}
<p>${at.link('/portal/opisy-systemu', at.say({ pl: 'Wersje opisu systemu', en: 'Versions of the description' }))}</p>`
}

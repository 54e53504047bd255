import { hasForm } from '../../contract/index.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { facts, notice } from '../frame/components.js'
import { html } from '../frame/html.js'
import { moment } from '../frame/polish.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageRow } from '../portal/page-row.js'
import { checkAct, checkTable } from './check-act.js'
import { stateBadge } from './words.js'

/** The form of a link's key; what has another form opens nothing. */
const isKey = (text: string | undefined): text is string => hasForm('KluczOdnosnika', text ?? '')

const answer = operationAct({
  name: 'wyjasnij',
  operation: 'zlozWyjasnienie',
  fields: [{ name: 'odpowiedz', kind: 'multiline', label: { pl: 'Wyjaśnienie', en: 'Clarification' } }],
  submit: { pl: 'Wyślij wyjaśnienie', en: 'Send the clarification' },
  fixed: at => ({ kluczZgloszenia: at.params.klucz ?? '' }),
  done: at => ({
    goTo: at.path,
    flash: { kind: 'success', text: at.say({ pl: 'Wyjaśnienie zostało wysłane.', en: 'The clarification was sent.' }) },
  }),
})

/** The receipt of a notice: its state for whoever has the key, and the answer to a question. @req A2.1 */
export const receiptPage: PageRow = {
  path: '/portal/podlaczenie/stan/:klucz',
  title: { pl: 'Stan zgłoszenia', en: 'State of the notice' },
  access: 'PUBLIC',
  acts: [answer],
  async view(at) {
    const { klucz } = at.params
    if (!isKey(klucz)) return refuse('5020')
    const found = await at.perform('sprawdzZgloszenie', { kluczZgloszenia: klucz })
    if (isRefusal(found)) return found
    const { numerZgloszenia, stan, nazwaJednostki, zgloszono, pytanie, powodOdmowy } = found.body
    return {
      content: html`${facts([
        [at.say({ pl: 'Numer', en: 'Number' }), numerZgloszenia],
        [at.say({ pl: 'Jednostka', en: 'Unit' }), nazwaJednostki],
        [at.say({ pl: 'Złożono', en: 'Filed' }), moment(zgloszono)],
        [at.say({ pl: 'Stan', en: 'State' }), stateBadge(at, stan)],
      ])}${powodOdmowy === undefined ? undefined : notice('warning', at.say({ pl: 'Powód odmowy', en: 'Reason of the refusal' }), html`<p>${powodOdmowy}</p>`)}${
        pytanie === undefined
          ? undefined
          : html`${notice('info', at.say({ pl: 'Administrator wojewódzki pyta', en: 'The voivodeship administrator asks' }), html`<p>${pytanie}</p>`)}${at.form('wyjasnij')}`
      }`,
    }
  },
}

/** The check of the package by the link that stands in it: for whom even the account may be missing. @req A2.4 */
export const packageKeyPage: PageRow = {
  path: '/portal/podlaczenie/pakiet/:klucz',
  title: { pl: 'Sprawdzenie pakietu informacji', en: 'Check of the information package' },
  access: 'PUBLIC',
  acts: [
    checkAct(async at => {
      const found = await at.perform('sprawdzanyPakiet', { kluczPakietu: at.params.klucz ?? '' })
      if (isRefusal(found)) return found
      return { numerZgloszenia: found.body.numerZgloszenia, kluczPakietu: at.params.klucz ?? '' }
    }),
  ],
  async view(at) {
    const { klucz } = at.params
    if (!isKey(klucz)) return refuse('5020')
    const found = await at.perform('sprawdzanyPakiet', { kluczPakietu: klucz })
    if (isRefusal(found)) return found
    const { numerZgloszenia, stan, nazwaJednostki } = found.body
    const isOpen = stan === 'PAKIET_WYDANY' || stan === 'PAKIET_NIEKOMPLETNY'
    return {
      content: html`${facts([
        [at.say({ pl: 'Zgłoszenie', en: 'Notice' }), numerZgloszenia],
        [at.say({ pl: 'Jednostka', en: 'Unit' }), nazwaJednostki],
        [at.say({ pl: 'Stan', en: 'State' }), stateBadge(at, stan)],
      ])}${isOpen ? html`${checkTable(at)}${at.form('sprawdz')}` : undefined}`,
    }
  },
}

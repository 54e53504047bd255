import { isRefusal, refuse } from '../../fault/refusal.js'
import { card, facts } from '../frame/components.js'
import { html } from '../frame/html.js'
import { day } from '../frame/polish.js'
import { operationAct } from '../portal/operation-act.js'
import type { PageContext, PageRow } from '../portal/page-row.js'
import { validity } from '../portal/validity.js'
import { areaText, kindTexts, stateBadge, untilText, type WireEntry } from './words.js'

const idOf = (at: PageContext) => at.params.idWpisu ?? ''

const withdraw = operationAct({
  name: 'wycofaj',
  operation: 'wycofajSwiadectwo',
  submit: { pl: 'Wycofaj wpis', en: 'Withdraw the entry' },
  tone: 'danger',
  fields: [
    {
      name: 'odDnia',
      kind: 'date',
      label: { pl: 'Od dnia', en: 'From the day' },
      hint: { pl: 'Puste: od dziś.', en: 'Empty: from today.' },
    },
    { name: 'powod', kind: 'multiline', label: { pl: 'Powód (będzie publiczny)', en: 'Reason (will be public)' } },
  ],
  fixed: at => ({ idWpisu: idOf(at) }),
  done: (at, { body }) => ({
    goTo: `/portal/zgodnosc/${idOf(at)}`,
    flash: {
      kind: body.liczbaSystemow === 0 ? 'success' : 'warning',
      text: at.say({
        pl: `Wpis jest wycofany od ${day(body.odDnia)}. Systemy bez innego uprawnienia: ${body.liczbaSystemow}. Pracują dalej z ostrzeżeniem; nowych nie można zarejestrować ani aktywować.`,
        en: `The entry is withdrawn from ${day(body.odDnia)}. Systems without another entitlement: ${body.liczbaSystemow}. They work on, with a warning; no new ones can be registered or activated.`,
      }),
    },
  }),
})

const extend = operationAct({
  name: 'przedluz',
  operation: 'przedluzSwiadectwo',
  submit: { pl: 'Przedłuż', en: 'Extend' },
  fields: [
    {
      name: 'wazneDo',
      kind: 'date',
      label: { pl: 'Ważne do', en: 'Valid until' },
      hint: { pl: 'Puste: bezterminowo.', en: 'Empty: without end.' },
    },
    { name: 'uzasadnienie', kind: 'multiline', label: { pl: 'Uzasadnienie', en: 'Grounds' } },
  ],
  fixed: at => ({ idWpisu: idOf(at) }),
  done: at => ({
    goTo: `/portal/zgodnosc/${idOf(at)}`,
    flash: { kind: 'success', text: at.say({ pl: 'Ważność wpisu przedłużona.', en: 'The entry was extended.' }) },
  }),
})

/** One entry of the register of conformity, with its withdrawal and extension. @req A1.1 */
export const entryPage: PageRow = {
  path: '/portal/zgodnosc/:idWpisu',
  title: { pl: 'Wpis wykazu zgodności', en: 'Entry of the register of conformity' },
  access: ['ADMIN_CENTRALNY'],
  acts: [withdraw, extend],
  async view(at) {
    const told = await at.perform('listaSwiadectw', {})
    if (isRefusal(told)) return told
    const entry = told.body.swiadectwo.find(one => one.idWpisu === idOf(at))
    if (entry === undefined) return refuse('5020')
    return {
      title: `${entry.swiadectwo.produkt} ${entry.swiadectwo.wersja}`,
      above: [[at.say({ pl: 'Wykaz zgodności', en: 'Register of conformity' }), '/portal/zgodnosc']],
      content: html`${entryFacts(at, entry)}${forms(at, entry)}`,
    }
  },
}

function entryFacts(at: PageContext, { idWpisu, swiadectwo, stan, ostatniDzien, wycofano }: WireEntry) {
  return facts([
    [at.say({ pl: 'Wpis', en: 'Entry' }), idWpisu],
    [at.say({ pl: 'Stan', en: 'State' }), stateBadge(stan, at.language)],
    [at.say({ pl: 'Rodzaj', en: 'Kind' }), at.say(kindTexts[swiadectwo.rodzaj])],
    [at.say({ pl: 'Numer dokumentu', en: 'Document' }), swiadectwo.numer],
    [at.say({ pl: 'Dostawca', en: 'Vendor' }), swiadectwo.producent],
    [at.say({ pl: 'Obszar', en: 'Area' }), areaText(swiadectwo.obszar, at.language)],
    [at.say({ pl: 'Wersja opisu systemu', en: 'Version of the description' }), swiadectwo.poziom],
    [
      at.say({ pl: 'Ważne', en: 'Valid' }),
      validity(at, { obowiazujeOd: swiadectwo.wazneOd, obowiazujeDo: swiadectwo.wazneDo }),
    ],
    [at.say({ pl: 'Ostatni dzień uprawnienia', en: 'Last day' }), untilText(ostatniDzien, at.now, at.language)],
    [
      at.say({ pl: 'Terminale mobilne (OTM)', en: 'Mobile terminals (OTM)' }),
      swiadectwo.integracjaOTM ? at.say({ pl: 'tak', en: 'yes' }) : at.say({ pl: 'nie', en: 'no' }),
    ],
    ...(wycofano === undefined
      ? []
      : [[at.say({ pl: 'Wycofanie', en: 'Withdrawal' }), `${day(wycofano.odDnia)}: ${wycofano.powod}`] as const]),
  ])
}

function forms(at: PageContext, { swiadectwo, wycofano }: WireEntry) {
  if (wycofano !== undefined) return undefined
  const extension =
    swiadectwo.wazneDo === undefined
      ? undefined
      : card(at.say({ pl: 'Przedłużenie', en: 'Extension' }), at.form('przedluz'))
  return html`${extension}${card(at.say({ pl: 'Wycofanie', en: 'Withdrawal' }), at.form('wycofaj'))}`
}

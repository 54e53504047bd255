import { operationAct } from '../portal/operation-act.js'
import type { PageRow } from '../portal/page-row.js'
import { areaOptions, kindTexts } from './words.js'

const unknownVendor = {
  pl: 'Wpis dodany, ale dostawcy o tej nazwie nie ma w rejestrze: dopóki go tak nie wpiszesz, nie zobaczy swoich produktów.',
  en: 'The entry was added, but no vendor of that name is in the register: until it is entered so, it does not see its products.',
}

const add = operationAct({
  name: 'dodaj',
  operation: 'dodajSwiadectwo',
  submit: { pl: 'Dodaj wpis', en: 'Add the entry' },
  fields: [
    {
      name: 'swiadectwo.rodzaj',
      kind: 'radios',
      label: { pl: 'Co uprawnia', en: 'What entitles' },
      options: Object.entries(kindTexts).map(([value, text]) => ({ value, text })),
      hint: {
        pl: 'Oświadczenie liczy się tylko w okresie dostosowawczym, zgoda tylko w pomocy społecznej.',
        en: 'A declaration counts in the adaptation period only, a consent in social assistance only.',
      },
    },
    {
      name: 'swiadectwo.producent',
      label: { pl: 'Dostawca', en: 'Vendor' },
      hint: { pl: 'Dokładnie tak, jak podają go systemy.', en: 'Exactly as systems name it.' },
    },
    { name: 'swiadectwo.produkt', label: { pl: 'Produkt', en: 'Product' } },
    { name: 'swiadectwo.wersja', label: { pl: 'Wersja', en: 'Version' }, width: 'medium' },
    { name: 'swiadectwo.obszar', kind: 'select', label: { pl: 'Obszar', en: 'Area' } },
    {
      name: 'swiadectwo.poziom',
      label: { pl: 'Poziom: wersja opisu systemu', en: 'Level: version of the description' },
      width: 'medium',
    },
    { name: 'swiadectwo.numer', label: { pl: 'Numer dokumentu', en: 'Number of the document' }, width: 'medium' },
    { name: 'swiadectwo.wazneOd', kind: 'date', label: { pl: 'Ważne od', en: 'Valid from' } },
    { name: 'swiadectwo.wazneDo', kind: 'date', label: { pl: 'Ważne do', en: 'Valid until' } },
    {
      name: 'swiadectwo.integracjaOTM',
      kind: 'checkbox',
      label: {
        pl: 'Ta wersja ma integrację z terminalami mobilnymi (OTM)',
        en: 'The version integrates mobile terminals',
      },
    },
  ],
  done: (at, { body, details = [] }) => ({
    goTo: `/portal/zgodnosc/${body.idWpisu}`,
    flash:
      details.length === 0
        ? { kind: 'success', text: at.say({ pl: 'Wpis dodany.', en: 'The entry was added.' }) }
        : { kind: 'warning', text: at.say(unknownVendor) },
  }),
})

/** A new entry of the register of conformity. @req A1.1 */
export const newEntryPage: PageRow = {
  path: '/portal/zgodnosc-wpis',
  title: { pl: 'Nowy wpis wykazu zgodności', en: 'New entry of the register of conformity' },
  access: ['ADMIN_CENTRALNY'],
  acts: [add],
  async view(at) {
    return {
      above: [[at.say({ pl: 'Wykaz zgodności', en: 'Register of conformity' }), '/portal/zgodnosc']],
      content: at.form('dodaj', { options: { 'swiadectwo.obszar': areaOptions(at.language) } }),
    }
  },
}

import { operationAct } from '../portal/operation-act.js'
import type { PageRow } from '../portal/page-row.js'
import { setsPage } from './sets-page.js'
import { treeTexts } from './words.js'

const create = operationAct({
  name: 'utworz',
  operation: 'utworzZbior',
  submit: { pl: 'Utwórz zbiór', en: 'Create the set' },
  fields: [
    {
      name: 'kodJT',
      label: {
        pl: 'Kod jednostki, która jest administratorem danych',
        en: 'Code of the unit that is the data controller',
      },
      hint: { pl: 'Np. JT-1408-PUP-01', en: 'E.g. JT-1408-PUP-01' },
    },
    {
      name: 'drzewo',
      kind: 'radios',
      label: { pl: 'Jakie dane', en: 'What data' },
      hint: {
        pl: 'Wynika z rodzaju jednostki: PUP – RP, OPS – PS, ORS – SR.',
        en: 'Follows from the unit’s kind: PUP – RP, OPS – PS, ORS – SR.',
      },
      options: Object.entries(treeTexts).map(([value, text]) => ({ value, text })),
    },
    { name: 'nazwa', label: { pl: 'Nazwa zbioru', en: 'Name of the set' } },
  ],
  done: (at, { body }) => ({
    goTo: `${setsPage.path}/${body.kodZbioru}`,
    flash: {
      kind: 'success',
      text: at.say({
        pl: 'Zbiór utworzony. Przekaż jednostce jego kod; następny krok to przypisanie systemowi.',
        en: 'The set was created. Pass its code to the unit; the next step is its assignment to a system.',
      }),
      facts: [[at.say({ pl: 'Kod zbioru', en: 'Code of the set' }), body.kodZbioru]],
    },
  }),
})

/** Creates a set; its code is the gateway's. @req B5 C2 */
export const newSetPage: PageRow = {
  path: '/portal/nowy-zbior',
  title: { pl: 'Nowy zbiór', en: 'New set' },
  access: ['ADMIN_CENTRALNY'],
  acts: [create],
  async view(at) {
    return {
      above: [[at.say(setsPage.title), setsPage.path]],
      lead: at.say({
        pl: 'Zbiór przy zmianie dostawcy tworzy krok procedury, nie ten formularz.',
        en: 'In a vendor change the set is created by a step of the procedure, not here.',
      }),
      content: at.form('utworz'),
    }
  },
}

import { operationAct } from '../portal/operation-act.js'

/** Assigns the set of the page's address to the system that is to feed it. @req B5 C3 */
export const assignAct = operationAct({
  name: 'przypisz',
  operation: 'przypiszZbior',
  submit: { pl: 'Przypisz', en: 'Assign' },
  fields: [
    {
      name: 'idSystemu',
      kind: 'select',
      label: { pl: 'System, który będzie zasilał zbiór', en: 'System that is to feed the set' },
    },
  ],
  fixed: at => ({ kodZbioru: at.params.kodZbioru ?? '' }),
  done: (at, { body }) => ({
    goTo: `/portal/zbiory/${body.kodZbioru}`,
    flash: {
      kind: 'success',
      text: at.say({
        pl: `Zbiór zasila odtąd ${body.idSystemu}.`,
        en: `From now on ${body.idSystemu} feeds the set.`,
      }),
    },
  }),
})

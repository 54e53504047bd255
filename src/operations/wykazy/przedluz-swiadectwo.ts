import { fault, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'

/** Extends an entry of the register of conformity: to a later day, or without end. @req A1.1 */
export const przedluzSwiadectwo = writes({
  name: 'przedluzSwiadectwo',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.uzasadnienie,
    facts: { idWpisu: input.idWpisu, ...(input.wazneDo === undefined ? {} : { wazneDo: input.wazneDo }) },
  }),
  permit: async () => 'OPEN',
  async decide({ input }, house, _permission, asked) {
    const entry = await house.control.conformityEntry(input.idWpisu)
    if (entry === undefined) return refuse('5020')
    // What has no end cannot be extended, and what was withdrawn is entered anew.
    if (entry.withdrawn !== undefined || entry.validTo === undefined) return refuse('5019')
    const { wazneDo } = input
    if (wazneDo !== undefined && wazneDo <= entry.validTo) {
      return refuse('5021', [fault('5021', 'Nowy koniec ważności nie jest późniejszy.', 'wazneDo')])
    }
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'conformity-extended', id: entry.id, from: entry.validTo, to: wazneDo }],
      },
      note: { ...asked, changed: { before: { wazneDo: entry.validTo }, after: { wazneDo } } },
      answer: { status: 'SUKCES', body: { idWpisu: entry.id, wazneDo } },
    }
  },
})

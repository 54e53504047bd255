import { refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { noticesAtPortal } from './admission.js'

/** The unit has dealt with a notice of corrected data. @see RODO art. 19 */
export const potwierdzZawiadomienie = writes({
  name: 'potwierdzZawiadomienie',
  admission: noticesAtPortal,
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { idZawiadomienia: input.idZawiadomienia },
  }),
  permit: async ({ caller }) => caller.unit.code,
  async decide({ input: { idZawiadomienia: id }, caller, receivedAt }, house, recipient, asked) {
    const [held] = await house.control.notices({ id, recipient }, { first: 0, limit: 1 })
    if (held === undefined) return refuse('5020')
    if (held.confirmed !== undefined) return refuse('5019')
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'notice-confirmed', id, by: caller.account.login, at: receivedAt }],
      },
      note: { ...asked, changed: { before: { stan: 'NIEPOTWIERDZONE' }, after: { stan: 'POTWIERDZONE' } } },
      answer: { status: 'SUKCES', body: {} },
    }
  },
})

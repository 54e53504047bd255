import { refuse } from '../../fault/refusal.js'
import { actorOf } from '../competence.js'
import { writes } from '../operation.js'
import { ownSideRoles } from './own-side.js'

/** The unit has dealt with a notice of corrected data: told by its system, or at the portal. @see RODO art. 19 @req B4 */
export const potwierdzZawiadomienie = writes({
  name: 'potwierdzZawiadomienie',
  admission: { callers: ['system', 'person'], roles: ownSideRoles, system: 'ACTIVE', dictionaries: 'NOT_ASKED' },
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
        changes: [{ change: 'notice-confirmed', id, by: actorOf(caller), at: receivedAt }],
      },
      note: { ...asked, changed: { before: { stan: 'NIEPOTWIERDZONE' }, after: { stan: 'POTWIERDZONE' } } },
      answer: { status: 'SUKCES', body: {} },
    }
  },
})

import { complaintMoves } from '../../domain/dictionaries/complaint.js'
import { fault, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { complaintOnWire } from '../slowniki/complaint-view.js'

/** The central administrator settles a complaint about a dictionary. @req A2.9 */
export const rozstrzygnijZgloszenieSlownika = writes({
  name: 'rozstrzygnijZgloszenieSlownika',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.odpowiedz,
    facts: { idZgloszenia: input.idZgloszenia },
  }),
  async permit({ input }) {
    const { rozstrzygniecie } = input
    if (rozstrzygniecie !== 'ZGLOSZONA') return rozstrzygniecie
    return refuse('5021', [fault('5021', 'To nie jest rozstrzygnięcie.', 'rozstrzygniecie')])
  },
  async decide(call, house, state, asked) {
    const complaint = await house.control.complaint(call.input.idZgloszenia)
    if (complaint === undefined) return refuse('5020')
    if (!complaintMoves[complaint.state].includes(state)) return refuse('5019')
    const decided = { by: call.caller.account.login, at: call.receivedAt, reply: call.input.odpowiedz }
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'complaint-decided', id: complaint.id, from: complaint.state, to: state, decided }],
      },
      note: {
        ...asked,
        changed: { before: { stan: complaint.state }, after: { stan: state } },
        concerns: { unit: complaint.unitCode },
      },
      answer: { status: 'SUKCES', body: { zgloszenie: complaintOnWire({ ...complaint, state, decided }) } },
    }
  },
})

import { isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { overseenBy } from '../rejestr-dostepow/oversight.js'
import { overseerAtPortal } from './admission.js'
import { findingOnWire } from './finding-view.js'

/** What was found out about something that stood out: with a note, by whom, when. @req B6 */
export const wyjasnijUstalenie = writes({
  name: 'wyjasnijUstalenie',
  admission: overseerAtPortal,
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.notatka,
    facts: { idUstalenia: input.idUstalenia },
  }),
  permit: async () => 'OWN',
  async decide({ input, caller, receivedAt }, house, _permission, asked) {
    const { idUstalenia: id, stan: state, notatka: note } = input
    const [held] = await house.control.findings({ id }, { first: 0, limit: 1 })
    // Another controller's is not told apart from one that is not there.
    const overseen = overseenBy(caller, caller.unit.kind === 'MINISTERSTWO' ? undefined : held?.controller)
    const isOwn =
      !isRefusal(overseen) && (overseen.controller === undefined || overseen.controller === held?.controller)
    if (held === undefined || !isOwn) return refuse('5020')
    if (held.state === state) return refuse('5019')
    const explained = { by: caller.account.login, at: receivedAt, note, measured: held.measured }
    return {
      effect: {
        on: 'control',
        changes: [{ change: 'finding-explained', id, from: held.state, to: state, explained }],
      },
      note: {
        ...asked,
        changed: { before: { stan: held.state }, after: { stan: state } },
        concerns: { login: held.login },
      },
      answer: { status: 'SUKCES', body: { ustalenie: findingOnWire({ ...held, state, explained }) } },
    }
  },
})

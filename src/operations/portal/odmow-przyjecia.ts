import { moved } from '../../domain/connection/connection.js'
import { isRefusal } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { closedMove, deciders, ownToDecide, transition } from '../podlaczenie/decided.js'
import { mailsTo, signature } from '../podlaczenie/mails.js'
import { changed } from '../podlaczenie/stored.js'

/** Refuses a notice, with the reason. @req A2.1 */
export const odmowPrzyjecia = writes({
  name: 'odmowPrzyjecia',
  admission: { callers: ['person'], ...deciders },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.powod,
    facts: { numerZgloszenia: input.numerZgloszenia, przejscie: 'ODMOWA' },
  }),
  permit: ({ input, caller }, house) => ownToDecide(house, caller, input.numerZgloszenia),
  async decide({ input, caller, receivedAt }, house, _permitted, asked) {
    const open = await ownToDecide(house, caller, input.numerZgloszenia)
    if (isRefusal(open)) return open
    const closed = closedMove(open, 'ODMOWA')
    if (closed !== undefined) return closed
    const { id, head } = open.connection
    const connection = moved(open.connection, 'ODMOWA', receivedAt, { refusedBecause: input.powod })
    const text = `Zgłoszenie gotowości ${id} nie zostało przyjęte. Powód:

${input.powod}

Po usunięciu przyczyny jednostka może złożyć nowe zgłoszenie: ${house.settings.portalUrl}/portal/podlaczenie/zgloszenie
${signature(house)}`
    const occasion = { kind: 'ODMOWA', connectionId: id }
    const mails = mailsTo(house, [head.email], occasion, { subject: `Zgłoszenie ${id}: odmowa`, text }, receivedAt)
    return {
      effect: { on: 'control', changes: [changed(house, open, connection), ...mails] },
      note: { ...asked, ...transition(open, 'ODMOWA', connection.state) },
      answer: { status: 'SUKCES', body: { numerZgloszenia: id, stan: connection.state } },
    }
  },
})

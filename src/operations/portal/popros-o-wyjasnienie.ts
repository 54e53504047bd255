import { moved } from '../../domain/connection/connection.js'
import { isRefusal } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { closedMove, deciders, ownToDecide, transition } from '../podlaczenie/decided.js'
import { mailsTo, signature } from '../podlaczenie/mails.js'
import { changed, newKey } from '../podlaczenie/stored.js'

/** Asks the head of the unit for clarification; the answer comes by a link, for the head has no account. @req A2.1 */
export const poprosOWyjasnienie = writes({
  name: 'poprosOWyjasnienie',
  admission: { callers: ['person'], ...deciders },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.pytanie,
    facts: { numerZgloszenia: input.numerZgloszenia, przejscie: 'PYTANIE' },
  }),
  permit: ({ input, caller }, house) => ownToDecide(house, caller, input.numerZgloszenia),
  async decide({ input, caller, receivedAt }, house, _permitted, asked) {
    const open = await ownToDecide(house, caller, input.numerZgloszenia)
    if (isRefusal(open)) return open
    const closed = closedMove(open, 'PYTANIE')
    if (closed !== undefined) return closed
    const { id, head, clarifications } = open.connection
    const question = { question: input.pytanie, askedAt: receivedAt, askedBy: caller.account.login }
    const connection = moved(open.connection, 'PYTANIE', receivedAt, { clarifications: [...clarifications, question] })
    const { key, kept } = newKey('WYJASNIENIE')
    const link = `${house.settings.portalUrl}/portal/podlaczenie/stan/${key}`
    const text = `Administrator wojewódzki prosi o wyjaśnienie zgłoszenia gotowości ${id}:

${input.pytanie}

Odpowiedz pod adresem: ${link}
${signature(house)}`
    const occasion = { kind: 'PYTANIE', connectionId: id }
    const subject = `Zgłoszenie ${id}: prośba o wyjaśnienie`
    const mails = mailsTo(house, [head.email], occasion, { subject, text }, receivedAt)
    return {
      effect: { on: 'control', changes: [changed(house, open, connection, kept), ...mails] },
      note: { ...asked, ...transition(open, 'PYTANIE', connection.state) },
      answer: {
        status: 'SUKCES',
        body: { numerZgloszenia: id, stan: connection.state, odnosnik: link, wyslano: mails.length > 0 },
      },
    }
  },
})

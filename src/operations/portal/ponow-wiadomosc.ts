import { isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { deciders, ownToDecide } from '../podlaczenie/decided.js'
import { mailView } from '../podlaczenie/view.js'

/** A mail that was given up waits again. */
export const ponowWiadomosc = writes({
  name: 'ponowWiadomosc',
  admission: { callers: ['person'], ...deciders },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { numerZgloszenia: input.numerZgloszenia, idWiadomosci: input.idWiadomosci },
  }),
  permit: ({ input, caller }, house) => ownToDecide(house, caller, input.numerZgloszenia),
  async decide({ input, caller, receivedAt }, house, _permitted, asked) {
    const open = await ownToDecide(house, caller, input.numerZgloszenia)
    if (isRefusal(open)) return open
    const mail = await house.control.mail(input.idWiadomosci)
    if (mail === undefined || mail.connectionId !== open.connection.id) return refuse('5020')
    if (mail.state !== 'PORZUCONA') return refuse('5019')
    return {
      effect: { on: 'control', changes: [{ change: 'mail-renewed', id: mail.id, at: receivedAt }] },
      note: { ...asked, changed: { before: { stan: mail.state }, after: { stan: 'OCZEKUJE' } } },
      answer: {
        status: 'SUKCES',
        body: { wiadomosc: mailView({ ...mail, state: 'OCZEKUJE', attempts: 0, nextAt: receivedAt }) },
      },
    }
  },
})

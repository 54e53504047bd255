import { moved } from '../../domain/connection/connection.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'
import { writes } from '../operation.js'
import { closedMove, transition } from '../podlaczenie/decided.js'
import { mailsTo, signature, voivodeshipAddresses } from '../podlaczenie/mails.js'
import { changed, connectionByKey } from '../podlaczenie/stored.js'

/** The head of the unit answers, known by the key of the notice or of the question. @req A2.1 */
export const zlozWyjasnienie = writes({
  name: 'zlozWyjasnienie',
  admission: { callers: ['visitor', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    text: input.odpowiedz,
    facts: { przejscie: 'WYJASNIENIE' },
  }),
  permit: ({ input }, house) => byKey(house, input.kluczZgloszenia),
  async decide({ input, receivedAt }, house, _permitted, asked) {
    const open = await byKey(house, input.kluczZgloszenia)
    if (isRefusal(open)) return open
    const closed = closedMove(open, 'WYJASNIENIE')
    if (closed !== undefined) return closed
    const { clarifications, id, unit } = open.connection
    const answered = clarifications.map((one, index) =>
      index === clarifications.length - 1 ? { ...one, answer: input.odpowiedz, answeredAt: receivedAt } : one,
    )
    const connection = moved(open.connection, 'WYJASNIENIE', receivedAt, { clarifications: answered })
    const text = `Kierownik jednostki ${unit.name} odpowiedział na prośbę o wyjaśnienie.
Zgłoszenie ${id}: ${house.settings.portalUrl}/portal/podlaczenia/${id}
${signature(house)}`
    const to = await voivodeshipAddresses(house, unit.territory.slice(0, 2))
    const occasion = { kind: 'WYJASNIENIE', connectionId: id }
    const mails = mailsTo(house, to, occasion, { subject: `Zgłoszenie ${id}: wyjaśnienie`, text }, receivedAt)
    return {
      effect: { on: 'control', changes: [changed(house, open, connection), ...mails] },
      note: { ...asked, ...transition(open, 'WYJASNIENIE', connection.state) },
      answer: { status: 'SUKCES', body: { numerZgloszenia: id, stan: connection.state } },
    }
  },
})

async function byKey(house: House, key: string) {
  return (await connectionByKey(house, key, ['ZGLOSZENIE', 'WYJASNIENIE'])) ?? refuse('5020')
}

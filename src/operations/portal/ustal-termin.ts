import { civilDateOf } from '../../domain/calendar.js'
import { isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { deciders, ownToDecide } from '../podlaczenie/decided.js'
import { mailsTo, signature } from '../podlaczenie/mails.js'
import { dated } from '../podlaczenie/schedule.js'
import { changed } from '../podlaczenie/stored.js'
import { boardView } from '../podlaczenie/view.js'

/** Sets or shifts the day on which a system is to be registered. @req A2.2 A2.11 */
export const ustalTermin = writes({
  name: 'ustalTermin',
  admission: { callers: ['person'], ...deciders },
  asked: ({ input }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: { numerZgloszenia: input.numerZgloszenia, pozycja: input.termin.pozycja, przejscie: 'TERMIN' },
  }),
  permit: ({ input, caller }, house) => ownToDecide(house, caller, input.numerZgloszenia),
  async decide({ input, caller, receivedAt }, house, _permitted, asked) {
    const open = await ownToDecide(house, caller, input.numerZgloszenia)
    if (isRefusal(open)) return open
    const before = open.connection.systems.find(one => one.number === input.termin.pozycja)
    const connection = dated(open.connection, input.termin, receivedAt)
    if (isRefusal(connection)) return connection
    const { system } = await boardView(house, connection, civilDateOf(receivedAt))
    const shown = system.find(one => one.pozycja === input.termin.pozycja)
    if (shown === undefined) return refuse('5020')
    const { id, administrator, unitCode } = connection
    const text = `Termin podłączenia systemu ${shown.pozycja} (${shown.obszar}, ${shown.oprogramowanie.nazwa}): ${input.termin.data}.
Wynik zgłoś najpóźniej ${shown.wynikDo}.
${signature(house)}`
    const occasion = { kind: 'TERMIN', connectionId: id }
    // Before the package is handed over its dates come with it.
    const knows = connection.package?.handedOverAt !== undefined
    const mails = knows
      ? mailsTo(
          house,
          [administrator.email],
          occasion,
          { subject: `Zgłoszenie ${id}: termin podłączenia`, text },
          receivedAt,
        )
      : []
    return {
      effect: { on: 'control', changes: [changed(house, open, connection), ...mails] },
      note: {
        ...asked,
        changed: { before: { termin: before?.scheduledOn }, after: { termin: input.termin.data } },
        ...(unitCode === undefined ? {} : { concerns: { unit: unitCode } }),
      },
      answer: { status: 'SUKCES', body: { numerZgloszenia: id, system: shown } },
    }
  },
})

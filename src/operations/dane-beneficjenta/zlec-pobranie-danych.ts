import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { StoredOrder } from '../../ports/data/control.js'
import { writes } from '../operation.js'
import { askerRoles, askingCallers, ownerOf } from './asker.js'
import { askedNote } from './note.js'
import { maxWaitingOrders, type OrderContent, orderLifeMs } from './order.js'
import { permitQuestion } from './permission.js'
import { checkPerson, checkSize, questionOf } from './question.js'

/**
 * Orders data of many persons. The order alone is stored, sealed, for a week; it is evaluated, authorised anew and
 * recorded when it is fetched. What could not be asked now is refused now.
 * @req B1.1 B6
 */
export const zlecPobranieDanych = writes({
  name: 'zlecPobranieDanych',
  admission: { callers: askingCallers, roles: askerRoles, system: 'ACTIVE', dictionaries: 'CONFIRMED' },
  // Nobody is asked for yet: the persons are recorded, one by one, when the order is fetched.
  asked: ({ input, caller }) => ({
    ...askedNote(questionOf(input, input.zakres.kodZakresu), caller, []),
    facts: { osoby: input.osoba.length },
  }),

  async permit({ input, caller, receivedAt }, house) {
    const wrong = input.osoba.flatMap((one, index) => {
      const keys = checkPerson(one, `osoba[${index + 1}]`)
      return isRefusal(keys) ? [keys] : []
    })
    const [first] = wrong
    if (first !== undefined) return refuse(first.refused, wrong.flatMap(one => one.details).slice(0, 20))
    const question = questionOf(input, input.zakres.kodZakresu)
    const size = checkSize(house, question)
    if (isRefusal(size)) return size
    const permitted = await permitQuestion(house, caller, question, receivedAt, 'query')
    return isRefusal(permitted) ? permitted : question
  },

  async decide(call, house, question, asked) {
    const { osoba } = call.input
    const owner = ownerOf(call.caller)
    const { receivedAt } = call
    if ((await house.control.waitingOrders(owner, receivedAt)) >= maxWaitingOrders) {
      return refuse('5010', [fault('5010', `Najwyżej ${maxWaitingOrders} zleceń może czekać na odbiór.`)])
    }
    const content: OrderContent = { question, persons: osoba }
    const order: StoredOrder = {
      id: house.ids.uuid(),
      owner,
      placedAt: receivedAt,
      expiresAt: new Date(receivedAt.getTime() + orderLifeMs),
      sealed: house.vault.seal(content),
    }
    return {
      effect: { on: 'control', changes: [{ change: 'order-placed', order }] },
      note: { ...asked, result: 'PRZYJETO', facts: { ...asked.facts, idZlecenia: order.id } },
      answer: {
        status: 'PRZYJETO',
        body: { idZlecenia: order.id, liczbaOsob: osoba.length, wazneDo: order.expiresAt },
      },
    }
  },
})

import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { askerRoles, askingCallers } from './asker.js'
import { askSets, bytesGiven } from './fan-out.js'
import { askedNote, notePartsOf } from './note.js'
import { permitQuestion } from './permission.js'
import { checkPerson, checkSize, keysOf, questionOf } from './question.js'
import { findingsOf, setsOnWire, wholeStatus } from './reply.js'

/**
 * Data of a beneficiary from the sets named, as far as rules grant it to this asker for this basis. A refused set and
 * an unknown one answer alike; several candidates are refused without a list.
 * @req B1.1 B3 B5 B6
 */
export const pobierzDane = reads({
  name: 'pobierzDane',
  admission: { callers: askingCallers, roles: askerRoles, system: 'ACTIVE', dictionaries: 'CONFIRMED' },
  asked: ({ input, caller }) =>
    askedNote(questionOf(input, input.zakres.kodZakresu), caller, keysOf(input.osoba) ?? []),

  async permit({ input, caller, receivedAt }, house) {
    const keys = checkPerson(input.osoba)
    if (isRefusal(keys)) return keys
    const question = questionOf(input, input.zakres.kodZakresu)
    const size = checkSize(house, question)
    if (isRefusal(size)) return size
    const permitted = await permitQuestion(house, caller, question, receivedAt, 'query')
    return isRefusal(permitted) ? permitted : { ...permitted, question, keys }
  },

  async act(call, house, { grant, closed, question, keys }, asked) {
    const answers = await askSets(house, grant, question.sets, keys, call.transactionId, call.input.czekajMs)
    if (answers.some(answer => answer.gave === 'MANY')) return refuse('5009')
    if (bytesGiven(answers) > house.settings.maxAnswerBytes) return refuse('5010', [tooMuch])
    const sets = setsOnWire(question, answers, closed)
    const status = wholeStatus(sets, set => set.status === 'SUKCES')
    const parts = notePartsOf(question, call.caller, answers)
    return {
      answer: { status, body: { zbior: sets }, details: sets.flatMap(findingsOf) },
      note: { ...asked, result: status, parts },
    }
  },
})

const tooMuch = fault(
  '5010',
  'Dane nie mieszczą się w jednej odpowiedzi: pytaj osobno o mniej zbiorów albo kodów zakresu.',
  'zbior',
)

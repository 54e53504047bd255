import { reads } from '../operation.js'
import { byOwnAdministrator, learnerOnWire, learnersOf, ownUnit } from './learners.js'

/** The unit's users of terminals and their accounts of the e-learning platform. @req A3.5 */
export const listaKontELearning = reads({
  name: 'listaKontELearning',
  admission: byOwnAdministrator,
  asked: ({ input }) => ({ act: 'ODCZYT', result: 'SUKCES', facts: { kodJT: input.kodJT } }),
  permit: ({ caller, input }) => ownUnit(caller, input.kodJT),
  async act(_call, house, unitCode, asked) {
    const learners = await learnersOf(house, unitCode)
    const marks = new Map((await house.control.elearningMarks(unitCode)).map(mark => [mark.login, mark]))
    const status = learners.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const konto = learners.map(account => learnerOnWire(account, marks.get(account.login)))
    return {
      answer: { status, body: { konto, platforma: house.elearning?.address } },
      note: { ...asked, result: status },
    }
  },
})

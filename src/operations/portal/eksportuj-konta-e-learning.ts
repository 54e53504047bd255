import { warning } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { byOwnAdministrator, learnersOf, ownUnit } from './learners.js'
import { moodleCsv } from './moodle-csv.js'

/** The unit's users of terminals as the file for Moodle's "Upload users". @req A3.5 */
export const eksportujKontaELearning = reads({
  name: 'eksportujKontaELearning',
  admission: byOwnAdministrator,
  asked: ({ input }) => ({ act: 'ADMINISTRACJA', result: 'SUKCES', facts: { kodJT: input.kodJT } }),
  permit: ({ caller, input }) => ownUnit(caller, input.kodJT),
  async act(_call, house, unitCode, asked) {
    const learners = await learnersOf(house, unitCode)
    const sent = learners.filter(({ email }) => email !== undefined)
    const left = learners.length - sent.length
    const csv = moodleCsv(sent, house.settings.elearning)
    return {
      answer: {
        status: sent.length === 0 ? 'BRAK_DANYCH' : left > 0 ? 'CZESCIOWY' : 'SUKCES',
        body: { nazwaPliku: `elearning-${unitCode}.csv`, liczbaKont: sent.length, csv },
        ...(left === 0
          ? {}
          : { details: [warning('BRAK_EMAIL', `Pominięto konta bez adresu e-mail: ${left}. Uzupełnij adresy.`)] }),
      },
      note: {
        ...asked,
        result: sent.length === 0 ? 'BRAK_DANYCH' : left > 0 ? 'CZESCIOWY' : 'SUKCES',
        facts: { ...asked.facts, liczba: sent.length },
        change: `konta: ${sent.map(({ login }) => login).join(' ')}`,
      },
    }
  },
})

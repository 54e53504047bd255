import type { Account } from '../../domain/registry/account.js'
import { refuse } from '../../fault/refusal.js'
import type { ElearningMark } from '../../ports/data/identity.js'
import type { Elearning } from '../../ports/runtime/elearning.js'
import { writes } from '../operation.js'
import { byOwnAdministrator, learnerOnWire, learnersOf, ownUnit } from './learners.js'

/**
 * Gives the unit's users of terminals their accounts of the e-learning platform and puts them on its course. Asked again it
 * doubles nothing; who fails is told with the platform's code, the others have theirs. @req A3.5
 */
export const zalozKontaELearning = writes({
  name: 'zalozKontaELearning',
  admission: byOwnAdministrator,
  asked: ({ input }) => ({ act: 'ADMINISTRACJA', result: 'SUKCES', facts: { kodJT: input.kodJT } }),
  permit: ({ caller, input }) => ownUnit(caller, input.kodJT),
  async decide(call, house, unitCode, asked) {
    const { elearning } = house
    if (elearning === undefined) return refuse('5052')
    const learners = await learnersOf(house, unitCode)
    const marks = await enrolled(elearning, learners, call.receivedAt)
    const [first, ...others] = marks
    if (first === undefined) {
      const nobody = { status: 'BRAK_DANYCH', body: { konto: [] } } as const
      return { answer: nobody, note: { ...asked, result: 'BRAK_DANYCH' } }
    }
    const failed = marks.filter(mark => mark.state === 'BLAD')
    const status = failed.length === 0 ? 'SUKCES' : failed.length < marks.length ? 'CZESCIOWY' : 'ODRZUCONO'
    const known = new Map(marks.map(mark => [mark.login, mark]))
    return {
      effect: { on: 'control', changes: [{ change: 'elearning-noted', marks: [first, ...others] }] },
      note: {
        ...asked,
        result: status,
        changed: { after: { zapisane: marks.length - failed.length, bledy: failed.length } },
        change: marks.map(({ login, state, error }) => `${login}: ${error ?? state}`).join('; '),
      },
      answer: { status, body: { konto: learners.map(account => learnerOnWire(account, known.get(account.login))) } },
    }
  },
})

async function enrolled(
  elearning: Elearning,
  learners: readonly Account[],
  at: Date,
): Promise<readonly ElearningMark[]> {
  const reachable = learners.flatMap(({ login, firstName, surname, email }) =>
    email === undefined ? [] : [{ login, firstName, surname, email }],
  )
  const outcomes = new Map((await elearning.enrol(reachable)).map(one => [one.login, one]))
  return learners.map(({ login, email }) => {
    const error =
      email === undefined ? 'BRAK_EMAIL' : outcomes.has(login) ? outcomes.get(login)?.error : 'BRAK_ODPOWIEDZI'
    return { login, at, ...(error === undefined ? { state: 'ZAPISANE' } : { state: 'BLAD', error }) }
  })
}

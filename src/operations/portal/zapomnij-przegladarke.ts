import { refuse } from '../../fault/refusal.js'
import { browsersKnowing } from '../known-browser.js'
import { writes } from '../operation.js'

/** One browser of one's own account, or all of them, are known no more. @req B7 */
export const zapomnijPrzegladarke = writes({
  name: 'zapomnijPrzegladarke',
  admission: { callers: ['person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input }) => ({
    act: 'ZDARZENIE',
    result: 'SUKCES',
    facts: { przegladarka: input.idPrzegladarki?.slice(0, 8) ?? 'WSZYSTKIE' },
  }),
  permit: async () => 'OPEN',
  async decide({ caller, input }, house, _permission, asked) {
    const { login } = caller.account
    const { idPrzegladarki: id } = input
    const known = await browsersKnowing(house, login)
    if (id !== undefined && !known.some(one => one.id === id)) return refuse('5020')
    const ended = id === undefined ? known.length : 1
    return {
      effect: { on: 'control', changes: [{ change: 'browsers-forgotten', login, ...(id !== undefined && { id }) }] },
      note: { ...asked, facts: { ...asked.facts, liczba: ended } },
      answer: { status: 'SUKCES', body: { zapomniano: ended } },
    }
  },
})

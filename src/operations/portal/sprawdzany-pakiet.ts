import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { connectionByKey } from '../podlaczenie/stored.js'

/** Whose package the key of a link confirms: none of its passwords, nothing that names people. @req A2.4 */
export const sprawdzanyPakiet = reads({
  name: 'sprawdzanyPakiet',
  admission: { callers: ['visitor', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async ({ input }, house) => (await connectionByKey(house, input.kluczPakietu, ['PAKIET'])) ?? refuse('5020'),
  async act(_call, _house, { connection }, asked) {
    const { id, state, unit, terminals } = connection
    return {
      answer: {
        status: 'SUKCES',
        body: { numerZgloszenia: id, stan: state, nazwaJednostki: unit.name, terminaleMobilne: terminals },
      },
      note: { ...asked, facts: { numerZgloszenia: id } },
    }
  },
})

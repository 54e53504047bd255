import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { connectionByKey } from '../podlaczenie/stored.js'

/** Where a notice stands, for whoever has its key: nothing that names people. @req A2.1 */
export const sprawdzZgloszenie = reads({
  name: 'sprawdzZgloszenie',
  admission: { callers: ['visitor', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async ({ input }, house) =>
    (await connectionByKey(house, input.kluczZgloszenia, ['ZGLOSZENIE', 'WYJASNIENIE'])) ?? refuse('5020'),
  async act(_call, _house, { connection }, asked) {
    const { id, state, unit, filedAt, clarifications, refusedBecause } = connection
    const question = state === 'DO_WYJASNIENIA' ? clarifications.at(-1)?.question : undefined
    return {
      answer: {
        status: 'SUKCES',
        body: {
          numerZgloszenia: id,
          stan: state,
          nazwaJednostki: unit.name,
          zgloszono: filedAt,
          ...(question === undefined ? {} : { pytanie: question }),
          ...(refusedBecause === undefined ? {} : { powodOdmowy: refusedBecause }),
        },
      },
      note: { ...asked, facts: { numerZgloszenia: id } },
    }
  },
})

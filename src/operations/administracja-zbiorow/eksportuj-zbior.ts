import { decideOwn } from '../../domain/grant.js'
import { fault, refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'

/** Records of one part: each person told of is entered. */
const perPart = 50

/**
 * Gives the controller its own set, part by part and in every state of it; every person given is entered. To others the
 * set is not there.
 * @req B5 B6 B8
 */
export const eksportujZbior = reads({
  name: 'eksportujZbior',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'IOD'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'UDOSTEPNIENIE',
    result: 'SUKCES',
    text: input.powod,
    facts: { kodZbioru: input.kodZbioru },
  }),
  async permit({ caller, input }, house) {
    const set = await house.control.set(input.kodZbioru)
    const grant = set && decideOwn(set, caller.unit.code)
    return grant ?? refuse('5020')
  },
  async act({ input }, house, grant, asked) {
    const { code, unitCode } = grant.set
    const { strona } = input
    const page = await house.sets.records(grant, { limit: perPart, ...(strona === undefined ? {} : { after: strona }) })
    if (page === undefined) {
      return refuse('5021', [fault('5021', 'Nie ma takiej części; treść zbioru mogła się zmienić.', 'strona')])
    }
    const last = await house.sets.lastFinishedFeed({ set: code, controller: unitCode })
    const given = [...new Set(page.items.flatMap(one => one.fragments.map(fragment => fragment.scope)))]
    const persons = [
      ...new Set(page.items.flatMap(one => [...one.keys, ...one.fragments.flatMap(fragment => fragment.persons)])),
    ]
    const status = page.items.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: {
        status,
        body: {
          kodZbioru: code,
          stanDanychNa: last?.dataAsOf,
          rekord: page.items.map(({ recordId, version, withdrawn, fragments }) => ({
            idRekorduSD: recordId,
            wersjaRekordu: version,
            wycofany: withdrawn,
            grupy: fragments,
          })),
          nastepnaStrona: page.next,
        },
      },
      note: {
        ...asked,
        result: status,
        parts: [{ controller: unitCode, sets: [{ code, asked: given, given, count: page.items.length }], persons }],
      },
    }
  },
})

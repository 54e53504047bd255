import { refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { fedSet, feedNote, feedOnWire, ownSet, placeOf } from './fed-set.js'

/**
 * Aborts an open feed: an initial one leaves the set as it was, of others stays what was taken. The unit's administrator
 * may do it too: a system that was retired or replaced leaves its feed open. @req B4 C3
 */
export const przerwijZasilenie = writes({
  name: 'przerwijZasilenie',
  admission: {
    callers: ['system', 'person'],
    roles: ['ZASILANIE', 'ADMIN_LOKALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  place: placeOf,
  asked: ({ input }) => ({
    ...feedNote(input.kodZbioru, undefined, 0, { idZasilenia: input.idZasilenia }),
    ...(input.powod === undefined ? {} : { text: input.powod }),
  }),
  permit: ({ caller, input }, house) =>
    caller.kind === 'system'
      ? fedSet(house, caller, input.kodZbioru)
      : ownSet(house, caller.unit.code, input.kodZbioru),
  async decide(call, house, { set, at }, asked) {
    const feed = await house.sets.feed(at, call.input.idZasilenia)
    if (feed === undefined) return refuse('5013')
    if (feed.state !== 'OTWARTE') return refuse('5016')
    const facts = { idZasilenia: feed.id, rodzaj: feed.kind, paczki: feed.packages }
    return {
      effect: { on: 'set', step: { step: 'feed-aborted', ...at, feedId: feed.id, at: call.receivedAt } },
      note: { ...asked, ...feedNote(set.code, set.unitCode, 0, facts) },
      answer: {
        status: 'SUKCES',
        body: {
          zasilenie: feedOnWire(set.code, { ...feed, state: 'PRZERWANE', closedAt: call.receivedAt }),
          stanZbioru: set.state,
        },
      },
    }
  },
})

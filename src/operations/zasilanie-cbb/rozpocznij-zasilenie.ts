import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { Feed } from '../../ports/data/set-contents.js'
import { writes } from '../operation.js'
import { feeder } from './admission.js'
import { fedSet, feedNote, feedOnWire, mayBeFed, placeOf } from './fed-set.js'

/** Opens a feed of a set; at most one is open. @req B4 B8 */
export const rozpocznijZasilenie = writes({
  name: 'rozpocznijZasilenie',
  admission: feeder,
  place: placeOf,
  asked: call => feedNote(call.input.kodZbioru, undefined, 0, { rodzaj: call.input.rodzaj }),
  async permit(call, house) {
    const fed = await fedSet(house, call.caller, call.input.kodZbioru)
    if (isRefusal(fed)) return fed
    const may = mayBeFed(fed.set, call.input.rodzaj)
    return isRefusal(may) ? may : fed
  },
  async decide(call, house, { set, at }) {
    const { rodzaj, stanDanychNa } = call.input
    if (stanDanychNa > call.receivedAt) {
      return refuse('5021', [fault('5021', 'Stan danych nie może być z przyszłości.', 'stanDanychNa')])
    }
    if ((await house.sets.openFeed(at)) !== undefined) return refuse('5014')
    const feed: Feed = {
      id: house.ids.uuid(),
      kind: rodzaj,
      systemId: call.caller.system.id,
      state: 'OTWARTE',
      openedAt: call.receivedAt,
      dataAsOf: stanDanychNa,
      packages: 0,
      recordsTaken: 0,
      recordsRefused: 0,
    }
    return {
      effect: { on: 'set', step: { step: 'feed-opened', ...at, feed } },
      note: feedNote(set.code, set.unitCode, 0, { rodzaj, idZasilenia: feed.id }),
      answer: {
        status: 'PRZYJETO',
        body: {
          zasilenie: feedOnWire(set.code, feed),
          maksRekordow: house.settings.maxRecordsPerPackage,
          maksBajtow: house.settings.maxMessageBytes,
        },
      },
    }
  },
})

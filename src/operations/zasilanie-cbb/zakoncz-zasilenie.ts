import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { activateFedSet } from './activation.js'
import { feeder } from './admission.js'
import { fedSet, feedNote, feedOnWire, mayGoOn, placeOf } from './fed-set.js'
import { tellRectified } from './rectified.js'

/** Of what a correction corrected, so much is told before it is answered; the rest by the clock. */
const stepsAtOnce = 1

/** Closes a feed; an initial one replaces the set's whole content in this one step and makes a new set AKTYWNY. @req B4 */
export const zakonczZasilenie = writes({
  name: 'zakonczZasilenie',
  admission: feeder,
  place: placeOf,
  asked: call => feedNote(call.input.kodZbioru, undefined, 0, { idZasilenia: call.input.idZasilenia }),
  permit: (call, house) => fedSet(house, call.caller, call.input.kodZbioru),
  async decide(call, house, { set, at }) {
    const { idZasilenia, liczbaPaczek } = call.input
    const feed = await house.sets.feed(at, idZasilenia)
    if (feed === undefined) return refuse('5013')
    if (feed.state !== 'OTWARTE') return refuse('5016')
    if (feed.packages !== liczbaPaczek) {
      return refuse('5015', [fault('5015', `Przyjęto paczek: ${feed.packages}.`, 'liczbaPaczek')])
    }
    const may = mayGoOn(set)
    if (isRefusal(may)) return may
    const state = set.state === 'UTWORZONY' ? 'AKTYWNY' : set.state
    const facts = { idZasilenia, rodzaj: feed.kind, paczki: feed.packages, odrzucone: feed.recordsRefused, stan: state }
    return {
      effect: {
        on: 'set',
        step: { step: 'feed-finished', ...at, feedId: feed.id, at: call.receivedAt, packages: feed.packages },
      },
      note: feedNote(set.code, set.unitCode, feed.recordsTaken, facts),
      afterwards: async () => {
        await activateFedSet(house, set.code, call.receivedAt)
        if (feed.kind === 'KOREKTA') await tellRectified(house, at, stepsAtOnce)
      },
      answer: {
        status: 'SUKCES',
        body: {
          zasilenie: feedOnWire(set.code, { ...feed, state: 'ZAKONCZONE', closedAt: call.receivedAt }),
          stanZbioru: state,
        },
      },
    }
  },
})

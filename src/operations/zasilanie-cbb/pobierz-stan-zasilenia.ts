import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { feeder } from './admission.js'
import { fedSet, feedNote, feedOnWire } from './fed-set.js'

/** Where the feeds of a set stand: the one named, or the open one and the last closed one. @req B4 */
export const pobierzStanZasilenia = reads({
  name: 'pobierzStanZasilenia',
  admission: feeder,
  asked: call => ({ ...feedNote(call.input.kodZbioru, undefined, 0), act: 'ODCZYT' }),
  permit: (call, house) => fedSet(house, call.caller, call.input.kodZbioru),
  async act(call, house, { set, at }, asked) {
    const { idZasilenia } = call.input
    const feeds =
      idZasilenia === undefined
        ? [await house.sets.openFeed(at), await house.sets.lastFeed(at)]
        : [await house.sets.feed(at, idZasilenia)]
    const known = feeds.filter(feed => feed !== undefined)
    if (idZasilenia !== undefined && known.length === 0) return refuse('5013')
    return {
      answer: {
        status: 'SUKCES',
        body: { stanZbioru: set.state, zasilenie: known.map(feed => feedOnWire(set.code, feed)) },
      },
      note: asked,
    }
  },
})

import { newestVersion } from '../../domain/dictionaries/dictionary.js'
import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { rowOnWire, versionOnWire } from './dictionary-view.js'

/** One dictionary with its rows: the newest version, or the one named. @req A2.9 */
export const pobierzSlownik = reads({
  name: 'pobierzSlownik',
  admission: { callers: ['system', 'person'], roles: 'ANY', system: 'NOT_RETIRED', dictionaries: 'NOT_ASKED' },
  asked: call => ({ act: 'ODCZYT', result: 'SUKCES', facts: { kodSlownika: call.input.kodSlownika } }),
  permit: async () => 'OPEN',
  async act(call, house, _permission, asked) {
    const { kodSlownika, wersja, skrotPosiadany } = call.input
    const all = await house.control.dictionaries()
    const newest = newestVersion(all.filter(version => version.code === kodSlownika))
    if (newest === undefined) return refuse('5020')
    const dictionary = await house.control.dictionary(kodSlownika, wersja ?? newest.version)
    if (dictionary === undefined) return refuse('5003')
    const unchanged = skrotPosiadany === dictionary.hash
    return {
      answer: {
        status: 'SUKCES',
        body: {
          slownik: versionOnWire(dictionary, all, house.clock.now()),
          bezZmian: unchanged,
          pozycja: unchanged ? [] : dictionary.rows.map(rowOnWire),
        },
      },
      note: { ...asked, facts: { kodSlownika, wersja: dictionary.version } },
    }
  },
})

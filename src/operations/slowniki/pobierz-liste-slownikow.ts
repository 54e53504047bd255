import { civilDateOf } from '../../domain/calendar.js'
import { bindingVersion } from '../../domain/dictionaries/dictionary.js'
import type { PublishedVersion } from '../../ports/data/control.js'
import { reads } from '../operation.js'
import { complaintOnWire } from './complaint-view.js'
import { versionOnWire } from './dictionary-view.js'

/** Dictionaries in the versions that bind and those announced, with what the calling system has confirmed
 * and what its unit complained about. @req A2.9 */
export const pobierzListeSlownikow = reads({
  name: 'pobierzListeSlownikow',
  admission: { callers: ['system', 'person'], roles: 'ANY', system: 'NOT_RETIRED', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(call, house, _permission, asked) {
    const now = house.clock.now()
    const all = await house.control.dictionaries()
    const confirmed = call.caller.kind === 'system' ? call.caller.system.confirmedDictionaries : {}
    const complaints = await house.control.complaints({ unitCode: call.caller.unit.code })
    return {
      answer: {
        status: 'SUKCES',
        body: {
          pozycjaListy: current(all, civilDateOf(now)).map(version => {
            const held = confirmed[version.code]
            return {
              slownik: versionOnWire(version, all, now),
              ...(held === undefined ? {} : { wersjaPotwierdzona: held }),
            }
          }),
          zgloszenie: complaints.map(complaintOnWire),
        },
      },
      note: asked,
    }
  },
})

/** Those that bind or are announced; superseded ones are left out. */
function current(all: readonly PublishedVersion[], today: string): readonly PublishedVersion[] {
  return all.filter(version => {
    const binding = bindingVersion(
      all.filter(other => other.code === version.code),
      today,
    )
    return version.publishedAt <= today && (binding === undefined || version.version >= binding.version)
  })
}

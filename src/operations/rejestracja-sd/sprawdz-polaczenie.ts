import { reads } from '../operation.js'
import { supportedVersions } from '../versions.js'

/** Time and versions of the gateway, for anybody. @req A2.7 */
export const sprawdzPolaczenie = reads({
  name: 'sprawdzPolaczenie',
  admission: {
    callers: ['anonymous', 'visitor', 'starting', 'system', 'person'],
    roles: 'ANY',
    system: 'ANY_STATE',
    dictionaries: 'NOT_ASKED',
  },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(call, house, _permission, asked) {
    const sent = call.input.kontekstPoczatkowy?.czasWyslania
    return {
      answer: {
        status: 'SUKCES',
        body: {
          czasSerwera: call.receivedAt,
          ...(sent === undefined ? {} : { roznicaCzasuMs: sent.getTime() - call.receivedAt.getTime() }),
          wersjaBramki: house.settings.version,
          wersjaInterfejsu: supportedVersions.map(row => ({ wersja: row.version, stan: row.state })),
        },
      },
      note: asked,
    }
  },
})

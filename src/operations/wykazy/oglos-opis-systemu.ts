import { isArea } from '../../domain/areas.js'
import { descriptionsOf, type SystemDescription } from '../../domain/registry/conformity.js'
import { fault, refuse } from '../../fault/refusal.js'
import { writes } from '../operation.js'
import { descriptionOnWire } from './conformity-view.js'

/** Announces a version of the system's description: what certificates of an area are measured by. @req A1.1 */
export const oglosOpisSystemu = writes({
  name: 'oglosOpisSystemu',
  admission: { callers: ['person'], roles: ['ADMIN_CENTRALNY'], system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: ({ input: { opisSystemu } }) => ({
    act: 'ADMINISTRACJA',
    result: 'SUKCES',
    facts: {
      obszar: opisSystemu.obszar,
      wersja: opisSystemu.wersja,
      obowiazujeOd: opisSystemu.obowiazujeOd,
      okresDostosowawczyDo: opisSystemu.okresDostosowawczyDo,
    },
  }),
  async permit({ input: { opisSystemu } }) {
    const { obszar, wersja, obowiazujeOd, okresDostosowawczyDo } = opisSystemu
    if (!isArea(obszar)) return refuse('5002', [fault('5002', 'Nie ma takiego obszaru.', 'opisSystemu/obszar')])
    if (okresDostosowawczyDo < obowiazujeOd) {
      return refuse('5021', [
        fault('5021', 'Okres dostosowawczy kończy się przed obowiązywaniem.', 'opisSystemu/okresDostosowawczyDo'),
      ])
    }
    const description: SystemDescription = {
      area: obszar,
      version: wersja,
      bindsFrom: obowiazujeOd,
      adaptationUntil: okresDostosowawczyDo,
    }
    return description
  },
  async decide(_call, house, description, asked) {
    const held = descriptionsOf(await house.control.descriptions(), description.area)
    if (held.some(one => one.version === description.version)) return refuse('5007')
    const last = held.at(-1)
    if (last !== undefined && description.bindsFrom <= last.bindsFrom) {
      return refuse('5021', [
        fault('5021', 'Wersja musi obowiązywać później niż poprzednia.', 'opisSystemu/obowiazujeOd'),
      ])
    }
    return {
      effect: { on: 'control', changes: [{ change: 'description-announced', description }] },
      note: {
        ...asked,
        changed: {
          before: { wersja: last?.version, obowiazujeOd: last?.bindsFrom },
          after: { wersja: description.version, obowiazujeOd: description.bindsFrom },
        },
      },
      answer: { status: 'SUKCES', body: { opisSystemu: descriptionOnWire(description) } },
    }
  },
})

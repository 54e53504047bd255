import { reads } from '../operation.js'
import { keeperRoles, seesSet } from './overseen-set.js'
import { setOnWire } from './set-view.js'

const perPart = 100

/** The sets that the caller oversees or works with: of the unit, the voivodeship or the country, in every state. @req B5 C6 */
export const listaZbiorow = reads({
  name: 'listaZbiorow',
  admission: {
    callers: ['system', 'person'],
    roles: [...keeperRoles, 'URZEDNIK_MERYTORYCZNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: () => ({ act: 'ODCZYT', result: 'SUKCES' }),
  permit: async () => 'OVERSEEN' as const,
  async act({ caller, input }, house) {
    const { kodJT, drzewo, stan, tylkoZlecone, poKodzie = '' } = input
    const held = await house.control.sets({
      ...(kodJT === undefined ? {} : { unitCode: kodJT }),
      ...(drzewo === undefined ? {} : { tree: drzewo }),
    })
    const seen = []
    for (const set of held) {
      if (set.code <= poKodzie || (stan !== undefined && set.state !== stan)) continue
      if (!(await seesSet(house, caller, set))) continue
      if (tylkoZlecone === true && (await house.control.requestedStep(set.code)) === undefined) continue
      seen.push(set)
      if (seen.length > perPart) break
    }
    const part = seen.slice(0, perPart)
    const status = part.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return {
      answer: {
        status,
        body: {
          zbior: await Promise.all(part.map(set => setOnWire(house, set))),
          nastepnyPoKodzie: seen.length > perPart ? part.at(-1)?.code : undefined,
        },
      },
      note: { act: 'ODCZYT', result: status, facts: { liczba: part.length } },
    }
  },
})

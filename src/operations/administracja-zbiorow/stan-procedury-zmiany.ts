import { isOpenChange } from '../../domain/registry/vendor-change.js'
import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { changeOnWire, seesChange } from './vendor-change-view.js'

/** Where changes of vendors stand, what is next and who has to act; a stranger's change is not there. @req C6 */
export const stanProceduryZmiany = reads({
  name: 'stanProceduryZmiany',
  admission: {
    callers: ['system', 'person'],
    roles: ['ADMIN_LOKALNY', 'ADMIN_WOJEWODZKI', 'ADMIN_CENTRALNY'],
    system: 'ACTIVE',
    dictionaries: 'NOT_ASKED',
  },
  asked: ({ input }) => ({
    act: 'ODCZYT',
    result: 'SUKCES',
    ...(input.idZmiany === undefined ? {} : { facts: { idZmiany: input.idZmiany } }),
  }),
  async permit({ caller, input }, house) {
    const { idZmiany, tylkoOtwarte } = input
    const all =
      idZmiany === undefined ? await house.control.vendorChanges() : [await house.control.vendorChange(idZmiany)]
    const seen = []
    for (const change of all) {
      if (change === undefined || (tylkoOtwarte === true && !isOpenChange(change))) continue
      if (await seesChange(house, caller, change)) seen.push(change)
    }
    return idZmiany !== undefined && seen.length === 0 ? refuse('5020') : seen
  },
  async act(_call, _house, seen, asked) {
    const status = seen.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    return { answer: { status, body: { zmiana: seen.map(changeOnWire) } }, note: { ...asked, result: status } }
  },
})

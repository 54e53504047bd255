import { reads } from '../operation.js'
import { checkpointOnWire } from './checkpoint-view.js'

/** The newest signed checkpoint of the ledger, for anybody. @see C2SP tlog-checkpoint */
export const pobierzPunktKontrolny = reads({
  name: 'pobierzPunktKontrolny',
  admission: { callers: ['visitor', 'person'], roles: 'ANY', system: 'ANY_STATE', dictionaries: 'NOT_ASKED' },
  asked: () => ({ act: 'PODGLAD_DZIENNIKA', result: 'SUKCES' }),
  permit: async () => 'OPEN',
  async act(_call, house, _permission, asked) {
    const checkpoint = await house.ledger.checkpoint()
    return {
      answer: { status: 'SUKCES', body: { punktKontrolny: checkpointOnWire(checkpoint) } },
      note: asked,
    }
  },
})

import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { checkpointOnWire } from './checkpoint-view.js'
import { openToAnybody } from './open-to-anybody.js'

/**
 * The newest signed checkpoint of the ledger, for anybody; to who held an earlier one also the proof that it goes on from there.
 * @see C2SP tlog-checkpoint · RFC 9162 §2.1.4 @req B6
 */
export const pobierzPunktKontrolny = reads({
  name: 'pobierzPunktKontrolny',
  admission: openToAnybody,
  asked: ({ input: { odRozmiaru } }) => ({
    act: 'PODGLAD_DZIENNIKA',
    result: 'SUKCES',
    ...(odRozmiaru === undefined ? {} : { facts: { odRozmiaru } }),
  }),
  permit: async () => 'OPEN',
  async act({ input: { odRozmiaru } }, house, _permission, asked) {
    const proof = odRozmiaru === undefined ? undefined : await house.ledger.consistency(odRozmiaru)
    if (odRozmiaru !== undefined && proof === undefined) return refuse('5020')
    const checkpoint = proof?.checkpoint ?? (await house.ledger.checkpoint())
    const body = {
      punktKontrolny: checkpointOnWire(checkpoint),
      dowodCiaglosci: proof === undefined ? undefined : { odRozmiaru: proof.size, sciezka: proof.path },
    }
    return { answer: { status: 'SUKCES', body }, note: asked }
  },
})

import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { checkpointOnWire } from './checkpoint-view.js'
import { openToAnybody } from './open-to-anybody.js'

/** Proof that an entry stands in the ledger: public facts only, for anybody who holds a receipt. @req B6 */
export const pobierzDowodWpisu = reads({
  name: 'pobierzDowodWpisu',
  admission: openToAnybody,
  asked: call => ({ act: 'PODGLAD_DZIENNIKA', result: 'SUKCES', facts: { numer: call.input.numer } }),
  permit: async () => 'OPEN',
  async act(call, house, _permission, asked) {
    const proof = await house.ledger.proof(call.input.numer)
    if (proof === undefined) return refuse('5020')
    return {
      answer: {
        status: 'SUKCES',
        body: {
          numer: proof.index,
          skrot: proof.leafHash,
          fakty: proof.facts,
          skrotDanychOsobowych: proof.personalHash,
          sciezka: proof.path,
          punktKontrolny: checkpointOnWire(proof.checkpoint),
        },
      },
      note: asked,
    }
  },
})

import { refuse } from '../../fault/refusal.js'
import { reads } from '../operation.js'
import { deciders, ownToDecide } from '../podlaczenie/decided.js'

/** The scan of the signed form, for whoever decides about the notice. @req A2.1 */
export const pobierzSkanZgloszenia = reads({
  name: 'pobierzSkanZgloszenia',
  admission: { callers: ['person'], ...deciders },
  asked: ({ input }) => ({ act: 'ODCZYT', result: 'SUKCES', facts: { numerZgloszenia: input.numerZgloszenia } }),
  permit: ({ input, caller }, house) => ownToDecide(house, caller, input.numerZgloszenia),
  async act(_call, house, { connection }, asked) {
    const { attachmentId, kind } = connection.scan
    const sealed = await house.attachments.read(attachmentId)
    if (sealed === undefined) return refuse('5020')
    const skan = house.vault.open(sealed) as Uint8Array
    return { answer: { status: 'SUKCES', body: { rodzajSkanu: kind, skan } }, note: asked }
  },
})

import { encode, type WypisRekordow } from '../../contract/index.js'
import { isRefusal } from '../../fault/refusal.js'
import type { FoundRecord, RecordFilter } from '../../ports/data/ledger.js'
import type { House } from '../house.js'
import { reads } from '../operation.js'
import { checkpointOnWire } from '../rejestr-dostepow/checkpoint-view.js'
import { everyRecord } from '../rejestr-dostepow/every-record.js'
import { filterOfSearch, noteOfSearch } from '../rejestr-dostepow/record-query.js'
import { recordsOnWire } from '../rejestr-dostepow/record-view.js'
import { overseerAtPortal } from './admission.js'

/** Most entries in one file. */
const mostRecords = 5_000

/** Entries of the ledger that leave the house as a file; that they did is an entry. @req B6 */
export const eksportujRekordy = reads({
  name: 'eksportujRekordy',
  admission: overseerAtPortal,
  asked: ({ input }) => {
    const note = noteOfSearch(input.filtr)
    return { ...note, facts: { ...note.facts, format: input.format } }
  },
  permit: async ({ input, caller }) => filterOfSearch(input.filtr, caller, 'filtr/'),
  async act({ input, receivedAt }, house, filter, asked) {
    const found = await everyRecord(house, filter, mostRecords)
    if (isRefusal(found)) return found
    const extract = await extractOf(house, filter, found, receivedAt)
    const { rekord } = extract
    const status = rekord.length === 0 ? 'BRAK_DANYCH' : 'SUKCES'
    const content =
      input.format === 'CSV' ? { rekord } : { rekord: [], dokument: await house.seal.seal(encode('l:wypis', extract)) }
    const facts = { ...asked.facts, liczba: rekord.length, numerWypisu: extract.numerWypisu }
    return {
      answer: { status, body: { liczbaRekordow: rekord.length, ...content } },
      note: { ...asked, result: status, facts },
    }
  },
})

async function extractOf(
  house: House,
  { controller }: RecordFilter,
  found: readonly FoundRecord[],
  at: Date,
): Promise<WypisRekordow> {
  const rekord = await recordsOnWire(house, found)
  return {
    numerWypisu: house.ids.uuid(),
    sporzadzono: at,
    kodJTAdministratora: controller,
    rekord,
    kluczDziennika: house.ledgerKey,
    punktKontrolny: checkpointOnWire(await house.ledger.checkpoint()),
  }
}

import type { House } from '../operations/house.js'
import { changeLedgerKey, changeLookupKey } from '../operations/ledger-key.js'
import type { Job } from './timetable.js'

/** Takes over a new key of the checkpoints, or of the look-up by person, soon after one was laid ready. @req B6 */
export function takeOverLedgerKey(house: House): Job {
  return {
    name: 'take-over-ledger-key',
    titlePl: 'Przejęcie nowych kluczy dziennika',
    titleEn: 'Taking over new keys of the ledger',
    everyMs: 2_000,
    first: 'AT_START',
    work: async () => (await changeLedgerKey(house)) || changeLookupKey(house),
  }
}

import type { House } from '../operations/house.js'
import { changeLedgerKey } from '../operations/ledger-key.js'
import type { Job } from './timetable.js'

/** Hands the ledger over to a new key of its checkpoints soon after one was laid ready. @req B6 */
export function takeOverLedgerKey(house: House): Job {
  return {
    name: 'take-over-ledger-key',
    titlePl: 'Przejęcie dziennika przez nowy klucz punktów kontrolnych',
    titleEn: 'Handing the ledger over to a new key of its checkpoints',
    everyMs: 2_000,
    first: 'AT_START',
    work: () => changeLedgerKey(house),
  }
}

import type { House } from '../operations/house.js'
import { dropFormerLookupKeys } from '../operations/ledger-key.js'
import { erasePastRetention } from '../operations/retention.js'
import type { Job } from './timetable.js'

/** Erases what names people in entries past their retention, and the look-up keys that nothing is found under any more; at once and then every day. @req B6 */
export function eraseOverdue(house: House): Job {
  return {
    name: 'erase-past-retention',
    titlePl: 'Usuwanie danych osobowych z wpisów po okresie przechowywania',
    titleEn: 'Erasing what names people in entries past their retention',
    everyMs: 24 * 3_600_000,
    first: 'AT_START',
    async work() {
      const erased = await erasePastRetention(house)
      return erased + (await dropFormerLookupKeys(house))
    },
  }
}

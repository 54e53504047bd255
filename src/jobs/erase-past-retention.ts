import type { House } from '../operations/house.js'
import { erasePastRetention } from '../operations/retention.js'
import type { Job } from './timetable.js'

/** Erases what names people in entries past their retention, at once and then every day. @req B6 */
export function eraseOverdue(house: House): Job {
  return {
    name: 'erase-past-retention',
    titlePl: 'Usuwanie danych osobowych z wpisów po okresie przechowywania',
    titleEn: 'Erasing what names people in entries past their retention',
    everyMs: 24 * 3_600_000,
    first: 'AT_START',
    work: () => erasePastRetention(house),
  }
}

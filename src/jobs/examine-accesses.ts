import type { House } from '../operations/house.js'
import { examineByClock } from '../operations/nadzor/examination.js'
import type { Job } from './timetable.js'

/** Looks four times a day for what stands out in the use of data. @req B6 */
export function examineAccesses(house: House): Job {
  return {
    name: 'examine-accesses',
    titlePl: 'Badanie, co wyróżnia się w korzystaniu z danych',
    titleEn: 'Looking for what stands out in the use of data',
    everyMs: 6 * 3_600_000,
    first: 'IN_ITS_TIME',
    work: () => examineByClock(house),
  }
}

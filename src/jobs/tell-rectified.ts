import type { House } from '../operations/house.js'
import { tellEveryRectified } from '../operations/zasilanie-cbb/rectified.js'
import type { Job } from './timetable.js'

/** Tells those who were given data that were corrected since, where the feed itself could not. @see RODO art. 19 */
export function tellRectifiedJob(house: House): Job {
  return {
    name: 'tell-rectified',
    titlePl: 'Zawiadomienia o sprostowaniu danych',
    titleEn: 'Notices of corrected data',
    everyMs: 3_600_000,
    first: 'AT_START',
    work: () => tellEveryRectified(house),
  }
}

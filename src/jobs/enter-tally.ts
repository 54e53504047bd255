import type { House } from '../operations/house.js'
import type { Job } from './timetable.js'

/** Enters the sums of what unknown callers did into the ledger, once a minute. */
export function enterTally(house: House): Job {
  return {
    name: 'enter-tally',
    titlePl: 'Sumy działań nieznanych do dziennika',
    titleEn: 'Sums of what unknown callers did into the ledger',
    everyMs: 60_000,
    first: 'IN_ITS_TIME',
    work: () => house.tally.enter(),
  }
}

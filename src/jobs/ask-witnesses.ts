import type { House } from '../operations/house.js'
import type { Job } from './timetable.js'

/** Asks the witnesses to sign the newest checkpoint. What one of them refuses, or has seen beyond, goes to the log as an alarm. @req B6 */
export function askWitnesses(house: House): Job {
  return {
    name: 'ask-witnesses',
    titlePl: 'Podpisy świadków pod punktem kontrolnym dziennika',
    titleEn: 'Signatures of witnesses under the ledger’s checkpoint',
    everyMs: 10_000,
    first: 'AT_START',
    async work() {
      const words = await house.ledger.askWitnesses()
      for (const { witness, said, size } of words) {
        if (said === 'REFUSED' || said === 'AHEAD')
          house.log.error('witness-contradicts', new Error(`the witness says ${said}`), { witness, size })
        if (said === 'SILENT') house.log.warn('witness-silent', { witness })
      }
    },
  }
}

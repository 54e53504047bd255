import type { House } from '../operations/house.js'
import type { Job } from './timetable.js'

/** Takes archived sets out of the index of who is held where: no service asks them any more. @req B5 */
export function retireSetsJob(house: House): Job {
  return {
    name: 'retire-sets',
    titlePl: 'Usuwanie zbiorów zarchiwizowanych z indeksu osób',
    titleEn: 'Removal of archived sets from the index of people',
    everyMs: 3_600_000,
    first: 'AT_START',
    work: () => retireSets(house),
  }
}

/** Gives how many sets are archived. */
export async function retireSets(house: House): Promise<number> {
  const archived = (await house.control.sets({})).filter(set => set.state === 'ZARCHIWIZOWANY')
  for (const { code, unitCode } of archived) await house.sets.leave({ set: code, controller: unitCode })
  return archived.length
}

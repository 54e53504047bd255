import { enterByClock } from '../operations/by-clock.js'
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

/** Gives how many sets were taken out. */
export async function retireSets(house: House): Promise<number> {
  const archived = (await house.control.sets({})).filter(set => set.state === 'ZARCHIWIZOWANY')
  let left = 0
  for (const { code: set, unitCode: controller } of archived) {
    if (await house.sets.hasLeft({ set, controller })) continue
    await enterByClock(house, 'usuwanieZbioruZIndeksu', { kodZbioru: set })
    await house.sets.leave({ set, controller })
    left += 1
  }
  return left
}

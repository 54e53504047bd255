import { actByClock } from '../operations/by-clock.js'
import type { House } from '../operations/house.js'
import type { Job } from './timetable.js'

/** Removes orders whose time is over, at once and then every hour: they name people. */
export function forgetOrdersJob(house: House): Job {
  return {
    name: 'forget-orders',
    titlePl: 'Usuwanie zleceń po terminie',
    titleEn: 'Removing orders whose time is over',
    everyMs: 3_600_000,
    first: 'AT_START',
    work: () => forgetOrders(house),
  }
}

/** Gives how many were removed. @req B6 */
export async function forgetOrders(house: House): Promise<number> {
  const until = house.clock.now()
  const liczba = await house.control.overdueOrders(until)
  if (liczba > 0) await actByClock(house, 'usuniecieZlecen', [{ change: 'orders-forgotten', until }], { liczba })
  return liczba
}

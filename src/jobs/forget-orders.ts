import type { House } from '../operations/house.js'
import type { Job } from './timetable.js'

/** Removes orders whose time is over, at once and then every hour: they name people. */
export function forgetOrders(house: House): Job {
  return {
    name: 'forget-orders',
    titlePl: 'Usuwanie zleceń po terminie',
    titleEn: 'Removing orders whose time is over',
    everyMs: 3_600_000,
    first: 'AT_START',
    work: () => house.control.forgetOrders(house.clock.now()),
  }
}

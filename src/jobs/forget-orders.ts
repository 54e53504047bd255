import type { House } from '../operations/house.js'
import type { Log } from '../ports/runtime/log.js'

const everyMs = 3_600_000

/** Removes orders whose time is over, at once and then every hour: they name people. */
export function startOrdersJob(house: House, log: Log): { stop(): void } {
  const forget = () =>
    house.control.forgetOrders(house.clock.now()).catch((cause: unknown) => log.error('orders-not-forgotten', cause))
  void forget()
  const timer = setInterval(forget, everyMs)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

import { Tally } from '../../src/operations/tally.js'

let isByTheClock = false
let comesRound = () => {}

/**
 * From now on the sums of what unknown callers did are entered when a test asks for them and when a gateway stops, and not each minute: in
 * which minute of a slow machine something falls is chance. The job itself runs, and enters nothing.
 */
export function tallyByHand(): void {
  const { enter } = Tally.prototype
  Tally.prototype.enter = function (this: Tally) {
    return isByTheClock ? Promise.resolve() : enter.call(this)
  }
  const real = setInterval
  const set = (act: (...values: unknown[]) => void, ms?: number, ...values: unknown[]): NodeJS.Timeout => {
    if (ms !== 60_000 || new Error().stack?.includes('/timetable.') !== true) return real(act, ms, ...values)
    // The job calls what it does before it waits for anything.
    comesRound = () => {
      isByTheClock = true
      act(...values)
      isByTheClock = false
    }
    return real(comesRound, ms)
  }
  Object.assign(globalThis, { setInterval: Object.assign(set, real) })
}

/** The minute of the job that enters the sums is over, for the gateway that was started last. */
export function minuteIsOver(): void {
  comesRound()
}

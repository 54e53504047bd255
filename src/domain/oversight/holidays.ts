import { addDays, type CivilDate, civilDate, weekdayOf } from '../calendar.js'

/** Days of rest that fall on the same day each year: month and day. @see ustawa z 18.01.1951 o dniach wolnych od pracy, art. 1 */
const fixed: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [1, 6],
  [5, 1],
  [5, 3],
  [8, 15],
  [11, 1],
  [11, 11],
  [12, 25],
  [12, 26],
]

/** Since when Christmas Eve is one. @see Dz.U. 2024 poz. 1965 */
const christmasEveSince = 2025

/** Days after Easter Sunday: Easter itself and its Monday, Pentecost, Corpus Christi. */
const afterEaster = [0, 1, 49, 60] as const

/** Easter Sunday of the Gregorian calendar. @see Meeus/Jones/Butcher */
export function easterOf(year: number): CivilDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const f = Math.floor((b + 8) / 25)
  const g = Math.floor((b - f + 1) / 3)
  const h = (19 * a + b - d - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return civilDate(year, Math.floor(n / 31), (n % 31) + 1)
}

const byYear = new Map<number, ReadonlySet<CivilDate>>()

/** The days of rest of a year in Poland, beside Sundays. */
export function holidaysOf(year: number): ReadonlySet<CivilDate> {
  const known = byYear.get(year)
  if (known !== undefined) return known
  const easter = easterOf(year)
  const days = new Set([
    ...fixed.map(([month, day]) => civilDate(year, month, day)),
    ...afterEaster.map(days => addDays(easter, days)),
    ...(year >= christmasEveSince ? [civilDate(year, 12, 24)] : []),
  ])
  byYear.set(year, days)
  return days
}

/** Whether nobody works in an office on the day: a Sunday or a day of rest. */
export function isDayOff(date: CivilDate): boolean {
  return weekdayOf(date) === 0 || holidaysOf(Number(date.slice(0, 4))).has(date)
}

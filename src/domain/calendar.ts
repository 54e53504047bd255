/** A day of the civil calendar, `YYYY-MM-DD`, without zone; compares by text order. Years 1800–2299 on the wire. */
export type CivilDate = string

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const dayMs = 86_400_000

/** Whether the year has 29 February in the Gregorian calendar. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days of a month (1–12); 0 where there is no such month. */
export function daysInMonth(year: number, month: number): number {
  const length = monthLengths[month - 1]
  if (length === undefined) return 0
  return month === 2 && isLeapYear(year) ? 29 : length
}

/** Whether year, month and day name a day that exists. */
export function isExistingDay(year: number, month: number, day: number): boolean {
  return Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month)
}

/** The day as text. The parts must name an existing day. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Whether the text is a day that exists, in the form `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  const parts = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)
  return parts !== null && isExistingDay(Number(parts[1]), Number(parts[2]), Number(parts[3]))
}

/** The day `days` later (earlier where negative). */
export function addDays(date: CivilDate, days: number): CivilDate {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10)
}

/** How many days after `from` the day `to` comes; negative where it comes before. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs
}

/** The day of the week; 0: Sunday. */
export function weekdayOf(date: CivilDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** The same day `months` later; the month's last day where that month is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return civilDate(year, month, Math.min(Number(date.slice(8, 10)), daysInMonth(year, month)))
}

/** Whether the day lies in the period; both ends belong to it, an absent end is open. */
export function isWithin(date: CivilDate, from: CivilDate | undefined, to: CivilDate | undefined): boolean {
  return (from === undefined || date >= from) && (to === undefined || date <= to)
}

const warsawDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Warsaw',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The day on which the instant falls in Poland: terms and validity of Polish law are counted by it. */
export function civilDateOf(instant: Date): CivilDate {
  return warsawDay.format(instant)
}

const warsawTime = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** What clocks in Poland show at the instant, `HH:MM:SS`. */
export function civilTimeOf(instant: Date): string {
  return warsawTime.format(instant)
}

/** The hour (0–23) that clocks in Poland show at the instant. */
export function hourOf(instant: Date): number {
  return Number(civilTimeOf(instant).slice(0, 2))
}

/** The day as people in Poland write it: `31.12.2026`. */
export function writtenDay(date: CivilDate): string {
  const [year, month, day] = date.split('-')
  return `${day}.${month}.${year}`
}

/** The instant as people in Poland write it: `31.12.2026, 14:05:09`. */
export function writtenMoment(instant: Date): string {
  return `${writtenDay(civilDateOf(instant))}, ${civilTimeOf(instant)}`
}

/** The first instant of the day in Poland. */
export function startOfDay(date: CivilDate): Date {
  const utc = new Date(`${date}T00:00:00Z`)
  // Clocks are moved at 1:00 UTC: what they say at 0:00 UTC is how far they were ahead at midnight too.
  const [hours, minutes] = civilTimeOf(utc).split(':').map(Number)
  return new Date(utc.getTime() - ((hours ?? 0) * 60 + (minutes ?? 0)) * 60_000)
}

/** The last millisecond of the day in Poland. */
export function endOfDay(date: CivilDate): Date {
  return new Date(startOfDay(addDays(date, 1)).getTime() - 1)
}

import t from 'tap'
import {
  addDays,
  civilDateOf,
  civilTimeOf,
  daysBetween,
  endOfDay,
  startOfDay,
  weekdayOf,
  writtenMoment,
} from '../../src/domain/calendar.js'
import fc from '../properties/seeded.js'

t.test('a day begins at midnight in Poland, in winter, in summer, and on the days when clocks are moved', t => {
  const rows = [
    ['2026-01-15', '2026-01-14T23:00:00.000Z'],
    ['2026-07-15', '2026-07-14T22:00:00.000Z'],
    ['2026-03-29', '2026-03-28T23:00:00.000Z'],
    ['2026-03-30', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['2026-10-26', '2026-10-25T23:00:00.000Z'],
  ] as const
  for (const [date, start] of rows) t.equal(startOfDay(date).toISOString(), start, date)
  t.end()
})

t.test('every instant lies in the day that it falls in', t => {
  const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, instant => {
      const date = civilDateOf(instant)
      return startOfDay(date) <= instant && instant < startOfDay(addDays(date, 1))
    }),
    { numRuns: 3_000 },
  )
  t.pass('3,000 instants of a hundred years')
  t.end()
})

t.test('a day ends a millisecond before the next begins, also where it has 23 or 25 hours', t => {
  const rows = [
    ['2026-01-15', '2026-01-15T22:59:59.999Z', 24],
    ['2026-07-15', '2026-07-15T21:59:59.999Z', 24],
    ['2026-03-29', '2026-03-29T21:59:59.999Z', 23],
    ['2026-10-25', '2026-10-25T22:59:59.999Z', 25],
    ['2026-12-31', '2026-12-31T22:59:59.999Z', 24],
  ] as const
  for (const [date, end, hours] of rows) {
    t.equal(endOfDay(date).toISOString(), end, date)
    t.equal(endOfDay(date).getTime() + 1 - startOfDay(date).getTime(), hours * 3_600_000)
  }
  t.end()
})

t.test('days between two days are counted by the calendar, whatever clocks do', t => {
  t.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
  t.equal(daysBetween('2026-10-24', '2026-10-26'), 2)
  t.equal(daysBetween('2026-12-31', '2027-01-01'), 1)
  t.equal(daysBetween('2026-05-01', '2026-05-01'), 0)
  t.equal(daysBetween('2026-05-02', '2026-05-01'), -1)
  t.end()
})

t.test('an instant is told by Polish clocks and in the Polish way', t => {
  const instant = new Date('2026-02-28T23:05:09.999Z')
  t.equal(civilDateOf(instant), '2026-03-01')
  t.equal(civilTimeOf(instant), '00:05:09')
  t.equal(writtenMoment(instant), '01.03.2026, 00:05:09')
  t.equal(weekdayOf('2026-03-01'), 0, 'a Sunday')
  t.equal(weekdayOf('2026-03-07'), 6, 'a Saturday')
  t.end()
})

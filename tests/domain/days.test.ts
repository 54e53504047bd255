import t from 'tap'
import { addDays, civilDateOf, startOf } from '../../src/domain/calendar.js'
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
  for (const [date, start] of rows) t.equal(startOf(date).toISOString(), start, date)
  t.end()
})

t.test('every instant lies in the day that it falls in', t => {
  const instants = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, instant => {
      const date = civilDateOf(instant)
      return startOf(date) <= instant && instant < startOf(addDays(date, 1))
    }),
    { numRuns: 3_000 },
  )
  t.pass('3,000 instants of a hundred years')
  t.end()
})

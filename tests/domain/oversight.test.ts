/** What stands out in the use of data, and what does not: days off, night, thresholds, tiny numbers. */

import t from 'tap'
import { addDays, civilDateOf, hourOf, startOfDay } from '../../src/domain/calendar.js'
import { easterOf, holidaysOf, isDayOff } from '../../src/domain/oversight/holidays.js'
import { type ObservedQuestion, Observer } from '../../src/domain/oversight/observer.js'
import type { PatternThresholds } from '../../src/domain/oversight/patterns.js'
import fc from '../properties/seeded.js'

const thresholds: PatternThresholds = {
  peers: 4,
  timesPeers: 5,
  questions: 50,
  offHours: 10,
  nightFrom: 22,
  nightUntil: 6,
  personsPerCase: 15,
  samePerson: 15,
  refusals: 20,
  refusedPercent: 50,
}
/** A Tuesday, noon in Poland. */
const noon = new Date('2026-11-24T11:00:00Z')

function standing(questions: readonly Omit<ObservedQuestion, 'index'>[], change: Partial<PatternThresholds> = {}) {
  const observer = new Observer({ ...thresholds, ...change })
  for (const [index, question] of questions.entries()) observer.see({ index, ...question })
  return observer.standingOut()
}

const times = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n))
const asked = (login: string, change: Partial<ObservedQuestion> = {}) => ({
  at: noon,
  login,
  role: 'PIU_PS',
  unitCode: 'JT-1408-OPS-01',
  isRefused: false,
  ...change,
})
/** Everybody asks for somebody else in a case of their own. */
const usual = (login: string, count: number) =>
  times(count, n => asked(login, { person: `${login} ${n}`, caseNumber: `${login} ${n}` }))

t.test('Easter of years known from almanacs, and the days that hang on it', async t => {
  for (const [year, easter] of [
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ] as const)
    t.equal(easterOf(year), easter)
  const year = holidaysOf(2026)
  t.same(
    [...year].sort(),
    '2026-01-01 2026-01-06 2026-04-05 2026-04-06 2026-05-01 2026-05-03 2026-05-24 2026-06-04 2026-08-15 2026-11-01 2026-11-11 2026-12-24 2026-12-25 2026-12-26'.split(
      ' ',
    ),
  )
  t.notOk(holidaysOf(2024).has('2024-12-24'), 'Christmas Eve since 2025')
  t.ok(isDayOff('2026-11-22') && !isDayOff('2026-11-21') && !isDayOff('2026-11-23'), 'Sundays, not Saturdays')
})

t.test('Easter is a Sunday between 22 March and 25 April', async t => {
  fc.assert(
    fc.property(fc.integer({ min: 1800, max: 2299 }), year => {
      const easter = easterOf(year)
      const rest = easter.slice(5)
      return isDayOff(easter) && rest >= '03-22' && rest <= '04-25' && new Date(`${easter}T12:00:00Z`).getUTCDay() === 0
    }),
  )
  t.pass('in 500 years')
})

t.test('a day begins at midnight in Poland, on days of the clock’s change too', async t => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200_000 }), days => {
      const date = addDays('1980-01-01', days % 100_000)
      const start = startOfDay(date)
      const before = new Date(start.getTime() - 1)
      return civilDateOf(start) === date && hourOf(start) === 0 && civilDateOf(before) === addDays(date, -1)
    }),
  )
  t.equal(startOfDay('2026-03-29').toISOString(), '2026-03-28T23:00:00.000Z')
  t.equal(startOfDay('2026-10-25').toISOString(), '2026-10-24T22:00:00.000Z')
})

t.test('@req B6 an officer far over colleagues in the same role', async t => {
  const peers = times(5, n => usual(`kolega.${n}`, 20)).flat()
  const found = standing([...peers, ...usual('pilny', 100)])
  t.match(found, [{ kind: 'PONAD_INNYCH', login: 'pilny', measured: 100, limit: 100 }])
  t.equal(found.length, 1)
  t.equal(found[0]?.entries.length, 50, 'the first ones show it')
  t.same(standing([...peers, ...usual('pilny', 99)]), [], 'just below')
  t.same(standing([...peers.slice(0, 60), ...usual('pilny', 500)]), [], 'three colleagues are too few to compare with')
  const elsewhere = usual('pilny', 500).map(one => ({ ...one, role: 'PIU_SR' }))
  t.same(standing([...peers, ...elsewhere]), [], 'nobody else has the role')
})

t.test('@req B6 nights, Sundays and holidays, by the clock in Poland', async t => {
  const at = (iso: string, count = 10) =>
    standing(times(count, n => asked('nocny', { at: new Date(iso), person: String(n) }))).map(({ kind }) => kind)
  t.same(at('2026-11-24T21:00:00Z'), ['NOC_I_SWIETA'], '22:00 in winter')
  t.same(at('2026-07-21T20:30:00Z'), ['NOC_I_SWIETA'], '22:30 in summer')
  t.same(at('2026-11-24T20:30:00Z'), [], '21:30 in winter')
  t.same(at('2026-11-24T04:59:00Z'), ['NOC_I_SWIETA'], '5:59')
  t.same(at('2026-11-24T05:00:00Z'), [], '6:00')
  t.same(at('2026-06-04T10:00:00Z'), ['NOC_I_SWIETA'], 'Corpus Christi')
  t.same(at('2026-11-22T10:00:00Z'), ['NOC_I_SWIETA'], 'a Sunday')
  t.same(at('2026-11-22T10:00:00Z', 9), [], 'too few')
})

t.test('@req B6 many persons with one case number; the same person again and again; many refusals', async t => {
  const sameCase = (persons: number) =>
    times(persons * 2, n => asked(`u.${n % 7}`, { caseNumber: 'PS.1.2026', person: String(n % persons) }))
  t.match(standing(sameCase(15)), [{ kind: 'WIELE_OSOB_W_SPRAWIE', measured: 15, unitCode: 'JT-1408-OPS-01' }])
  t.equal(standing(sameCase(15))[0]?.login, undefined, 'a case is a unit’s')
  t.same(standing(sameCase(14)), [])
  const otherUnit = sameCase(14).concat(
    times(14, n => asked('obcy', { caseNumber: 'PS.1.2026', person: `inna ${n}`, unitCode: 'JT-1465-OPS-01' })),
  )
  t.same(standing(otherUnit), [], 'another unit’s case of the same number is another case')
  const same = (count: number) => times(count, n => asked('uparty', { person: 'Zenobia', caseNumber: `PS.${n}` }))
  t.match(standing(same(15)), [{ kind: 'TA_SAMA_OSOBA', login: 'uparty', measured: 15 }])
  t.same(standing(same(14)), [])
  const refused = (no: number, yes: number) => [
    ...times(no, n => asked('odmawiany', { isRefused: true, person: `n${n}` })),
    ...usual('odmawiany', yes),
  ]
  t.match(standing(refused(20, 20)), [{ kind: 'WIELE_ODMOW', measured: 20 }])
  t.same(standing(refused(20, 21)), [], 'fewer than half')
  t.same(standing(refused(19, 0)), [], 'too few')
})

const question = fc.record({
  at: fc.date({ min: new Date('2026-11-01'), max: new Date('2026-11-30'), noInvalidDate: true }),
  login: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
  role: fc.constantFrom('PIU_PS', 'PIU_SR'),
  unitCode: fc.constantFrom('JT-1408-OPS-01', 'JT-1465-OPS-01'),
  caseNumber: fc.constantFrom('1', '2', '3'),
  person: fc.constantFrom('x', 'y', 'z'),
  isRefused: fc.boolean(),
})

t.test('@req B6 tiny numbers raise no alarm, whatever they are like', async t => {
  fc.assert(fc.property(fc.array(question, { maxLength: 9 }), questions => standing(questions).length === 0))
  t.pass('nine questions, however strange, are no pattern')
})

t.test('@req B6 nothing is told that is below its threshold, and each finding is shown by its entries', async t => {
  fc.assert(
    fc.property(fc.array(question, { maxLength: 300 }), questions => {
      for (const one of standing(questions, { personsPerCase: 2, samePerson: 8, questions: 20, refusals: 5 })) {
        const shown = one.entries.map(index => questions[index])
        if (one.measured < one.limit || one.entries.length !== Math.min(one.measured, 50)) return false
        if (new Set(one.entries).size !== one.entries.length) return false
        if (one.login !== undefined && shown.some(each => each?.login !== one.login)) return false
        if (one.kind === 'WIELE_ODMOW' && shown.some(each => each?.isRefused !== true)) return false
        if (one.kind === 'TA_SAMA_OSOBA' && new Set(shown.map(each => each?.person)).size !== 1) return false
      }
      return true
    }),
  )
  t.pass('held for random months')
})

t.test('the order in which questions are seen changes what is told in nothing but its entries', async t => {
  const told = (questions: readonly Omit<ObservedQuestion, 'index'>[]) =>
    standing(questions, { personsPerCase: 2, samePerson: 8, questions: 20, peers: 2 })
      .map(({ kind, subject, measured, limit }) => JSON.stringify([kind, subject, measured, limit]))
      .sort()
  fc.assert(
    fc.property(fc.array(question, { maxLength: 120 }), questions => {
      const [forth, back] = [told(questions), told([...questions].reverse())]
      return JSON.stringify(forth) === JSON.stringify(back)
    }),
  )
  t.pass('held for random months')
})

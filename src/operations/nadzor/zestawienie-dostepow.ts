import type { ResponseOf } from '../../contract/index.js'
import { addDays, addMonths, type CivilDate, weekdayOf } from '../../domain/calendar.js'
import { fault, isRefusal, refuse } from '../../fault/refusal.js'
import type { DayOfQuestions } from '../../ports/data/activity.js'
import { reads } from '../operation.js'
import { overseenBy } from '../rejestr-dostepow/oversight.js'
import { overseerAtPortal } from './admission.js'

type Period = ResponseOf<'zestawienieDostepow'>['okres'][number]

/** Longest period, years. */
const mostYears = 5

/** How much was asked for and refused over time: numbers alone, nobody named. @req B6 */
export const zestawienieDostepow = reads({
  name: 'zestawienieDostepow',
  admission: overseerAtPortal,
  asked: ({ input: { odDnia, doDnia } }) => ({
    act: 'PODGLAD_DZIENNIKA',
    result: 'SUKCES',
    facts: { odDnia, doDnia },
  }),
  async permit({ input, caller }) {
    const overseen = overseenBy(caller, input.kodJTAdministratora)
    if (isRefusal(overseen)) return overseen
    const { odDnia, doDnia } = input
    if (odDnia > doDnia) return refuse('5021', [fault('5021', 'Okres kończy się przed początkiem.', 'doDnia')])
    if (doDnia > addMonths(odDnia, mostYears * 12))
      return refuse('5021', [fault('5021', `Okres może mieć najwyżej ${mostYears} lat.`, 'doDnia')])
    return overseen
  },
  async act({ input: { odDnia, doDnia } }, house, { controller }, asked) {
    const days = await house.ledger.volume(controller, odDnia, doDnia)
    const okres = summed(days, periodsIn(odDnia, doDnia))
    return { answer: { status: 'SUKCES', body: { okres } }, note: asked }
  },
})

/** Most days and most weeks that are told one by one. */
const mostDays = 62
const mostWeeks = 53

/** Days, weeks or months from the first day to the last; the ones at the ends may be shorter. */
export function periodsIn(first: CivilDate, last: CivilDate): readonly { odDnia: CivilDate; doDnia: CivilDate }[] {
  const periods: { odDnia: CivilDate; doDnia: CivilDate }[] = []
  const stepOf = (from: CivilDate) => {
    if (addDays(first, mostDays) > last) return addDays(from, 1)
    if (addDays(first, mostWeeks * 7) > last) return addDays(from, 7 - ((weekdayOf(from) + 6) % 7))
    return addMonths(`${from.slice(0, 7)}-01`, 1)
  }
  for (let from = first; from <= last; ) {
    const next = stepOf(from)
    const end = addDays(next, -1)
    periods.push({ odDnia: from, doDnia: end < last ? end : last })
    from = next
  }
  return periods
}

function summed(
  days: readonly DayOfQuestions[],
  periods: readonly Pick<Period, 'odDnia' | 'doDnia'>[],
): readonly Period[] {
  let at = 0
  return periods.map(period => {
    const sums = { udostepnienia: 0, bezDanych: 0, odmowy: 0 }
    for (let day = days[at]; day !== undefined && day.day <= period.doDnia; at += 1, day = days[at]) {
      sums.udostepnienia += day.answered
      sums.bezDanych += day.empty
      sums.odmowy += day.refused
    }
    return { ...period, ...sums }
  })
}

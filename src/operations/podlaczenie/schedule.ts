import type { RequestOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { type Connection, movedSystem } from '../../domain/connection/connection.js'
import { isPlannedOpen } from '../../domain/connection/life.js'
import { fault, isRefusal, type Refusal, refuse } from '../../fault/refusal.js'

type Dates = RequestOf<'utworzPakiet'>['termin']

/** The connection with the date of one system set. 5020: no such system, 5021: the day is over, 5019: not in this state. */
export function dated(
  connection: Connection,
  { pozycja, data }: Dates[number],
  at: Date,
): Connection | Refusal<'5019' | '5020' | '5021'> {
  const planned = connection.systems.find(one => one.number === pozycja)
  if (planned === undefined) return refuse('5020', [fault('5020', 'Zgłoszenie nie ma takiej pozycji.', 'pozycja')])
  if (data < civilDateOf(at)) return refuse('5021', [fault('5021', 'Termin już minął.', 'data')])
  if (!isPlannedOpen('TERMIN', connection.state, planned.state)) return refuse('5019')
  return movedSystem(connection, pozycja, 'TERMIN', at, { scheduledOn: data })
}

/** The connection with all dates of a package: every system has one. */
export function scheduled(
  connection: Connection,
  dates: Dates,
  at: Date,
): Connection | Refusal<'5019' | '5020' | '5021'> {
  let schedule = connection
  for (const date of dates) {
    const next = dated(schedule, date, at)
    if (isRefusal(next)) return next
    schedule = next
  }
  const undated = schedule.systems.filter(one => one.scheduledOn === undefined)
  if (undated.length === 0) return schedule
  const places = undated.map(one => fault('5021', 'System nie ma terminu podłączenia.', `termin[${one.number}]`))
  return refuse('5021', places)
}

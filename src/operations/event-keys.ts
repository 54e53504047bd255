import { readUnitCode } from '../domain/units.js'
import type { ActKind } from '../ports/data/ledger.js'

/** Whether an act of the kind is an event: signing in and out, passwords, locks, and every act of administration. @req B7 */
export function isEvent(act: ActKind): boolean {
  return act === 'ZDARZENIE' || act === 'ADMINISTRACJA'
}

/** The search key under which all events are found. */
export const everyEvent = 'ZDARZENIE:*'

/** The search key of a login: acts of its holder, and acts that concern its account. */
export function loginKey(login: string): string {
  return `LOGIN:${login}`
}

/** In the place of a unit where a login that nobody has was tried. */
export const unknownUnit = 'JT-NIEZNANA'

/** The search key of the events of a unit. */
export function unitEvents(unitCode: string): string {
  return `ZDARZENIE:${unitCode}`
}

/** The search key of the events of a voivodeship's units. @param territory TERC code of a place in it */
export function voivodeshipEvents(territory: string): string {
  return `ZDARZENIE:WOJ-${territory.slice(0, 2)}`
}

/** Everything an event of the units is found under. */
export function eventKeysOf(unitCodes: readonly string[]): readonly string[] {
  // A unit that nobody has is marked as one is: that a login is unknown shows in no number of marks.
  const units = unitCodes.flatMap(code => [unitEvents(code), voivodeshipEvents(readUnitCode(code)?.territory ?? '')])
  return [everyEvent, ...new Set(units)]
}

import type { Area } from '../areas.js'
import { addDays, type CivilDate } from '../calendar.js'
import type { Software, System } from '../registry/system.js'
import type { Unit } from '../registry/unit.js'
import {
  type ConnectionActor,
  type ConnectionMove,
  type ConnectionState,
  connectionMoves,
  type PlannedMove,
  type PlannedState,
  plannedMoves,
} from './life.js'
import type { ItemCheck } from './package-items.js'
import type { ScanKind } from './scan.js'

/** What the head of the unit told of it. */
export type NotifiedUnit = Omit<Unit, 'code' | 'state'>

/** The person whom the head names to connect the systems. Personal data: shown only to who must see them. */
export interface NotifiedAdministrator {
  readonly firstName: string
  readonly surname: string
  readonly pesel: string
  readonly phone: string
  readonly email: string
}

/** One domain system of the unit, from the notice to its result. */
export interface PlannedSystem {
  /** From 1, as in the notice. */
  readonly number: number
  readonly area: Area
  readonly software: Software
  readonly state: PlannedState
  /** The day on which it is to be registered: the connection schedule. */
  readonly scheduledOn?: CivilDate
  /** Of the last attempt. */
  readonly result?: {
    readonly at: Date
    readonly by: string
    readonly isLate: boolean
    readonly systemId?: string
    readonly cause?: string
  }
}

export interface Clarification {
  readonly question: string
  readonly askedAt: Date
  readonly askedBy: string
  readonly answer?: string
  readonly answeredAt?: Date
}

/** The information package as it was last made. The file itself is kept apart; its password nowhere. */
export interface MadePackage {
  readonly attachmentId: string
  readonly fileName: string
  /** SHA-256 of the encrypted file, hex. */
  readonly hash: string
  readonly madeAt: Date
  readonly madeBy: string
  readonly handedOverAt?: Date
  readonly checkedAt?: Date
  readonly checks?: readonly ItemCheck[]
}

/** The connection of one unit. @req A2.1 A2.2 A2.4 A2.11 */
export interface Connection {
  /** `ZG-` and six digits. */
  readonly id: string
  readonly state: ConnectionState
  readonly filedAt: Date
  readonly unit: NotifiedUnit
  readonly head: { readonly firstName: string; readonly surname: string; readonly email: string }
  readonly administrator: NotifiedAdministrator
  /** Whether the unit got mobile terminals (OTM). */
  readonly terminals: boolean
  readonly scan: { readonly attachmentId: string; readonly kind: ScanKind }
  readonly clarifications: readonly Clarification[]
  readonly refusedBecause?: string
  /** Of the registered unit, since the notice was accepted. */
  readonly unitCode?: string
  readonly login?: string
  readonly package?: MadePackage
  readonly systems: readonly PlannedSystem[]
  readonly history: readonly {
    readonly at: Date
    readonly move: ConnectionMove | PlannedMove
    readonly by: ConnectionActor
    readonly number?: number
  }[]
}

/** The connection after a transition; what changes with it is given. */
export function moved(
  connection: Connection,
  move: ConnectionMove,
  at: Date,
  change: Partial<Connection> = {},
): Connection {
  const { to, by } = connectionMoves[move]
  return { ...connection, ...change, state: to, history: [...connection.history, { at, move, by }] }
}

/** The connection after a transition of one of its systems. */
export function movedSystem(
  connection: Connection,
  number: number,
  move: PlannedMove,
  at: Date,
  change: Partial<PlannedSystem>,
): Connection {
  const { to, by } = plannedMoves[move]
  return {
    ...connection,
    systems: connection.systems.map(one => (one.number === number ? { ...one, ...change, state: to } : one)),
    history: [...connection.history, { at, move, by, number }],
  }
}

/** The last day on which the result of a system is in time: one day after its date. @req A2.11 */
export function resultDueOn(scheduledOn: CivilDate): CivilDate {
  return addDays(scheduledOn, 1)
}

/** Whether the result of the system is owed and its day is over. @req A2.11 */
export function isOverdue(planned: PlannedSystem, today: CivilDate): boolean {
  return (
    planned.state === 'ZAPLANOWANY' && planned.scheduledOn !== undefined && today > resultDueOn(planned.scheduledOn)
  )
}

/** The registered system that stands for the planned one: the one its result names, else one of its product and area. */
export function registeredFor(planned: PlannedSystem, registered: readonly System[]): System | undefined {
  const named = planned.result?.systemId
  if (named !== undefined) return registered.find(system => system.id === named)
  return registered.find(
    system =>
      system.kind === 'SD' &&
      system.state !== 'NIEAKTYWNY' &&
      system.area === planned.area &&
      system.software.name === planned.software.name &&
      system.software.vendor === planned.software.vendor,
  )
}

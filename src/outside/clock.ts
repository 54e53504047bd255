import { randomUUID } from 'node:crypto'
import type { Clock, Ids } from '../ports/runtime/clock.js'

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date() }

/** Random UUIDs. */
export const systemIds: Ids = { uuid: () => randomUUID() }

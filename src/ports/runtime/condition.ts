import type { Condition } from '../../domain/condition.js'

/** Tells how the gateway is. */
export interface ConditionSource {
  /** @throws Error when the disk cannot be asked */
  condition(): Promise<Condition>
}

import type { Condition } from '../../domain/condition.js'

/** Tells how the gateway is. */
export interface ConditionSource {
  /** All but the mails, which the control data know. @throws Error when the disk cannot be asked */
  condition(): Promise<Omit<Condition, 'mails' | 'setTroubles' | 'lacksElearningToken' | 'partTroubles'>>
}

import type { Clock } from '../../ports/runtime/clock.js'
import type { AttemptLimits } from '../../ports/runtime/security.js'

export interface LockRules {
  /** The failure that locks. */
  readonly failures: number
  /** For how long. */
  readonly lockMs: number
  readonly clock: Clock
  /** Most keys remembered; the longest untouched is forgotten first. 100,000 where absent. */
  readonly maxKeys?: number
}

interface Count {
  readonly failures: number
  readonly lockedUntil?: Date
}

/**
 * Locks keys as accounts are locked: failures count without end until they lock, and anew afterwards. For logins that no
 * account has, so that they cannot be told from the others.
 * @req A2.6
 */
export function memoryLocks({ failures, lockMs, clock, maxKeys = 100_000 }: LockRules): AttemptLimits {
  const counts = new Map<string, Count>()
  return {
    async blockedUntil(key) {
      const until = counts.get(key)?.lockedUntil
      return until !== undefined && clock.now() < until ? until : undefined
    },
    async failed(key) {
      const next = (counts.get(key)?.failures ?? 0) + 1
      const now = clock.now().getTime()
      counts.delete(key)
      counts.set(key, next < failures ? { failures: next } : { failures: 0, lockedUntil: new Date(now + lockMs) })
      const [oldest] = counts.keys()
      if (counts.size > maxKeys && oldest !== undefined) counts.delete(oldest)
    },
    async succeeded(key) {
      counts.delete(key)
    },
  }
}

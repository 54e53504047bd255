import { RateLimiterMemory } from 'rate-limiter-flexible'
import type { AttemptLimits } from '../../ports/runtime/security.js'

/**
 * Failed attempts per address: after `failures` within `windowMs` the address rests until the window ends. So one
 * address cannot lock account after account: it is stopped before it reaches the next.
 */
export function memoryAttempts(limits: { readonly failures: number; readonly windowMs: number }): AttemptLimits {
  const limiter = new RateLimiterMemory({ points: limits.failures, duration: limits.windowMs / 1000 })
  return {
    async blockedUntil(key) {
      const state = await limiter.get(key)
      if (state === null || state.consumedPoints < limits.failures) return undefined
      return new Date(Date.now() + state.msBeforeNext)
    },
    async failed(key) {
      await limiter.penalty(key)
    },
    async succeeded(key) {
      await limiter.delete(key)
    },
  }
}

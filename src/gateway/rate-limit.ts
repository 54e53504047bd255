import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { type Refusal, refuse } from '../fault/refusal.js'

/** Who requests are counted for: a certificate of our own CA, or the address where there is none. */
export interface RequestSource {
  readonly fingerprint?: string | undefined
  readonly address: string
}

/** Counts requests per source and minute. */
export interface RateLimit {
  /** `undefined`: go on. */
  take(source: RequestSource): Promise<Refusal<'1005'> | undefined>
}

/** Counts calls in the name of one account and minute, whichever certificate or session they come by. */
export interface AccountRate {
  /** `undefined`: go on; nobody's calls are not counted. */
  take(account: string | undefined): Promise<Refusal<'1005'> | undefined>
}

/** Limits calls per account. @req peers.md H45 */
export function accountRate(requestsPerMinute: number): AccountRate {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  return { take: async account => (account === undefined ? undefined : consume(limiter, account)) }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<Refusal<'1005'> | undefined> {
  try {
    await limiter.consume(key)
    return undefined
  } catch (cause) {
    if (!(cause instanceof RateLimiterRes)) throw cause
    return refuse('1005', [], new Date(Date.now() + cause.msBeforeNext))
  }
}

/** Limits requests per certificate, or address where no certificate of ours is shown. @req peers.md H45 */
export function rateLimit(requestsPerMinute: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: requestsPerMinute, duration: 60 })
  return { take: source => consume(limiter, sourceOf(source)) }
}

/** The name a source is counted under. One IPv6 customer has at least a /64, so the count is per /64. */
export function sourceOf({ fingerprint, address }: RequestSource): string {
  if (fingerprint !== undefined) return `certificate ${fingerprint}`
  if (!address.includes(':') || address.startsWith('::ffff:')) return `address ${address}`
  return `network ${expanded(address).slice(0, 4).join(':')}`
}

function expanded(address: string): readonly string[] {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  if (tail === undefined) return before
  const after = tail === '' ? [] : tail.split(':')
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after]
}

import type { Refusal } from '../../fault/refusal.js'
import { WSU } from '../../xml/names.js'
import { isNamed, textOf, type XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'
import { elementsOnly } from '../xmldsig/children.js'

/** The span of time in which a message is good. */
export interface Lifetime {
  readonly created: Date
  readonly expires: Date
}

export interface FreshnessPolicy {
  readonly now: Date
  /** Longest span between Created and Expires. */
  readonly maxLifetimeMs: number
  /** How far the sender's clock may be from ours. */
  readonly maxSkewMs: number
}

const utc = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(\.\d{1,9})?Z$/

/** Reads Created and Expires: both, in this order, in UTC; 2007 otherwise. @see OASIS WSS SOAP Message Security 1.1.1 §10 */
export function readTimestamp(root: XmlElement): Lifetime | Refusal<'2007'> {
  const children = elementsOnly(root) ?? []
  const [first, second] = children
  if (children.length !== 2 || first === undefined || second === undefined) return misbuilt(root)
  const created = isNamed(first, WSU, 'Created') ? instantOf(first) : undefined
  const expires = isNamed(second, WSU, 'Expires') ? instantOf(second) : undefined
  return created === undefined || expires === undefined ? misbuilt(root) : { created, expires }
}

function instantOf(element: XmlElement): Date | undefined {
  const text = textOf(element)
  if (text === undefined || !utc.test(text)) return undefined
  const instant = new Date(text)
  // A day that does not exist (30 February) rolls over in Date; it is not an instant.
  return instant.getTime() >= 0 && instant.toISOString().slice(0, 19) === text.slice(0, 19) ? instant : undefined
}

/** Whether the message is good now; 2003 names the difference between the clocks in seconds. @req A2.7 */
export function demandFreshness(lifetime: Lifetime, policy: FreshnessPolicy): Refusal<'2003'> | undefined {
  const { created, expires } = lifetime
  const now = policy.now.getTime()
  const span = expires.getTime() - created.getTime()
  if (span <= 0) return stale('Expires nie jest późniejsze niż Created.')
  if (span > policy.maxLifetimeMs) {
    return stale(`Komunikat jest ważny ${seconds(span)} s, dozwolone najwyżej ${seconds(policy.maxLifetimeMs)} s.`)
  }
  const ahead = created.getTime() - now
  if (ahead > policy.maxSkewMs) {
    return stale(
      `Created jest o ${seconds(ahead)} s późniejsze niż zegar bramki, dozwolone ${seconds(policy.maxSkewMs)} s.`,
    )
  }
  const behind = now - expires.getTime()
  if (behind >= policy.maxSkewMs) {
    return stale(
      `Komunikat wygasł ${seconds(behind)} s temu według zegara bramki, dozwolone ${seconds(policy.maxSkewMs)} s.`,
    )
  }
  return undefined
}

function seconds(ms: number): number {
  return Math.round(ms / 1000)
}

function stale(text: string): Refusal<'2003'> {
  return flaw('2003', 'SIG_CONSTRAINTS_FAILURE', text)
}

function misbuilt(at: XmlElement): Refusal<'2007'> {
  return flaw('2007', 'FORMAT_FAILURE', 'Timestamp ma zawierać Created i Expires w UTC.', at)
}

import type { OperationName } from '../contract/index.js'
import { isRefusal, type Refusal } from '../fault/refusal.js'
import type { Answer } from '../operations/operation.js'
import { receiptsOf, recordUndelivered } from '../operations/turn-away.js'
import type { Gateway } from './gateway.js'
import { type PortalCall, type PortalCaller, performAtPortal, portalCaller } from './portal-call.js'
import type { RateLimit } from './rate-limit.js'

/** An operation that was answered to a page. */
interface Answered {
  readonly answer: Answer<OperationName>
  /** Numbers of its entries in the ledger; none where it was only counted. */
  readonly entries: readonly number[]
  /** Enters that the answer did not reach the person: the page could not be made. */
  readonly undelivered: () => Promise<void>
}

/**
 * What the portal's pages stand on: the same limits, the same caller, the same road as `POST /portal/operacje`, and nothing else.
 * @see src/web/portal/door.ts
 */
export function portalDoor(gateway: Gateway, rate: RateLimit) {
  const { house, log, maxMessageBytes } = gateway
  return {
    maxBytes: maxMessageBytes,
    now: () => house.clock.now(),
    newId: () => house.ids.uuid(),
    take: (address: string) => rate.take({ address }),
    caller: (address: string, token: string | undefined) => portalCaller(gateway, { address, token }),
    perform: (caller: PortalCaller, transactionId: string, request: Uint8Array) =>
      performForPage(gateway, caller, transactionId, request),
    /** Counts what was turned away before any operation. */
    turnedAway(address: string, refusal: Refusal): void {
      house.tally.count(address, 'portal', refusal.refused)
    },
    /** Tells the operator what broke. */
    failed(cause: unknown, transactionId: string): void {
      log.error('portal-failed', cause, { transactionId })
    },
    /** Tells the operator of an answer: facts of the transport, nothing of what was said. */
    answered(transactionId: string, status: number, receivedAt: Date): void {
      log.info('portal', { transactionId, status, tookMs: house.clock.now().getTime() - receivedAt.getTime() })
    },
  }
}

async function performForPage(
  gateway: Gateway,
  caller: PortalCaller,
  transactionId: string,
  request: Uint8Array,
): Promise<Answered | Refusal> {
  const receivedAt = gateway.house.clock.now()
  const performed = await performAtPortal(gateway, caller, { transactionId, receivedAt }, request, { isPassed: false })
  if (isRefusal(performed)) return counted(gateway, caller, performed)
  const { outcome } = performed
  if ('refusal' in outcome) return outcome.refusal
  return {
    answer: outcome.answer,
    entries: receiptsOf(outcome.recorded).map(receipt => receipt.index),
    undelivered: () => notDelivered(gateway, performed),
  }
}

function counted(gateway: Gateway, caller: PortalCaller, refusal: Refusal): Refusal {
  gateway.house.tally.count(caller.address, 'portal', refusal.refused)
  return refusal
}

async function notDelivered(gateway: Gateway, { call, outcome }: PortalCall): Promise<void> {
  await recordUndelivered(gateway.house, call, outcome.recorded)
}

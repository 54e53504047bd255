import type { OperationName } from '../contract/index.js'
import { isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { Answer } from '../operations/operation.js'
import { receiptsOf, recordUndelivered } from '../operations/turn-away.js'
import type { Deadline } from './deadline.js'
import type { Gateway } from './gateway.js'
import { type PortalCall, type PortalCaller, performAtPortal, portalCaller } from './portal-call.js'
import { type RateLimit, sourceOf } from './rate-limit.js'
import type { Turns } from './turns.js'

/** An operation that was answered to a page. */
interface Answered {
  readonly answer: Answer<OperationName>
  /** Numbers of its entries in the ledger; none where it was only counted. */
  readonly entries: readonly number[]
  /** Enters that the answer did not reach the person: the page could not be made. */
  readonly undelivered: () => Promise<void>
}

/**
 * What the portal's pages stand on: the same limits, places and turns, the same caller, the same road as `POST /portal/operacje`, and nothing else.
 * @see src/web/portal/door.ts
 */
export function portalDoor(gateway: Gateway, rate: RateLimit, turns: Turns) {
  const { house, log, maxMessageBytes } = gateway
  return {
    maxBytes: maxMessageBytes,
    now: () => house.clock.now(),
    newId: () => house.ids.uuid(),
    take: (address: string) => rate.take({ address }),
    caller: (address: string, token: string | undefined) => portalCaller(gateway, { address, token }),
    perform: (caller: PortalCaller, transactionId: string, request: Uint8Array) =>
      performInTurn(gateway, turns, caller, transactionId, request),
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

/** In its turn and in its time. 9004: there is no place now; 9002: the time is up, and what was begun comes to its end. */
async function performInTurn(
  gateway: Gateway,
  turns: Turns,
  caller: PortalCaller,
  transactionId: string,
  request: Uint8Array,
): Promise<Answered | Refusal> {
  const source = caller.kind === 'person' ? `account ${caller.account.login}` : sourceOf(caller)
  const place = turns.enter(source, request.byteLength)
  if (isRefusal(place)) return counted(gateway, caller, place)
  try {
    const answered = await turns.answer<Answered | Refusal>(
      place,
      request.byteLength,
      deadline => performForPage(gateway, caller, transactionId, request, deadline),
      refusal => counted(gateway, caller, refusal),
    )
    if (answered === undefined) throw new Error('a page left its place before it was answered')
    return answered
  } finally {
    place.leave()
  }
}

async function performForPage(
  gateway: Gateway,
  caller: PortalCaller,
  transactionId: string,
  request: Uint8Array,
  deadline: Deadline,
): Promise<Answered | Refusal> {
  const receivedAt = gateway.house.clock.now()
  const performed = await performAtPortal(gateway, caller, { transactionId, receivedAt }, request, deadline)
  if (isRefusal(performed)) return counted(gateway, caller, performed)
  const { outcome } = performed
  if ('refusal' in outcome) return outcome.refusal
  if (!deadline.keep()) {
    await notDelivered(gateway, performed, '9002')
    return refuse('9002')
  }
  return {
    answer: outcome.answer,
    entries: receiptsOf(outcome.recorded).map(receipt => receipt.index),
    undelivered: () => notDelivered(gateway, performed, '9001'),
  }
}

function counted(gateway: Gateway, caller: PortalCaller, refusal: Refusal): Refusal {
  gateway.house.tally.count(caller.address, 'portal', refusal.refused)
  return refusal
}

async function notDelivered(gateway: Gateway, { call, outcome }: PortalCall, code: '9001' | '9002'): Promise<void> {
  await recordUndelivered(gateway.house, call, outcome.recorded, code)
}

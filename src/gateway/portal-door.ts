import type { OperationName } from '../contract/index.js'
import { isRefusal, type Refusal } from '../fault/refusal.js'
import type { Answer } from '../operations/operation.js'
import { receiptsOf, recordUndelivered } from '../operations/turn-away.js'
import type { PrintedDocument } from '../ports/runtime/documents.js'
import type { Deadline } from './deadline.js'
import type { Gateway } from './gateway.js'
import { type PortalCaller, performAtPortal, placeSource, portalCaller } from './portal-call.js'
import type { Place } from './queue.js'
import type { RateLimit } from './rate-limit.js'
import type { Turns } from './turns.js'

/** An operation that was answered to a page. */
interface Answered {
  readonly answer: Answer<OperationName>
  /** Numbers of its entries in the ledger; none where it was only counted. */
  readonly entries: readonly number[]
  readonly receipts: readonly { readonly index: number; readonly leafHash: string }[]
  /** Enters that the answer did not reach the person: the page could not be made, or came too late. */
  readonly undelivered: (code: '9001' | '9002') => Promise<void>
}

/** What the portal's pages stand on beside the gateway. */
export interface DoorOrder {
  readonly gateway: Gateway
  readonly rate: RateLimit
  readonly turns: Turns
  /** The modules of a QR code, row by row. */
  readonly qr: (text: string) => readonly (readonly boolean[])[]
}

/**
 * What the portal's pages stand on: the same limits, places and turns, the same caller, the same road as
 * `POST /portal/operacje`, and nothing else.
 * @see src/web/portal/door.ts
 */
export function portalDoor({ gateway, rate, turns, qr }: DoorOrder) {
  const { house, log } = gateway
  return {
    qr,
    print: (document: PrintedDocument) => house.printer.print(document),
    now: () => house.clock.now(),
    newId: () => house.ids.uuid(),
    async enter(address: string, token: string | undefined, bytes: number): Promise<Place | Refusal> {
      return (await rate.take({ address })) ?? turns.enter(placeSource(gateway, address, token), bytes)
    },
    leave: (place: Place) => place.leave(),
    inTurn<T>(
      place: Place,
      bytes: number,
      act: (time: Deadline) => Promise<T>,
      tooLate: (refusal: Refusal) => T,
    ): Promise<T | undefined> {
      place.holds(bytes)
      return turns.answer(place, bytes, act, tooLate)
    },
    caller: (address: string, token: string | undefined) => portalCaller(gateway, { address, token }),
    perform: (
      caller: PortalCaller,
      transactionId: string,
      request: Uint8Array,
      time: Pick<Deadline, 'isPassed'>,
    ): Promise<Answered | Refusal> => performForPage(gateway, caller, transactionId, request, time),
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
  time: Pick<Deadline, 'isPassed'>,
): Promise<Answered | Refusal> {
  const { house } = gateway
  const receivedAt = house.clock.now()
  const performed = await performAtPortal(gateway, caller, { transactionId, receivedAt }, request, time)
  if (isRefusal(performed)) {
    house.tally.count(caller.address, 'portal', performed.refused)
    return performed
  }
  const { call, outcome } = performed
  if ('refusal' in outcome) return outcome.refusal
  const receipts = receiptsOf(outcome.recorded)
  return {
    answer: outcome.answer,
    entries: receipts.map(receipt => receipt.index),
    receipts,
    undelivered: async code => void (await recordUndelivered(house, call, outcome.recorded, code)),
  }
}

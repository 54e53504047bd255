import type { OperationName } from '../../contract/index.js'
import type { Refusal } from '../../fault/refusal.js'
import type { PersonCaller, VisitorCaller } from '../../operations/caller.js'
import type { Answer } from '../../operations/operation.js'

/** Who looks at a page. */
export type PageCaller = PersonCaller | VisitorCaller

/** An operation that was answered. */
export interface DoorAnswer {
  readonly answer: Answer<OperationName>
  /** Numbers of its entries in the ledger; none where it was only counted. */
  readonly entries: readonly number[]
  /** Enters that the answer did not reach the person: the page could not be made. */
  undelivered(): Promise<void>
}

/** The one way from pages to operations: handed in by the gateway, the same as that of `POST /portal/operacje`. */
export interface PortalDoor {
  /** Largest request of an operation, bytes. */
  readonly maxBytes: number
  now(): Date
  newId(): string
  /** The rate of an address. `undefined`: go on. */
  take(address: string): Promise<Refusal | undefined>
  caller(address: string, token: string | undefined): Promise<PageCaller | Refusal<'3006' | '3017'>>
  /** Performs the operation whose request element the bytes are. @throws Error where something broke (9001) */
  perform(caller: PageCaller, transactionId: string, request: Uint8Array): Promise<DoorAnswer | Refusal>
  turnedAway(address: string, refusal: Refusal): void
  failed(cause: unknown, transactionId: string): void
  answered(transactionId: string, status: number, receivedAt: Date): void
}

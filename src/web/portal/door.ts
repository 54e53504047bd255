import type { OperationName } from '../../contract/index.js'
import type { Refusal } from '../../fault/refusal.js'
import type { PersonCaller, SigningInCaller, VisitorCaller } from '../../operations/caller.js'
import type { Answer } from '../../operations/operation.js'

/** Who looks at a page. */
export type PageCaller = PersonCaller | SigningInCaller | VisitorCaller

/** That an entry stands in the ledger. */
export interface EntryReceipt {
  readonly index: number
  /** Leaf hash, hex. */
  readonly leafHash: string
}

/** What is put on paper: facts, QR codes, sections of paragraphs and a table each. */
export interface PrintedPages {
  readonly title: string
  readonly facts: readonly (readonly [label: string, value: string])[]
  readonly marks?: readonly { readonly caption: string; readonly modules: readonly (readonly boolean[])[] }[]
  readonly sections: readonly {
    readonly heading: string
    readonly paragraphs?: readonly string[]
    /** Columns with the share of the page's width of each. */
    readonly table?: {
      readonly columns: readonly (readonly [title: string, share: number])[]
      readonly rows: readonly (readonly string[])[]
    }
  }[]
}

/** An operation that was answered. */
export interface DoorAnswer {
  readonly answer: Answer<OperationName>
  /** Numbers of its entries in the ledger; none where it was only counted. */
  readonly entries: readonly number[]
  readonly receipts: readonly EntryReceipt[]
  /** Enters that the answer did not reach the person: the page could not be made. */
  undelivered(code: '9001' | '9002'): Promise<void>
}

/** The time that a page has. */
export interface PageTime {
  readonly isPassed: boolean
  /** Whether the page is in time; from here on the time cannot run out any more. */
  keep(): boolean
}

/** The one way from pages to operations: handed in by the gateway, the same as that of `POST /portal/operacje`. */
export interface PortalDoor<Place = unknown> {
  now(): Date
  newId(): string
  /** The modules of a QR code, row by row: true is dark. */
  qr(text: string): readonly (readonly boolean[])[]
  /** The document as PDF. */
  print(document: PrintedPages): Promise<Uint8Array>
  /** The rate of an address, and a place for a request of at most so many bytes. */
  enter(address: string, token: string | undefined, bytes: number): Promise<Place | Refusal>
  /** Nobody waits for the answer any more. */
  leave(place: Place): void
  /** What `act` makes, in its turn; what `tooLate` makes of 9002 when the time is up first. `undefined`: nobody waits any more. */
  inTurn<T>(
    place: Place,
    bytes: number,
    act: (time: PageTime) => Promise<T>,
    tooLate: (refusal: Refusal) => T,
  ): Promise<T | undefined>
  caller(address: string, token: string | undefined): Promise<PageCaller | Refusal<'3006' | '3017'>>
  /** Performs the operation whose request element the bytes are. @throws Error where something broke (9001) */
  perform(
    caller: PageCaller,
    transactionId: string,
    request: Uint8Array,
    time: Pick<PageTime, 'isPassed'>,
  ): Promise<DoorAnswer | Refusal>
  turnedAway(address: string, refusal: Refusal): void
  failed(cause: unknown, transactionId: string): void
  answered(transactionId: string, status: number, receivedAt: Date): void
}

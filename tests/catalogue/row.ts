import type { OperationName } from '../../src/contract/index.js'
import type { FaultCode } from '../../src/fault/catalogue.js'
import type { RawReply } from '../gateway/http-call.js'
import type { Stage } from './stage.js'

/** How a message comes about. */
export type How =
  | 'an HTTP request'
  | 'bytes on the connection'
  | 'XML, unsigned'
  | 'signed by its sender'
  | 'signed, then changed'
  | 'signed anew after a change'
  | 'signed in the wrong way'

/** What came back: nothing where the connection was cut. */
export interface Exchange {
  readonly reply: RawReply | undefined
  /** The bytes of the body that was sent, where they are known. */
  readonly sent?: Uint8Array
}

export interface Making {
  readonly how: How
  send(stage: Stage): Promise<Exchange>
}

/**
 * What the ledger knows of it afterwards: an entry of the operation (a refusal with the row's code, or the answer given; several
 * where several controllers are concerned), a count under the name of the operation or service that was reached, or nothing at all.
 */
export type LedgerEffect =
  | { readonly entered: OperationName; readonly times?: number }
  | {
      readonly counted: OperationName | 'RejestracjaSD' | 'Slowniki' | 'ZasilanieCBB' | 'DaneBeneficjenta'
      readonly as?: FaultCode
    }
  | 'NONE'

/** One message of the catalogue, and all that is expected of the gateway. */
export interface Row {
  readonly what: string
  readonly making: Making
  /** HTTP status; CUT: the connection ends without an answer. */
  readonly status: number | 'CUT'
  /** Absent: no fault of ours; the message is answered, or HTTP itself says what is wrong. */
  readonly fault?: FaultCode
  /** Version of the reply's envelope; absent: the reply is no SOAP message. */
  readonly soap?: '1.1' | '1.2'
  readonly ledger: LedgerEffect
  /** The element that the fault's details point at. */
  readonly place?: string
  /** Names of the peers' lists that the row stands for. */
  readonly stands?: readonly string[]
}

export interface Group {
  /** Begins the ids of its rows. */
  readonly mark: string
  readonly title: string
  readonly rows: readonly Row[]
}

type Rest = Partial<Pick<Row, 'status' | 'place' | 'stands' | 'soap'>>

/** Refused before anybody is known: a SOAP 1.1 fault with status 500, counted. */
export function counted(
  what: string,
  fault: FaultCode,
  reached: Extract<LedgerEffect, { counted: string }>['counted'],
  making: Making,
  rest: Rest = {},
): Row {
  return { what, making, status: 500, fault, soap: '1.1', ledger: { counted: reached }, ...rest }
}

/** Refused to a known signer: a SOAP 1.1 fault with status 500, entered. */
export function entered(
  what: string,
  fault: FaultCode,
  operation: OperationName,
  making: Making,
  rest: Rest = {},
): Row {
  return { what, making, status: 500, fault, soap: '1.1', ledger: { entered: operation }, ...rest }
}

/** The same in SOAP 1.2, whose faults are 400 where the sender is at fault. @see SOAP 1.2 part 2 table 20 */
export function in12(row: Row): Row {
  const isSenders = row.fault !== undefined && row.fault !== '4007' && row.fault !== '4008'
  return { ...row, soap: '1.2', status: row.status === 500 && isSenders ? 400 : row.status }
}

/** Odd, and answered: whoever signed is entered, whoever did not is counted. */
export function answered(what: string, ledger: Exclude<LedgerEffect, 'NONE'>, making: Making, rest: Rest = {}): Row {
  return { what, making, status: 200, soap: '1.1', ledger, ...rest }
}

/** HTTP or TLS alone decides; no message was there, or none that came to its end. */
export function outside(
  what: string,
  status: number | 'CUT',
  making: Making,
  rest: Rest & Partial<Pick<Row, 'ledger'>> = {},
): Row {
  return { what, making, status, ledger: 'NONE', ...rest }
}

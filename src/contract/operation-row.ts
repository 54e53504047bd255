import type { FaultCode } from '../fault/catalogue.js'
import type { Prefix } from './generated/names.js'
import type { ElementName } from './generated/types.js'

/** A service that a WSDL describes. */
export interface ServiceRow {
  readonly prefix: Prefix
  /** File in wsdl/. */
  readonly wsdl: string
  /** Path of its endpoint. */
  readonly path: string
  readonly operations: readonly string[]
}

/** What the contract says of an operation. */
export interface OperationRow {
  /** Name of its service; null for an operation of the portal, which has no WSDL. */
  readonly service: string | null
  readonly request: ElementName
  readonly response: ElementName
  /** Empty for operations of the portal. */
  readonly soapAction: string
  /** The context that stands first in the request of a system; null where the operation takes none. */
  readonly context: 'kontekst' | 'kontekstPoczatkowy' | null
  /** Codes it may refuse with, besides those common to all. */
  readonly faults: readonly FaultCode[]
}

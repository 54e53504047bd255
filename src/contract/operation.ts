import type { XmlElement } from '../xml/tree.js'
import { isElement } from './codec.js'
import {
  type commonFaults,
  type OperationName,
  operations,
  type Requests,
  type Responses,
} from './generated/operations.js'

/** What an operation is asked with. */
export type RequestOf<N extends OperationName> = Requests[N]

/** What an operation answers with. */
export type ResponseOf<N extends OperationName> = Responses[N]

/** What is left of the request once the caller is known: everything but the context. */
export type InputOf<N extends OperationName> = Omit<Requests[N], 'kontekst' | 'kontekstPoczatkowy'>

/** Codes that any operation may end with, before or around what it does. */
export type CommonFault = (typeof commonFaults)[number]

/** Codes that the contract declares for this operation in particular. */
export type FaultsOf<N extends OperationName> = (typeof operations)[N]['faults'][number]

const names = Object.keys(operations) as readonly OperationName[]

/** The operation that the element is the request of; undefined where there is none. */
export function operationOf(element: XmlElement): OperationName | undefined {
  return names.find(name => isElement(element, operations[name].request))
}

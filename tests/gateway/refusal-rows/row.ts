import type { FaultsOf, OperationName, operations, ServiceName } from '../../../src/contract/index.js'
import type { RefusalStage } from './stage.js'

/** How a call ended, as far as its refusal is concerned: an outcome of a client, or the code that a raw reply holds. */
export type Ended =
  | { readonly outcome: 'FAULT'; readonly fault: { readonly detail: { readonly kod: string } } }
  | { readonly outcome: string }

/** Calls the operation through the front door so that it is refused; leaves the stage as it was. */
export type Provocation = (stage: RefusalStage) => Promise<Ended>

type OperationsOf<S extends ServiceName | null> = {
  [N in OperationName]: (typeof operations)[N]['service'] extends S ? N : never
}[OperationName]

/**
 * The refusals of a service's operations (`null`: of the portal's), one row per operation and code of its own. A code that
 * the contract does not declare does not compile; one that has no row fails the test by name.
 */
export type RefusalRows<S extends ServiceName | null> = {
  readonly [N in OperationsOf<S>]?: { readonly [C in FaultsOf<N>]?: Provocation }
}

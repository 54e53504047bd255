import type { FaultCode } from '../fault/catalogue.js'
import { fault, type Refusal, refuse } from '../fault/refusal.js'
import type { XmlElement } from '../xml/tree.js'
import { placeOf } from '../xml/tree.js'

/** Main statuses of a validation. @see EN 319 102-1 §5.1.3 */
export type Indication = 'TOTAL-PASSED' | 'TOTAL-FAILED' | 'INDETERMINATE'

/** Sub-indications that this house gives. @see EN 319 102-1 tables 5 and 6 */
export type SubIndication =
  | 'FORMAT_FAILURE'
  | 'HASH_FAILURE'
  | 'SIG_CRYPTO_FAILURE'
  | 'SIG_CONSTRAINTS_FAILURE'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'SIGNED_DATA_NOT_FOUND'
  | 'NO_SIGNING_CERTIFICATE_FOUND'
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'OUT_OF_BOUNDS_NO_POE'
  | 'TRY_LATER'

/** A refusal with one finding: its sub-indication, a fixed text, and the element at fault where there is one. */
export function flaw<const C extends FaultCode>(
  code: C,
  reason: SubIndication,
  text: string,
  at?: XmlElement | string,
): Refusal<C> {
  return refuse(code, [fault(reason, text, typeof at === 'object' ? placeOf(at) : at)])
}

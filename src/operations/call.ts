import type { OperationName, RequestOf } from '../contract/index.js'
import type { CallKey } from '../ports/data/repeats.js'
import type { Caller } from './caller.js'

/** One call of one operation, known and decoded: what `perform` works on, whichever door it came through. */
export interface Call<N extends OperationName = OperationName, C extends Caller = Caller> {
  readonly operation: N
  readonly caller: C
  readonly input: RequestOf<N>
  readonly transactionId: string
  /** `idKomunikatu` of the caller, where there is one. */
  readonly messageId?: string
  /** SHA-256 of the request's bytes, hex. */
  readonly requestHash?: string
  readonly receivedAt: Date
  /** What makes it the same call when it is sent again: of every signed message. @see contracts.md Repeats */
  readonly once?: {
    readonly key: CallKey
    /** SHA-256 of the canonical Body without the moment of sending, hex. */
    readonly digest: string
  }
  /** The call was made before. */
  readonly repeat?: boolean
}

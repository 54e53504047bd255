import type { ScopeCode } from '../../domain/scopes.js'

/** A group of a record, ready to be written into an answer: canonical XML that only `contract` can read. */
export interface Fragment {
  readonly scope: ScopeCode
  readonly bytes: Uint8Array
  /** Search keys of the persons whose data stand in the fragment: the subject, and children where they are told of. */
  readonly persons: readonly string[]
}

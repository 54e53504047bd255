import type { SetTroubleKind } from '../../domain/set-trouble.js'

/** A set's database cannot be used now: nothing was changed in it. Others are not concerned. */
export class SetUnusable extends Error {
  constructor(
    readonly set: string,
    readonly kind: SetTroubleKind,
    /** For the operator: no stored value, no path. */
    words: string,
  ) {
    super(words)
  }
}

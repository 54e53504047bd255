import type { ControllerGrant } from '../../domain/grant.js'
import type { Page } from './corrections.js'
import type { Fragment } from './fragment.js'

/** A record as the set holds it. */
export interface HeldRecord {
  readonly recordId: string
  readonly version: number
  readonly withdrawn: boolean
  /** Search keys of the subject. */
  readonly keys: readonly string[]
  /** Ordered by scope code. */
  readonly fragments: readonly Fragment[]
}

/** Sets as their controllers have them: whole. */
export interface WholeSets {
  /**
   * A part of the set's live content, withdrawn records included; an empty page where the set has none.
   * `undefined`: `after` is not the `next` of any page of the present content.
   */
  records(
    grant: ControllerGrant,
    order: { readonly after?: string; readonly limit: number },
  ): Promise<Page<HeldRecord> | undefined>
}

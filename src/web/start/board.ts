import type { Access } from '../portal/access.js'
import type { PageContext } from '../portal/page-row.js'

/** Something that waits for the person. */
export interface Waiting {
  /** Absent: there is nothing to count; zero: nothing waits. */
  readonly count?: number
  /** What is counted, in the form that fits the count; or what is to be done. */
  readonly text: string
  /** Where it is dealt with. */
  readonly path: string
  /** It is late, or stops somebody. */
  readonly isUrgent?: boolean
}

/** What tells a person at the start of the day what waits for them; it asks operations, like any page. */
export interface Board {
  /** For whom. */
  readonly access: Access
  /** What waits now; none: nothing does. */
  waiting(at: PageContext): Promise<readonly Waiting[]>
}

import type { CivilDate } from '../../domain/calendar.js'
import type { StandingOut } from '../../domain/oversight/observer.js'
import type { PatternThresholds } from '../../domain/oversight/patterns.js'

/** Questions for data on one day in Poland, by what came of them. */
export interface DayOfQuestions {
  readonly day: CivilDate
  readonly answered: number
  /** Answered: no data. */
  readonly empty: number
  readonly refused: number
}

/** What stands out in the use of one controller's data, or (no controller) of everybody's. */
export interface StandingOutOf extends StandingOut {
  readonly controller?: string
  /** Same pattern, subject, controller and month: same id; tells nobody who it is. */
  readonly id: string
}

/** What an examination of a month came to. */
export interface Examined {
  readonly standingOut: readonly StandingOutOf[]
  /** Questions that were left out: the folder that holds their personal part could not be read. */
  readonly unread: number
}

/** The use of data over time, worked out apart from whoever writes and searches the ledger. */
export interface LedgerActivity {
  /** Days with questions, ascending; absent controller: of all. */
  volume(controller: string | undefined, from: CivilDate, until: CivilDate): Promise<readonly DayOfQuestions[]>
  /** What stands out in a month (`YYYY-MM`): per controller and over all of them; with a controller: there alone. */
  standingOut(month: string, thresholds: PatternThresholds, controller: string | undefined): Promise<Examined>
}

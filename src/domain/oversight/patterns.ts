/** What in the use of data stands out. */
export type PatternKind = 'PONAD_INNYCH' | 'NOC_I_SWIETA' | 'WIELE_OSOB_W_SPRAWIE' | 'TA_SAMA_OSOBA' | 'WIELE_ODMOW'

/** Where something begins to stand out. An operator sets them; the numbers hold for one month. */
export interface PatternThresholds {
  /** Colleagues in the same role that an officer is compared with: fewer, and there is nothing to compare with. */
  readonly peers: number
  /** How many times the median of the colleagues. */
  readonly timesPeers: number
  /** And at least so many questions. */
  readonly questions: number
  /** Questions at night, on Sundays and holidays. */
  readonly offHours: number
  /** The hours between which it is night. */
  readonly nightFrom: number
  readonly nightUntil: number
  /** Persons asked for with one case number. */
  readonly personsPerCase: number
  /** Questions of one officer for one person. */
  readonly samePerson: number
  /** Refused questions of one officer … */
  readonly refusals: number
  /** … and their share in the officer's questions, in percent. */
  readonly refusedPercent: number
}

/** The state in which what stands out is held. */
export type FindingState = 'DO_WYJASNIENIA' | 'WYJASNIONE'

/** What stood out in one month, and what was found out about it. */
export interface Finding {
  /** Same pattern, subject, controller and month: same id. */
  readonly id: string
  readonly kind: PatternKind
  /** `YYYY-MM`, in Poland. */
  readonly month: string
  /** Whose data; absent: seen over all controllers together. */
  readonly controller?: string
  readonly login?: string
  readonly unitCode?: string
  readonly role?: string
  /** What was counted, and from how many on it stands out. */
  readonly measured: number
  readonly limit: number
  /** Entries that show it, the first ones. */
  readonly entries: readonly number[]
  readonly foundAt: Date
  readonly state: FindingState
  /** What was said of it last. */
  readonly explained?: { readonly by: string; readonly at: Date; readonly note: string; readonly measured: number }
}

/** Grown so much since it was explained, it has to be explained again. */
export const growsAnew = 2

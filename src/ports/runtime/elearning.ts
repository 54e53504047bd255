/** Somebody who is to have an account of the platform. */
export interface Learner {
  readonly login: string
  readonly firstName: string
  readonly surname: string
  readonly email: string
}

/** What became of one learner. */
export interface Enrolment {
  readonly login: string
  /** Absent: the account is there and on the course. */
  readonly error?: string
}

/** The e-learning platform of the mobile terminals. @req A3.5 */
export interface Elearning {
  /** Public address, for people. */
  readonly address: string
  /** Short names of the course and of the role in it. */
  readonly course: string
  readonly role: string
  /**
   * Gives each learner an account and puts it on the course; whoever has both keeps them. One who fails holds up nobody; an
   * error is the platform's code, never its text. Does not throw: a platform that cannot be reached is an error of each.
   */
  enrol(learners: readonly Learner[]): Promise<readonly Enrolment[]>
}

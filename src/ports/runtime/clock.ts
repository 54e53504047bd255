/** The time, from one place, so that tests and jobs can set it. */
export interface Clock {
  /** The present moment, UTC, millisecond precision. */
  now(): Date
}

/** Fresh identifiers, from one place. */
export interface Ids {
  /** A random UUID (RFC 9562 version 4), lower case. */
  uuid(): string
  /** A UUID that sorts after those made before it (RFC 9562 version 7), lower case: for what is kept in the order it comes. */
  ordered(): string
}

/** A value that must not be printed: it shows as `***` wherever it is written out. */
export class Personal<T> {
  readonly #value: T
  constructor(value: T) {
    this.#value = value
  }
  /** The value itself: only at the place that needs it. */
  reveal(): T {
    return this.#value
  }
  toString(): string {
    return '***'
  }
  toJSON(): string {
    return '***'
  }
}

/** What may stand in a log line: plain facts and redacting values, never free objects. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined | Personal<unknown>>>

/** The operator's log. Texts are fixed; facts go into `fields`. */
export interface Log {
  info(event: string, fields?: LogFields): void
  warn(event: string, fields?: LogFields): void
  /** `cause` reaches the log with its stack, never an answer. */
  error(event: string, cause: unknown, fields?: LogFields): void
}

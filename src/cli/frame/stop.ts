import type { Exit } from './exit-codes.js'
import type { Text, Values } from './language.js'

/**
 * An end of the command with words for a person: what is wrong, where, and what to do. Everything else that is thrown
 * is a defect (exit code 70, without its stack).
 */
export class Stop extends Error {
  readonly exit: Exit
  readonly what: Text
  readonly where: string | undefined
  readonly todo: Text | undefined
  readonly values: Values
  /** Machine-readable particulars for `--json`. */
  readonly particulars: Readonly<Record<string, unknown>>

  constructor(
    exit: Exit,
    what: Text,
    more: {
      readonly where?: string
      readonly todo?: Text
      readonly values?: Values
      readonly particulars?: Readonly<Record<string, unknown>>
    } = {},
  ) {
    super(what.en)
    this.exit = exit
    this.what = what
    this.where = more.where
    this.todo = more.todo
    this.values = more.values ?? {}
    this.particulars = more.particulars ?? {}
  }
}

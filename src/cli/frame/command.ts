import type { Exit } from './exit-codes.js'
import type { Text } from './language.js'
import { Stop } from './stop.js'
import type { Terminal } from './terminal.js'

/** An option of a command, as commander writes it (`-p, --port <number>`). */
export interface OptionRow {
  readonly flags: string
  readonly text: Text
  /** Whether the option may be given several times. */
  readonly many?: boolean
  /** Whether the command cannot run without it. */
  readonly demanded?: boolean
}

/** An argument, as commander writes it (`<file>`, `[file]`, `<file...>`). */
export interface ArgumentRow {
  readonly name: string
  readonly text: Text
}

/** One subcommand: everything help and parsing need, and what it does. */
export interface CommandRow {
  readonly name: string
  readonly text: Text
  /** Further lines of its help: examples, files, what it leaves behind. */
  readonly more?: Text
  readonly arguments?: readonly ArgumentRow[]
  readonly options?: readonly OptionRow[]
  readonly commands?: readonly CommandRow[]
  readonly run?: (call: Call) => Promise<Exit>
}

const usage = {
  wanted: { pl: 'Opcja --{name} wymaga wartości: {wants}.', en: 'Option --{name} wants {wants}.' },
  missing: { pl: 'Brakuje opcji --{name}.', en: 'Option --{name} is missing.' },
  see: { pl: 'Zobacz pomoc polecenia: --help.', en: 'See the help of the command: --help.' },
} satisfies Record<string, Text>

/** One call of a command: its words, already split by commander, read by type. */
export class Call {
  constructor(
    readonly terminal: Terminal,
    readonly words: readonly string[],
    readonly options: Readonly<Record<string, unknown>>,
  ) {}

  /** The n-th argument; the row says whether it is there. */
  word(index: number): string {
    const word = this.words[index]
    if (word === undefined) throw new Stop('usage', usage.see, { where: `argument ${index + 1}` })
    return word
  }

  /** Whether the flag was set. */
  flag(name: string): boolean {
    return this.#given(name) === true
  }

  /** The option's text; undefined where it was not given. */
  option(name: string): string | undefined {
    const value = this.#given(name)
    return typeof value === 'string' ? value : undefined
  }

  /** The option's text; a stop where it was not given. */
  demand(name: string): string {
    const value = this.option(name)
    if (value === undefined) throw new Stop('usage', usage.missing, { values: { name }, todo: usage.see })
    return value
  }

  /** All values of an option that may be repeated. */
  all(name: string): readonly string[] {
    const value = this.#given(name)
    return Array.isArray(value) ? value : []
  }

  /** The option as a whole number within bounds. */
  count(name: string, min: number, max: number): number | undefined {
    const value = this.option(name)
    if (value === undefined) return undefined
    const number = /^[0-9]{1,15}$/.test(value) ? Number(value) : Number.NaN
    if (number >= min && number <= max) return number
    throw new Stop('usage', usage.wanted, { values: { name, wants: `${min}–${max}` }, todo: usage.see })
  }

  /** The option as one of a few words. */
  oneOf<const V extends string>(name: string, values: readonly V[]): V | undefined {
    const value = this.option(name)
    if (value === undefined) return undefined
    const found = values.find(one => one === value)
    if (found !== undefined) return found
    throw new Stop('usage', usage.wanted, { values: { name, wants: values.join(' | ') }, todo: usage.see })
  }

  #given(name: string): unknown {
    return this.options[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())]
  }
}

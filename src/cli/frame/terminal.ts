import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { exitCodes } from './exit-codes.js'
import { type Language, say, type Text, type Values } from './language.js'
import { lineProgress, type Progress, terminalProgress } from './progress.js'
import { Stop } from './stop.js'

/** The streams a command speaks through. */
export interface Streams {
  readonly input: Readable & { isTTY?: boolean; setRawMode?: (raw: boolean) => unknown }
  readonly output: Writable & { isTTY?: boolean }
  readonly remarks: Writable & { isTTY?: boolean }
}

const words = {
  error: { pl: 'błąd', en: 'error' },
  where: { pl: 'gdzie', en: 'where' },
  todo: { pl: 'co zrobić', en: 'do' },
  defect: { pl: 'Błąd wewnętrzny programu', en: 'A defect of this program' },
  report: {
    pl: 'Zgłoś to; ponów z CSIZS_DEBUG=1, aby zobaczyć szczegóły.',
    en: 'Report it; run again with CSIZS_DEBUG=1 to see the details.',
  },
} satisfies Record<string, Text>

/**
 * What a command says: results to the output (one JSON document with `--json`), progress and remarks to the error
 * stream, so that a pipe gets results only.
 */
export class Terminal {
  constructor(
    readonly language: Language,
    readonly json: boolean,
    readonly streams: Streams,
  ) {}

  say(text: Text, values?: Values): string {
    return say(this.language, text, values)
  }

  /** A line for a person; nothing with `--json`. */
  line(text: string | Text = '', values?: Values): void {
    if (this.json) return
    this.streams.output.write(`${typeof text === 'string' ? text : this.say(text, values)}\n`)
  }

  /** A remark beside the result, on the error stream. */
  remark(text: string | Text, values?: Values): void {
    this.streams.remarks.write(`${typeof text === 'string' ? text : this.say(text, values)}\n`)
  }

  /** The command's result: the value with `--json`, the lines otherwise. */
  result(value: unknown, lines: readonly string[]): void {
    if (this.json) this.streams.output.write(`${JSON.stringify(value, jsonValue, 2)}\n`)
    else for (const line of lines) this.line(line)
  }

  /** Shows how far a longer work is: a bar on a terminal, plain lines otherwise. */
  progress(label: string): Progress {
    const stream = this.streams.remarks
    return stream.isTTY === true ? terminalProgress(label, stream) : lineProgress(label, stream)
  }

  /** Asks a person for a line; undefined where nobody can be asked. */
  async ask(question: string): Promise<string | undefined> {
    if (this.streams.input.isTTY !== true) return undefined
    const lines = createInterface({ input: this.streams.input, output: this.streams.remarks, terminal: true })
    return new Promise(resolve => {
      lines.on('close', () => resolve(undefined))
      lines.question(`${question}: `, answer => {
        resolve(answer)
        lines.close()
      })
    })
  }

  /** Asks for a secret without showing it; undefined where nobody can be asked. */
  async askHidden(question: string): Promise<string | undefined> {
    const { input, remarks } = this.streams
    if (input.isTTY !== true || input.setRawMode === undefined) return undefined
    remarks.write(`${question}: `)
    input.setRawMode(true)
    input.resume()
    try {
      return await readHidden(input)
    } finally {
      input.setRawMode(false)
      input.pause()
      remarks.write('\n')
    }
  }

  /** Says how a command ended without its result, and gives the exit code. */
  end(problem: unknown): number {
    const stop = problem instanceof Stop ? problem : this.#defect(problem)
    const what = this.say(stop.what, stop.values)
    const todo = stop.todo === undefined ? undefined : this.say(stop.todo, stop.values)
    const { code } = exitCodes[stop.exit]
    if (this.json) {
      const error = { exit: stop.exit, code, what, where: stop.where, todo, ...stop.particulars }
      this.result({ error }, [])
    } else {
      this.remark(`${this.say(words.error)}: ${what}`)
      if (stop.where !== undefined) this.remark(`${this.say(words.where)}: ${stop.where}`)
      if (todo !== undefined) this.remark(`${this.say(words.todo)}: ${todo}`)
    }
    return code
  }

  #defect(problem: unknown): Stop {
    if (process.env.CSIZS_DEBUG === '1') this.remark(String(problem instanceof Error ? problem.stack : problem))
    const name = problem instanceof Error ? problem.name : typeof problem
    return new Stop('defect', words.defect, { where: name, todo: words.report })
  }
}

function jsonValue(_: string, value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString()
  return value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
}

/** Reads one line from a terminal in raw mode. */
function readHidden(input: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let typed = ''
    const finish = (act: () => void) => {
      input.off('data', take)
      act()
    }
    const take = (chunk: Buffer | string) => {
      for (const letter of chunk.toString()) {
        if (letter === '\r' || letter === '\n') return finish(() => resolve(typed))
        if (letter === '\u0003') {
          return finish(() => reject(new Stop('interrupted', { pl: 'Przerwano.', en: 'Interrupted.' })))
        }
        typed = letter === '\u007f' || letter === '\b' ? typed.slice(0, -1) : typed + letter
      }
    }
    input.on('data', take)
  })
}

import { PassThrough } from 'node:stream'
import { commands } from '../../src/cli/commands.js'
import { languageOf } from '../../src/cli/frame/language.js'
import { run } from '../../src/cli/frame/program.js'
import { Terminal } from '../../src/cli/frame/terminal.js'

/** What one call of the command gave. */
export interface Outcome {
  readonly code: number
  readonly output: string
  readonly remarks: string
  readonly json: () => Record<string, unknown>
}

/** Runs `csizs` within this process, its streams caught. */
export async function csizs(...words: string[]): Promise<Outcome> {
  const caught = { output: '', remarks: '' }
  const output = new PassThrough().on('data', chunk => {
    caught.output += chunk
  })
  const remarks = new PassThrough().on('data', chunk => {
    caught.remarks += chunk
  })
  const input = new PassThrough()
  const terminal = new Terminal(languageOf(words, {}), words.includes('--json'), { input, output, remarks })
  const code = await run(commands, words, terminal, '0.0.0')
  return { code, ...caught, json: () => JSON.parse(caught.output) }
}

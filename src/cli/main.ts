import { readFileSync } from 'node:fs'
import { commands } from './commands.js'
import { languageOf } from './frame/language.js'
import { run } from './frame/program.js'
import { Terminal } from './frame/terminal.js'

function version(): string {
  const file = new URL('../../../package.json', import.meta.url)
  const content: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return typeof content === 'object' && content !== null && 'version' in content ? String(content.version) : '?'
}

/** Runs `csizs` with the words after its name and gives the exit code. @see frame/exit-codes.ts */
export async function main(argv: readonly string[]): Promise<number> {
  const terminal = new Terminal(languageOf(argv, process.env), argv.includes('--json'), {
    input: process.stdin,
    output: process.stdout,
    remarks: process.stderr,
  })
  return run(commands, argv, terminal, version())
}

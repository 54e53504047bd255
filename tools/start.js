/** `npm start`: sets up what is missing and starts the demonstration; what stands after `--` goes to it. */
import { join } from 'node:path'
import { root } from './command.js'
import { setUp } from './setup.js'
import { printStop } from './terminal.js'

try {
  await setUp()
  const command = join(root, 'bin', 'csizs.js')
  process.argv = [process.execPath, command, 'demo', ...process.argv.slice(2)]
  await import('../bin/csizs.js')
} catch (problem) {
  printStop(problem)
  process.exitCode = 1
}

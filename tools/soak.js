/** `npm run soak`: the long tests (files *.soak.ts), run and counted as `npm test` does; `--only PLACE` chooses. */
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { setUp } from './setup.js'
import { printStop } from './terminal.js'

const longestMs = 3 * 3_600_000

async function soak() {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } })
  await setUp()
  process.env.CSIZS_SEED ??= String(randomInt(2 ** 31))
  process.stdout.write(`properties with the seed CSIZS_SEED=${process.env.CSIZS_SEED}\n`)
  const { runTapFiles, testFiles } = await import('./tap-files.js')
  const { passed, failed } = await runTapFiles(testFiles('.soak.ts', values.only), 'var/soak-report.tap', {
    fileTimeoutMs: longestMs,
  })
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}

try {
  process.exitCode = await soak()
} catch (problem) {
  printStop(problem)
  process.exitCode = 1
}

/**
 * `npm test`: sets up, then every check of the repository as a named step, then the tests.
 * `--only PLACE` runs the test files below that path, or the step of that name; `--skip-setup` takes dist/ as it is.
 * Ends with `N passed, N failed`: steps and assertions together.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.js'
import { root, run, runPackage, tail } from './command.js'
import { seeToJudges } from './judges.js'
import { setUpPackages } from './setup.js'
import { printStop, Stop, seconds } from './terminal.js'

const ok = note => ({ ok: true, note })
const bad = note => ({ ok: false, note })

/** A step that is a program: passes when it ends with 0; what it printed is shown when it does not. */
const program = start => async () => {
  const { code, output } = await start()
  return code === 0 ? ok(tail(output, 1)) : bad(tail(output, 120))
}

const node = (script, ...args) => program(() => run(process.execPath, [join(root, script), ...args]))

async function judges() {
  const { here, installed, problem, missing } = await seeToJudges()
  const notes = [`here: ${here.join(', ')}`]
  if (installed.length > 0) notes.push(`just installed: ${installed.join(', ')}`)
  if (problem !== '') notes.push(problem)
  for (const { name, purpose, debian, tests } of missing) {
    notes.push(`missing: ${name} (${purpose}; Debian: apt-get install ${debian.join(' ')})`)
    notes.push(`  left out without it: ${tests.join(', ') || 'nothing'}`)
  }
  const text = notes.join('\n')
  return missing.length > 0 && process.env.CI === 'true' ? bad(text) : ok(text)
}

async function types() {
  await build({ always: true })
  return ok('')
}

const biome = program(() => runPackage('@biomejs/biome/bin/biome', ['check', '--diagnostic-level=error', '.']))

async function packages() {
  await setUpPackages()
  return ok(`Node ${process.versions.node}`)
}

/** The checks, in order. `setup` ones are left out by `--skip-setup`. */
const steps = [
  { name: 'packages', what: 'packages are installed', setup: true, run: packages },
  { name: 'judges', what: 'independent judges are installed', setup: true, run: judges },
  { name: 'types', what: 'types fit', setup: true, run: types },
  { name: 'lint', what: 'code style', run: biome },
  { name: 'rooms', what: 'imports go down the table of rooms', run: node('tools/rooms.js') },
  {
    name: 'dead-code',
    what: 'no dead code, no undeclared package',
    run: program(() => runPackage('knip/bin/knip.js', [])),
  },
  {
    name: 'content',
    what: 'no suppressions, no junk rooms, nothing that must not be published',
    run: node('tools/content.js'),
  },
  {
    name: 'generated',
    what: 'generated code is what the contracts give',
    run: node('dist/tools/contract/generate.js', '--check'),
  },
  {
    name: 'faults',
    what: 'docs/faults.md is what the catalogue gives',
    run: node('dist/tools/faults-doc.js', '--check'),
  },
  {
    name: 'commands',
    what: 'docs/command-line.md is what the rows of the commands give',
    run: node('dist/tools/commands-doc.js', '--check'),
  },
  {
    name: 'bad-messages',
    what: 'docs/bad-messages.md is what the catalogue of bad messages gives',
    run: node('dist/tools/bad-messages-doc.js', '--check'),
  },
  {
    name: 'configuration',
    what: 'docs/configuration.md is what the rows of the settings give',
    run: node('dist/tools/configuration-doc.js', '--check'),
  },
  {
    name: 'limits',
    what: 'docs/limits.md is what the constants of the code give',
    run: node('dist/tools/limits-doc.js', '--check'),
  },
]

async function runStep({ name, what, run: work }) {
  const began = performance.now()
  process.stdout.write(`▸ ${name}: ${what}\n`)
  let result
  try {
    result = await work()
  } catch (problem) {
    printStop(problem, process.stdout)
    result = bad('')
  }
  if (result.note !== '') process.stdout.write(`${result.note.replace(/^/gm, '    ')}\n`)
  const tookMs = performance.now() - began
  process.stdout.write(`  ${result.ok ? '✓' : '✗ FAILED'} ${name}, ${seconds(tookMs)}\n`)
  return { name, ok: result.ok, tookMs, passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 }
}

async function runTests(only) {
  const began = performance.now()
  process.stdout.write('▸ tests\n')
  const { runTapFiles, testFiles } = await import('./tap-files.js')
  const files = testFiles('.test.ts', only)
  const totals = await runTapFiles(files, 'var/test-report.tap')
  if (totals.files === 0) process.stdout.write('    no test file fits\n')
  const failed = totals.files === 0 ? 1 : totals.failed
  return { name: 'tests', ok: failed === 0, tookMs: performance.now() - began, ...totals, failed }
}

function summarise(results) {
  process.stdout.write('\n')
  for (const { name, ok: good, tookMs, files, passed, failed, skipped } of results) {
    const counts =
      files === undefined
        ? ''
        : `: ${files} files, ${passed} passed, ${failed} failed, ${skipped} left out (all of it in var/test-report.tap)`
    process.stdout.write(`${good ? '✓' : '✗'} ${name.padEnd(10)} ${seconds(tookMs).padStart(7)}${counts}\n`)
  }
  const sum = key => results.reduce((total, result) => total + result[key], 0)
  const [passed, failed] = [sum('passed'), sum('failed')]
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}

function chosen({ only, 'skip-setup': skipSetup }) {
  const places = only.filter(value => value.startsWith('tests'))
  const names = only.filter(value => !value.startsWith('tests'))
  const unknown = names.filter(value => !steps.some(({ name }) => name === value))
  if (unknown.length > 0) {
    const known = steps.map(({ name }) => name).join(', ')
    throw new Stop(
      `--only does not know ${unknown.join(', ')}`,
      'npm test',
      `name a path below tests/ or one of: ${known}`,
    )
  }
  const tests = only.length === 0 || places.length > 0
  const wanted = ({ name, setup }) => {
    if (setup) return !skipSetup && (tests || name !== 'judges')
    return only.length === 0 || names.includes(name)
  }
  return {
    steps: steps.filter(wanted),
    places,
    tests,
  }
}

const options = {
  only: { type: 'string', multiple: true, default: [] },
  'skip-setup': { type: 'boolean', default: false },
}

async function main() {
  const plan = chosen(parseArgs({ options }).values)
  const results = []
  for (const step of plan.steps) {
    results.push(await runStep(step))
    // Without packages nothing else can say anything true.
    if (step.name === 'packages' && !results[0].ok) return summarise(results)
  }
  if (plan.tests) results.push(await runTests(plan.places))
  return summarise(results)
}

try {
  process.exitCode = await main()
} catch (problem) {
  printStop(problem, process.stdout)
  process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
}

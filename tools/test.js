/**
 * `npm test`: sets up, then every check of the repository as a named step, then the tests.
 * `--only PLACE` runs the test files below that path, or the step of that name; `--skip-setup` takes dist/ as it is.
 * `--jobs N` runs so many test files at a time. Ends with `N passed, N failed`: steps and assertions together.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.js'
import { root, run, runPackage, tail } from './command.js'
import { seeToJudges } from './judges.js'
import { setUpPackages } from './setup.js'
import { printStop, Stop, seconds, Turn } from './terminal.js'

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

async function types(stream) {
  await build({ always: true, stream })
  return ok('')
}

const biome = program(() => runPackage('@biomejs/biome/bin/biome', ['check', '--diagnostic-level=error', '.']))

async function packages() {
  await setUpPackages()
  return ok(`Node ${process.versions.node}`)
}

/**
 * The checks, in order. `setup` ones are left out by `--skip-setup`. Neighbours of one `round` do not need each other: they run two at a
 * time, and are told of in this order all the same.
 */
const steps = [
  { name: 'packages', what: 'packages are installed', setup: true, run: packages },
  { name: 'judges', what: 'independent judges are installed', setup: true, run: judges },
  { name: 'types', what: 'types fit', round: 'sources', setup: true, run: types },
  { name: 'lint', what: 'code style', round: 'sources', run: biome },
  { name: 'rooms', what: 'imports go down the table of rooms', round: 'sources', run: node('tools/rooms.js') },
  {
    name: 'dead-code',
    what: 'no dead code, no undeclared package',
    round: 'sources',
    run: program(() => runPackage('knip/bin/knip.js', [])),
  },
  {
    name: 'content',
    what: 'no suppressions, no junk rooms, nothing that must not be published',
    round: 'sources',
    run: node('tools/content.js'),
  },
  {
    name: 'generated',
    what: 'generated code is what the contracts give',
    round: 'build',
    run: node('dist/tools/contract/generate.js', '--check'),
  },
  {
    name: 'faults',
    what: 'docs/faults.md is what the catalogue gives',
    round: 'build',
    run: node('dist/tools/faults-doc.js', '--check'),
  },
  {
    name: 'commands',
    what: 'docs/command-line.md is what the rows of the commands give',
    round: 'build',
    run: node('dist/tools/commands-doc.js', '--check'),
  },
  {
    name: 'bad-messages',
    what: 'docs/bad-messages.md is what the catalogue of bad messages gives',
    round: 'build',
    run: node('dist/tools/bad-messages-doc.js', '--check'),
  },
  {
    name: 'configuration',
    what: 'docs/configuration.md is what the rows of the settings give',
    round: 'build',
    run: node('dist/tools/configuration-doc.js', '--check'),
  },
  {
    name: 'limits',
    what: 'docs/limits.md is what the constants of the code give',
    round: 'build',
    run: node('dist/tools/limits-doc.js', '--check'),
  },
]

async function runStep({ name, what, run: work }, stream) {
  const began = performance.now()
  stream.write(`▸ ${name}: ${what}\n`)
  let result
  try {
    result = await work(stream)
  } catch (problem) {
    printStop(problem, stream)
    result = bad('')
  }
  if (result.note !== '') stream.write(`${result.note.replace(/^/gm, '    ')}\n`)
  const tookMs = performance.now() - began
  stream.write(`  ${result.ok ? '✓' : '✗ FAILED'} ${name}, ${seconds(tookMs)}\n`)
  return { name, ok: result.ok, tookMs, passed: result.ok ? 1 : 0, failed: result.ok ? 0 : 1 }
}

/** Runs the steps of one round two at a time; each speaks when those before it have ended. */
async function runRound(round) {
  const turns = round.map(() => new Turn(process.stdout))
  const results = []
  let [next, told] = [0, 0]
  turns[told]?.take()
  const work = async () => {
    while (next < round.length) {
      const at = next++
      results[at] = await runStep(round[at], turns[at])
      while (results[told] !== undefined) turns[++told]?.take()
    }
  }
  await Promise.all([work(), work()])
  return results
}

/** The steps in rounds; a step without one is a round of its own. */
function roundsOf(chosenSteps) {
  const rounds = []
  for (const step of chosenSteps) {
    const last = rounds.at(-1)
    if (step.round !== undefined && last?.[0].round === step.round) last.push(step)
    else rounds.push([step])
  }
  return rounds
}

async function runTests(only, jobs) {
  const began = performance.now()
  process.stdout.write('▸ tests\n')
  const { runTapFiles, testFiles } = await import('./tap-files.js')
  const files = testFiles('.test.ts', only)
  const totals = await runTapFiles(files, 'var/test-report.tap', { jobs })
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

/** How many test files run at a time; undefined: as many as usual. @throws Stop */
function jobsOf(text) {
  const jobs = text === undefined ? undefined : Number(text)
  if (jobs === undefined || (Number.isInteger(jobs) && jobs > 0)) return jobs
  throw new Stop(`--jobs is no number of files: ${text}`, 'npm test', 'give a whole number, 2 is usual')
}

function chosen({ only, 'skip-setup': skipSetup, jobs }) {
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
    jobs: jobsOf(jobs),
  }
}

const options = {
  only: { type: 'string', multiple: true, default: [] },
  'skip-setup': { type: 'boolean', default: false },
  jobs: { type: 'string' },
}

async function main() {
  const plan = chosen(parseArgs({ options }).values)
  const results = []
  for (const round of roundsOf(plan.steps)) {
    results.push(...(await runRound(round)))
    // Without packages nothing else can say anything true.
    if (round[0].name === 'packages' && !results[0].ok) return summarise(results)
  }
  if (plan.tests) results.push(await runTests(plan.places, plan.jobs))
  return summarise(results)
}

try {
  process.exitCode = await main()
} catch (problem) {
  printStop(problem, process.stdout)
  process.stdout.write('0 passed, 1 failed\n')
  process.exitCode = 1
}

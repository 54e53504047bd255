/** Runs the test files of the build, two at a time where not told otherwise, and reports as they end. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { sources } from './build.js'
import { root } from './command.js'
import { runTapFile } from './tap-file.js'
import { seconds } from './terminal.js'

const usualJobs = 2

/** Compiled files of the sources under tests/ that end in `ending` and start with one of `only` (none: all). */
export function testFiles(ending, only = []) {
  return sources()
    .map(path => relative(root, path))
    .filter(path => path.startsWith('tests/') && path.endsWith(ending))
    .filter(path => only.length === 0 || only.some(start => path.startsWith(start)))
    .map(path => join('dist', path.replace(/\.ts$/, '.js')))
}

function indent(text, by) {
  return String(text)
    .trimEnd()
    .split('\n')
    .map(line => by + line)
    .join('\n')
}

function describe({ name, diag }) {
  const lines = [`      ✗ ${name}`]
  for (const [key, value] of Object.entries(diag ?? {})) {
    if (key === 'source' || value === '' || value === undefined) continue
    lines.push(
      indent(
        typeof value === 'string' && value.includes('\n')
          ? `${key}:\n${indent(value, '  ')}`
          : `${key}: ${typeof value === 'string' ? value : JSON.stringify(value)}`,
        '        ',
      ),
    )
  }
  return lines.join('\n')
}

function say(report) {
  const name = report.file.replace(/^dist\//, '').replace(/\.js$/, '')
  const counts = [`${report.passed} passed`]
  if (report.failures.length > 0) counts.push(`${report.failures.length} failed`)
  if (report.skipped.length > 0) counts.push(`${report.skipped.length} left out`)
  const mark = report.failures.length > 0 ? '✗' : '✓'
  process.stdout.write(`  ${mark} ${name}: ${counts.join(', ')}, ${seconds(report.tookMs)}\n`)
  for (const { name: test, reason } of report.skipped) process.stdout.write(`      - ${test}: ${reason}\n`)
  for (const failure of report.failures) process.stdout.write(`${describe(failure)}\n`)
}

/** On a terminal, a line that says what is running and for how long; it goes away when a file ends. */
function watch(running) {
  if (process.stdout.isTTY !== true) return () => {}
  const show = () => {
    const names = [...running].map(([file, began]) => `${file} ${seconds(performance.now() - began)}`)
    process.stdout.write(`\r\u001b[K  … ${names.join(', ')}`.slice(0, process.stdout.columns ?? 120))
  }
  const timer = setInterval(show, 1000)
  return () => clearInterval(timer)
}

/** Runs all `files`, `jobs` at a time; their whole TAP goes to `reportFile`. `fileTimeoutMs`: longer than usual for each of them. */
export async function runTapFiles(files, reportFile, { fileTimeoutMs = undefined, jobs = usualJobs } = {}) {
  const queue = [...files]
  const running = new Map()
  const reports = []
  const stop = watch(running)
  const worker = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
      running.set(file, performance.now())
      const report = await runTapFile(file, fileTimeoutMs)
      running.delete(file)
      reports.push(report)
      if (process.stdout.isTTY === true) process.stdout.write('\r\u001b[K')
      say(report)
    }
  }
  await Promise.all(Array.from({ length: jobs }, worker))
  stop()
  mkdirSync(join(root, 'var'), { recursive: true })
  const texts = reports.map(
    ({ file, output, errors }) =>
      `# ${file}\n${output}${errors === '' ? '' : `# standard error\n${indent(errors, '# ')}\n`}`,
  )
  writeFileSync(join(root, reportFile), texts.join('\n'))
  const sum = pick => reports.reduce((total, report) => total + pick(report), 0)
  return {
    files: reports.length,
    passed: sum(r => r.passed),
    failed: sum(r => r.failures.length),
    skipped: sum(r => r.skipped.length),
  }
}

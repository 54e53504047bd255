import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t, { type Test } from 'tap'

interface Report {
  readonly passed: number
  readonly skipped: readonly { readonly name: string; readonly reason: string }[]
  readonly failures: readonly { readonly name: string; readonly diag?: { readonly message?: string } }[]
}

/** Lets the test command's runner run a file with this text. */
function reportOf(t: Test, text: string): Report {
  const folder = mkdtempSync(join(tmpdir(), 'tap-file-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const tap = import.meta.resolve('tap')
  writeFileSync(join(folder, 'subject.mjs'), `import t from '${tap}'\n${text}`)
  const runner = pathToFileURL(join(process.cwd(), 'tools', 'tap-file.js'))
  const ask = `import { runTapFile } from '${runner}'\nconsole.log(JSON.stringify(await runTapFile(process.argv[2])))`
  writeFileSync(join(folder, 'ask.mjs'), ask)
  const { stdout } = spawnSync(process.execPath, [join(folder, 'ask.mjs'), join(folder, 'subject.mjs')], {
    encoding: 'utf8',
  })
  return JSON.parse(stdout) as Report
}

t.test('each assertion counts once, however deep it stands', async t => {
  const report = reportOf(
    t,
    `t.ok(1)
     t.test('outer', async t => { t.ok(1); await t.test('inner', async t => { t.equal(1, 1); t.ok(1) }) })
     t.test('not here', { skip: 'no judge' }, async () => {})`,
  )
  t.equal(report.passed, 4)
  t.same(report.failures, [])
  t.same(report.skipped, [{ name: 'not here', reason: 'no judge' }])
})

t.test('a failure is named with the tests around it', async t => {
  const report = reportOf(
    t,
    `t.test('outer', async t => { await t.test('inner', async t => { t.equal(1, 2, 'one is two'); t.ok(1) }) })`,
  )
  t.same(
    report.failures.map(({ name }) => name),
    ['outer › inner › one is two'],
  )
  t.equal(report.passed, 1)
})

const failing = {
  'a test that throws': `t.test('x', async t => { t.ok(1); throw new Error('boom') })`,
  'a test that asserts nothing': `t.ok(1); t.test('x', async () => {})`,
  'a file that asserts nothing': '',
  'a file that only plans nothing': 't.plan(0)',
  'a file that throws before its tests': `throw new Error('boom')`,
  'a file that ends by force after a passing test': `t.ok(1); process.kill(process.pid, 'SIGKILL')`,
  'a file that ends with another exit code': `t.ok(1); process.on('exit', () => { process.exitCode = 3 })`,
  'a broken plan': 't.plan(2); t.ok(1)',
  'a promise that nobody waits for': `t.ok(1); t.test('x', async t => { t.ok(1); void Promise.reject(new Error('late')); await new Promise(f => setTimeout(f, 50)) })`,
  'a bail out': `t.ok(1); t.bailout('enough')`,
  'a file that does not parse': 'const =',
}

for (const [what, text] of Object.entries(failing)) {
  t.test(`${what} counts as failed`, async t => {
    const report = reportOf(t, text)
    t.ok(report.failures.length >= 1, JSON.stringify(report.failures))
  })
}

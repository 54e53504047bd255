import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { judge, sharedFolder } from './available.js'

t.test('a judge that is here answers with its exit code and its output', async t => {
  const xmllint = judge('xmllint')
  if (xmllint.missing) return t.plan(0, xmllint.missing)
  const good = await xmllint.run(['--c14n', '-'], { input: '<a  y="2" x="1"/>' })
  t.equal(good.code, 0)
  t.equal(good.stdout.toString(), '<a x="1" y="2"></a>')
  const bad = await xmllint.run(['--noout', '-'], { input: '<a>' })
  t.not(bad.code, 0)
  t.match(bad.stderr, /parser error/)
})

t.test('a judge that is absent leaves its tests out, and under CI=true throws', async t => {
  const folder = mkdtempSync(join(tmpdir(), 'judges-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const script = join(folder, 'ask.mjs')
  const available = pathToFileURL(new URL('./available.js', import.meta.url).pathname)
  writeFileSync(script, `import { judge } from '${available}'\nconsole.log(judge('xmlsec1').missing)\n`)
  const ask = (ci: string) => spawnSync(process.execPath, [script], { encoding: 'utf8', env: { PATH: folder, CI: ci } })
  t.match(ask('').stdout, /judge xmlsec1 is not installed \(Debian: apt-get install xmlsec1\)/)
  const underCi = ask('true')
  t.not(underCi.status, 0)
  t.match(underCi.stderr, /CI=true allows no test to be left out/)
})

t.test('the shared folder is named by absolute paths', async t => {
  const shared = sharedFolder()
  if (shared.missing) return t.plan(0, shared.missing)
  t.equal(shared.file('vectors'), join(process.cwd(), '..', 'shared', 'vectors'))
})

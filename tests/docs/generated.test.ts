import { spawnSync } from 'node:child_process'
import t from 'tap'

for (const [tool, page] of [
  ['configuration-doc.js', 'docs/configuration.md'],
  ['limits-doc.js', 'docs/limits.md'],
] as const) {
  t.test(`${page} is what the code gives`, async t => {
    const run = spawnSync(process.execPath, [`dist/tools/${tool}`, '--check'], { encoding: 'utf8' })
    t.equal(run.status, 0, run.stderr)
  })
}

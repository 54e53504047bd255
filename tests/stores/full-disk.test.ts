import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import t from 'tap'

t.test('a disk that takes no more refuses the effect in words; what was taken is still read', async test => {
  const folder = await mkdtemp(join(tmpdir(), 'full-'))
  test.teardown(() => rm(folder, { recursive: true, force: true }))
  // A limit on the size of files stands for the full disk: Node ignores SIGXFSZ, so writing fails as on a full one.
  const limited = `ulimit -f 2000 && exec "$0" dist/tests/stores/full-disk-child.js "$1"`
  const { stdout } = await promisify(execFile)('sh', ['-c', limited, process.execPath, folder])
  const { units, packages, held } = JSON.parse(stdout)
  test.ok(units.taken > 5)
  test.ok(packages.taken > 5)
  test.match(units.message, /^control\.db: The database cannot be used \(SQLITE_(FULL|IOERR)/)
  test.match(packages.message, /^sets: The database cannot be used \((SQLITE_(FULL|IOERR)|E)/)
  test.notMatch(stdout, folder)
  test.same(held, {
    lastUnit: `JT-${units.taken}`,
    next: true,
    drafts: units.taken,
    packages: packages.taken,
  })
})

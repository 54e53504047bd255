import { execFileSync } from 'node:child_process'
import { totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { setsKeptOpen } from '../../src/app/sets-kept-open.js'

const filesOfSet = 3
const module = fileURLToPath(new URL('../../src/app/sets-kept-open.js', import.meta.url))

function keptUnder(limit: number): number {
  const program = `import(${JSON.stringify(module)}).then(({ setsKeptOpen }) => console.log(setsKeptOpen()))`
  const command = `ulimit -n ${limit} && exec "$0" -e '${program}'`
  return Number(execFileSync('bash', ['-c', command, process.execPath], { encoding: 'utf8' }))
}

t.test('as many sets stay open as files and memory allow, and files are left for connections', async t => {
  t.ok(setsKeptOpen() >= 64)
  t.ok(setsKeptOpen() * 128 * 1024 < totalmem(), 'a small part of the memory')
  const few = keptUnder(600)
  t.equal(few, 150)
  t.ok(few * filesOfSet < 600)
  t.equal(keptUnder(64), 64, 'never fewer than a writer keeps')
})

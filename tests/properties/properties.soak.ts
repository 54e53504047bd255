/** Every property of the tests with other seeds than the one they are tried with in `npm test`. */
import { spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { text } from 'node:stream/consumers'
import t from 'tap'

t.setTimeout(10_800_000)

/** How many seeds each file is tried with; `CSIZS_SOAK` multiplies. */
const rounds = 5 * Number(process.env.CSIZS_SOAK ?? 1)

const sources = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('.ts'))
  .map(path => ({ path, source: readFileSync(join('tests', path), 'utf8') }))
/** Modules that make properties, and the tests that use them or make their own. */
const makers = sources.filter(({ source }) => source.includes("properties/seeded.js'"))
const uses = (source: string) =>
  makers.some(maker => source.includes(`/${basename(maker.path, '.ts')}.js'`)) ||
  source.includes("properties/seeded.js'")
const files = sources.filter(({ path, source }) => path.endsWith('.test.ts') && uses(source)).map(({ path }) => path)
t.ok(files.length > 10, `${files.length} files with properties`)

for (const path of files) {
  t.test(`${path} holds with ${rounds} other seeds`, async t => {
    for (let round = 0; round < rounds; round++) {
      const seed = randomInt(2 ** 31)
      const { code, told } = await run(join('dist/tests', path.replace(/\.ts$/, '.js')), seed)
      t.equal(code, 0, `CSIZS_SEED=${seed}\n${code === 0 ? '' : told}`)
    }
  })
}

async function run(file: string, seed: number): Promise<{ readonly code: unknown; readonly told: string }> {
  const child = spawn(process.execPath, ['--enable-source-maps', file], {
    env: { ...process.env, CSIZS_SEED: String(seed), TAP: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [told, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
  return {
    code,
    told: told
      .split('\n')
      .filter(line => /not ok|seed|Counterexample/.test(line))
      .join('\n'),
  }
}

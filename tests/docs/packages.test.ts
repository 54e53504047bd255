import { readFileSync } from 'node:fs'
import t from 'tap'

interface Package {
  readonly version?: string
  readonly optional?: boolean
  readonly dev?: boolean
  readonly integrity?: string
  readonly engines?: { readonly node?: string }
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  dependencies: Record<string, string>
  devDependencies: Record<string, string>
}

/** The package names of the tables below a line of the README that starts so. */
function tableBelow(start: string): string[] {
  const text = readFileSync('README.md', 'utf8')
  const from = text.slice(text.indexOf(start))
  const table = from.slice(from.indexOf('|---|---|')).split('\n\n')[0] ?? ''
  return [...table.matchAll(/^\| `([^`]+)` \| (\S.*) \|$/gm)].map(([, name]) => name ?? '')
}

t.test("the README's table of packages names each dependency of package.json once, and no other", async t => {
  t.same(tableBelow('## Packages'), Object.keys(manifest.dependencies).sort())
  t.same(tableBelow('For development:'), Object.keys(manifest.devDependencies).sort())
})

t.test('every dependency is pinned to one version', async t => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
    t.match(version, /^\d+\.\d+\.\d+$/, name)
  }
})

t.test('no locked package asks for a Node newer than 20', async t => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
  const entries = Object.entries(lock.packages)
  t.ok(entries.length > 100)
  // The lowest major that any alternative of the range lets in.
  const least = (range: string) =>
    Math.min(...range.split('||').map(part => Number(/\d+/.exec(part.replace(/<=?\s*\d+(\.\d+)*/g, ''))?.[0] ?? 0)))
  const newer = entries.filter(([, { engines }]) => least(engines?.node ?? '0') > 20).map(([path]) => path)
  t.same(newer, [])
})

t.test('the lock holds the packages of every platform, so that npm ci takes it', async t => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
  const paths = Object.keys(lock.packages)
  const wanted = Object.values(lock.packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  t.ok(wanted.length > 0)
  t.same(
    wanted.filter(name => !paths.some(path => path.endsWith(`node_modules/${name}`))),
    [],
  )
})

t.test('what production needs is locked with its hash', async t => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
  const needed = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true)
  t.ok(needed.length > 20)
  t.same(
    needed.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path),
    [],
  )
})

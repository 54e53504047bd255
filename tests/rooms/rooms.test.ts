import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import t, { type Test } from 'tap'

type Tree = Readonly<Record<string, string>>

/** Writes a tree of sources, lets the rooms tool look at it, and gives its verdict. */
function look(t: Test, tree: Tree) {
  const base = mkdtempSync(join(tmpdir(), 'rooms-'))
  t.teardown(() => rmSync(base, { recursive: true }))
  writeFileSync(join(base, 'tsconfig.json'), readFileSync('tsconfig.json'))
  writeFileSync(
    join(base, 'package.json'),
    '{"type":"module","dependencies":{"fastify":"1.0.0","libxml2-wasm":"1.0.0"},"devDependencies":{"tap":"1.0.0"}}',
  )
  for (const name of ['fastify', 'libxml2-wasm', 'tap']) {
    const folder = join(base, 'node_modules', name)
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, 'package.json'),
      `{"name":"${name}","version":"1.0.0","type":"module","main":"index.js"}`,
    )
    writeFileSync(join(folder, 'index.js'), 'export default 1\n')
    writeFileSync(join(folder, 'index.d.ts'), 'export interface Thing { x: 1 }\n')
  }
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/rooms.js', '--root', base], {
    encoding: 'utf8',
  })
  return { status, stdout: stdout + stderr }
}

const word = 'export interface Word { readonly a: 1 }\nexport const word = 1\n'

t.test('a tree that keeps to the table passes', async t => {
  const { status, stdout } = look(t, {
    'src/fault/word.ts': word,
    'src/domain/word.ts': word,
    'src/ports/runtime/clock.ts': `import type { Word } from '../../domain/word.js'\nexport type Clock = Word\n`,
    'src/ports/data/sets.ts': `import type { Word } from '../../fault/word.js'\nexport type Sets = Word\n`,
    'src/xml/read.ts': `import libxml2 from 'libxml2-wasm'\nimport { word } from '../fault/word.js'\nexport const read = [libxml2, word]\n`,
    'src/operations/slowniki/pobierz.ts': `import type { Sets } from '../../ports/data/sets.js'\nimport { own } from '../own.js'\nexport type X = Sets\nexport { own }\n`,
    'src/operations/own.ts': 'export const own = 1\n',
    'src/client/send.ts': `import type { Clock } from '../ports/runtime/clock.js'\nimport { request } from 'node:https'\nexport type C = Clock\nexport { request }\n`,
  })
  t.equal(stdout.trim(), '8 modules of 8 sources looked at, 0 findings')
  t.equal(status, 0)
})

/** One violation each: which room's file, what it holds, and the rule that has to find it. */
const bad: readonly { name: string; room: string; file: string; text: string; rule: 'rooms' | 'packages' | 'node' }[] =
  [
    {
      name: 'a room above',
      room: 'fault',
      file: 'above',
      text: `import { word } from '../domain/word.js'\nexport const x = word\n`,
      rule: 'rooms',
    },
    {
      name: 'a room above, by a type alone',
      room: 'fault',
      file: 'type',
      text: `import type { Word } from '../domain/word.js'\nexport type X = Word\n`,
      rule: 'rooms',
    },
    {
      name: 'a room above, by a type named inside a type',
      room: 'fault',
      file: 'inline',
      text: `export type X = import('../domain/word.js').Word\n`,
      rule: 'rooms',
    },
    {
      name: 'a room above, by a dynamic import',
      room: 'fault',
      file: 'dynamic',
      text: `export const x = () => import('../domain/word.js')\n`,
      rule: 'rooms',
    },
    {
      name: 'a room above, by passing it on',
      room: 'fault',
      file: 'pass-on',
      text: `export * from '../domain/word.js'\n`,
      rule: 'rooms',
    },
    {
      name: 'a data port from the client',
      room: 'client',
      file: 'data-port',
      text: `import type { Word } from '../ports/data/sets.js'\nexport type X = Word\n`,
      rule: 'rooms',
    },
    {
      name: 'a data port from the runtime ports',
      room: 'ports/runtime',
      file: 'data-port',
      text: `import type { Word } from '../data/sets.js'\nexport type X = Word\n`,
      rule: 'rooms',
    },
    {
      name: 'a port from a page',
      room: 'web',
      file: 'port',
      text: `import type { Word } from '../ports/runtime/clock.js'\nexport type X = Word\n`,
      rule: 'rooms',
    },
    {
      name: 'the ledger from a page',
      room: 'web',
      file: 'ledger',
      text: `import { word } from '../ledger/tree.js'\nexport const x = word\n`,
      rule: 'rooms',
    },
    {
      name: 'something outside src',
      room: 'xml',
      file: 'outside',
      text: `import { word } from '../../tests/own.js'\nexport const x = word\n`,
      rule: 'rooms',
    },
    {
      name: 'a package in the lowest rooms',
      room: 'domain',
      file: 'package',
      text: `import libxml2 from 'libxml2-wasm'\nexport const x = libxml2\n`,
      rule: 'packages',
    },
    {
      name: 'a package of another room',
      room: 'operations',
      file: 'package',
      text: `import fastify from 'fastify'\nexport const x = fastify\n`,
      rule: 'packages',
    },
    {
      name: 'a package of another room, by a type alone',
      room: 'operations',
      file: 'package-type',
      text: `import type { Thing } from 'fastify'\nexport type X = Thing\n`,
      rule: 'packages',
    },
    {
      name: 'a development package',
      room: 'cli',
      file: 'development',
      text: `import tap from 'tap'\nexport const x = tap\n`,
      rule: 'packages',
    },
    {
      name: 'a module of Node in the lowest rooms',
      room: 'ports/runtime',
      file: 'node',
      text: `import { hrtime } from 'node:process'\nexport const x = hrtime\n`,
      rule: 'node',
    },
    {
      name: 'a module of Node that is not in the row',
      room: 'xml',
      file: 'node',
      text: `import { readFileSync } from 'node:fs'\nexport const x = readFileSync\n`,
      rule: 'node',
    },
    {
      name: 'a module of Node named without node:',
      room: 'xml',
      file: 'bare-node',
      text: `import { readFileSync } from 'fs'\nexport const x = readFileSync\n`,
      rule: 'node',
    },
  ]

t.test('the rooms tool finds', async t => {
  const targets = [
    'src/fault/word.ts',
    'src/domain/word.ts',
    'src/ports/data/sets.ts',
    'src/ports/runtime/clock.ts',
    'src/ledger/tree.ts',
    'tests/own.ts',
  ]
  const { status, stdout } = look(t, {
    ...Object.fromEntries(targets.map(path => [path, word])),
    ...Object.fromEntries(bad.map(({ room, file, text }) => [`src/${room}/${file}.ts`, text])),
    'src/stores/a.ts': `import { b } from './b.js'\nexport const a = () => b\n`,
    'src/stores/b.ts': `import { a } from './a.js'\nexport const b = () => a\n`,
    'src/stores/c.ts': `import type { D } from './d.js'\nexport interface C { d: D }\n`,
    'src/stores/d.ts': `import type { C } from './c.js'\nexport interface D { c: C }\n`,
    'src/stores/e.ts': `import { f } from './nowhere.js'\nexport const e = f\n`,
    'src/ports/data/receipt.ts': word,
    'src/stores/sqlite/ledger/thread.ts': `import { word } from '../../../ports/data/receipt.js'\nexport const g = word\n`,
    'src/operations/h.ts': `import { word } from '../ports/data/receipt.js'\nexport const h = word\n`,
    'src/loose.ts': word,
    'src/attic/old.ts': word,
  })
  const findings = stdout.split(/\n(?! )/)
  const finds = (name: string, start: string, rule: string) =>
    t.test(name, async t => {
      t.ok(
        findings.some(finding => finding.startsWith(start) && finding.includes(`\n    ${rule}`)),
        `${start} … ${rule}`,
      )
    })
  for (const { name, room, file, rule } of bad) await finds(name, `src/${room}/${file}.ts → `, `${room}: ${rule}`)
  await finds('a circle', 'src/stores/a.ts → src/stores/b.ts', 'cycle')
  await finds('a circle of types alone', 'src/stores/c.ts → src/stores/d.ts', 'cycle')
  await finds('what does not exist', 'src/stores/e.ts → ./nowhere.js', 'unresolved')
  await finds('a receipt made elsewhere', 'src/operations/h.ts → src/ports/data/receipt.ts', 'receipt')
  t.notMatch(stdout, /ledger\/thread\.ts/, 'the stores of the ledger make receipts')
  await finds('a source beside the rooms', 'src/loose.ts', 'stands in no room')
  await finds('a source in a room that the table does not know', 'src/attic/old.ts', 'stands in no room')
  t.equal(status, 1)
})

t.test('the rooms tool refuses to pass over a tree without sources', async t => {
  const { status, stdout } = look(t, { 'src/readme.txt': 'empty' })
  t.match(stdout, /0 modules of 0 sources/)
  t.equal(status, 1)
})

t.test('every room of the table is named once and its row names rooms that exist', async t => {
  const { rooms } = JSON.parse(readFileSync('tools/rooms.json', 'utf8')) as {
    rooms: { room: string; rooms: string[] }[]
  }
  const names = rooms.map(({ room }) => room)
  t.same(new Set(names).size, names.length)
  for (const { room, rooms: allowed } of rooms) {
    for (const below of allowed) t.ok(names.includes(below), `${room} → ${below}`)
  }
})

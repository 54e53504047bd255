import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import t, { type Test } from 'tap'

function look(t: Test, tree: Readonly<Record<string, string>>) {
  const base = mkdtempSync(join(tmpdir(), 'content-'))
  t.teardown(() => rmSync(base, { recursive: true }))
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(base, path)), { recursive: true })
    writeFileSync(join(base, path), text)
  }
  const { status, stdout } = spawnSync(process.execPath, ['tools/content.js', '--root', base], { encoding: 'utf8' })
  return { status, stdout }
}

// Put together here, because this file is looked through as well.
const off = (checker: string, how: string) => `// ${checker}-${how}\n`
const key = (kind: string) => `-----BEGIN ${kind}PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEF\n`
const host = ['registry', 'example', 'org'].join('.')
const path = (...parts: string[]) => `/${parts.join('/')}`

const refused: Readonly<Record<string, string>> = {
  'src/xml/a.ts': off('depcruise', 'ignore'),
  'src/xml/b.ts': off('biome', 'ignore lint/suspicious/noExplicitAny: why not'),
  'src/xml/c.ts': off('eslint', 'disable'),
  'src/xml/d.ts': off('@ts', 'ignore'),
  'src/xml/e.ts': off('@ts', 'nocheck'),
  'src/xml/f.ts': off('@ts', 'expect-error'),
  'tests/xml/g.test.ts': off('@ts', 'ignore'),
  'src/xml/long.ts': 'export const x = 1\n'.repeat(401),
  'src/xml/utils/h.ts': 'export const x = 1\n',
  'src/xml/i.ts': 'export class FeedManager {}\n',
  'src/xml/j.ts': 'export interface SignedInfo {}\nexport interface PersonData {}\n',
  'certs/k.pem': key(''),
  'certs/l.pem': key('RSA '),
  'src/trust/m.ts': `const pem = '${key('EC ').replaceAll('\n', '\\n')}'\n`,
  '.npmrc': `registry=https://${host}/\n`,
  'README.md': `see ${path('home', 'someone', 'notes')}\n`,
  'docs/n.md': `cd ${path('work', 'main')}\n`,
}

t.test('what must not stand in the repository is found', async t => {
  const { status, stdout } = look(t, refused)
  for (const file of Object.keys(refused)) t.match(stdout, `${file}: `)
  t.equal(status, 1)
})

t.test('ordinary content passes', async t => {
  const { status, stdout } = look(t, {
    'src/xml/a.ts': `/* biome-ignore format: one row per code */\nexport const table = 1\nif (pem.includes('PRIVATE KEY')) throw 1\n`,
    'src/contract/generated/types.ts': 'export const x = 1\n'.repeat(1000),
    'src/xml/b.ts': 'export function decodeDatabase() {}\nexport interface Basis {}\n',
    'docs/a.md': 'POST /uslugi/Slowniki/v1, GET /health, docs/faults.md, node_modules/.bin\n',
  })
  t.equal(stdout, '4 files looked at, 0 findings\n')
  t.equal(status, 0)
})

t.test('a tree without files does not pass', async t => {
  t.equal(look(t, {}).status, 1)
})

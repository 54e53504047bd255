/**
 * Looks through the checkout's files for what must not stand in them. `--root DIR` looks at another tree.
 * Suppressions and junk names are looked for in the code, hosts, paths and keys everywhere.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { root, run } from './command.js'

const longestFile = 400
const notOurs = new Set(['.git', 'node_modules', 'dist', 'var', '.tap'])
const binary = /\.(png|ico|jpg|gif|pdf|zip|p12|der|woff2|db|gz)$/

/** Words put together here, so that this file does not hold what it looks for. */
const suppressions = [
  ['depcruise', '-ignore'],
  ['eslint', '-disable'],
  ['biome', '-ignore lint'],
  ['biome', '-ignore assist'],
  ['biome', '-ignore-all'],
  ['biome', '-ignore-start'],
  ['@ts', '-ignore'],
  ['@ts', '-nocheck'],
  ['@ts', '-expect-error'],
].map(parts => parts.join(''))
const junkFolders = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'lib', 'misc', 'shared', 'impl'])
const junkWord = '(Manager|Helpers?|Utils?|Common|Base|Impl|Data|Info|Processor)'
const junkName = new RegExp(
  `^export (?:abstract )?(?:class|interface|type|function|async function|const|enum) (\\w*${junkWord})\\b`,
  'gm',
)

/** Words of the standards themselves: XML-DSig's element names. */
const standardNames = ['SignedInfo', 'KeyInfo', 'X509Data']

const everywhere = [
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:\\n|\\r|\s|['"`+])+[A-Za-z0-9+/=]{16}/ },
  {
    what: "a package registry's host name",
    pattern:
      /\bregistry\.[a-z0-9-]+\.[a-z]{2,}|\b(?:npm|artifacts?|nexus|artifactory)\.[a-z0-9-]+\.(?:internal|local|corp|lan)\b/i,
  },
  { what: 'a path of one machine', pattern: /(?<![\w.~/-])\/(?:work|root|home\/[a-z]\w*|Users\/\w+)\/[\w.]/ },
]

const isCode = path => /\.[cm]?[jt]s$/.test(path)
const isGenerated = path => path.split('/').includes('generated')

/** Suppressions are refused in what we write by hand; a type test may expect an error. */
function findSuppressions(path, text) {
  if (!isCode(path) || isGenerated(path)) return []
  const refused = path.startsWith('tests/') ? suppressions.filter(word => !word.endsWith('expect-error')) : suppressions
  return refused.filter(word => text.includes(word)).map(word => `switches a checker off: ${word}`)
}

function findJunk(path, text) {
  if (!path.startsWith('src/') || isGenerated(path)) return []
  const findings = []
  const folder = path
    .split('/')
    .slice(0, -1)
    .find(part => junkFolders.has(part))
  if (folder !== undefined) findings.push(`stands in a folder without a meaning: ${folder}`)
  const lines = text.split('\n').length - 1
  if (isCode(path) && lines > longestFile) findings.push(`is ${lines} lines long, more than ${longestFile}`)
  const names = isCode(path) ? [...text.matchAll(junkName)].map(([, name]) => name) : []
  const junk = names.filter(name => !standardNames.some(word => name.endsWith(word)))
  return [...findings, ...junk.map(name => `bears a name without a meaning: ${name}`)]
}

function findSecrets(text) {
  return everywhere.flatMap(({ what, pattern }) => {
    const hit = pattern.exec(text)
    return hit === null ? [] : [`line ${text.slice(0, hit.index).split('\n').length} holds ${what}`]
  })
}

/** Tracked files and those about to be; every file where the tree is no git checkout. */
async function filesOf(base) {
  const { code, output } = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: base,
  })
  if (code === 0)
    return output
      .split('\0')
      .filter(path => path !== '' && statSync(join(base, path), { throwIfNoEntry: false })?.isFile())
  return readdirSync(base, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry =>
      relative(base, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
    .filter(path => !path.split('/').some(part => notOurs.has(part)))
}

const { values } = parseArgs({ options: { root: { type: 'string', default: root } } })
const files = (await filesOf(values.root)).filter(path => !binary.test(path))
const findings = files.flatMap(path => {
  const text = readFileSync(join(values.root, path), 'utf8')
  return [...findSuppressions(path, text), ...findJunk(path, text), ...findSecrets(text)].map(
    finding => `${path}: ${finding}`,
  )
})
for (const finding of findings) process.stdout.write(`${finding}\n`)
process.stdout.write(`${files.length} files looked at, ${findings.length} findings\n`)
process.exitCode = findings.length === 0 && files.length > 0 ? 0 : 1

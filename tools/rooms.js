/**
 * Checks that imports go down the table of rooms (tools/rooms.json). `--root DIR` looks at another tree with src/.
 * Fails also when it did not see every source: a cruise that looked at nothing finds nothing.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { cruise } from 'dependency-cruiser'
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { root } from './command.js'

const { values } = parseArgs({ options: { root: { type: 'string', default: root } } })
const config = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'))
const table = JSON.parse(readFileSync(join(root, 'tools', 'rooms.json'), 'utf8')).rooms

function sourcesBelow(base) {
  return readdirSync(join(base, 'src'), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
    .map(entry =>
      relative(base, join(entry.parentPath ?? entry.path, entry.name))
        .split(sep)
        .join('/'),
    )
}

async function look(base) {
  const { options, ...ruleSet } = config
  const { output } = await cruise(
    ['src'],
    { ...options, ruleSet, validate: true, baseDir: base },
    {},
    { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
  )
  return output
}

function sentence({ from, to, rule, cycle, comment }) {
  const why = config.forbidden.find(({ name }) => name === rule.name)?.comment ?? comment ?? ''
  const road = cycle === undefined ? `${from} → ${to}` : [from, ...cycle.map(({ name }) => name)].join(' → ')
  return `${road}\n    ${rule.name}: ${why}`
}

/** What the cruise left out, and what stands in no room: findings like any other. */
function blindSpots(output, files) {
  const seen = new Set(output.modules.map(({ source }) => source))
  const rooms = table.map(({ room }) => `src/${room}/`)
  return [
    ...files.filter(file => !seen.has(file)).map(file => `${file}\n    was not looked at`),
    ...files
      .filter(file => !rooms.some(room => file.startsWith(room)))
      .map(file => `${file}\n    stands in no room of tools/rooms.json`),
  ]
}

const output = await look(values.root)
const files = sourcesBelow(values.root)
const findings = [...new Set([...output.summary.violations.map(sentence), ...blindSpots(output, files)])]
for (const finding of findings) process.stdout.write(`${finding}\n`)
const looked = output.modules.filter(({ source }) => source.startsWith('src/')).length
process.stdout.write(`${looked} modules of ${files.length} sources looked at, ${findings.length} findings\n`)
process.exitCode = findings.length === 0 && files.length > 0 ? 0 : 1

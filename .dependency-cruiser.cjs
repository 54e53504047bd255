/**
 * Rules for dependency-cruiser, made from the table of rooms (tools/rooms.json): what is not in a room's row may not
 * be imported by it. Type imports and dynamic imports count.
 */
const { readFileSync } = require('node:fs')
const { builtinModules } = require('node:module')
const { join } = require('node:path')

const { rooms } = JSON.parse(readFileSync(join(__dirname, 'tools', 'rooms.json'), 'utf8'))

const escaped = text => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
const folder = room => `^src/${escaped(room)}/`
const besides = path => `^${escaped(path)}/`
const installed = name => `(^|/)node_modules/(@types/)?${escaped(name)}(/|$)`
const builtin = name => `^(node:)?${escaped(name)}$`
const npm = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown']

/** The three rules of one row: other rooms, packages, Node's own modules. */
function rulesOf(row) {
  const from = { path: folder(row.room) }
  const error = { severity: 'error', from }
  const beside = row.beside ?? []
  const allowed = [...[row.room, ...row.rooms].map(folder), ...beside.map(besides)]
  const list = names => (names.length === 0 ? 'none' : names.join(', '))
  const rules = [
    {
      ...error,
      name: `${row.room}: rooms`,
      comment: `${row.room} may import these rooms: ${list([...row.rooms, ...beside])}`,
      to: { pathNot: [...allowed, 'node_modules/'], dependencyTypesNot: ['core', 'unknown', 'undetermined', ...npm] },
    },
    {
      ...error,
      name: `${row.room}: packages`,
      comment: `${row.room} may import these packages: ${list(row.packages)}`,
      to: { dependencyTypes: npm, ...(row.packages.length === 0 ? {} : { pathNot: row.packages.map(installed) }) },
    },
  ]
  if (row.node.includes('*')) return rules
  rules.push({
    ...error,
    name: `${row.room}: node`,
    comment: `${row.room} may import these modules of Node: ${list(row.node)}`,
    to: { dependencyTypes: ['core'], ...(row.node.length === 0 ? {} : { pathNot: row.node.map(builtin) }) },
  })
  return rules
}

module.exports = {
  forbidden: [
    { name: 'cycle', comment: 'imports may not run in circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'unresolved',
      comment: 'what is imported has to exist',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'development package',
      comment: 'src may not need a development dependency',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'receipt',
      comment: 'receipts are made by the stores of the ledger only: elsewhere they are passed on',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/stores/[^/]+/ledger/' },
      to: { path: '^src/ports/data/receipt[.]' },
    },
    ...rooms.flatMap(rulesOf),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    builtInModules: { add: builtinModules },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}

/**
 * Writes src/contract/generated/ from wsdl/ and xsd/; with `--check` compares and changes nothing (exit code 1 where
 * they differ). Run from the root of the repository.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emitDocumentation } from './emit-documentation.js'
import { emitFiles } from './emit-files.js'
import { emitOperations } from './emit-operations.js'
import { emitNames, emitScopes, emitTables } from './emit-tables.js'
import { emitTypes } from './emit-types.js'
import { type Node, readNode } from './nodes.js'
import { readSchemas } from './schema.js'
import { header } from './text.js'
import { portalOperations, readWsdl } from './wsdl.js'

const target = join('src', 'contract', 'generated')

type Folder = 'wsdl' | 'xsd'

function namesIn(folder: Folder): readonly string[] {
  return readdirSync(folder)
    .filter(file => file.endsWith(`.${folder}`))
    .sort()
}

function rootsIn(folder: Folder): readonly Node[] {
  return namesIn(folder).map(file => readNode(join(folder, file), file))
}

function textsIn(folder: Folder): ReadonlyMap<string, string> {
  return new Map(namesIn(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')]))
}

/** The generated files by name. @throws Error where the contract is not understood or contradicts itself */
export function generate(): ReadonlyMap<string, string> {
  const model = readSchemas(rootsIn('xsd'))
  const prefixes = new Map(model.schemas.map(schema => [schema.uri, schema.prefix]))
  const wsdls = rootsIn('wsdl').map(root => readWsdl(root, prefixes))
  const [common] = wsdls.map(wsdl => wsdl.commonFaults)
  for (const { service, commonFaults } of wsdls) {
    if (commonFaults.join() !== common?.join()) throw new Error(`${service.name}: its common fault codes differ`)
  }
  const all = {
    services: wsdls.map(wsdl => wsdl.service),
    portal: portalOperations(model.elements),
    commonFaults: common ?? [],
  }
  const files = {
    'names.ts': emitNames(model),
    'types.ts': emitTypes(model),
    'tables.ts': emitTables(model),
    'scopes.ts': emitScopes(model),
    'operations.ts': emitOperations(model, all),
    'documentation.ts': emitDocumentation(model, all),
    'files.ts': emitFiles({ wsdl: textsIn('wsdl'), xsd: textsIn('xsd') }),
  }
  return new Map(Object.entries(files).map(([name, text]) => [name, header + text]))
}

/** Names of generated files that are missing, stale or superfluous on disk. */
export function differences(files: ReadonlyMap<string, string>): readonly string[] {
  const present = readdirSync(target)
  const stale = [...files].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(target, name), 'utf8') !== text,
  )
  return [...stale.map(([name]) => name), ...present.filter(name => !files.has(name))]
}

function main(): void {
  const files = generate()
  if (process.argv.includes('--check')) {
    const differing = differences(files)
    if (differing.length > 0) {
      console.error(`src/contract/generated does not match wsdl/ and xsd/: ${differing.join(', ')}`)
      process.exitCode = 1
    }
    return
  }
  mkdirSync(target, { recursive: true })
  for (const name of readdirSync(target)) if (!files.has(name)) rmSync(join(target, name))
  for (const [name, text] of files) writeFileSync(join(target, name), text)
  console.log(`${target}: ${files.size} files`)
}

if (process.argv[1]?.endsWith('generate.js') === true) main()

/** The contract as its files say it, for tests that compare code with contract. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ComplexType, GlobalElement, Model } from '../../tools/contract/model.js'
import { type Node, readNode } from '../../tools/contract/nodes.js'
import { readSchemas } from '../../tools/contract/schema.js'

export const XS = 'http://www.w3.org/2001/XMLSchema'

export function filesIn(folder: 'wsdl' | 'xsd'): readonly string[] {
  return readdirSync(folder)
    .filter(name => name.endsWith(`.${folder}`))
    .sort()
}

export function rootsIn(folder: 'wsdl' | 'xsd'): readonly Node[] {
  return filesIn(folder).map(name => readNode(join(folder, name), name))
}

export const model: Model = readSchemas(rootsIn('xsd'))

export function typeNamed(name: string): ComplexType {
  const type = model.complexTypes.find(one => one.name === name)
  if (type === undefined) throw new Error(`no type ${name}`)
  return type
}

export function elementNamed(name: string): GlobalElement {
  const element = model.elements.find(one => `${one.prefix}:${one.local}` === name)
  if (element === undefined) throw new Error(`no element ${name}`)
  return element
}

/** A schema that imports all others by absolute path, for judges that read files. */
export function roofSchema(): string {
  const imports = model.schemas.map(
    schema => `<xs:import namespace="${schema.uri}" schemaLocation="file://${process.cwd()}/xsd/${schema.file}"/>`,
  )
  return `<xs:schema xmlns:xs="${XS}">${imports.join('')}</xs:schema>`
}

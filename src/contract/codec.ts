import { exclusiveCanonical, exclusiveCanonicalText } from '../xml/canonical.js'
import type { XmlElement } from '../xml/tree.js'
import { XmlWriter } from '../xml/write.js'
import type { FieldRow } from './codec-table.js'
import { namespaces, type Prefix } from './generated/names.js'
import { type ScopeCode, scopeElements } from './generated/scopes.js'
import { elementTable, typeTable } from './generated/tables.js'
import type { ElementName, ElementTypes } from './generated/types.js'
import type { Fragment, Opaque } from './opaque.js'
import { readValue, type Value, type ValueKind, writeValue } from './values.js'

/** A value of any complex type, as the tables see it. */
type Node = { [field: string]: unknown }

interface Field {
  readonly prefix: Prefix
  readonly ns: string
  readonly local: string
  readonly many: boolean
  readonly required: boolean
  readonly holds: { readonly value: ValueKind } | { readonly type: string } | 'element' | 'fragments'
}

interface Type {
  readonly fields: readonly Field[]
  readonly byName: ReadonlyMap<string, Field>
  /** Fields that are always there, be it as an empty list. */
  readonly lists: readonly string[]
}

const types = new Map<string, Type>()

function typeNamed(name: string): Type {
  const known = types.get(name)
  if (known !== undefined) return known
  const rows = typeTable[name]
  if (rows === undefined) throw new Error(`The contract has no type ${name}`)
  const fields = rows.map(fieldOf)
  const type = {
    fields,
    byName: new Map(fields.map(field => [field.local, field])),
    lists: fields.filter(field => field.many).map(field => field.local),
  }
  types.set(name, type)
  return type
}

function fieldOf([prefix, local, type, occurs]: FieldRow): Field {
  const about = { local, many: occurs === '*' || occurs === '+', required: occurs === '1' }
  const ns = namespaces[prefix as Prefix]
  return { ...about, prefix: prefix as Prefix, ns, holds: holdsOf(type) }
}

function holdsOf(type: string): Field['holds'] {
  if (type === '#element') return 'element'
  if (type === '#fragments') return 'fragments'
  return type.startsWith('@') ? { type: type.slice(1) } : { value: type as ValueKind }
}

function partsOf(name: ElementName): { readonly prefix: Prefix; readonly local: string; readonly type: string } {
  const [prefix = '', local = ''] = name.split(':')
  const type = elementTable[name]
  if (type === undefined) throw new Error(`The contract has no element ${name}`)
  return { prefix: prefix as Prefix, local, type }
}

/** Whether the element bears the name of this global element. */
export function isElement(element: XmlElement, name: ElementName): boolean {
  const { prefix, local } = partsOf(name)
  return element.local === local && element.ns === namespaces[prefix]
}

/**
 * The value of a global element that the schema has accepted.
 * @throws Error where it does not fit its type: the schema was not asked
 */
export function decode<N extends ElementName>(name: N, element: XmlElement): ElementTypes[N] {
  if (!isElement(element, name)) throw new Error(`Not an element ${name}`)
  return decodeType(partsOf(name).type, element) as unknown as ElementTypes[N]
}

function decodeType(name: string, element: XmlElement): Node {
  const type = typeNamed(name)
  const node: Node = {}
  for (const list of type.lists) node[list] = []
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    const field = type.byName.get(child.local)
    if (field === undefined || field.ns !== child.ns) throw new Error(`${name} holds an element that it does not know`)
    const value = decodeField(field, child)
    if (field.many) (node[field.local] as unknown[]).push(value)
    else node[field.local] = value
  }
  return node
}

function decodeField(field: Field, element: XmlElement): unknown {
  if (field.holds === 'element') return element
  if (field.holds === 'fragments') return fragmentsIn(element)
  if ('type' in field.holds) return decodeType(field.holds.type, element)
  return readValue(field.holds.value, textIn(element))
}

/** All character content, comments and instructions left out, as the canonical form leaves them out. */
function textIn(element: XmlElement): string {
  const [first] = element.children
  if (first === undefined) return ''
  if (first.kind === 'text' && element.children.length === 1) return first.text
  return element.children.map(child => (child.kind === 'text' ? child.text : '')).join('')
}

const scopesByElement = new Map<string, ScopeCode>(
  Object.entries(scopeElements).map(([scope, name]) => [name.slice('b:'.length), scope as ScopeCode]),
)
const scopeOrder = new Map(Object.keys(scopeElements).map((scope, index) => [scope, index]))

function fragmentsIn(element: XmlElement): readonly Fragment[] {
  const found: Fragment[] = []
  for (const child of element.children) {
    if (child.kind !== 'element') continue
    const scope = scopesByElement.get(child.local)
    if (scope === undefined || child.ns !== namespaces.b) throw new Error('A group that no scope code names')
    found.push({ scope, bytes: exclusiveCanonical(child) })
  }
  return found
}

/**
 * The canonical form of a global element holding the value: an apex, fixed prefixes, one form for one value.
 * @throws Error where a required field is missing or a value has no text
 */
export function encode<N extends ElementName>(name: N, value: ElementTypes[N]): Uint8Array {
  const { prefix, local, type } = partsOf(name)
  const writer = new XmlWriter().open(prefix, namespaces[prefix], local)
  writeType(writer, type, value as Node)
  return writer.close().bytes()
}

function writeType(writer: XmlWriter, name: string, node: Node): void {
  for (const field of typeNamed(name).fields) {
    const value = node[field.local]
    if (value === undefined) {
      if (field.required) throw new Error(`${name} lacks ${field.local}`)
    } else if (field.many) {
      for (const one of value as readonly unknown[]) writeField(writer, field, one)
    } else {
      writeField(writer, field, value)
    }
  }
}

function writeField(writer: XmlWriter, field: Field, value: unknown): void {
  if (field.holds === 'element') {
    writeOpaque(writer, value as Opaque)
    return
  }
  writer.open(field.prefix, field.ns, field.local)
  if (field.holds === 'fragments') {
    for (const fragment of inScopeOrder(value as readonly Fragment[])) writer.raw(fragment.bytes)
  } else if ('type' in field.holds) {
    writeType(writer, field.holds.type, value as Node)
  } else {
    writer.text(writeValue(field.holds.value, value as Value))
  }
  writer.close()
}

function writeOpaque(writer: XmlWriter, value: Opaque): void {
  writer.raw(value instanceof Uint8Array ? value : exclusiveCanonicalText(value))
}

function inScopeOrder(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.toSorted((a, b) => (scopeOrder.get(a.scope) ?? 0) - (scopeOrder.get(b.scope) ?? 0))
}

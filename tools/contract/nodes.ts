import { readFileSync } from 'node:fs'
import { XMLParser } from 'fast-xml-parser'

/** An element of a WSDL or XSD file, with names resolved to their namespace. */
export interface Node {
  readonly ns: string
  readonly local: string
  /** Attributes by name as written (prefix included). */
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly Node[]
  /** Character content, trimmed. */
  readonly text: string
  /** Prefix → URI, as in force here. */
  readonly scope: Readonly<Record<string, string>>
  readonly file: string
}

type Raw = Record<string, unknown>

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
})

/** Reads a file's root element. @throws Error where it has none */
export function readNode(path: string, file: string): Node {
  const top = parser.parse(readFileSync(path, 'utf8')) as Raw[]
  const root = top.map(raw => toNode(raw, {}, file)).find(node => node !== undefined)
  if (root === undefined) throw new Error(`${file}: no root element`)
  return root
}

function toNode(raw: Raw, outer: Readonly<Record<string, string>>, file: string): Node | undefined {
  const name = Object.keys(raw).find(key => key !== ':@')
  if (name === undefined || name === '#text' || name.startsWith('?')) return undefined
  const attributes = (raw[':@'] ?? {}) as Record<string, string>
  const scope = { ...outer }
  for (const [key, value] of Object.entries(attributes)) {
    if (key === 'xmlns') scope[''] = value
    else if (key.startsWith('xmlns:')) scope[key.slice('xmlns:'.length)] = value
  }
  const content = raw[name] as Raw[]
  const [prefix, local] = split(name)
  return {
    ns: scope[prefix] ?? '',
    local,
    attributes,
    children: content.map(child => toNode(child, scope, file)).filter(child => child !== undefined),
    text: content.map(child => String(child['#text'] ?? '')).join(''),
    scope,
    file,
  }
}

function split(name: string): readonly [string, string] {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}

/** A QName in an attribute's value, as `{uri}local`. @throws Error where its prefix is not bound */
export function resolve(node: Node, qname: string): string {
  const [prefix, local] = split(qname)
  const uri = node.scope[prefix]
  if (uri === undefined) throw new Error(`${node.file}: prefix ${prefix} is not bound`)
  return `{${uri}}${local}`
}

/** The children with this name. */
export function childrenNamed(node: Node, ns: string, local: string): readonly Node[] {
  return node.children.filter(child => child.ns === ns && child.local === local)
}

/** An attribute that has to be there. @throws Error where it is not */
export function demand(node: Node, attribute: string): string {
  const value = node.attributes[attribute]
  if (value === undefined) throw new Error(`${node.file}: ${node.local} without ${attribute}`)
  return value
}

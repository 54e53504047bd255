import type { ComplexType, Field, GlobalElement, Model, Occurs, Schema, SimpleType, ValueKind } from './model.js'
import { childrenNamed, demand, type Node, resolve } from './nodes.js'

const XS = 'http://www.w3.org/2001/XMLSchema'

/** Built-in types of XML Schema that the contract uses, and how their values are treated. */
const builtIn: Readonly<Record<string, ValueKind>> = {
  string: 'string',
  token: 'token',
  date: 'date',
  dateTime: 'instant',
  decimal: 'money',
  long: 'number',
  int: 'number',
  boolean: 'boolean',
  base64Binary: 'bytes',
}

const tsOf: Readonly<Record<ValueKind, string>> = {
  string: 'string',
  token: 'string',
  date: 'string',
  instant: 'Date',
  number: 'number',
  boolean: 'boolean',
  money: 'bigint',
  bytes: 'Uint8Array',
}

/** How the particles around an element bear on it. */
interface Place {
  readonly optional: boolean
  readonly alternative: boolean
}

interface Global {
  readonly node: Node
  readonly prefix: string
}

/**
 * Reads schemas into a model. Only the part of XML Schema that the contract uses is known; anything else is an error,
 * so that nothing is generated from what was not understood.
 */
class SchemaReader {
  readonly #prefixes = new Map<string, string>()
  readonly #globals = new Map<string, Global>()
  readonly #simple = new Map<string, SimpleType>()
  readonly #complex = new Map<string, ComplexType>()

  constructor(readonly roots: readonly Node[]) {
    for (const root of roots) this.#prefixes.set(demand(root, 'targetNamespace'), demand(root, 'g:prefiks'))
    for (const root of roots) {
      const uri = demand(root, 'targetNamespace')
      for (const node of root.children) {
        if (node.local === 'annotation' || node.local === 'import') continue
        const kind = kindOf(node)
        const key = `${kind}{${uri}}${demand(node, 'name')}`
        if (this.#globals.has(key)) throw new Error(`${node.file}: ${key} twice`)
        this.#globals.set(key, { node, prefix: demand(root, 'g:prefiks') })
      }
    }
  }

  read(): Model {
    const elements: GlobalElement[] = []
    for (const [key, global] of this.#globals) {
      if (key.startsWith('type')) this.#typeOf(global, key.slice('type'.length))
      if (key.startsWith('element')) elements.push(this.#element(global))
    }
    return {
      schemas: this.roots.map(schemaOf),
      simpleTypes: [...this.#simple.values()],
      complexTypes: [...this.#complex.values()],
      elements,
      english: englishIn(this.roots),
    }
  }

  #element({ node, prefix }: Global): GlobalElement {
    const local = demand(node, 'name')
    return {
      prefix,
      local,
      type: this.#complexTypeOfElement(node, prefix),
      doc: docOf(node),
      scope: node.attributes['g:zakres'] ?? '',
      faults: node.attributes['g:kody']?.split(/\s+/).filter(code => code !== ''),
    }
  }

  #complexTypeOfElement(node: Node, prefix: string): string {
    const named = node.attributes.type
    if (named !== undefined) {
      const { type } = this.#reference(node, named)
      if (!type.startsWith('@')) throw new Error(`${node.file}: element ${demand(node, 'name')} is not complex`)
      return type.slice(1)
    }
    const [own] = childrenNamed(node, XS, 'complexType')
    if (own === undefined) throw new Error(`${node.file}: element ${demand(node, 'name')} without type`)
    const local = demand(node, 'name')
    const name = local.charAt(0).toUpperCase() + local.slice(1)
    this.#addComplex(name, own, prefix, docOf(node))
    return name
  }

  /** What a type's name stands for: its code in the tables and its TypeScript type. */
  #reference(node: Node, qname: string): { readonly type: string; readonly tsType: string } {
    const key = resolve(node, qname)
    if (key.startsWith(`{${XS}}`)) {
      const kind = builtIn[key.slice(XS.length + 2)]
      if (kind === undefined) throw new Error(`${node.file}: built-in type ${qname} is not known`)
      return { type: kind, tsType: tsOf[kind] }
    }
    const global = this.#globals.get(`type${key}`)
    if (global === undefined) throw new Error(`${node.file}: type ${qname} is not defined`)
    return this.#typeOf(global, key)
  }

  #typeOf({ node, prefix }: Global, key: string): { readonly type: string; readonly tsType: string } {
    const name = demand(node, 'name')
    if (node.local === 'complexType') {
      if (!this.#complex.has(name)) this.#addComplex(name, node, prefix, docOf(node))
      return { type: `@${name}`, tsType: name }
    }
    const known = this.#simple.get(key)
    if (known !== undefined) return { type: known.kind, tsType: name }
    const simple = this.#readSimple(node, name)
    if ([...this.#simple.values()].some(other => other.name === name)) throw new Error(`simple type ${name} twice`)
    this.#simple.set(key, simple)
    return { type: simple.kind, tsType: name }
  }

  #readSimple(node: Node, name: string): SimpleType {
    const [restriction] = childrenNamed(node, XS, 'restriction')
    if (restriction === undefined) throw new Error(`${node.file}: simple type ${name} is not a restriction`)
    const { type } = this.#reference(restriction, demand(restriction, 'base'))
    const values = childrenNamed(restriction, XS, 'enumeration').map(value => demand(value, 'value'))
    const own = restriction.children
      .filter(facet => facet.local !== 'enumeration' && facet.local !== 'annotation')
      .map(facet => [facet.local, demand(facet, 'value')] as const)
    const base = this.#simple.get(resolve(restriction, demand(restriction, 'base')))
    const inherited = (base?.facets ?? []).filter(([facet]) => !own.some(([other]) => other === facet))
    return { name, kind: type as ValueKind, doc: docOf(node), values, facets: [...inherited, ...own] }
  }

  #addComplex(name: string, node: Node, prefix: string, doc: string): void {
    if (this.#complex.has(name)) throw new Error(`complex type ${name} twice`)
    // Entered before its fields are read, so that the order of the tables is that of the schemas.
    this.#complex.set(name, { name, prefix, doc, fields: [] })
    const fields = node.children
      .filter(child => child.local !== 'annotation')
      .flatMap(child => this.#particle(child, prefix, { optional: false, alternative: false }))
    const names = fields.map(field => field.local)
    if (new Set(names).size !== names.length) throw new Error(`${node.file}: ${name} has two elements of one name`)
    this.#complex.set(name, { name, prefix, doc, fields })
  }

  #particle(node: Node, prefix: string, place: Place): readonly Field[] {
    const least = node.attributes.minOccurs ?? '1'
    const most = node.attributes.maxOccurs ?? '1'
    switch (node.local) {
      case 'element':
        return [
          this.#field(node, prefix, {
            occurs: occursOf(least, most, place.optional),
            most,
            alternative: place.alternative,
          }),
        ]
      case 'sequence':
      case 'choice': {
        if (most !== '1') throw new Error(`${node.file}: a repeated ${node.local} is not known`)
        const isChoice = node.local === 'choice'
        const optional = place.optional || least === '0' || isChoice
        const inner = { optional, alternative: place.alternative || isChoice }
        return node.children.flatMap(child => this.#particle(child, prefix, inner))
      }
      case 'group': {
        if (least !== '1' || most !== '1') throw new Error(`${node.file}: an optional or repeated group is not known`)
        const group = this.#globals.get(`group${resolve(node, demand(node, 'ref'))}`)
        if (group === undefined) throw new Error(`${node.file}: group ${demand(node, 'ref')} is not defined`)
        return group.node.children.flatMap(child => this.#particle(child, group.prefix, place))
      }
      default:
        throw new Error(`${node.file}: xs:${node.local} is not known`)
    }
  }

  #field(node: Node, prefix: string, standing: Pick<Field, 'occurs' | 'most' | 'alternative'>): Field {
    const ref = node.attributes.ref
    const about = {
      ...standing,
      doc: docOf(node),
      dictionary: node.attributes['g:slownik'] ?? '',
      tree: node.attributes['g:drzewo'] ?? '',
    }
    if (ref === undefined) {
      const type = this.#reference(node, demand(node, 'type'))
      return { ...about, prefix, local: demand(node, 'name'), ...type, raw: rawOf(node) }
    }
    const global = this.#globals.get(`element${resolve(node, ref)}`)
    if (global === undefined) throw new Error(`${node.file}: element ${ref} is not defined`)
    const type = this.#reference(global.node, demand(global.node, 'type'))
    const doc = about.doc === '' ? docOf(global.node) : about.doc
    return { ...about, doc, prefix: global.prefix, local: demand(global.node, 'name'), ...type, raw: rawOf(node) }
  }
}

function kindOf(node: Node): 'type' | 'element' | 'group' {
  if (node.ns === XS && (node.local === 'complexType' || node.local === 'simpleType')) return 'type'
  if (node.ns === XS && (node.local === 'element' || node.local === 'group')) return node.local
  throw new Error(`${node.file}: xs:${node.local} is not known`)
}

function rawOf(node: Node): Field['raw'] {
  const raw = node.attributes['g:surowe'] ?? ''
  if (raw === '' || raw === 'element') return raw
  if (raw === 'fragmenty') return 'fragments'
  throw new Error(`${node.file}: g:surowe="${raw}" is not known`)
}

function occursOf(least: string, most: string, optional: boolean): Occurs {
  if (most !== '1') return optional || least === '0' ? '*' : '+'
  return optional || least === '0' ? '?' : '1'
}

function docOf(node: Node, language: 'pl' | 'en' = 'pl'): string {
  return childrenNamed(node, XS, 'annotation')
    .flatMap(annotation => childrenNamed(annotation, XS, 'documentation'))
    .filter(({ attributes }) => (attributes['xml:lang'] ?? 'pl') === language)
    .map(documentation => documentation.text)
    .join(' ')
}

/** What the schemas say in English of themselves (by prefix) and of their elements (by prefix and name). */
function englishIn(roots: readonly Node[]): ReadonlyMap<string, string> {
  const texts = roots.flatMap(root => {
    const prefix = demand(root, 'g:prefiks')
    const elements = childrenNamed(root, XS, 'element')
    const ofElements = elements.map(node => [`${prefix}:${demand(node, 'name')}`, docOf(node, 'en')] as const)
    return [[prefix, docOf(root, 'en')] as const, ...ofElements]
  })
  return new Map(texts.filter(([, text]) => text !== ''))
}

function schemaOf(root: Node): Schema {
  return { prefix: demand(root, 'g:prefiks'), uri: demand(root, 'targetNamespace'), file: root.file }
}

/** Reads schemas into a model. @throws Error naming the file and what in it is not known or not defined */
export function readSchemas(roots: readonly Node[]): Model {
  return new SchemaReader(roots).read()
}

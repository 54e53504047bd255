import type { XmlLimits } from './limits.js'
import { XML, XMLNS } from './names.js'
import { Stop } from './stop.js'
import type { XmlAttribute, XmlDeclaration } from './tree.js'

/** An attribute as it stands in the text, its value normalized and its namespace not yet known. */
export interface RawAttribute {
  readonly prefix: string
  readonly local: string
  readonly value: string
  /** Offset of its name. */
  readonly at: number
}

const noDeclarations: readonly XmlDeclaration[] = []
const noAttributes: readonly XmlAttribute[] = []
const absoluteUri = /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/

/** The depth of what is in force without being declared. */
const anywhere = 0x3fffffff

/** Above this many attributes their names are compared through a set. */
const fewAttributes = 8

/** The namespace bindings in force while a document is read. @see https://www.w3.org/TR/xml-names/ */
export class NamespaceScope {
  readonly #limits: XmlLimits
  readonly #prefixes: string[] = ['xml']
  readonly #uris: string[] = [XML]
  /** At which depth each was declared. */
  readonly #depths: number[] = [anywhere]
  /** How many bindings were in force before each open element. */
  readonly #marks: number[] = []
  #count = 1
  #depth = 0
  /** Of the names of the innermost element: the least depth at which a prefix of theirs was declared. */
  lowestUse = anywhere
  /** Of its declarations: the greatest depth at which the same was in force already; -1 where none was. */
  repeatedFrom = -1

  constructor(limits: XmlLimits) {
    this.#limits = limits
  }

  enter(): void {
    this.#marks[this.#depth++] = this.#count
    this.lowestUse = anywhere
    this.repeatedFrom = -1
  }

  leave(): void {
    this.#count = this.#marks[--this.#depth] ?? 1
  }

  /** Brings the declarations among the attributes into force and gives them back. */
  declare(raw: readonly RawAttribute[]): readonly XmlDeclaration[] {
    let declarations: XmlDeclaration[] | undefined
    for (const one of raw) {
      const isDefault = one.prefix === '' && one.local === 'xmlns'
      if (!isDefault && one.prefix !== 'xmlns') continue
      const declaration = { prefix: isDefault ? '' : one.local, uri: one.value }
      demandLegal(declaration, one.at)
      if (declarations === undefined) declarations = []
      else if (declarations.some(other => other.prefix === declaration.prefix)) throw duplicate(one.at)
      if (declarations.length >= this.#limits.maxNamespaces) {
        throw new Stop('4004', 'Element ma za dużo deklaracji przestrzeni nazw.', one.at)
      }
      declarations.push(declaration)
      this.#noteRepeat(declaration)
      this.#prefixes[this.#count] = declaration.prefix
      this.#depths[this.#count] = this.#depth - 1
      this.#uris[this.#count++] = declaration.uri
    }
    return declarations ?? noDeclarations
  }

  #noteRepeat({ prefix, uri }: XmlDeclaration): void {
    let i = this.#count - 1
    while (i >= 0 && this.#prefixes[i] !== prefix) i--
    if (i >= 0 && this.#uris[i] === uri) this.repeatedFrom = Math.max(this.repeatedFrom, this.#depths[i] as number)
  }

  /** The attributes that are not declarations, with their namespaces; no two may bear one expanded name. */
  attributes(raw: readonly RawAttribute[]): readonly XmlAttribute[] {
    let attributes: XmlAttribute[] | undefined
    const seen = raw.length > fewAttributes ? new Set<string>() : undefined
    for (const { prefix, local, value, at } of raw) {
      if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) continue
      const ns = prefix === '' ? '' : this.resolve(prefix, at)
      if (attributes === undefined) attributes = []
      if (seen === undefined) {
        if (attributes.some(other => other.local === local && other.ns === ns)) throw duplicate(at)
      } else {
        const name = `${local} ${ns}`
        if (seen.has(name)) throw duplicate(at)
        seen.add(name)
      }
      attributes.push({ local, prefix, ns, value })
    }
    return attributes ?? noAttributes
  }

  /** The namespace of a prefix; the empty one may be unbound, no other. */
  resolve(prefix: string, at: number): string {
    for (let i = this.#count - 1; i >= 0; i--) {
      if (this.#prefixes[i] !== prefix) continue
      const depth = this.#depths[i] as number
      if (depth < this.lowestUse) this.lowestUse = depth
      return this.#uris[i] as string
    }
    if (prefix === '') return ''
    throw new Stop('4001', 'Prefiks nie jest związany z przestrzenią nazw.', at)
  }
}

/** The reserved prefixes and namespaces, no undeclared prefix, and no relative URI: canonical forms of those are void elsewhere. */
function demandLegal({ prefix, uri }: XmlDeclaration, at: number): void {
  const isReserved = prefix === 'xmlns' || uri === XMLNS || (prefix === 'xml') !== (uri === XML)
  if (isReserved || (prefix !== '' && uri === '')) {
    throw new Stop('4001', 'Deklaracja przestrzeni nazw jest niedozwolona.', at)
  }
  if (uri !== '' && !absoluteUri.test(uri)) {
    throw new Stop('4003', 'Względne przestrzenie nazw są niedozwolone.', at)
  }
}

function duplicate(at: number): Stop {
  return new Stop('4001', 'Atrybut występuje w elemencie dwa razy.', at)
}

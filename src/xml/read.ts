import { SaxesParser, type SaxesTagNS } from 'saxes'
import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { decodeXml } from './decode.js'
import { defaultLimits, exceeds, type XmlLimits } from './limits.js'
import { XMLNS } from './names.js'
import type {
  XmlAttribute,
  XmlComment,
  XmlDeclaration,
  XmlDocument,
  XmlElement,
  XmlInstruction,
  XmlNode,
} from './tree.js'

export interface ReadOptions {
  readonly limits?: Partial<XmlLimits>
  /** Processing instructions are refused (4003) unless this is 'KEEP'. Documents keep them: they are part of their digest. */
  readonly instructions?: 'REFUSE' | 'KEEP'
}

type ReadCode = '4001' | '4003' | '4004'

/** Thrown inside the reader only, to leave the parser at the first finding. */
class Stop extends Error {
  constructor(
    readonly code: ReadCode,
    readonly text: string,
  ) {
    super(text)
  }
}

const noAttributes: readonly XmlAttribute[] = []
const noDeclarations: readonly XmlDeclaration[] = []
const absoluteUri = /^[A-Za-z][A-Za-z0-9+.-]*:\S*$/

/**
 * Reads a document strictly: any error is final. Well-formed XML 1.0 with namespaces in UTF-8, without DOCTYPE, without relative
 * namespace URIs, within the limits. Refusals name line and column and never hold content.
 * 4001: not well-formed or not UTF-8; 4003: a construct that is not allowed; 4004: larger than a limit.
 * @see https://www.w3.org/TR/xml/ https://www.w3.org/TR/xml-names/
 */
export function readXml(bytes: Uint8Array, options: ReadOptions = {}): XmlDocument | Refusal<ReadCode> {
  const limits = options.limits === undefined ? defaultLimits : { ...defaultLimits, ...options.limits }
  if (bytes.byteLength > limits.maxBytes) return refuse('4004', [fault('4004', 'Dokument jest za duży.')])
  const source = decodeXml(bytes)
  if (isRefusal(source)) return source
  const builder = new TreeBuilder(limits, options.instructions === 'KEEP')
  return builder.read(source as string)
}

type MutableElement = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlNode[] }

class TreeBuilder {
  readonly #parser = new SaxesParser({ xmlns: true })
  readonly #before: (XmlComment | XmlInstruction)[] = []
  readonly #after: (XmlComment | XmlInstruction)[] = []
  readonly #places: number[] = []
  #root: MutableElement | undefined
  #current: MutableElement | undefined
  #depth = 0
  #elements = 0
  #attributes = 0
  #rootEnd = 0

  constructor(
    readonly limits: XmlLimits,
    readonly keepsInstructions: boolean,
  ) {
    const parser = this.#parser
    parser.on('error', () => {
      throw new Stop('4001', 'Dokument nie jest poprawnym XML.')
    })
    parser.on('doctype', () => {
      throw new Stop('4003', 'Deklaracja DOCTYPE jest niedozwolona.')
    })
    parser.on('xmldecl', declaration => this.#declare(declaration.version, declaration.encoding))
    parser.on('opentagstart', tag => this.#start(tag.name))
    parser.on('attribute', () => {
      if (++this.#attributes > limits.maxAttributes) throw new Stop('4004', 'Element ma za dużo atrybutów.')
    })
    parser.on('opentag', tag => this.#open(tag))
    parser.on('closetag', () => {
      if (--this.#depth === 0) this.#rootEnd = parser.position
      this.#current = this.#current?.parent as MutableElement | undefined
    })
    parser.on('text', text => this.#text(text))
    parser.on('cdata', text => this.#text(text))
    parser.on('comment', text => this.#aside({ kind: 'comment', text: this.#measured(text) }))
    parser.on('processinginstruction', ({ target, body }) => {
      if (!this.keepsInstructions) throw new Stop('4003', 'Instrukcje przetwarzania są niedozwolone.')
      this.#aside({ kind: 'instruction', target, body: this.#measured(body) })
    })
  }

  read(source: string): XmlDocument | Refusal<ReadCode> {
    try {
      this.#parser.write(source).close()
    } catch (cause) {
      if (!(cause instanceof Stop)) throw cause
      return refuse(cause.code, [fault(cause.code, cause.text, `${this.#parser.line}:${this.#parser.column + 1}`)])
    }
    if (this.#root === undefined) throw new Error('The parser reported no root and no error')
    return { kind: 'document', root: this.#root, before: this.#before, after: this.#after, rootEnd: this.#rootEnd }
  }

  #declare(version: string | undefined, encoding: string | undefined): void {
    if (version !== '1.0') throw new Stop('4003', 'Dozwolona jest tylko wersja XML 1.0.')
    if (encoding !== undefined && encoding.toUpperCase() !== 'UTF-8') {
      throw new Stop('4003', 'Deklaracja kodowania nie zgadza się z bajtami dokumentu (UTF-8).')
    }
  }

  #start(name: string): void {
    if (++this.#depth > this.limits.maxDepth) throw new Stop('4004', 'Dokument jest zagnieżdżony zbyt głęboko.')
    if (++this.#elements > this.limits.maxElements) throw new Stop('4004', 'Dokument ma za dużo elementów.')
    this.#attributes = 0
    this.#demandName(name)
    this.#places.push(this.#parser.line, Math.max(1, this.#parser.column - Array.from(name).length))
  }

  #demandName(name: string): void {
    if (exceeds(name, this.limits.maxNameBytes)) throw new Stop('4004', 'Nazwa jest za długa.')
  }

  #open(tag: SaxesTagNS): void {
    const column = this.#places.pop() ?? 1
    const line = this.#places.pop() ?? 1
    const attributes: XmlAttribute[] = []
    const declarations: XmlDeclaration[] = []
    for (const name in tag.attributes) {
      const one = tag.attributes[name]
      if (one === undefined) continue
      if (exceeds(one.value, this.limits.maxAttributeBytes)) throw new Stop('4004', 'Wartość atrybutu jest za długa.')
      this.#demandName(name)
      if (one.uri === XMLNS) declarations.push(this.#declaration(one.prefix === '' ? '' : one.local, one.value))
      else attributes.push({ local: one.local, prefix: one.prefix, ns: one.uri, value: one.value })
    }
    if (declarations.length > this.limits.maxNamespaces) {
      throw new Stop('4004', 'Element ma za dużo deklaracji przestrzeni nazw.')
    }
    const element: MutableElement = {
      kind: 'element',
      local: tag.local,
      prefix: tag.prefix,
      ns: tag.uri,
      attributes: attributes.length === 0 ? noAttributes : attributes,
      declarations: declarations.length === 0 ? noDeclarations : declarations,
      children: [],
      parent: this.#current,
      line,
      column,
    }
    if (this.#current === undefined) this.#root = element
    else this.#append(this.#current, element)
    this.#current = element
  }

  /** Relative namespace URIs make canonical forms void elsewhere; saxes compares URIs with spaces trimmed, so none may stand in one. */
  #declaration(prefix: string, uri: string): XmlDeclaration {
    if (uri !== '' && !absoluteUri.test(uri)) throw new Stop('4003', 'Względne przestrzenie nazw są niedozwolone.')
    return { prefix, uri }
  }

  #append(parent: MutableElement, node: XmlNode): void {
    if (parent.children.length >= this.limits.maxChildren) throw new Stop('4004', 'Element ma za dużo węzłów.')
    parent.children.push(node)
  }

  #measured(text: string): string {
    if (exceeds(text, this.limits.maxTextBytes)) throw new Stop('4004', 'Tekst jest za długi.')
    return text
  }

  #text(text: string): void {
    const parent = this.#current
    if (parent === undefined || text === '') return
    const last = parent.children[parent.children.length - 1]
    if (last?.kind !== 'text') {
      this.#append(parent, { kind: 'text', text: this.#measured(text) })
      return
    }
    parent.children[parent.children.length - 1] = { kind: 'text', text: this.#measured(last.text + text) }
  }

  #aside(node: XmlComment | XmlInstruction): void {
    if (this.#current !== undefined) this.#append(this.#current, node)
    else (this.#root === undefined ? this.#before : this.#after).push(node)
  }
}

import { escapeAttribute, escapeText } from './escape.js'
import { XML } from './names.js'
import { compareCodePoints } from './order.js'
import type { XmlAttribute, XmlDeclaration } from './tree.js'

const noAttributes: readonly XmlAttribute[] = []

/** An attribute without namespace, as `open` takes it. */
export function attribute(local: string, value: string): XmlAttribute {
  return { local, prefix: '', ns: '', value }
}

function compareAttributes(a: XmlAttribute, b: XmlAttribute): number {
  return compareCodePoints(a.ns, b.ns) || compareCodePoints(a.local, b.local)
}

/**
 * Writes exclusive canonical XML directly: attributes sorted, each namespace declared on the element where it is first
 * visibly used, no self-closing tags, no XML declaration. What it gives is its own canonical form, so that signing is hashing it.
 * A new writer starts an apex: nothing is declared yet, unless `inScope` names declarations of the place where the output will stand.
 * @see https://www.w3.org/TR/xml-exc-c14n/#sec-Specification
 */
export class XmlWriter {
  #out = ''
  /** What the output declares at this point: prefix → URI. */
  readonly #scope = new Map<string, string>()
  /** Open elements' names and, per element, how long the undo list was before it. */
  readonly #names: string[] = []
  readonly #marks: number[] = []
  /** Pairs of prefix and the URI it had before. */
  readonly #undo: [string, string | undefined][] = []

  constructor(inScope: readonly XmlDeclaration[] = []) {
    for (const { prefix, uri } of inScope) this.#scope.set(prefix, uri)
  }

  /**
   * Opens an element; `prefix` and `ns` are both empty for a name in no namespace.
   * `demanded` are declarations to be written here whether used or not (an InclusiveNamespaces PrefixList), unless already in force.
   */
  open(
    prefix: string,
    ns: string,
    local: string,
    attributes: readonly XmlAttribute[] = noAttributes,
    demanded?: readonly XmlDeclaration[],
  ): this {
    const name = prefix === '' ? local : `${prefix}:${local}`
    this.#names.push(name)
    this.#marks.push(this.#undo.length)
    this.#out += `<${name}`
    if (attributes.length === 0 && demanded === undefined) {
      if (this.#declares(prefix, ns)) this.#writeDeclaration(prefix, ns)
    } else {
      this.#openWithAttributes(prefix, ns, attributes, demanded)
    }
    this.#out += '>'
    return this
  }

  #openWithAttributes(
    prefix: string,
    ns: string,
    attributes: readonly XmlAttribute[],
    demanded: readonly XmlDeclaration[] = [],
  ): void {
    const declared: XmlDeclaration[] = []
    if (this.#declares(prefix, ns)) declared.push({ prefix, uri: ns })
    for (const one of attributes) {
      if (one.prefix !== '' && this.#declares(one.prefix, one.ns)) declared.push({ prefix: one.prefix, uri: one.ns })
    }
    for (const one of demanded) if (this.#declares(one.prefix, one.uri)) declared.push(one)
    if (declared.length > 1) declared.sort((a, b) => compareCodePoints(a.prefix, b.prefix))
    for (const one of declared) this.#writeDeclaration(one.prefix, one.uri)
    const sorted = attributes.length > 1 ? [...attributes].sort(compareAttributes) : attributes
    for (const one of sorted) {
      const name = one.prefix === '' ? one.local : `${one.prefix}:${one.local}`
      this.#out += ` ${name}="${escapeAttribute(one.value)}"`
    }
  }

  /** Brings the declaration into force and says whether it has to be written. */
  #declares(prefix: string, uri: string): boolean {
    const previous = this.#scope.get(prefix)
    if (previous === uri) return false
    if (prefix === '' ? uri === '' && previous === undefined : prefix === 'xml' && uri === XML) return false
    this.#undo.push([prefix, previous])
    this.#scope.set(prefix, uri)
    return true
  }

  #writeDeclaration(prefix: string, uri: string): void {
    this.#out += prefix === '' ? ` xmlns="${escapeAttribute(uri)}"` : ` xmlns:${prefix}="${escapeAttribute(uri)}"`
  }

  /** Writes characters. @throws RangeError where XML cannot hold one of them */
  text(value: string): this {
    this.#out += escapeText(value)
    return this
  }

  /** Closes the innermost open element. @throws RangeError where none is open */
  close(): this {
    const name = this.#names.pop()
    const mark = this.#marks.pop()
    if (name === undefined || mark === undefined) throw new RangeError('No element is open')
    this.#out += `</${name}>`
    while (this.#undo.length > mark) {
      const [prefix, previous] = this.#undo.pop() ?? ['', undefined]
      if (previous === undefined) this.#scope.delete(prefix)
      else this.#scope.set(prefix, previous)
    }
    return this
  }

  /** An element that holds text only. */
  element(prefix: string, ns: string, local: string, value: string, attributes?: readonly XmlAttribute[]): this {
    return this.open(prefix, ns, local, attributes).text(value).close()
  }

  /**
   * Puts a ready canonical fragment here as it stands: an apex that declares the namespaces it uses, except those that
   * an open element already declares (see `inScope`).
   */
  raw(fragment: Uint8Array | string): this {
    this.#out += typeof fragment === 'string' ? fragment : Buffer.from(fragment).toString('utf8')
    return this
  }

  /** The declarations in force here, for a fragment that is written apart and put in with `raw`. */
  inScope(): XmlDeclaration[] {
    return Array.from(this.#scope, ([prefix, uri]) => ({ prefix, uri }))
  }

  /** Characters written so far, in UTF-16 units. */
  get length(): number {
    return this.#out.length
  }

  /** What was written. @throws RangeError while an element is open */
  string(): string {
    if (this.#names.length > 0) throw new RangeError('An element is still open')
    return this.#out
  }

  /** What was written, in UTF-8. @throws RangeError while an element is open */
  bytes(): Uint8Array {
    return Buffer.from(this.string(), 'utf8')
  }
}

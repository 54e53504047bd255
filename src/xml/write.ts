import { XML } from './names.js'
import { compareAttributes, compareCodePoints } from './order.js'
import { attributeEscapes, textEscapes, Utf8Sink } from './sink.js'
import type { XmlAttribute, XmlDeclaration } from './tree.js'

const LESS = 0x3c
const SLASH = 0x2f
const GREATER = 0x3e
const SPACE = 0x20
const QUOTE = 0x22

const noAttributes: readonly XmlAttribute[] = []

/** An attribute without namespace, as `open` takes it. */
export function attribute(local: string, value: string): XmlAttribute {
  return { local, prefix: '', ns: '', value }
}

/**
 * Writes exclusive canonical XML directly: attributes sorted, each namespace declared on the element where it is first
 * visibly used, no self-closing tags, no XML declaration. What it gives is its own canonical form, so that signing is hashing it.
 * A new writer starts an apex: nothing is declared yet, unless `inScope` names declarations of the place where the output will stand.
 * @see https://www.w3.org/TR/xml-exc-c14n/#sec-Specification
 */
export class XmlWriter {
  readonly #out = new Utf8Sink()
  /** Declarations in force, the innermost last, and how many they are. */
  readonly #prefixes: string[] = []
  readonly #uris: string[] = []
  #count = 0
  /** For each open element: where its name stands in the output, how long it is, how many declarations were in force before it. */
  readonly #open: number[] = []

  constructor(inScope: readonly XmlDeclaration[] = []) {
    for (const { prefix, uri } of inScope) this.#bind(prefix, uri)
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
    const out = this.#out
    out.byte(LESS)
    const start = out.length
    out.name(prefix, local)
    this.#open.push(start, out.length - start, this.#count)
    if (attributes.length === 0 && demanded === undefined) {
      if (this.#declares(prefix, ns)) this.#writeDeclaration(prefix, ns)
    } else {
      this.#openWithAttributes(prefix, ns, attributes, demanded)
    }
    out.byte(GREATER)
    return this
  }

  #openWithAttributes(
    prefix: string,
    ns: string,
    attributes: readonly XmlAttribute[],
    demanded: readonly XmlDeclaration[] = [],
  ): void {
    const first = this.#count
    this.#declares(prefix, ns)
    for (const one of attributes) if (one.prefix !== '') this.#declares(one.prefix, one.ns)
    for (const one of demanded) this.#declares(one.prefix, one.uri)
    this.#writeDeclarations(first)
    const sorted = attributes.length > 1 ? [...attributes].sort(compareAttributes) : attributes
    for (const one of sorted) {
      this.#out.byte(SPACE)
      this.#out.name(one.prefix, one.local)
      this.#writeValue(one.value)
    }
  }

  /** Writes the declarations that came into force since there were `first` of them, in the order of their prefixes. */
  #writeDeclarations(first: number): void {
    if (this.#count === first + 1) {
      this.#writeDeclaration(this.#prefixes[first] as string, this.#uris[first] as string)
      return
    }
    const declared: XmlDeclaration[] = []
    for (let i = first; i < this.#count; i++) {
      declared.push({ prefix: this.#prefixes[i] as string, uri: this.#uris[i] as string })
    }
    declared.sort((a, b) => compareCodePoints(a.prefix, b.prefix))
    for (const one of declared) this.#writeDeclaration(one.prefix, one.uri)
  }

  #inForce(prefix: string): string | undefined {
    for (let i = this.#count - 1; i >= 0; i--) if (this.#prefixes[i] === prefix) return this.#uris[i]
    return undefined
  }

  #bind(prefix: string, uri: string): void {
    this.#prefixes[this.#count] = prefix
    this.#uris[this.#count++] = uri
  }

  /** Brings the declaration into force and says whether it has to be written. */
  #declares(prefix: string, uri: string): boolean {
    const previous = this.#inForce(prefix)
    if (previous === uri) return false
    if (prefix === '' ? uri === '' && previous === undefined : prefix === 'xml' && uri === XML) return false
    this.#bind(prefix, uri)
    return true
  }

  #writeDeclaration(prefix: string, uri: string): void {
    this.#out.put(prefix === '' ? ' xmlns' : ' xmlns:')
    this.#out.put(prefix)
    this.#writeValue(uri)
  }

  #writeValue(value: string): void {
    this.#out.put('="')
    this.#out.escaped(value, attributeEscapes)
    this.#out.byte(QUOTE)
  }

  /** Writes characters. @throws RangeError where XML cannot hold one of them */
  text(value: string): this {
    this.#out.escaped(value, textEscapes)
    return this
  }

  /** Closes the innermost open element. @throws RangeError where none is open */
  close(): this {
    const before = this.#open.pop()
    const length = this.#open.pop()
    const start = this.#open.pop()
    if (start === undefined || length === undefined || before === undefined) throw new RangeError('No element is open')
    this.#out.byte(LESS)
    this.#out.byte(SLASH)
    this.#out.again(start, length)
    this.#out.byte(GREATER)
    this.#count = before
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
    if (typeof fragment === 'string') this.#out.put(fragment)
    else this.#out.raw(fragment)
    return this
  }

  /** The declarations in force here, for a fragment that is written apart and put in with `raw`. */
  inScope(): XmlDeclaration[] {
    const found = new Map<string, string>()
    for (let i = 0; i < this.#count; i++) found.set(this.#prefixes[i] as string, this.#uris[i] as string)
    return Array.from(found, ([prefix, uri]) => ({ prefix, uri }))
  }

  /** Characters written so far, in UTF-16 units. */
  get length(): number {
    return this.#out.length
  }

  /** What was written. @throws RangeError while an element is open */
  string(): string {
    this.#demandClosed()
    return this.#out.string()
  }

  /** What was written, in UTF-8. @throws RangeError while an element is open */
  bytes(): Uint8Array {
    this.#demandClosed()
    return this.#out.bytes()
  }

  #demandClosed(): void {
    if (this.#open.length > 0) throw new RangeError('An element is still open')
  }
}

import { AMPERSAND, BEYOND, BLANK, BRACKET, byteClasses, EDGE, GREATER_SIGN, LESS, PLAIN } from './characters.js'
import { ElementNode } from './element.js'
import { resolveReferences } from './entities.js'
import { exceeds, type XmlLimits } from './limits.js'
import { NameTable, type QualifiedName } from './name-table.js'
import { compareAttributes, compareCodePoints } from './order.js'
import { NamespaceScope, type RawAttribute } from './scope.js'
import type { Source } from './source.js'
import { Stop } from './stop.js'
import type { XmlAttribute, XmlComment, XmlDeclaration, XmlDocument, XmlInstruction, XmlNode } from './tree.js'

const TAB = 0x09
const LF = 0x0a
const SPACE = 0x20
const EXCLAMATION = 0x21
const QUOTE = 0x22
const APOSTROPHE = 0x27
const SLASH = 0x2f
const LESS_SIGN = 0x3c
const EQUALS = 0x3d
const GREATER = 0x3e
const QUESTION = 0x3f
const CLOSING_BRACKET = 0x5d

/** Text and values whose references are those that a canonical form writes. @see https://www.w3.org/TR/xml-c14n/#ProcessingModel */
const canonicalText = /^[^&]*(?:&(?:amp|lt|gt|#xD);[^&]*)*$/
const canonicalValue = /^[^&\t\n]*(?:&(?:amp|lt|quot|#x9|#xA|#xD);[^&\t\n]*)*$/

const noAttributes: readonly XmlAttribute[] = []
const noDeclarations: readonly XmlDeclaration[] = []

/** Whether declarations come first and are all used here, and each kind stands in canonical order. @see https://www.w3.org/TR/xml-c14n/#DocumentOrder */
function isOrdered({ prefix, attributes, declarations }: ElementNode, raw: readonly RawAttribute[]): boolean {
  for (let i = 0; i < declarations.length; i++) {
    const { prefix: declared, uri } = declarations[i] as XmlDeclaration
    const written = raw[i] as RawAttribute
    if ((declared === '' ? 'xmlns' : declared) !== written.local || uri === '' || declared === 'xml') return false
    if (i > 0 && compareCodePoints((declarations[i - 1] as XmlDeclaration).prefix, declared) >= 0) return false
    if (declared !== prefix && (declared === '' || !attributes.some(one => one.prefix === declared))) return false
  }
  for (let i = 1; i < attributes.length; i++) {
    if (compareAttributes(attributes[i - 1] as XmlAttribute, attributes[i] as XmlAttribute) > 0) return false
  }
  return true
}

/**
 * Reads one document in a single pass over its bytes, without recursion: each production of XML 1.0 and Namespaces 1.0 that a
 * document without DOCTYPE can hold, and nothing that is not one. Leaves by throwing `Stop` at the first deviation.
 */
export class Reader {
  readonly #source: Source
  readonly #bytes: Buffer
  readonly #limits: XmlLimits
  readonly #keepsInstructions: boolean
  readonly #names: NameTable
  readonly #scope: NamespaceScope
  readonly #before: (XmlComment | XmlInstruction)[] = []
  readonly #after: (XmlComment | XmlInstruction)[] = []
  /** Names of the open elements. */
  readonly #open: QualifiedName[] = []
  /** Children of the open elements, those of the innermost on top, and where those of each begin. */
  readonly #nodes: XmlNode[] = []
  #count = 0
  readonly #marks: number[] = []
  #mark = 0
  /** Of each open element and what it held so far: `lowestUse` and `repeatedFrom` of its scope. */
  readonly #lowestUses: number[] = []
  readonly #repeats: number[] = []
  /** Whether the attributes just read are spelt as a canonical form spells them. */
  #isTagVerbatim = true
  #current: ElementNode | undefined
  #root: ElementNode | undefined
  #elements = 0
  #rootEnd = 0
  #i: number

  constructor(source: Source, start: number, limits: XmlLimits, keepsInstructions: boolean) {
    this.#source = source
    this.#bytes = source.bytes
    this.#i = start
    this.#limits = limits
    this.#keepsInstructions = keepsInstructions
    this.#names = new NameTable(source, limits)
    this.#scope = new NamespaceScope(limits)
  }

  read(): XmlDocument {
    const { length } = this.#bytes
    while (this.#i < length) {
      if (this.#current === undefined) this.#readOutside()
      else this.#readContent(this.#current)
    }
    if (this.#root === undefined || this.#current !== undefined) this.#malformed(length)
    return { kind: 'document', root: this.#root, before: this.#before, after: this.#after, rootEnd: this.#rootEnd }
  }

  #malformed(at: number): never {
    throw new Stop('4001', 'Dokument nie jest poprawnym XML.', at)
  }

  #tooLarge(text: string, at: number): never {
    throw new Stop('4004', text, at)
  }

  /** Misc before and after the root, and the root itself. @see https://www.w3.org/TR/xml/#NT-document */
  #readOutside(): void {
    this.#skipSpace()
    if (this.#i >= this.#bytes.length) return
    if (this.#bytes[this.#i] !== LESS_SIGN) this.#malformed(this.#i)
    const next = this.#bytes[this.#i + 1]
    if (next === QUESTION) this.#readInstruction()
    else if (next === EXCLAMATION && this.#stands('<!--')) this.#readComment()
    else if (this.#root === undefined) this.#readStartTag()
    else this.#malformed(this.#i)
  }

  #stands(markup: string): boolean {
    return this.#source.units.startsWith(markup, this.#i)
  }

  #find(markup: string, from: number): number {
    return this.#source.units.indexOf(markup, from)
  }

  /** @see https://www.w3.org/TR/xml/#NT-content */
  #readContent(parent: ElementNode): void {
    if (this.#bytes[this.#i] !== LESS_SIGN) this.#readCharacters(parent)
    const next = this.#bytes[this.#i + 1]
    if (next === SLASH) this.#readEndTag(parent)
    else if (next === EXCLAMATION) this.#readMarked(parent)
    else if (next === QUESTION) this.#readInstruction()
    else this.#readStartTag()
  }

  /** Character data up to the next `<`, its references resolved. @see https://www.w3.org/TR/xml/#NT-CharData */
  #readCharacters(parent: ElementNode): void {
    const bytes = this.#bytes
    const start = this.#i
    let holdsReference = false
    let isVerbatim = true
    let isAscii = true
    let i = start
    for (;;) {
      while (byteClasses[bytes[i] as number] === PLAIN) i++
      const kind = byteClasses[bytes[i] as number]
      if (kind === LESS) break
      if (kind === BEYOND) isAscii = false
      else if (kind === AMPERSAND) holdsReference = true
      else if (kind === GREATER_SIGN) isVerbatim = false
      else if (kind === EDGE) {
        isAscii = false
        if (this.#source.isNoCharacter(i)) this.#malformed(i)
      } else if (kind === BRACKET) {
        if (bytes[i + 1] === CLOSING_BRACKET && bytes[i + 2] === GREATER) this.#malformed(i)
      } else if (kind !== BLANK) this.#malformed(i)
      i++
    }
    this.#i = i
    const text = holdsReference ? this.#resolved(start, i, isAscii) : this.#source.cut(start, i, isAscii)
    if (holdsReference && isVerbatim) isVerbatim = canonicalText.test(this.#source.units.slice(start, i))
    if (!isVerbatim) parent.isVerbatim = false
    this.#appendText(text, start)
  }

  #resolved(start: number, end: number, isAscii: boolean): string {
    return resolveReferences(this.#source, start, end, (from, to) => this.#source.cut(from, to, isAscii))
  }

  #appendText(text: string, at: number): void {
    if (exceeds(text, this.#limits.maxTextBytes)) this.#tooLarge('Tekst jest za długi.', at)
    const nodes = this.#nodes
    const last = this.#count > this.#mark ? nodes[this.#count - 1] : undefined
    if (last?.kind !== 'text') {
      this.#append({ kind: 'text', text }, at)
      return
    }
    const joined = last.text + text
    if (exceeds(joined, this.#limits.maxTextBytes)) this.#tooLarge('Tekst jest za długi.', at)
    nodes[this.#count - 1] = { kind: 'text', text: joined }
  }

  #append(node: XmlNode, at: number): void {
    const held = this.#count - this.#mark
    if (held > 0 && held >= this.#limits.maxChildren) this.#tooLarge('Element ma za dużo węzłów.', at)
    this.#nodes[this.#count++] = node
  }

  /** A comment or a CDATA section; there is no other markup declaration in a document without DOCTYPE. */
  #readMarked(parent: ElementNode): void {
    if (this.#stands('<!--')) {
      this.#readComment()
      return
    }
    if (!this.#stands('<![CDATA[')) this.#malformed(this.#i)
    const start = this.#i + 9
    const end = this.#find(']]>', start)
    if (end < 0) this.#malformed(this.#i)
    parent.isVerbatim = false
    if (end > start) this.#appendText(this.#source.cutChecked(start, end), this.#i)
    this.#i = end + 3
  }

  /** @see https://www.w3.org/TR/xml/#NT-Comment */
  #readComment(): void {
    const start = this.#i + 4
    const end = this.#find('--', start)
    if (end < 0 || this.#bytes[end + 2] !== GREATER) this.#malformed(end < 0 ? this.#i : end)
    this.#appendAside({ kind: 'comment', text: this.#source.cutChecked(start, end) })
    this.#i = end + 3
  }

  /** @see https://www.w3.org/TR/xml/#NT-PI */
  #readInstruction(): void {
    const at = this.#i
    if (!this.#keepsInstructions) throw new Stop('4003', 'Instrukcje przetwarzania są niedozwolone.', at)
    this.#i += 2
    const { name: target, prefix } = this.#readName()
    if (prefix !== '' || target.toLowerCase() === 'xml') this.#malformed(at)
    const end = this.#find('?>', this.#i)
    const start = this.#i
    this.#skipSpace()
    if (end < 0 || (end > start && this.#i === start)) this.#malformed(at)
    this.#appendAside({ kind: 'instruction', target, body: this.#source.cutChecked(this.#i, end) })
    this.#i = end + 2
  }

  #appendAside(node: XmlComment | XmlInstruction): void {
    const content = node.kind === 'comment' ? node.text : node.body
    if (exceeds(content, this.#limits.maxTextBytes)) this.#tooLarge('Tekst jest za długi.', this.#i)
    if (this.#current !== undefined) {
      this.#current.isVerbatim = false
      this.#append(node, this.#i)
    } else (this.#root === undefined ? this.#before : this.#after).push(node)
  }

  /** @see https://www.w3.org/TR/xml/#NT-STag */
  #readStartTag(): void {
    const at = this.#i
    if (++this.#elements > this.#limits.maxElements) this.#tooLarge('Dokument ma za dużo elementów.', at)
    if (this.#open.length >= this.#limits.maxDepth) this.#tooLarge('Dokument jest zagnieżdżony zbyt głęboko.', at)
    this.#i = at + 1
    const name = this.#readName()
    const next = this.#bytes[this.#i]
    this.#isTagVerbatim = next !== SLASH
    const raw = next === GREATER || next === SLASH ? undefined : this.#readAttributes()
    const { prefix, local } = name
    this.#scope.enter()
    const declarations = raw === undefined ? noDeclarations : this.#scope.declare(raw)
    const attributes = raw === undefined ? noAttributes : this.#scope.attributes(raw)
    const ns = this.#scope.resolve(prefix, at)
    const parent = this.#current
    const element = new ElementNode(local, prefix, ns, attributes, declarations, parent, this.#source, at)
    if (parent === undefined) this.#root = element
    else this.#append(element, at)
    element.isVerbatim = this.#isTagVerbatim && (raw === undefined || isOrdered(element, raw))
    this.#enter(element, name)
    if (this.#bytes[this.#i] === SLASH) {
      element.isVerbatim = false
      this.#i++
      if (this.#bytes[this.#i] !== GREATER) this.#malformed(this.#i)
      this.#i++
      this.#leave(element)
    } else this.#i++
  }

  #enter(element: ElementNode, name: QualifiedName): void {
    const depth = this.#open.length
    this.#current = element
    this.#open.push(name)
    this.#lowestUses[depth] = this.#scope.lowestUse
    this.#repeats[depth] = this.#scope.repeatedFrom
    this.#marks[depth] = this.#mark
    this.#mark = this.#count
  }

  /** @see https://www.w3.org/TR/xml/#NT-ETag */
  #readEndTag(element: ElementNode): void {
    const start = this.#i + 2
    const open = this.#open[this.#open.length - 1]
    if (open === undefined || !this.#names.standsAt(open, start)) this.#malformed(this.#i)
    this.#i = start + open.bytes
    if (this.#bytes[this.#i] !== GREATER) {
      element.isVerbatim = false
      this.#skipSpace()
      if (this.#bytes[this.#i] !== GREATER) this.#malformed(start)
    }
    this.#i++
    this.#leave(element)
  }

  #leave(element: ElementNode): void {
    this.#open.pop()
    this.#scope.leave()
    if (this.#count > this.#mark) {
      element.children = this.#nodes.slice(this.#mark, this.#count)
      this.#count = this.#mark
    }
    element.end = this.#i
    const depth = this.#open.length
    this.#mark = this.#marks[depth] as number
    const { parent } = element
    this.#current = parent
    if (parent === undefined) this.#rootEnd = this.#i
    this.#judgeVerbatim(element, depth, parent)
  }

  /**
   * Whether the element stands in its canonical form: everything below is spelt so, no prefix used below is declared above it, and nothing
   * is declared below that is in force already within it. @see https://www.w3.org/TR/xml-exc-c14n/#sec-Specification
   */
  #judgeVerbatim(element: ElementNode, depth: number, parent: ElementNode | undefined): void {
    const lowestUse = this.#lowestUses[depth] as number
    const repeatedFrom = this.#repeats[depth] as number
    if (parent !== undefined) {
      if (!element.isVerbatim) parent.isVerbatim = false
      if (lowestUse < (this.#lowestUses[depth - 1] as number)) this.#lowestUses[depth - 1] = lowestUse
      if (repeatedFrom > (this.#repeats[depth - 1] as number)) this.#repeats[depth - 1] = repeatedFrom
    }
    if (lowestUse < depth || repeatedFrom >= depth) element.isVerbatim = false
  }

  /** All attributes up to `>` or `/`, each after white space. @see https://www.w3.org/TR/xml/#NT-Attribute */
  #readAttributes(): RawAttribute[] | undefined {
    const found: RawAttribute[] = []
    for (;;) {
      const before = this.#i
      this.#skipSpace()
      const unit = this.#bytes[this.#i]
      if (unit === GREATER || unit === SLASH) {
        if (this.#i !== before) this.#isTagVerbatim = false
        return found.length === 0 ? undefined : found
      }
      if (this.#i === before) this.#malformed(this.#i)
      if (this.#i !== before + 1 || this.#bytes[before] !== SPACE) this.#isTagVerbatim = false
      if (found.length >= this.#limits.maxAttributes) this.#tooLarge('Element ma za dużo atrybutów.', this.#i)
      const at = this.#i
      const name = this.#readName()
      const nameEnd = this.#i
      this.#skipSpace()
      if (this.#bytes[this.#i] !== EQUALS) this.#malformed(this.#i)
      this.#i++
      this.#skipSpace()
      if (this.#i !== nameEnd + 1 || this.#bytes[this.#i] !== QUOTE) this.#isTagVerbatim = false
      const value = this.#readValue()
      found.push({ prefix: name.prefix, local: name.local, value, at })
    }
  }

  /** A quoted value: white space becomes a space unless it was written as a reference. @see https://www.w3.org/TR/xml/#AVNormalize */
  #readValue(): string {
    const bytes = this.#bytes
    const quote = bytes[this.#i]
    if (quote !== QUOTE && quote !== APOSTROPHE) this.#malformed(this.#i)
    const start = this.#i + 1
    let isPlain = true
    let isAscii = true
    let i = start
    for (let byte = bytes[i] as number; byte !== quote; byte = bytes[++i] as number) {
      const kind = byteClasses[byte]
      if (kind === PLAIN || kind === BRACKET || kind === GREATER_SIGN) continue
      if (kind === AMPERSAND || kind === BLANK) isPlain = false
      else if (kind === BEYOND || (kind === EDGE && !this.#source.isNoCharacter(i))) isAscii = false
      else this.#malformed(Math.min(i, bytes.length))
    }
    this.#i = i + 1
    if (!isPlain && !canonicalValue.test(this.#source.units.slice(start, i))) this.#isTagVerbatim = false
    const value = isPlain ? this.#source.cut(start, i, isAscii) : this.#normalized(start, i, isAscii)
    if (exceeds(value, this.#limits.maxAttributeBytes)) this.#tooLarge('Wartość atrybutu jest za długa.', start)
    return value
  }

  #normalized(start: number, end: number, isAscii: boolean): string {
    const cut = (from: number, to: number) => this.#source.cut(from, to, isAscii).replace(/[\t\n]/g, ' ')
    return resolveReferences(this.#source, start, end, cut)
  }

  #readName(): QualifiedName {
    const name = this.#names.read(this.#i)
    this.#i += name.bytes
    return name
  }

  #skipSpace(): void {
    for (;;) {
      const unit = this.#bytes[this.#i]
      if (unit !== SPACE && unit !== LF && unit !== TAB) return
      this.#i++
    }
  }
}

import { fault, type Refusal, refuse } from '../fault/refusal.js'
import { verbatimBytes } from './element.js'
import { joinReferences } from './join-references.js'
import { XML } from './names.js'
import {
  attributeOf,
  placeOf,
  type XmlAttribute,
  type XmlComment,
  type XmlDeclaration,
  type XmlDocument,
  type XmlElement,
  type XmlInstruction,
} from './tree.js'
import { XmlWriter } from './write.js'

/** `EXCLUSIVE` declares what is visibly used; the inclusive forms declare all that is in scope and inherit xml: attributes at an apex. */
export type CanonicalForm = 'EXCLUSIVE' | 'INCLUSIVE_1_0' | 'INCLUSIVE_1_1'

export interface ExclusiveOptions {
  /** Prefixes treated as inclusive canonical form treats them (InclusiveNamespaces PrefixList); '' stands for `#default`. */
  readonly inclusivePrefixes?: readonly string[]
  /** Keeps comments; absent means they are left out. */
  readonly comments?: boolean
  /** An element left out with all it holds: the enveloped-signature transform. */
  readonly without?: XmlElement
}

export interface CanonicalOptions extends ExclusiveOptions {
  readonly form?: CanonicalForm
}

/**
 * The exclusive canonical form of an element and all it holds. Takes no deeper stack for deeper trees.
 * @see https://www.w3.org/TR/xml-exc-c14n/
 */
export function exclusiveCanonical(element: XmlElement, options: ExclusiveOptions = {}): Uint8Array {
  const writer = new XmlWriter()
  writeTree(writer, element, options)
  return writer.bytes()
}

/** The same as a string. */
export function exclusiveCanonicalText(element: XmlElement, options: ExclusiveOptions = {}): string {
  const writer = new XmlWriter()
  writeTree(writer, element, options)
  return writer.string()
}

/**
 * A canonical form of an element and all it holds, cut out of its document.
 * @see https://www.w3.org/TR/xml-c14n/ https://www.w3.org/TR/xml-c14n11/
 */
export function canonical(element: XmlElement, options: CanonicalOptions = {}): Uint8Array {
  const standing = isPlain(options) ? verbatimBytes(element) : undefined
  if (standing !== undefined) return standing
  const writer = new XmlWriter()
  writeTree(writer, element, options)
  return writer.bytes()
}

/**
 * The same, of a tree that somebody unknown sent: a namespace that stands once above many elements is declared anew by each of them, so
 * that a canonical form can be thousands of times larger than what it was read from. 4004: it would take more than `maxBytes`.
 */
export function canonicalWithin(
  maxBytes: number,
  element: XmlElement,
  options: CanonicalOptions = {},
): Uint8Array | Refusal<'4004'> {
  const standing = isPlain(options) ? verbatimBytes(element) : undefined
  if (standing !== undefined) return standing.byteLength <= maxBytes ? standing : tooLarge(element)
  const writer = new XmlWriter()
  const isWhole = writeTree(writer, element, options, maxBytes)
  return isWhole && writer.length <= maxBytes ? writer.bytes() : tooLarge(element)
}

/** Whether the form asked for is the one that the reader recognises where it stands. */
function isPlain({ form, inclusivePrefixes, comments, without }: CanonicalOptions): boolean {
  const isExclusive = form === undefined || form === 'EXCLUSIVE'
  return isExclusive && comments !== true && without === undefined && (inclusivePrefixes?.length ?? 0) === 0
}

/** A canonical form of a whole document, what stands beside the root included. @see https://www.w3.org/TR/xml-c14n/#ProcessingModel */
export function canonicalDocument(document: XmlDocument, options: CanonicalOptions = {}): Uint8Array {
  const writer = new XmlWriter()
  writeDocument(writer, document, options)
  return writer.bytes()
}

/** The same, of a document that somebody unknown sent, as `canonicalWithin`. */
export function canonicalDocumentWithin(
  maxBytes: number,
  document: XmlDocument,
  options: CanonicalOptions = {},
): Uint8Array | Refusal<'4004'> {
  const writer = new XmlWriter()
  const isWhole = writeDocument(writer, document, options, maxBytes)
  return isWhole && writer.length <= maxBytes ? writer.bytes() : tooLarge(document.root)
}

function writeDocument(
  writer: XmlWriter,
  document: XmlDocument,
  options: CanonicalOptions,
  maxBytes?: number,
): boolean {
  for (const node of document.before) {
    const markup = asideMarkup(node, options)
    if (markup !== '') writer.raw(`${markup}\n`)
  }
  if (!writeTree(writer, document.root, options, maxBytes)) return false
  for (const node of document.after) {
    const markup = asideMarkup(node, options)
    if (markup !== '') writer.raw(`\n${markup}`)
  }
  return true
}

function tooLarge(at: XmlElement): Refusal<'4004'> {
  return refuse('4004', [fault('4004', 'Postać kanoniczna jest za duża.', placeOf(at))])
}

function asideMarkup(node: XmlComment | XmlInstruction, options: CanonicalOptions): string {
  if (node.kind === 'comment') return options.comments === true ? `<!--${node.text}-->` : ''
  const body = node.body === '' ? '' : ` ${node.body}`
  return `<?${node.target}${body}?>`
}

/** Declarations to be written on an element whether it uses them or not; undefined where there are none. */
type Demand = (element: XmlElement, isApex: boolean) => readonly XmlDeclaration[] | undefined

function demandOf(options: CanonicalOptions): Demand {
  if (options.form !== undefined && options.form !== 'EXCLUSIVE') {
    return (element, isApex) => (isApex ? inForce(element, () => true) : element.declarations)
  }
  const prefixes = options.inclusivePrefixes
  if (prefixes === undefined || prefixes.length === 0) return () => undefined
  const isListed = (prefix: string) => prefixes.includes(prefix)
  return (element, isApex) =>
    isApex ? inForce(element, isListed) : element.declarations.filter(one => isListed(one.prefix))
}

/** Writes the whole tree, or stops where more than `maxLength` characters are written and says false. */
function writeTree(
  writer: XmlWriter,
  top: XmlElement,
  options: CanonicalOptions,
  maxLength = Number.POSITIVE_INFINITY,
): boolean {
  const demand = demandOf(options)
  const elements: XmlElement[] = [top]
  const positions: number[] = [0]
  writer.open(top.prefix, top.ns, top.local, apexAttributes(top, options.form), demand(top, true))
  while (elements.length > 0) {
    if (writer.length > maxLength) return false
    const depth = elements.length - 1
    const element = elements[depth] as XmlElement
    const position = positions[depth] as number
    const node = element.children[position]
    if (node === undefined) {
      writer.close()
      elements.pop()
      positions.pop()
      continue
    }
    positions[depth] = position + 1
    if (node.kind === 'text') writer.text(node.text)
    else if (node.kind !== 'element') writer.raw(asideMarkup(node, options))
    else if (node !== options.without) {
      writer.open(node.prefix, node.ns, node.local, node.attributes, demand(node, false))
      elements.push(node)
      positions.push(0)
    }
  }
  return true
}

/** The declarations in force at the apex, wherever they stand above it, of the prefixes asked for. */
function inForce(apex: XmlElement, isAsked: (prefix: string) => boolean): XmlDeclaration[] {
  const found = new Map<string, string>()
  for (let at: XmlElement | undefined = apex; at !== undefined; at = at.parent) {
    for (const { prefix, uri } of at.declarations) {
      if (prefix !== 'xml' && isAsked(prefix) && !found.has(prefix)) found.set(prefix, uri)
    }
  }
  return Array.from(found, ([prefix, uri]) => ({ prefix, uri }))
}

/** The simple inheritable attributes. */
const inheritedIn11: ReadonlySet<string> = new Set(['lang', 'space'])

/**
 * The inclusive forms copy xml: attributes of ancestors to an apex: 1.0 all of them, 1.1 the simple inheritable ones and xml:base, whose
 * values it joins. @see https://www.w3.org/TR/xml-c14n11/#DocSubsets
 */
function apexAttributes(apex: XmlElement, form: CanonicalForm | undefined): readonly XmlAttribute[] {
  if (form === undefined || form === 'EXCLUSIVE' || apex.parent === undefined) return apex.attributes
  const inherited = new Map<string, XmlAttribute>()
  const own = new Set(apex.attributes.filter(one => one.ns === XML).map(one => one.local))
  for (let at: XmlElement | undefined = apex.parent; at !== undefined; at = at.parent) {
    for (const one of at.attributes) {
      if (one.ns !== XML || (form === 'INCLUSIVE_1_1' && !inheritedIn11.has(one.local))) continue
      if (!own.has(one.local) && !inherited.has(one.local)) inherited.set(one.local, one)
    }
  }
  const attributes = [...apex.attributes, ...inherited.values()]
  return form === 'INCLUSIVE_1_1' ? withJoinedBase(apex, attributes) : attributes
}

/** The attributes with what xml:base of the ancestors and of the apex mean together; without it where that is nothing. */
function withJoinedBase(apex: XmlElement, attributes: readonly XmlAttribute[]): readonly XmlAttribute[] {
  let joined: string | undefined
  let own = attributeOf(apex, XML, 'base')
  for (let at: XmlElement | undefined = apex.parent; at !== undefined; at = at.parent) {
    const outer = attributeOf(at, XML, 'base')
    if (outer === undefined) continue
    // A value that stands alone stays as it is.
    joined = own === undefined ? outer : joinReferences(outer, own)
    own = joined
  }
  if (joined === undefined) return attributes
  const others = attributes.filter(one => one.ns !== XML || one.local !== 'base')
  return joined === '' ? others : [...others, { local: 'base', prefix: 'xml', ns: XML, value: joined }]
}

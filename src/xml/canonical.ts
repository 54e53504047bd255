import type { XmlComment, XmlDeclaration, XmlDocument, XmlElement, XmlInstruction } from './tree.js'
import { XmlWriter } from './write.js'

export interface ExclusiveOptions {
  /** Prefixes treated as inclusive canonical form treats them (InclusiveNamespaces PrefixList); '' stands for `#default`. */
  readonly inclusivePrefixes?: readonly string[]
  /** Keeps comments; absent means they are left out. */
  readonly comments?: boolean
  /** An element left out with all it holds: the enveloped-signature transform. */
  readonly without?: XmlElement
}

/**
 * The exclusive canonical form of an element and all it holds. Takes no deeper stack for deeper trees.
 * @see https://www.w3.org/TR/xml-exc-c14n/
 */
export function exclusiveCanonical(element: XmlElement, options: ExclusiveOptions = {}): Uint8Array {
  return Buffer.from(exclusiveCanonicalText(element, options), 'utf8')
}

/** The same as a string, before its encoding in UTF-8. */
export function exclusiveCanonicalText(element: XmlElement, options: ExclusiveOptions = {}): string {
  const writer = new XmlWriter()
  writeTree(writer, element, options)
  return writer.string()
}

/** The exclusive canonical form of a whole document, instructions beside the root included. @see https://www.w3.org/TR/xml-c14n/#ProcessingModel */
export function exclusiveCanonicalDocument(document: XmlDocument, options: ExclusiveOptions = {}): Uint8Array {
  const writer = new XmlWriter()
  for (const node of document.before) {
    const markup = asideMarkup(node, options)
    if (markup !== '') writer.raw(`${markup}\n`)
  }
  writeTree(writer, document.root, options)
  for (const node of document.after) {
    const markup = asideMarkup(node, options)
    if (markup !== '') writer.raw(`\n${markup}`)
  }
  return writer.bytes()
}

function asideMarkup(node: XmlComment | XmlInstruction, options: ExclusiveOptions): string {
  if (node.kind === 'comment') return options.comments === true ? `<!--${node.text}-->` : ''
  const body = node.body === '' ? '' : ` ${node.body}`
  return `<?${node.target}${body.replaceAll('\r', '&#xD;')}?>`
}

function writeTree(writer: XmlWriter, top: XmlElement, options: ExclusiveOptions): void {
  const prefixes = options.inclusivePrefixes ?? []
  const demands = prefixes.length > 0
  const elements: XmlElement[] = [top]
  const positions: number[] = [0]
  writer.open(top.prefix, top.ns, top.local, top.attributes, demands ? inForce(top, prefixes) : undefined)
  while (elements.length > 0) {
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
      writer.open(node.prefix, node.ns, node.local, node.attributes, demands ? listed(node, prefixes) : undefined)
      elements.push(node)
      positions.push(0)
    }
  }
}

/** The listed prefixes' declarations in force at the apex, wherever they stand above it. */
function inForce(apex: XmlElement, prefixes: readonly string[]): XmlDeclaration[] {
  const found = new Map<string, string>()
  for (let at: XmlElement | undefined = apex; at !== undefined; at = at.parent) {
    for (const { prefix, uri } of at.declarations) {
      if (prefixes.includes(prefix) && !found.has(prefix)) found.set(prefix, uri)
    }
  }
  return Array.from(found, ([prefix, uri]) => ({ prefix, uri }))
}

function listed(element: XmlElement, prefixes: readonly string[]): XmlDeclaration[] {
  return element.declarations.filter(one => prefixes.includes(one.prefix))
}

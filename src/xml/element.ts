import type { Source } from './source.js'
import type { XmlAttribute, XmlDeclaration, XmlElement, XmlNode } from './tree.js'

const noChildren: readonly XmlNode[] = []

/** An element as the reader makes it: it knows where it stands in the document. */
export class ElementNode implements XmlElement {
  readonly kind = 'element'
  children: readonly XmlNode[] = noChildren
  /** Just past its last tag. */
  end = 0
  /** Whether the bytes between `offset` and `end` are its exclusive canonical form, without comments and without a PrefixList. */
  isVerbatim = true

  constructor(
    readonly local: string,
    readonly prefix: string,
    readonly ns: string,
    readonly attributes: readonly XmlAttribute[],
    readonly declarations: readonly XmlDeclaration[],
    public parent: ElementNode | undefined,
    readonly source: Source,
    readonly offset: number,
  ) {}

  get line(): number {
    return this.source.lineOf(this.offset)
  }

  get column(): number {
    return this.source.columnOf(this.offset)
  }
}

/**
 * The exclusive canonical form of an element that already stands in it, as a copy that nobody else holds; undefined where another form has
 * to be made.
 */
export function verbatimBytes(element: XmlElement): Uint8Array | undefined {
  if (!(element instanceof ElementNode) || !element.isVerbatim) return undefined
  return Uint8Array.prototype.slice.call(element.source.bytes, element.offset, element.end)
}

/**
 * An element that stands in its canonical form, cut out of its document: the tree that reading `verbatimBytes` would give. Nothing of the
 * document can be reached from it; the document itself is no longer to be used.
 */
export function cutOut(element: XmlElement): XmlElement | undefined {
  if (!(element instanceof ElementNode) || !element.isVerbatim) return undefined
  const { local, prefix, ns, attributes, declarations, source, offset, end, children } = element
  const root = new ElementNode(local, prefix, ns, attributes, declarations, undefined, source, offset)
  root.children = children
  root.end = end
  for (const node of children) if (node instanceof ElementNode) node.parent = root
  return root
}

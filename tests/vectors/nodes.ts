/** The nodes of a document as XPath 1.0 §5 sees them, over the trees of our reader. */
import { XML } from '../../src/xml/names.js'
import type { XmlDocument, XmlElement } from '../../src/xml/tree.js'

export interface XPathNode {
  readonly type: 'root' | 'element' | 'attribute' | 'namespace' | 'text' | 'comment' | 'instruction'
  readonly parent: XPathNode | undefined
  /** Place in document order. */
  readonly order: number
  readonly ns: string
  /** Local name, prefix of a namespace node, target of an instruction. */
  readonly local: string
  readonly prefix: string
  /** Of everything but root and elements. */
  readonly value: string
  readonly children: XPathNode[]
  readonly attributes: XPathNode[]
  readonly namespaces: XPathNode[]
  /** The element of the tree that this node is. */
  readonly element: XmlElement | undefined
}

type Draft = Partial<XPathNode> & Pick<XPathNode, 'type'>

/** The root node of a document; all others hang below it. */
export function rootOf(document: XmlDocument): XPathNode {
  let order = 0
  const make = (draft: Draft): XPathNode => ({
    parent: undefined,
    ns: '',
    local: '',
    prefix: '',
    value: '',
    children: [],
    attributes: [],
    namespaces: [],
    element: undefined,
    ...draft,
    order: order++,
  })
  const root = make({ type: 'root' })
  const add = (parent: XPathNode, node: XmlElement['children'][number], scope: ReadonlyMap<string, string>): void => {
    if (node.kind === 'text') parent.children.push(make({ type: 'text', parent, value: node.text }))
    else if (node.kind === 'comment') parent.children.push(make({ type: 'comment', parent, value: node.text }))
    else if (node.kind === 'instruction') {
      parent.children.push(make({ type: 'instruction', parent, local: node.target, value: node.body }))
    } else {
      const { ns, local, prefix } = node
      const element = make({ type: 'element', parent, ns, local, prefix, element: node })
      parent.children.push(element)
      const inner = new Map(scope)
      for (const one of node.declarations) inner.set(one.prefix, one.uri)
      if (inner.get('') === '') inner.delete('')
      for (const [name, uri] of inner) {
        element.namespaces.push(make({ type: 'namespace', parent: element, local: name, value: uri }))
      }
      for (const one of node.attributes) {
        element.attributes.push(make({ ...one, type: 'attribute', parent: element }))
      }
      for (const one of node.children) add(element, one, inner)
    }
  }
  const scope = new Map([['xml', XML]])
  for (const node of [...document.before, document.root, ...document.after]) add(root, node, scope)
  return root
}

/** A node and all below it, attributes and namespaces too, in document order. */
export function* nodesBelow(node: XPathNode): Generator<XPathNode> {
  yield node
  yield* node.namespaces
  yield* node.attributes
  for (const child of node.children) yield* nodesBelow(child)
}

/** The string-value. @see https://www.w3.org/TR/xpath-10/#data-model */
export function stringOf(node: XPathNode): string {
  if (node.type !== 'root' && node.type !== 'element') return node.value
  return node.children
    .filter(one => one.type === 'text' || one.type === 'element')
    .map(stringOf)
    .join('')
}

/** The ancestors, nearest first. */
export function ancestorsOf(node: XPathNode): XPathNode[] {
  return node.parent === undefined ? [] : [node.parent, ...ancestorsOf(node.parent)]
}

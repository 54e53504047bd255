/**
 * Canonical forms of node-sets, written after the letter of the recommendations and not for speed: published vectors prove it, and the
 * product's canonical forms are held against it. The product itself signs and verifies whole elements only and has no node-sets.
 * @see https://www.w3.org/TR/xml-c14n/ https://www.w3.org/TR/xml-c14n11/ https://www.w3.org/TR/xml-exc-c14n/
 */
import type { CanonicalOptions } from '../../src/xml/canonical.js'
import { XML } from '../../src/xml/names.js'
import { ancestorsOf, type XPathNode } from './nodes.js'

type Members = ReadonlySet<XPathNode>

/** The canonical form of the nodes of `members` below `top`. */
export function canonicalSubset(top: XPathNode, members: Members, options: CanonicalOptions = {}): string {
  return new Subset(members, options).node(top)
}

class Subset {
  constructor(
    readonly members: Members,
    readonly options: CanonicalOptions,
  ) {}

  node(node: XPathNode): string {
    if (node.type === 'root') return node.children.map(one => this.#besideRoot(one)).join('')
    if (node.type === 'element') return this.#element(node)
    return this.members.has(node) ? this.#leaf(node) : ''
  }

  #besideRoot(node: XPathNode): string {
    const form = this.node(node)
    if (node.type === 'element' || form === '') return form
    const top = node.parent?.children.find(one => one.type === 'element')
    return top !== undefined && node.order < top.order ? `${form}\n` : `\n${form}`
  }

  #leaf(node: XPathNode): string {
    if (node.type === 'text') {
      return node.value.replace(/[&<>\r]/g, one => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[one] ?? '&#xD;')
    }
    if (node.type === 'comment') return this.options.comments === true ? `<!--${node.value}-->` : ''
    return `<?${node.local}${node.value === '' ? '' : ` ${node.value}`}?>`
  }

  #element(node: XPathNode): string {
    const isIn = this.members.has(node)
    const name = node.prefix === '' ? node.local : `${node.prefix}:${node.local}`
    const axes =
      this.#declarations(node, isIn)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${quoted(uri)}"`)
        .join('') + this.#attributes(node, isIn)
    const children = node.children.map(one => this.node(one)).join('')
    return isIn ? `<${name}${axes}>${children}</${name}>` : axes + children
  }

  /** The namespace axis as it is written. */
  #declarations(node: XPathNode, isIn: boolean): [string, string][] {
    const held = namespacesIn(node, this.members)
    const output = ancestorsOf(node).filter(one => one.type === 'element' && this.members.has(one))
    const used = visiblyUsed(node, isIn, this.members)
    const outer = (prefix: string) => {
      const nearest = this.#isInclusive(prefix)
        ? output[0]
        : output.find(one => visiblyUsed(one, true, this.members).has(prefix))
      return nearest === undefined ? undefined : namespacesIn(nearest, this.members).get(prefix)
    }
    const found: [string, string][] = []
    for (const [prefix, uri] of held) {
      if (prefix === 'xml' && uri === XML) continue
      if ((this.#isInclusive(prefix) || used.has(prefix)) && outer(prefix) !== uri) found.push([prefix, uri])
    }
    const couldHide = isIn && !held.has('') && (this.#isInclusive('') || used.has(''))
    if (couldHide && outer('') !== undefined) found.push(['', ''])
    return found
  }

  #isInclusive(prefix: string): boolean {
    const { form = 'EXCLUSIVE', inclusivePrefixes = [] } = this.options
    return form !== 'EXCLUSIVE' || inclusivePrefixes.includes(prefix)
  }

  #attributes(node: XPathNode, isIn: boolean): string {
    const own = node.attributes.filter(one => this.members.has(one))
    const { form = 'EXCLUSIVE' } = this.options
    const isOrphan = isIn && node.parent?.type === 'element' && !this.members.has(node.parent)
    const list = form === 'EXCLUSIVE' || !isOrphan ? own : this.#inherited(node, own)
    return [...list]
      .sort((a, b) => (a.ns === b.ns ? order(a.local, b.local) : order(a.ns, b.ns)))
      .map(one => ` ${one.prefix === '' ? '' : `${one.prefix}:`}${one.local}="${quoted(one.value)}"`)
      .join('')
  }

  /** Attributes of the xml namespace that come from omitted ancestors. */
  #inherited(node: XPathNode, own: XPathNode[]): XPathNode[] {
    const has = new Set(node.attributes.filter(one => one.ns === XML).map(one => one.local))
    const found = new Map<string, XPathNode>()
    for (const ancestor of ancestorsOf(node)) {
      for (const one of ancestor.attributes) {
        if (one.ns === XML && !has.has(one.local) && !found.has(one.local)) found.set(one.local, one)
      }
    }
    if (this.options.form === 'INCLUSIVE_1_0') return [...own, ...found.values()]
    const simple = [...found.values()].filter(one => one.local === 'lang' || one.local === 'space')
    return [...own.filter(one => !isBase(one)), ...simple, ...this.#base(node, own)]
  }

  /** The joined xml:base of contiguously omitted ancestors. @see https://www.w3.org/TR/xml-c14n11/#DocSubsets */
  #base(node: XPathNode, own: XPathNode[]): XPathNode[] {
    const mine = own.filter(isBase)
    const ancestors = ancestorsOf(node)
    const cut = ancestors.findIndex(one => one.type !== 'element' || this.members.has(one))
    const omitted = ancestors.slice(0, cut < 0 ? undefined : cut).flatMap(one => one.attributes.filter(isBase))
    const [first, ...rest] = [...node.attributes.filter(isBase), ...omitted]
    if (first === undefined || omitted.length === 0) return mine
    const value = rest.reduce((joined, outer) => joinReferences(outer.value, joined), first.value)
    return value === '' ? [] : [{ ...first, value }]
  }
}

function isBase(node: XPathNode): boolean {
  return node.ns === XML && node.local === 'base'
}

function namespacesIn(node: XPathNode, members: Members): Map<string, string> {
  return new Map(node.namespaces.filter(one => members.has(one)).map(one => [one.local, one.value]))
}

function visiblyUsed(node: XPathNode, isIn: boolean, members: Members): Set<string> {
  const used = new Set<string>()
  if (isIn) used.add(node.prefix)
  for (const one of node.attributes) if (one.prefix !== '' && members.has(one)) used.add(one.prefix)
  return used
}

function order(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function quoted(value: string): string {
  const names: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '"': '&quot;',
    '\t': '&#x9;',
    '\n': '&#xA;',
  }
  return value.replace(/[&<"\t\n\r]/g, one => names[one] ?? '&#xD;')
}

/** Two URI references made one, neither of which need be absolute. @see https://www.w3.org/TR/xml-c14n11/#DocSubsets join-URI-References */
function joinReferences(base: string, reference: string): string {
  const [b, r] = [split(base), split(reference)]
  if (r.scheme !== '') return r.scheme + r.authority + withoutDots(r.path) + r.query
  if (r.authority !== '') return b.scheme + r.authority + withoutDots(r.path) + r.query
  if (r.path === '') return b.scheme + b.authority + b.path + (r.query === '' ? b.query : r.query)
  if (r.path.startsWith('/')) return b.scheme + b.authority + withoutDots(r.path) + r.query
  const trailing = /(^|\/)\.\.$/.test(b.path) ? `${b.path}/` : b.path
  const folder = b.authority !== '' && trailing === '' ? '/' : trailing.slice(0, trailing.lastIndexOf('/') + 1)
  return b.scheme + b.authority + withoutDots(folder + r.path) + r.query
}

function split(uri: string) {
  const found = /^([^:/?#]+:)?(\/\/[^/?#]*)?([^?#]*)(\?[^#]*)?/.exec(uri)
  return { scheme: found?.[1] ?? '', authority: found?.[2] ?? '', path: found?.[3] ?? '', query: found?.[4] ?? '' }
}

/** RFC 3986 §5.2.4, with the changes of C14N 1.1: leading `..` stay, `//` becomes `/`, a last `..` gets its slash. */
export function withoutDots(path: string): string {
  const isAbsolute = path.startsWith('/')
  const parts = path.split('/').filter((one, i, all) => one !== '' || i === all.length - 1)
  const out: string[] = []
  for (const [i, part] of parts.entries()) {
    const isLast = i === parts.length - 1
    if (part === '.') {
      if (isLast) out.push('')
    } else if (part === '..') {
      const previous = out[out.length - 1]
      if (previous !== undefined && previous !== '..') out.pop()
      else if (!isAbsolute) out.push('..')
      if (isLast) out.push('')
    } else out.push(part)
  }
  return (isAbsolute ? '/' : '') + out.join('/')
}

/**
 * XML-DSig as pure cryptography, under a policy that permits whatever published vectors need: old digests, keys from anywhere, node-sets
 * that an XPath selects. It lives in the tests: the product has no way to be told any of this. Reading and, wherever a whole element is
 * covered, canonical forms are the product's own.
 */
import { createHash, createHmac, type KeyObject, timingSafeEqual, verify } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { XmlDocument as LibxmlDocument, ParseOption } from 'libxml2-wasm'
import { isRefusal } from '../../src/fault/refusal.js'
import { type CanonicalOptions, canonical, canonicalDocument } from '../../src/xml/canonical.js'
import { DS, EXC_C14N } from '../../src/xml/names.js'
import { readXml } from '../../src/xml/read.js'
import { attributeOf, child, childElements, type XmlDocument, type XmlElement } from '../../src/xml/tree.js'
import { ancestorsOf, nodesBelow, rootOf, stringOf, type XPathNode } from './nodes.js'
import { canonicalSubset } from './subset.js'
import { filter, select } from './xpath.js'

const more = 'http://www.w3.org/2001/04/xmldsig-more#'
const newer = 'http://www.w3.org/2007/05/xmldsig-more#'
const enc = 'http://www.w3.org/2001/04/xmlenc#'
const newest = 'http://www.w3.org/2021/04/xmldsig-more#'

const digests: Readonly<Record<string, string>> = {
  [`${DS}sha1`]: 'sha1',
  [`${more}md5`]: 'md5',
  [`${more}sha224`]: 'sha224',
  [`${enc}sha256`]: 'sha256',
  [`${more}sha384`]: 'sha384',
  [`${enc}sha512`]: 'sha512',
  [`${enc}ripemd160`]: 'ripemd160',
  [`${newer}sha3-224`]: 'sha3-224',
  [`${newer}sha3-256`]: 'sha3-256',
  [`${newer}sha3-384`]: 'sha3-384',
  [`${newer}sha3-512`]: 'sha3-512',
}

const forms: Readonly<Record<string, CanonicalOptions>> = {
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315': { form: 'INCLUSIVE_1_0' },
  'http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments': { form: 'INCLUSIVE_1_0', comments: true },
  'http://www.w3.org/2006/12/xml-c14n11': { form: 'INCLUSIVE_1_1' },
  'http://www.w3.org/2006/12/xml-c14n11#WithComments': { form: 'INCLUSIVE_1_1', comments: true },
  [EXC_C14N]: { form: 'EXCLUSIVE' },
  [`${EXC_C14N}WithComments`]: { form: 'EXCLUSIVE', comments: true },
}

/** Something a vector asks for that cannot be done here; its text is the reason. */
export class NotHere extends Error {}

type Content = { readonly octets: Buffer } | { readonly nodes: ReadonlySet<XPathNode>; readonly tree: Tree }

/** A document with its XPath nodes. */
export interface Tree {
  readonly document: XmlDocument
  readonly root: XPathNode
  /** The document was rewritten without its document type by libxml2, because the product refuses those. */
  readonly hadDoctype: boolean
}

/** Reads a vector; one with a document type is first written anew without it by libxml2: entities and defaults in place. */
export function readVector(bytes: Uint8Array): Tree {
  const document = readXml(bytes, { instructions: 'KEEP' })
  if (!isRefusal(document)) return { document, root: rootOf(document), hadDoctype: false }
  if (document.refused !== '4003') throw new NotHere(document.details[0]?.text)
  const option = ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOENT | ParseOption.XML_PARSE_DTDATTR
  const theirs = LibxmlDocument.fromBuffer(bytes, { option })
  try {
    const plain = readXml(Buffer.from(theirs.canonicalizeToString({ mode: 0, withComments: true })), {
      instructions: 'KEEP',
    })
    if (isRefusal(plain)) throw new NotHere(plain.details[0]?.text)
    return { document: plain, root: rootOf(plain), hadDoctype: true }
  } finally {
    theirs.dispose()
  }
}

/** The canonical form of a node-set; where the set is a whole element or document, with or without one signature, also the product's own. */
export function canonicalOf(tree: Tree, nodes: ReadonlySet<XPathNode>, options: CanonicalOptions): Buffer {
  const reference = canonicalSubset(tree.root, nodes, options)
  const ours = productForm(tree, nodes, options)
  if (ours !== undefined && ours !== reference) throw new Error(`two canonical forms: ${ours} ${reference}`)
  return Buffer.from(reference)
}

/** How many canonical forms the product itself made. */
export const made = { byProduct: 0, bySubset: 0 }

function productForm(tree: Tree, nodes: ReadonlySet<XPathNode>, options: CanonicalOptions): string | undefined {
  const comments = [...nodesBelow(tree.root)].filter(one => one.type === 'comment')
  const keeps = options.comments === true && comments.some(one => nodes.has(one))
  const isWhole = (top: XPathNode, but?: XPathNode) =>
    [...nodesBelow(top)].every(
      one =>
        (one.type === 'comment' && !keeps) ||
        nodes.has(one) === !(but !== undefined && (one === but || ancestorsOf(one).includes(but))),
    )
  const apexes = [...nodes].filter(
    one => one.type === 'element' && (one.parent === undefined || !nodes.has(one.parent)),
  )
  const [apex, ...others] = apexes
  const how = { ...options, comments: keeps }
  const signature = [...nodesBelow(tree.root)].find(one => one.ns === DS && one.local === 'Signature')
  if (nodes.has(tree.root)) {
    const without = isWhole(tree.root) ? undefined : signature
    if (without !== undefined && !isWhole(tree.root, without)) return count(undefined)
    return count(canonicalDocument(tree.document, without?.element ? { ...how, without: without.element } : how))
  }
  if (apex?.element === undefined || others.length > 0 || !isWhole(apex)) return count(undefined)
  const below = new Set(nodesBelow(apex))
  if ([...nodes].some(one => !below.has(one))) return count(undefined)
  try {
    return count(canonical(apex.element, how))
  } catch (cause) {
    if (cause instanceof RangeError) return count(undefined)
    throw cause
  }
}

function count(form: Uint8Array | undefined): string | undefined {
  if (form === undefined) made.bySubset++
  else made.byProduct++
  return form === undefined ? undefined : Buffer.from(form).toString()
}

/** What is made, or the reason why it cannot be. */
function attempt<T>(make: () => T): T | string {
  try {
    return make()
  } catch (cause) {
    if (cause instanceof NotHere) return cause.message
    throw cause
  }
}

export interface VectorVerdict {
  /** Whether the value is the key's signature, or why that cannot be said here. */
  readonly value: boolean | string
  /** One word per reference: `ok`, `bad`, or why it could not be looked at. */
  readonly references: readonly string[]
  readonly octets: readonly (Buffer | undefined)[]
}

/** One published signature. */
export class Vector {
  readonly tree: Tree
  readonly signature: XmlElement
  readonly #nodes: ReadonlyMap<XmlElement, XPathNode>

  constructor(
    readonly file: string,
    readonly keys: (signature: XmlElement, vector: Vector) => readonly (KeyObject | Buffer)[],
  ) {
    this.tree = readVector(readFileSync(file))
    const nodes = [...nodesBelow(this.tree.root)].filter(one => one.element !== undefined)
    this.#nodes = new Map(nodes.map(one => [one.element as XmlElement, one]))
    const signature = nodes.find(one => one.ns === DS && one.local === 'Signature')?.element
    if (signature === undefined) throw new Error(`no signature in ${file}`)
    this.signature = signature
  }

  verdict(): VectorVerdict {
    const info = child(this.signature, DS, 'SignedInfo') as XmlElement
    const octets: (Buffer | undefined)[] = []
    const references = childElements(info)
      .filter(one => one.local === 'Reference')
      .map(reference => {
        const bytes = attempt(() => this.octetsOf(reference))
        octets.push(typeof bytes === 'string' ? undefined : bytes)
        if (typeof bytes === 'string') return bytes
        const holds = attempt(() => this.#digestHolds(reference, bytes))
        return typeof holds === 'string' ? holds : holds ? 'ok' : 'bad'
      })
    return { value: attempt(() => this.#valueHolds(info)), references, octets }
  }

  /** The element that an identifier names. */
  byId(id: string): XmlElement {
    for (const element of this.#nodes.keys()) {
      if (element.attributes.some(one => one.local.toLowerCase() === 'id' && one.value === id)) return element
    }
    throw new NotHere(`no element ${id}`)
  }

  octetsOf(reference: XmlElement): Buffer {
    let content = this.#dereference(attributeOf(reference, '', 'URI'))
    const transforms = child(reference, DS, 'Transforms')
    for (const one of transforms === undefined ? [] : childElements(transforms)) content = this.#transform(one, content)
    return this.#octets(content)
  }

  #octets(content: Content): Buffer {
    return 'octets' in content ? content.octets : canonicalOf(content.tree, content.nodes, { form: 'INCLUSIVE_1_0' })
  }

  #dereference(uri: string | undefined): Content {
    const tree = this.tree
    const all = [...nodesBelow(tree.root)]
    const silent = (nodes: XPathNode[]) => ({ tree, nodes: new Set(nodes.filter(one => one.type !== 'comment')) })
    if (uri === undefined) throw new NotHere('no URI')
    if (uri === '') return silent(all)
    if (uri === '#xpointer(/)') return { tree, nodes: new Set(all) }
    const pointer = /^#xpointer\(id\(['"](.*)['"]\)\)$/.exec(uri)?.[1]
    const below = (id: string) => [...nodesBelow(this.#nodes.get(this.byId(id)) as XPathNode)]
    if (pointer !== undefined) return { tree, nodes: new Set(below(pointer)) }
    if (uri.startsWith('#')) return silent(below(uri.slice(1)))
    const file = join(dirname(this.file), uri)
    if (/^[a-z]+:/.test(uri) || !existsSync(file)) throw new NotHere('external')
    return { octets: readFileSync(file) }
  }

  #transform(element: XmlElement, content: Content): Content {
    const uri = attributeOf(element, '', 'Algorithm') ?? ''
    const form = forms[uri]
    if (form !== undefined) {
      const { tree, nodes } = asNodes(content)
      return { octets: canonicalOf(tree, nodes, { ...form, ...prefixList(element) }) }
    }
    if (uri === `${DS}base64`) return { octets: Buffer.from(textOf(content), 'base64') }
    if (uri === `${DS}enveloped-signature`) {
      const own = this.#nodes.get(this.signature) as XPathNode
      const { tree, nodes } = asNodes(content)
      const gone = new Set(nodesBelow(own))
      return { tree, nodes: new Set([...nodes].filter(one => !gone.has(one))) }
    }
    if (uri.endsWith('REC-xpath-19991116')) return this.#filter(element, content)
    if (uri.endsWith('xmldsig-filter2')) return this.#filter2(element, content)
    if (uri.endsWith('xmldsig-more/xptr')) return this.#pointer(element)
    if (uri.endsWith('REC-xslt-19991116')) throw new NotHere('XSLT')
    if (uri.endsWith('RelationshipTransform')) throw new NotHere('RelationshipTransform')
    throw new NotHere(`transform ${uri}`)
  }

  #filter(element: XmlElement, content: Content): Content {
    const [holder] = childElements(element)
    if (holder === undefined) throw new Error('no XPath')
    const { tree, nodes } = asNodes(content)
    const found = filter(expressionOf(holder), nodes, this.#scope(holder))
    return { tree, nodes: new Set(found) }
  }

  #filter2(element: XmlElement, content: Content): Content {
    const { tree, nodes } = asNodes(content)
    let marked = new Set(nodesBelow(tree.root))
    for (const holder of childElements(element)) {
      const found = select(expressionOf(holder), tree.root, this.#scope(holder))
      const below = new Set(found.flatMap(one => [...nodesBelow(one)]))
      const how = attributeOf(holder, '', 'Filter')
      if (how === 'union') marked = new Set([...marked, ...below])
      else marked = new Set([...marked].filter(one => below.has(one) === (how === 'intersect')))
    }
    return { tree, nodes: new Set([...nodes].filter(one => marked.has(one))) }
  }

  #pointer(element: XmlElement): Content {
    const holder = childElements(element)[0] as XmlElement
    const id = /xpointer\(id\("(.*)"\)\)/.exec(expressionOf(holder))?.[1] ?? ''
    return { tree: this.tree, nodes: new Set(nodesBelow(this.#nodes.get(this.byId(id)) as XPathNode)) }
  }

  #scope(holder: XmlElement) {
    const here = this.#nodes.get(holder)
    if (here === undefined) throw new Error('nowhere')
    return { namespaces: new Map(here.namespaces.map(one => [one.local, one.value])), here }
  }

  #digestHolds(reference: XmlElement, bytes: Buffer): boolean {
    const [method, value] = childElements(reference).slice(-2) as [XmlElement, XmlElement?]
    if (value?.local !== 'DigestValue') return false
    const uri = attributeOf(method, '', 'Algorithm') ?? ''
    const digest = digests[uri]
    if (digest === undefined) throw new NotHere(`digest ${uri.split('#')[1] ?? uri}`)
    const stated = Buffer.from(stringOf(this.#nodes.get(value) as XPathNode), 'base64')
    return createHash(digest).update(bytes).digest().equals(stated)
  }

  #valueHolds(info: XmlElement): boolean {
    const [c14n, method] = childElements(info) as [XmlElement, XmlElement]
    const form = forms[attributeOf(c14n, '', 'Algorithm') ?? '']
    if (form === undefined) throw new NotHere('canonical form of SignedInfo')
    const nodes = new Set(nodesBelow(this.#nodes.get(info) as XPathNode))
    const bytes = canonicalOf(this.tree, nodes, { ...form, ...prefixList(c14n) })
    const holder = child(this.signature, DS, 'SignatureValue') as XmlElement
    const value = Buffer.from(stringOf(this.#nodes.get(holder) as XPathNode), 'base64')
    const check = checkOf(method)
    return this.keys(this.signature, this).some(key => check(key, bytes, value))
  }
}

function asNodes(content: Content): { tree: Tree; nodes: ReadonlySet<XPathNode> } {
  if ('nodes' in content) return content
  const tree = readVector(content.octets)
  return { tree, nodes: new Set(nodesBelow(tree.root)) }
}

function textOf(content: Content): string {
  if ('octets' in content) return content.octets.toString()
  return [...content.nodes]
    .filter(one => one.type === 'text')
    .map(one => one.value)
    .join('')
}

function expressionOf(holder: XmlElement): string {
  return holder.children.map(one => (one.kind === 'text' ? one.text : '')).join('')
}

function prefixList(element: XmlElement): CanonicalOptions {
  const list = childElements(element).find(one => one.local === 'InclusiveNamespaces')
  const value = list === undefined ? undefined : attributeOf(list, '', 'PrefixList')
  if (value === undefined) return {}
  return { inclusivePrefixes: value.split(/\s+/).map(one => (one === '#default' ? '' : one)) }
}

type Check = (key: KeyObject | Buffer, bytes: Buffer, value: Buffer) => boolean

/** A row of the test policy's table of signature algorithms. */
function checkOf(method: XmlElement): Check {
  const uri = attributeOf(method, '', 'Algorithm') ?? ''
  const name = uri.replace(/^.*#/, '')
  const hmac = /^hmac-(.*)$/.exec(name)?.[1]
  if (hmac !== undefined) {
    const length = childElements(method).find(one => one.local === 'HMACOutputLength')
    const bits = length === undefined ? undefined : Number(expressionOf(length))
    return (key, bytes, value) => {
      if (!Buffer.isBuffer(key)) return false
      const whole = createHmac(hmac, key).update(bytes).digest()
      const cut = bits === undefined ? whole : whole.subarray(0, bits / 8)
      return cut.byteLength === value.byteLength && timingSafeEqual(cut, value)
    }
  }
  const ed = /^eddsa-(ed25519|ed448)$/.exec(name)?.[1]
  if (ed !== undefined && uri.startsWith(newest)) return asymmetric(ed, null)
  const pss = /^(.*)-rsa-MGF1$/.exec(name)?.[1]
  if (pss !== undefined) {
    const saltLength = createHash(pss).digest().byteLength
    return asymmetric('rsa', pss, { padding: 6, saltLength })
  }
  const [, kind, digest] = /^(rsa|ecdsa|dsa)-(.*)$/.exec(name) ?? []
  const known = digest !== undefined && (Object.values(digests).includes(digest) || digest === 'sha3')
  if (kind === undefined || digest === undefined || !known) throw new NotHere(`algorithm ${name}`)
  return asymmetric(kind === 'ecdsa' ? 'ec' : kind, digest)
}

function asymmetric(
  type: string,
  digest: string | null,
  options: { padding?: number; saltLength?: number } = {},
): Check {
  return (key, bytes, value) => {
    if (Buffer.isBuffer(key) || key.asymmetricKeyType !== type) return false
    try {
      return verify(digest, bytes, { key, dsaEncoding: 'ieee-p1363', ...options }, value)
    } catch {
      return false
    }
  }
}

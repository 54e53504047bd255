/** What attacks on messages are made of. */
import { createHash, sign } from 'node:crypto'
import { isRefusal } from '../../../src/fault/refusal.js'
import { exclusiveCanonical } from '../../../src/xml/canonical.js'
import { DS } from '../../../src/xml/names.js'
import { readXml } from '../../../src/xml/read.js'
import type { XmlElement } from '../../../src/xml/tree.js'

export const wsseNs = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd'
export const wsuNs = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd'
export const excNs = 'http://www.w3.org/2001/10/xml-exc-c14n#'

/** A valid message, taken apart as text. */
export interface Victim {
  readonly text: string
  /** The prefix of its envelope. */
  readonly p: string
  readonly soapNs: string
  /** SHA-256 of the key's kind: `rsa` or `ecdsa`. */
  readonly kind: 'rsa' | 'ecdsa'
  readonly privateKeyPem: string
  readonly spki: Uint8Array
  /** Another certificate over the same key, and a certificate of another system, in base64. */
  readonly sameKeyCertificate: string
  readonly otherCertificate: string
  readonly body: string
  readonly timestamp: string
  readonly signature: string
}

export interface Attack {
  /** Number of the shared security profile §4, and what is done. */
  readonly name: string
  /** The code it ends in; SAME: accepted, with exactly the content that was signed. */
  readonly code: string
  make(victim: Victim): string | Uint8Array
}

/** The piece of the text from the start tag to its end tag. */
export function piece(text: string, tag: string): string {
  const start = text.search(new RegExp(`<${tag}[ >]`))
  const end = text.indexOf(`</${tag}>`, start) + tag.length + 3
  if (start < 0 || end < start) throw new Error(`no ${tag}`)
  return text.slice(start, end)
}

/** Replaces once; an attack that changes nothing is no attack. */
export function swap(text: string, from: string | RegExp, to: string): string {
  const changed = text.replace(from, () => to)
  if (changed === text) throw new Error(`nothing to replace: ${from}`)
  return changed
}

/** An insider's attack: the mutated SignedInfo signed anew with the right key. */
export function resign(
  v: Pick<Victim, 'privateKeyPem'>,
  text: string,
  digest: 'sha256' | 'sha1' | 'md5' = 'sha256',
): string {
  const document = readXml(Buffer.from(text))
  if (isRefusal(document)) throw new Error('the mutation is not well-formed')
  const info = find(document.root, DS, 'SignedInfo')
  const value = sign(digest, exclusiveCanonical(info), { key: v.privateKeyPem, dsaEncoding: 'ieee-p1363' })
  return withValue(text, value)
}

export function withValue(text: string, value: Uint8Array): string {
  return swap(text, /<ds:SignatureValue>[^<]*/, `<ds:SignatureValue>${Buffer.from(value).toString('base64')}`)
}

/** Puts the digest of an element's exclusive canonical form into the reference that names it, then signs anew. */
export function redigest(v: Pick<Victim, 'privateKeyPem'>, text: string, id: string): string {
  const document = readXml(Buffer.from(text))
  if (isRefusal(document)) throw new Error('the mutation is not well-formed')
  const target = findById(document.root, id)
  const digest = hashOf(exclusiveCanonical(target))
  return resign(
    v,
    swap(
      text,
      new RegExp(`(URI="#${id}"[^]*?<ds:DigestValue>)[^<]*`),
      `${new RegExp(`URI="#${id}"[^]*?<ds:DigestValue>`).exec(text)?.[0]}${digest}`,
    ),
  )
}

export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64')
}

export function all(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(node => (node.kind === 'element' ? all(node) : []))]
}

export function find(root: XmlElement, ns: string, local: string): XmlElement {
  const found = all(root).find(one => one.ns === ns && one.local === local)
  if (found === undefined) throw new Error(`no ${local}`)
  return found
}

export function findById(root: XmlElement, id: string): XmlElement {
  const found = all(root).find(one => one.attributes.some(a => a.local === 'Id' && a.value === id))
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

export const evil = '<d:pobierzDane xmlns:d="urn:csizs-gw:dane-beneficjenta:v1"><d:cel>inny</d:cel></d:pobierzDane>'
export const evilBody = (v: Victim, attributes = '') =>
  `<${v.p}:Body xmlns:${v.p}="${v.soapNs}"${attributes}>${evil}</${v.p}:Body>`
export const intoHeader = (v: Victim, text: string, block: string) =>
  swap(text, `</${v.p}:Header>`, `${block}</${v.p}:Header>`)
export const reference = (uri: string, transforms = `<ds:Transform Algorithm="${excNs}"></ds:Transform>`) =>
  `<ds:Reference URI="${uri}"><ds:Transforms>${transforms}</ds:Transforms><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"></ds:DigestMethod><ds:DigestValue>${hashOf(Buffer.from('x'))}</ds:DigestValue></ds:Reference>`
export const firstTransforms = /<ds:Transforms>.*?<\/ds:Transforms>/
export const firstReference = /<ds:Reference .*?<\/ds:Reference>/
export const wrap = (text: string) => `<x:Wrapper xmlns:x="urn:x">${text}</x:Wrapper>`
export const times = (v: Victim, created: string, expires: string) =>
  redigest(
    v,
    swap(swap(v.text, piece(v.text, 'wsu:Created'), created), piece(v.text, 'wsu:Expires'), expires),
    'timestamp',
  )
export const created = (value: string) => `<wsu:Created>${value}</wsu:Created>`
export const expires = (value: string) => `<wsu:Expires>${value}</wsu:Expires>`
export const method = /(<ds:SignatureMethod Algorithm=")[^"]*/
export const withMethod = (v: Victim, uri: string) => swap(v.text, method, `<ds:SignatureMethod Algorithm="${uri}`)
export const bare = (text: string, inside: string) =>
  swap(text, /(<wsse:Security [^>]*>).*(<\/wsse:Security>)/s, inside)

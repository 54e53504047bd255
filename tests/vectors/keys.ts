/** The keys that published vectors name, however they do it: a signature that any of them verifies is cryptographically good. */
import { createPublicKey, type KeyObject, X509Certificate } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DS, DSIG11 } from '../../src/xml/names.js'
import { attributeOf, child, childElements, type XmlElement } from '../../src/xml/tree.js'
import type { Vector } from './core.js'

/** The secrets of the HMAC vectors, as their readme files tell them. */
const secrets = ['secret', 'test', 'testkey'].map(one => Buffer.from(one))

/** Every key that the signature holds or names, and those of the certificates that lie beside it. */
export function keysOf(signature: XmlElement, vector: Vector): (KeyObject | Buffer)[] {
  const info = child(signature, DS, 'KeyInfo')
  const held = info === undefined ? [] : childElements(info).flatMap(one => keysIn(one, vector))
  const folder = dirname(vector.file)
  const beside = ['keys', 'certs', '../keys'].map(one => join(folder, one)).flatMap(certificatesIn)
  return [...held, ...beside, ...secrets]
}

const known = new Map<string, KeyObject[]>()

function certificatesIn(folder: string): KeyObject[] {
  const found = known.get(folder) ?? []
  if (known.has(folder) || !existsSync(folder)) return found
  for (const file of readdirSync(folder)) found.push(...attempt(() => certificateKey(readFileSync(join(folder, file)))))
  known.set(folder, found)
  return found
}

function certificateKey(bytes: Buffer): KeyObject {
  return new X509Certificate(bytes).publicKey
}

function attempt(make: () => KeyObject): KeyObject[] {
  try {
    return [make()]
  } catch {
    return []
  }
}

function keysIn(element: XmlElement, vector: Vector): KeyObject[] {
  const uri = attributeOf(element, '', 'URI') ?? ''
  if (element.local === 'RetrievalMethod' || element.local === 'KeyInfoReference') {
    if (!uri.startsWith('#')) return []
    const target = vector.byId(uri.slice(1))
    return [target, ...childElements(target)].flatMap(one => (one === element ? [] : keysIn(one, vector)))
  }
  if (element.local === 'X509Certificate') return attempt(() => certificateKey(bytesOf(element)))
  if (element.local === 'RSAKeyValue') return [rsaKey(element)]
  if (element.local === 'DSAKeyValue') return [dsaKey(element)]
  if (element.local === 'ECKeyValue') return [ecKey(element)]
  if (element.local === 'DEREncodedKeyValue') {
    return attempt(() => createPublicKey({ key: bytesOf(element), format: 'der', type: 'spki' }))
  }
  return childElements(element).flatMap(one => keysIn(one, vector))
}

function bytesOf(element: XmlElement | undefined): Buffer {
  return Buffer.from(element?.children.map(one => (one.kind === 'text' ? one.text : '')).join('') ?? '', 'base64')
}

function part(element: XmlElement, local: string): Buffer {
  return bytesOf(childElements(element).find(one => one.local === local))
}

function rsaKey(element: XmlElement): KeyObject {
  const [n, e] = [part(element, 'Modulus'), part(element, 'Exponent')]
  const jwk = { kty: 'RSA', n: n.toString('base64url'), e: e.toString('base64url') }
  return createPublicKey({ key: jwk, format: 'jwk' })
}

const curves: Readonly<Record<string, readonly [string, number]>> = {
  'urn:oid:1.2.840.10045.3.1.7': ['P-256', 32],
  'urn:oid:1.3.132.0.34': ['P-384', 48],
  'urn:oid:1.3.132.0.35': ['P-521', 66],
}

function ecKey(element: XmlElement): KeyObject {
  const named = child(element, DSIG11, 'NamedCurve')
  const point = part(element, 'PublicKey')
  const bySize = Object.values(curves).find(([, bytes]) => point.byteLength === 1 + 2 * bytes)
  const [crv, bytes] = (named && curves[attributeOf(named, '', 'URI') ?? '']) ?? bySize ?? ['', 0]
  const [x, y] = [point.subarray(1, 1 + bytes), point.subarray(1 + bytes)].map(one => one.toString('base64url'))
  return createPublicKey({ key: { kty: 'EC', crv, x: x ?? '', y: y ?? '' }, format: 'jwk' })
}

/** Node reads DSA keys in DER only. */
function dsaKey(element: XmlElement): KeyObject {
  const [p, q, g, y] = ['P', 'Q', 'G', 'Y'].map(one => integer(part(element, one))) as [Buffer, Buffer, Buffer, Buffer]
  const algorithm = der(0x30, Buffer.from('06072a8648ce380401', 'hex'), der(0x30, p, q, g))
  const key = der(0x30, algorithm, der(0x03, Buffer.from([0]), y))
  return createPublicKey({ key, format: 'der', type: 'spki' })
}

function integer(bytes: Buffer): Buffer {
  const first = bytes.findIndex(one => one !== 0)
  const value = bytes.subarray(first < 0 ? bytes.length : first)
  return der(0x02, (value[0] ?? 0x80) >= 0x80 ? Buffer.concat([Buffer.from([0]), value]) : value)
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const length = content.byteLength
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...head]), content])
}

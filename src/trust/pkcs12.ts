import { createPrivateKey, X509Certificate } from 'node:crypto'
import forge from 'node-forge'
import { certificateDer } from './certificates.js'
import { splitPem } from './path.js'

/** What a PKCS#12 file holds for us. */
export interface Bundle {
  /** PKCS#8. */
  readonly privateKeyPem: string
  /** DER, the certificate of the key first. */
  readonly chain: readonly Uint8Array[]
}

export interface BundleOrder {
  readonly privateKeyPem: string
  /** The certificate of the key first. */
  readonly chainPem: string
  /** Printable ASCII: implementations disagree on the encoding of everything else. */
  readonly password: string
  /** How Windows and Java show it. */
  readonly friendlyName: string
  /** MODERN: AES-256 and SHA-256; LEGACY: 3DES and SHA-1, for Windows before Server 2016 and old Delphi. MODERN where absent. */
  readonly strength?: 'MODERN' | 'LEGACY'
}

/** Why a file could not be read. */
export type BundleFailure = 'UNREADABLE' | 'WRONG_PASSWORD' | 'NO_KEY' | 'NO_CERTIFICATE'

const { asn1, pki, util } = forge
type Asn1 = forge.asn1.Asn1

const iterations = 10_000
const oids = {
  data: '1.2.840.113549.1.7.1',
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  x509Certificate: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
  sha1: '1.3.14.3.2.26',
  sha256: '2.16.840.1.101.3.4.2.1',
} as const

/**
 * A PKCS#12 file with a key, its certificate and issuers; the key is encrypted, the whole carries a MAC.
 * @throws RangeError where the password is not printable ASCII, or there is no certificate
 * @see RFC 7292
 */
export function writePkcs12(order: BundleOrder): Uint8Array {
  const chain = splitPem(order.chainPem).map(certificateDer)
  const [first] = chain
  if (first === undefined) throw new RangeError('A bundle needs a certificate')
  if (!/^[ -~]+$/.test(order.password)) throw new RangeError('The password of a bundle is printable ASCII')
  const keyId = forge.md.sha1.create().update(binary(first)).digest().getBytes()
  const attributes = bagAttributes(order.friendlyName, keyId)
  const certificates = chain.map((der, i) => certificateBag(der, i === 0 ? attributes : undefined))
  const key = bag(oids.shroudedKeyBag, shroudedKey(order), attributes)
  const safe = sequence(dataContent(sequence(...certificates)), dataContent(sequence(key)))
  const safeDer = asn1.toDer(safe).getBytes()
  const pfx = sequence(integer(3), content(octets(safeDer)), mac(safeDer, order))
  return Buffer.from(asn1.toDer(pfx).getBytes(), 'binary')
}

/** Reads a PKCS#12 file, legacy encryption included, RSA and elliptic-curve keys. A failure is named, never guessed at. */
export function readPkcs12(bytes: Uint8Array, password: string): Bundle | BundleFailure {
  let parsed: Asn1
  try {
    parsed = asn1.fromDer(binary(bytes))
  } catch {
    return 'UNREADABLE'
  }
  let bags: forge.pkcs12.Bag[]
  try {
    bags = forge.pkcs12.pkcs12FromAsn1(parsed, false, password).safeContents.flatMap(one => one.safeBags)
  } catch (cause) {
    return cause instanceof Error && /password|decrypt/i.test(cause.message) ? 'WRONG_PASSWORD' : 'UNREADABLE'
  }
  return bundleOf(bags)
}

function bundleOf(bags: readonly forge.pkcs12.Bag[]): Bundle | BundleFailure {
  const keyBag = bags.find(one => one.type === oids.shroudedKeyBag || one.type === pki.oids.keyBag)
  const held = keyBag?.key ? pki.wrapRsaPrivateKey(pki.privateKeyToAsn1(keyBag.key)) : keyBag?.asn1
  if (held === undefined) return 'NO_KEY'
  const certificates = bags
    .filter(one => one.type === oids.certBag)
    .map(one => new Uint8Array(derOf(one.cert ? pki.certificateToAsn1(one.cert) : one.asn1)))
  const key = createPrivateKey({ key: derOf(held), format: 'der', type: 'pkcs8' })
  const own = certificates.find(der => new X509Certificate(der).checkPrivateKey(key))
  if (own === undefined) return 'NO_CERTIFICATE'
  return {
    privateKeyPem: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
    chain: [own, ...certificates.filter(one => one !== own)],
  }
}

function shroudedKey({ privateKeyPem, password, strength }: BundleOrder): Asn1 {
  const key = createPrivateKey(privateKeyPem)
  if (strength === 'LEGACY') {
    const plain = asn1.fromDer(binary(key.export({ format: 'der', type: 'pkcs8' })))
    return pki.encryptPrivateKeyInfo(plain, password, { algorithm: '3des', count: iterations })
  }
  const encrypted = key.export({ format: 'der', type: 'pkcs8', cipher: 'aes-256-cbc', passphrase: password })
  return asn1.fromDer(binary(encrypted))
}

function mac(safeDer: string, { password, strength }: BundleOrder): Asn1 {
  const legacy = strength === 'LEGACY'
  const digest = legacy ? forge.md.sha1.create() : forge.md.sha256.create()
  const salt = forge.random.getBytesSync(16)
  const bytes = legacy ? 20 : 32
  const key = forge.pkcs12.generateKey(password, util.createBuffer(salt), 3, iterations, bytes, digest)
  const hmac = forge.hmac.create()
  hmac.start(legacy ? 'sha1' : 'sha256', key)
  hmac.update(safeDer)
  const algorithm = sequence(oid(legacy ? oids.sha1 : oids.sha256), make(asn1.Type.NULL, ''))
  return sequence(sequence(algorithm, octets(hmac.digest().getBytes())), octets(salt), integer(iterations))
}

function bagAttributes(friendlyName: string, keyId: string): Asn1 {
  return set(
    sequence(oid(oids.friendlyName), set(make(asn1.Type.BMPSTRING, friendlyName))),
    sequence(oid(oids.localKeyId), set(octets(keyId))),
  )
}

function certificateBag(der: Uint8Array, attributes: Asn1 | undefined): Asn1 {
  return bag(oids.certBag, sequence(oid(oids.x509Certificate), tagged(octets(binary(der)))), attributes)
}

function bag(type: string, value: Asn1, attributes: Asn1 | undefined): Asn1 {
  return sequence(oid(type), tagged(value), ...(attributes === undefined ? [] : [attributes]))
}

function dataContent(safeContents: Asn1): Asn1 {
  return content(octets(asn1.toDer(safeContents).getBytes()))
}

function content(value: Asn1): Asn1 {
  return sequence(oid(oids.data), tagged(value))
}

function tagged(value: Asn1): Asn1 {
  return asn1.create(asn1.Class.CONTEXT_SPECIFIC, 0, true, [value])
}

function sequence(...parts: Asn1[]): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, parts)
}

function set(...parts: Asn1[]): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SET, true, parts)
}

function octets(bytes: string): Asn1 {
  return make(asn1.Type.OCTETSTRING, bytes)
}

function oid(value: string): Asn1 {
  return make(asn1.Type.OID, asn1.oidToDer(value).getBytes())
}

function integer(value: number): Asn1 {
  return make(asn1.Type.INTEGER, asn1.integerToDer(value).getBytes())
}

function make(type: forge.asn1.Type, value: string): Asn1 {
  return asn1.create(asn1.Class.UNIVERSAL, type, false, value)
}

function binary(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('binary')
}

function derOf(value: Asn1): Buffer {
  return Buffer.from(asn1.toDer(value).getBytes(), 'binary')
}

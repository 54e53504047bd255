import { createPrivateKey, createPublicKey, generateKeyPair as generate, type KeyObject, webcrypto } from 'node:crypto'
import { promisify } from 'node:util'
import type { KeyFamily } from '../ports/runtime/signer.js'
import { type Digest, digestRow, familyOf, familyRow, maxRsaBits, minRsaBits } from './algorithms.js'

/** A key pair in the forms that files keep: PKCS#8 and SubjectPublicKeyInfo. */
export interface KeyPair {
  readonly family: KeyFamily
  readonly privateKeyPem: string
  /** DER. */
  readonly spki: Uint8Array
}

const generatePair = promisify(generate)

/** A new key pair; `bits` concerns RSA and is 3072 where absent. @throws RangeError where the length is not allowed */
export async function generateKeyPair(family: KeyFamily, bits = 3072): Promise<KeyPair> {
  const curve = familyRow(family).curve
  if (curve === undefined && (bits < minRsaBits || bits > maxRsaBits)) {
    throw new RangeError(`An RSA key has ${minRsaBits} to ${maxRsaBits} bits`)
  }
  const pair =
    curve === undefined
      ? await generatePair('rsa', { modulusLength: bits })
      : await generatePair('ec', { namedCurve: curve })
  return describeKey(pair.privateKey)
}

/** The key pair of a private key in PEM (PKCS#8, PKCS#1 or SEC1, encrypted ones with their passphrase). @throws Error where it is not an allowed key */
export function openKeyPair(privateKeyPem: string, passphrase?: string): KeyPair {
  const input = passphrase === undefined ? { key: privateKeyPem } : { key: privateKeyPem, passphrase }
  return describeKey(createPrivateKey(input))
}

function describeKey(privateKey: KeyObject): KeyPair {
  const family = familyOf(privateKey)
  if (family === undefined) throw new Error('The key is not of an allowed kind or length')
  return {
    family,
    privateKeyPem: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    spki: new Uint8Array(createPublicKey(privateKey).export({ format: 'der', type: 'spki' })),
  }
}

/** The length of a key in bits: modulus or curve. */
export function keyBits(key: KeyObject): number {
  const details = key.asymmetricKeyDetails
  if (details?.modulusLength !== undefined) return details.modulusLength
  return Number(/\d+/.exec(details?.namedCurve?.replace('prime', '') ?? '')?.[0] ?? 0)
}

/** What WebCrypto calls signing with this family and digest. */
export function webAlgorithm(family: KeyFamily, digest: Digest = familyRow(family).digest) {
  const hash = digestRow(digest).digest
  if (family === 'RSA') return { name: 'RSASSA-PKCS1-v1_5', hash }
  if (family === 'RSA-PSS') return { name: 'RSA-PSS', hash, saltLength: digestRow(digest).bytes }
  return { name: 'ECDSA', hash, namedCurve: family.replace('EC-P', 'P-') }
}

/** The pair as the certificate generator takes it. */
export async function webKeys(pair: KeyPair): Promise<webcrypto.CryptoKeyPair> {
  const algorithm = webAlgorithm(pair.family)
  const pkcs8 = createPrivateKey(pair.privateKeyPem).export({ format: 'der', type: 'pkcs8' })
  return {
    privateKey: await webcrypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']),
    publicKey: await webcrypto.subtle.importKey('spki', pair.spki, algorithm, true, ['verify']),
  }
}

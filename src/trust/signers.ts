import { constants, createPrivateKey, type KeyObject, sign, X509Certificate } from 'node:crypto'
import type { Signer } from '../ports/runtime/signer.js'
import { type Digest, digestRow, familyOf } from './algorithms.js'
import { certificateDer } from './certificates.js'
import { splitPem } from './path.js'

/**
 * A signer over a private key in PEM (PKCS#8, PKCS#1 or SEC1) and its certificates, the signing one first.
 * RSA runs in the thread pool; an elliptic-curve signature takes less than the way there and is made at once.
 * @throws Error where the key's kind is not allowed, or the first certificate is not of this key
 */
export function pemSigner(privateKeyPem: string, chainPem: string): Signer {
  return keySigner(createPrivateKey(privateKeyPem), splitPem(chainPem).map(certificateDer))
}

/** The same over a key object and DER certificates; `scheme` PSS makes an RSA key sign with RSASSA-PSS. */
export function keySigner(key: KeyObject, chain: readonly Uint8Array[], scheme?: 'PSS'): Signer {
  const own = familyOf(key)
  const family = own === 'RSA' && scheme === 'PSS' ? 'RSA-PSS' : own
  if (family === undefined) throw new Error('The key is not of an allowed kind or length')
  const [first] = chain
  if (first === undefined || !new X509Certificate(first).checkPrivateKey(key)) {
    throw new Error('The first certificate is not of this key')
  }
  return {
    family,
    chain,
    sign:
      family === 'RSA' || family === 'RSA-PSS'
        ? (bytes, digest) => signRsa(key, bytes, digest, family === 'RSA-PSS')
        : async (bytes, digest) => signEc(key, bytes, digest),
  }
}

function signRsa(key: KeyObject, bytes: Uint8Array, digest: Digest, isPss: boolean): Promise<Uint8Array> {
  const row = digestRow(digest)
  const salted = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: row.bytes }
  return new Promise((resolve, reject) => {
    sign(row.node, bytes, isPss ? salted : key, (error, value) => (error === null ? resolve(value) : reject(error)))
  })
}

function signEc(key: KeyObject, bytes: Uint8Array, digest: Digest): Uint8Array {
  return sign(digestRow(digest).node, bytes, { key, dsaEncoding: 'ieee-p1363' })
}

import { constants, hash, type KeyObject, timingSafeEqual, verify } from 'node:crypto'
import type { KeyFamily } from '../../ports/runtime/signer.js'
import { digestRow, familyRow, type SignatureRow, signatureRowFor } from '../algorithms.js'
import { type Certificate, readCertificate } from '../certificates.js'
import type { Reference, SignedInfo } from './signed-info.js'

/** Whether this key may make this kind of signature at this time: nothing of the message chooses what a key is used as. */
export function keyFits({ row }: SignedInfo, { family, publicKey }: Certificate, now: Date): boolean {
  if (family === undefined || !row.families.includes(family)) return false
  if (row.until !== undefined && now.getTime() >= row.until) return false
  return row.minBits === undefined || (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= row.minBits
}

/** Whether the certificate's key made the value over the bytes, with SHA-256. False for what cannot be read. */
export function keyMade(certificate: Uint8Array, bytes: Uint8Array, value: Uint8Array): boolean {
  const read = readCertificate(certificate)
  if (read?.family === undefined) return false
  const row = signatureRowFor(read.family, 'SHA-256')
  return verifies(row, bytes, value, read.publicKey)
}

/** Whether the value is the key's signature over SignedInfo. @see RFC 6931 §2.3 (ECDSA values are R‖S of fixed length) */
export function valueVerifies(signedInfo: SignedInfo, value: Uint8Array, key: KeyObject, family: KeyFamily): boolean {
  const { signatureBytes } = familyRow(family)
  if (signatureBytes !== undefined && value.byteLength !== signatureBytes) return false
  return verifies(signedInfo.row, signedInfo.bytes, value, key)
}

function verifies(
  { node, digest, isPss }: SignatureRow,
  bytes: Uint8Array,
  value: Uint8Array,
  key: KeyObject,
): boolean {
  try {
    const salted = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: digestRow(digest).bytes }
    return verify(node, bytes, { key, dsaEncoding: 'ieee-p1363', ...(isPss && salted) }, value)
  } catch {
    return false
  }
}

/** Whether the reference's digest is that of the canonical bytes; compared in constant time, and never true for nothing. */
export function digestMatches(reference: Reference, canonical: Uint8Array): boolean {
  if (canonical.byteLength === 0) return false
  const digest = hash(reference.digest.node, canonical, 'buffer')
  return digest.byteLength === reference.value.byteLength && timingSafeEqual(digest, reference.value)
}

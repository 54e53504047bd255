import { constants, hash, type KeyObject, timingSafeEqual, verify } from 'node:crypto'
import type { KeyFamily } from '../../ports/runtime/signer.js'
import { digestRow, familyRow } from '../algorithms.js'
import type { Certificate } from '../certificates.js'
import type { Reference, SignedInfo } from './signed-info.js'

/** Whether this key may make this kind of signature at this time: nothing of the message chooses what a key is used as. */
export function keyFits({ row }: SignedInfo, { family, publicKey }: Certificate, now: Date): boolean {
  if (family === undefined || !row.families.includes(family)) return false
  if (row.until !== undefined && now.getTime() >= row.until) return false
  return row.minBits === undefined || (publicKey.asymmetricKeyDetails?.modulusLength ?? 0) >= row.minBits
}

/** Whether the value is the key's signature over SignedInfo. @see RFC 6931 §2.3 (ECDSA values are R‖S of fixed length) */
export function valueVerifies(signedInfo: SignedInfo, value: Uint8Array, key: KeyObject, family: KeyFamily): boolean {
  const { signatureBytes } = familyRow(family)
  if (signatureBytes !== undefined && value.byteLength !== signatureBytes) return false
  try {
    const { node, digest, isPss } = signedInfo.row
    const salted = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: digestRow(digest).bytes }
    return verify(node, signedInfo.bytes, { key, dsaEncoding: 'ieee-p1363', ...(isPss && salted) }, value)
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

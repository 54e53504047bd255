import { hash, type KeyObject, timingSafeEqual, verify } from 'node:crypto'
import type { KeyFamily } from '../../ports/runtime/signer.js'
import { familyRow } from '../algorithms.js'
import type { Reference, SignedInfo } from './signed-info.js'

/** Whether this kind of key may make this kind of signature: nothing of the message chooses what a key is used as. */
export function keyFits(signedInfo: SignedInfo, family: KeyFamily | undefined): family is KeyFamily {
  return family !== undefined && signedInfo.row.families.includes(family)
}

/** Whether the value is the key's signature over SignedInfo. @see RFC 6931 §2.3 (ECDSA values are R‖S of fixed length) */
export function valueVerifies(signedInfo: SignedInfo, value: Uint8Array, key: KeyObject, family: KeyFamily): boolean {
  const { signatureBytes } = familyRow(family)
  if (signatureBytes !== undefined && value.byteLength !== signatureBytes) return false
  try {
    return verify(signedInfo.row.node, signedInfo.bytes, { key, dsaEncoding: 'ieee-p1363' }, value)
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

/** The algorithm families a key can belong to; RSA-PSS: a key that signs with PSS and nothing else; EC-BP…: brainpool, to read only. @see shared security profile §1 */
export type KeyFamily = 'RSA' | 'RSA-PSS' | 'EC-P256' | 'EC-P384' | 'EC-P521' | 'EC-BP256' | 'EC-BP384'

/**
 * A private key that signs without being seen: PEM, PKCS#12 or a token behind it.
 * `sign` gives the raw signature value as XML-DSig wants it (RSA block, PKCS#1 v1.5 or PSS by family; ECDSA as R‖S, fixed length) and never blocks the event loop.
 */
export interface Signer {
  readonly family: KeyFamily
  /** DER certificates, the signing one first, then its issuers without the root. */
  readonly chain: readonly Uint8Array[]
  /** Signs `bytes` with the digest named. @throws Error when the key cannot be used (a defect or a lost token). */
  sign(bytes: Uint8Array, digest: 'SHA-256' | 'SHA-384' | 'SHA-512'): Promise<Uint8Array>
}

import { SignedXml } from 'xml-crypto'

/** What another implementation says of a signature's cryptography; it says nothing of trust, time or coverage. */
export type SecondOpinion = 'VALID' | 'INVALID' | 'NOT_POSSIBLE'

const signatureIn = /<(?:[\w.-]+:)?Signature[\s>][\s\S]*?<\/(?:[\w.-]+:)?Signature>/
const certificateIn = /<(?:[\w.-]+:)?(?:X509Certificate|BinarySecurityToken)[^>]*>([A-Za-z0-9+/=\s]+)</

/** Asks xml-crypto, which knows RSA only. */
export function secondOpinionOn(bytes: Uint8Array, isMessage: boolean): SecondOpinion {
  const text = Buffer.from(bytes).toString('utf8')
  const [signature] = signatureIn.exec(text) ?? []
  const [, certificate] = certificateIn.exec(text) ?? []
  if (signature === undefined || certificate === undefined || signature.includes('#ecdsa-')) return 'NOT_POSSIBLE'
  const publicCert = `-----BEGIN CERTIFICATE-----\n${certificate.replace(/\s/g, '')}\n-----END CERTIFICATE-----\n`
  const other = new SignedXml({
    publicCert,
    getCertFromKeyInfo: () => null,
    ...(isMessage ? { idMode: 'wssecurity' } : {}),
  })
  try {
    other.loadSignature(signature)
    return other.checkSignature(text) ? 'VALID' : 'INVALID'
  } catch {
    return 'INVALID'
  }
}

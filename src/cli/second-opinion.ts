import { verify } from 'node:crypto'
import { SignedXml } from 'xml-crypto'

/** What another implementation says of a signature's cryptography; it says nothing of trust, time or coverage. */
export type SecondOpinion = 'VALID' | 'INVALID' | 'NOT_POSSIBLE'

const signatureIn = /<(?:[\w.-]+:)?Signature[\s>][\s\S]*?<\/(?:[\w.-]+:)?Signature>/
const certificateIn = /<(?:[\w.-]+:)?(?:X509Certificate|BinarySecurityToken)[^>]*>([A-Za-z0-9+/=\s]+)</

const ecdsa = 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-'

/** ECDSA over R‖S, as XML-DSig writes it: xml-crypto brings RSA and HMAC only. */
function ecdsaAlgorithm(digest: 'sha256' | 'sha384' | 'sha512') {
  return class {
    getAlgorithmName = () => `${ecdsa}${digest}`
    getSignature = (): string => {
      throw new Error('this algorithm verifies only')
    }
    verifySignature = (material: string, key: string, value: string) =>
      verify(digest, Buffer.from(material), { key, dsaEncoding: 'ieee-p1363' }, Buffer.from(value, 'base64'))
  }
}

/** Asks xml-crypto: its own parser, references, transforms and digests; the value of an ECDSA signature is checked for it by Node. */
export function secondOpinionOn(bytes: Uint8Array, isMessage: boolean): SecondOpinion {
  const text = Buffer.from(bytes).toString('utf8')
  const [signature] = signatureIn.exec(text) ?? []
  const [, certificate] = certificateIn.exec(text) ?? []
  if (signature === undefined || certificate === undefined) return 'NOT_POSSIBLE'
  const publicCert = `-----BEGIN CERTIFICATE-----\n${certificate.replace(/\s/g, '')}\n-----END CERTIFICATE-----\n`
  const other = new SignedXml({
    publicCert,
    getCertFromKeyInfo: () => null,
    ...(isMessage ? { idMode: 'wssecurity' } : {}),
  })
  for (const digest of ['sha256', 'sha384', 'sha512'] as const) {
    other.SignatureAlgorithms[`${ecdsa}${digest}`] = ecdsaAlgorithm(digest)
  }
  try {
    other.loadSignature(signature)
    return other.checkSignature(text) ? 'VALID' : 'INVALID'
  } catch {
    return 'INVALID'
  }
}

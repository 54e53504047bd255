import type { KeyObject } from 'node:crypto'
import type { KeyFamily } from '../ports/runtime/signer.js'

/**
 * Everything about one algorithm stands in one row. What is refused (SHA-1, MD5, DSA, HMAC, XSLT, …) is refused by absence.
 * @see ETSI TS 119 312 v1.5.1; RFC 6931; https://www.w3.org/TR/xmldsig-core1/#sec-Algorithms
 */

export type Digest = 'SHA-256' | 'SHA-384' | 'SHA-512'

export interface DigestRow {
  readonly digest: Digest
  readonly uri: string
  /** How node:crypto calls it. */
  readonly node: 'sha256' | 'sha384' | 'sha512'
  readonly bytes: number
}

export interface SignatureRow {
  readonly uri: string
  readonly digest: Digest
  readonly node: DigestRow['node']
  readonly families: readonly KeyFamily[]
  /** Only for the rows of RSASSA-PSS, whose salt is as long as the digest. @see RFC 6931 §2.3.10 */
  readonly isPss?: true
  /** Shortest modulus of this row; where absent, `minRsaBits`. */
  readonly minBits?: number
  /** From this moment on (ms) the row is no longer taken. */
  readonly until?: number
}

export interface FamilyRow {
  readonly family: KeyFamily
  /** How node:crypto calls the curve; absent for RSA. */
  readonly curve?: 'prime256v1' | 'secp384r1' | 'secp521r1' | 'brainpoolP256r1' | 'brainpoolP384r1'
  /** Length of a signature value R‖S; absent for RSA, whose value is as long as its modulus. */
  readonly signatureBytes?: number
  /** The digest that answers are signed with. */
  readonly digest: Digest
  /** Certificates over such keys are issued; others are only read. */
  readonly isIssued?: true
}

/** Shortest RSA modulus that is accepted or made. */
export const minRsaBits = 2048

/** Longest RSA modulus that is accepted: verification grows with its square. */
export const maxRsaBits = 8192

export const digestRows: readonly DigestRow[] = [
  { digest: 'SHA-256', uri: 'http://www.w3.org/2001/04/xmlenc#sha256', node: 'sha256', bytes: 32 },
  { digest: 'SHA-384', uri: 'http://www.w3.org/2001/04/xmldsig-more#sha384', node: 'sha384', bytes: 48 },
  { digest: 'SHA-512', uri: 'http://www.w3.org/2001/04/xmlenc#sha512', node: 'sha512', bytes: 64 },
]

const pkcs1 = { families: ['RSA'], until: Date.UTC(2029, 0, 1) } as const
const pss = { families: ['RSA', 'RSA-PSS'], isPss: true, minBits: 3000 } as const
const ecdsa = ['EC-P256', 'EC-P384', 'EC-P521', 'EC-BP256', 'EC-BP384'] as const

/* biome-ignore format: one row per algorithm */
export const signatureRows: readonly SignatureRow[] = [
  { uri: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', digest: 'SHA-256', node: 'sha256', ...pkcs1 },
  { uri: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha384', digest: 'SHA-384', node: 'sha384', ...pkcs1 },
  { uri: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512', digest: 'SHA-512', node: 'sha512', ...pkcs1 },
  { uri: 'http://www.w3.org/2007/05/xmldsig-more#sha256-rsa-MGF1', digest: 'SHA-256', node: 'sha256', ...pss },
  { uri: 'http://www.w3.org/2007/05/xmldsig-more#sha384-rsa-MGF1', digest: 'SHA-384', node: 'sha384', ...pss },
  { uri: 'http://www.w3.org/2007/05/xmldsig-more#sha512-rsa-MGF1', digest: 'SHA-512', node: 'sha512', ...pss },
  { uri: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256', digest: 'SHA-256', node: 'sha256', families: ecdsa },
  { uri: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha384', digest: 'SHA-384', node: 'sha384', families: ecdsa },
  { uri: 'http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha512', digest: 'SHA-512', node: 'sha512', families: ecdsa },
]

export const familyRows: readonly FamilyRow[] = [
  { family: 'RSA', digest: 'SHA-256', isIssued: true },
  { family: 'RSA-PSS', digest: 'SHA-256' },
  { family: 'EC-P256', curve: 'prime256v1', signatureBytes: 64, digest: 'SHA-256', isIssued: true },
  { family: 'EC-P384', curve: 'secp384r1', signatureBytes: 96, digest: 'SHA-384', isIssued: true },
  { family: 'EC-P521', curve: 'secp521r1', signatureBytes: 132, digest: 'SHA-512' },
  { family: 'EC-BP256', curve: 'brainpoolP256r1', signatureBytes: 64, digest: 'SHA-256' },
  { family: 'EC-BP384', curve: 'brainpoolP384r1', signatureBytes: 96, digest: 'SHA-384' },
]

/** The algorithms that certificates of a path may be signed with. @see RFC 8017 A.2.4; RFC 5758 §3.2 */
export const certificateAlgorithms: ReadonlySet<string> = new Set([
  'RSASSA-PKCS1-v1_5/SHA-256',
  'RSASSA-PKCS1-v1_5/SHA-384',
  'RSASSA-PKCS1-v1_5/SHA-512',
  'RSA-PSS/SHA-256',
  'RSA-PSS/SHA-384',
  'RSA-PSS/SHA-512',
  'ECDSA/SHA-256',
  'ECDSA/SHA-384',
  'ECDSA/SHA-512',
])

const digestsByUri = new Map(digestRows.map(row => [row.uri, row]))
const digestsByName = new Map(digestRows.map(row => [row.digest, row]))
const signaturesByUri = new Map(signatureRows.map(row => [row.uri, row]))
const familiesByName = new Map(familyRows.map(row => [row.family, row]))

/** The row of a digest algorithm's URI; undefined where it is not allowed. */
export function digestRowOf(uri: string): DigestRow | undefined {
  return digestsByUri.get(uri)
}

/** The row of a signature algorithm's URI; undefined where it is not allowed. */
export function signatureRowOf(uri: string): SignatureRow | undefined {
  return signaturesByUri.get(uri)
}

/** The row of a digest. */
export function digestRow(digest: Digest): DigestRow {
  return present(digestsByName.get(digest))
}

/** The row of a key family. */
export function familyRow(family: KeyFamily): FamilyRow {
  return present(familiesByName.get(family))
}

/** The row that signs with this kind of key and digest. */
export function signatureRowFor(family: KeyFamily, digest: Digest): SignatureRow {
  return present(signatureRows.find(row => row.digest === digest && row.families.includes(family)))
}

/** The family of a public or private key; undefined where its kind, curve or length is not allowed. */
export function familyOf(key: KeyObject): KeyFamily | undefined {
  const details = key.asymmetricKeyDetails
  if (key.asymmetricKeyType === 'rsa' || key.asymmetricKeyType === 'rsa-pss') {
    const bits = details?.modulusLength ?? 0
    if (bits < minRsaBits || bits > maxRsaBits) return undefined
    return key.asymmetricKeyType === 'rsa' ? 'RSA' : 'RSA-PSS'
  }
  if (key.asymmetricKeyType !== 'ec') return undefined
  return familyRows.find(row => row.curve !== undefined && row.curve === details?.namedCurve)?.family
}

function present<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('The tables of algorithms lack a row')
  return row
}

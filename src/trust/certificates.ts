import 'reflect-metadata'
import { createHash, type KeyObject, X509Certificate } from 'node:crypto'
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsagesExtension,
  X509Certificate as ParsedCertificate,
} from '@peculiar/x509'
import type { KeyFamily } from '../ports/runtime/signer.js'
import { familyOf } from './algorithms.js'

/** Longest certificate that is read. */
const maxCertificateBytes = 32 * 1024

/** What the path check and the gateway need to know of a certificate. */
export interface Certificate {
  readonly der: Uint8Array
  /** SHA-256 of the DER, lower-case hex: what registrations are bound to. */
  readonly fingerprint: string
  readonly publicKey: KeyObject
  /** Undefined where the key's kind or length is not allowed. */
  readonly family: KeyFamily | undefined
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array
  /** RFC 4514 strings, for people; nothing is decided on them. */
  readonly subject: string
  readonly issuer: string
  /** Hex. */
  readonly serialNumber: string
  readonly notBefore: Date
  readonly notAfter: Date
  /** Issuer equals subject and its own key verifies it. */
  readonly isSelfSigned: boolean
  readonly isAuthority: boolean
  /** How many authorities may stand below; undefined: no limit. */
  readonly pathLength: number | undefined
  /** Bits of keyUsage as RFC 5280 names them; undefined where the extension is absent. */
  readonly keyUsage: number | undefined
  /** Object identifiers; undefined where the extension is absent. */
  readonly extendedKeyUsage: readonly string[] | undefined
  /** Holds an extension that would have to be processed and is not. */
  readonly hasUnknownCritical: boolean
  /** The algorithm it is signed with, as `certificateAlgorithms` names them. */
  readonly signatureAlgorithm: string
  /** For checking signatures of other certificates. */
  readonly handle: X509Certificate
}

/** Extensions that the path check processes. @see RFC 5280 §4.2 */
const processedExtensions = new Set(['2.5.29.15', '2.5.29.19', '2.5.29.37', '2.5.29.17'])

/** What limits the names below an authority: not processed, so that it refuses whether it is marked critical, as it must be, or not. @see RFC 5280 §4.2.1.10 */
const nameConstraints = '2.5.29.30'

/** SHA-256 of a certificate's DER, lower-case hex. */
export function fingerprint(der: Uint8Array): string {
  return createHash('sha256').update(der).digest('hex')
}

/** The DER of a certificate given as PEM or DER. */
export function certificateDer(pemOrDer: string | Uint8Array): Uint8Array {
  return new X509Certificate(pemOrDer).raw
}

/** The PEM form of a certificate. */
export function certificatePem(der: Uint8Array): string {
  return new X509Certificate(der).toString()
}

/** Reads a certificate in DER or PEM; undefined where it is not one, or has bytes after its end. @see RFC 5280 §4.1 */
export function readCertificate(pemOrDer: string | Uint8Array): Certificate | undefined {
  if (pemOrDer.length > 2 * maxCertificateBytes) return undefined
  try {
    const handle = new X509Certificate(pemOrDer)
    if (typeof pemOrDer !== 'string' && pemOrDer[0] === 0x30 && handle.raw.byteLength !== pemOrDer.byteLength) {
      return undefined
    }
    return describe(handle)
  } catch {
    return undefined
  }
}

/** Whether `issuer` names and signed `subject`: names and key identifiers, then the signature itself. */
export function isIssuedBy(subject: X509Certificate, issuer: X509Certificate): boolean {
  return subject.checkIssued(issuer) && verifies(subject, issuer)
}

function verifies(subject: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return subject.verify(issuer.publicKey)
  } catch {
    return false
  }
}

function describe(handle: X509Certificate): Certificate {
  const der = new Uint8Array(handle.raw)
  const parsed = new ParsedCertificate(der)
  const constraints = parsed.getExtension(BasicConstraintsExtension)
  const identifiers = parsed.extensions.map(extension => extension.type)
  return {
    der,
    fingerprint: fingerprint(der),
    publicKey: handle.publicKey,
    family: familyOf(handle.publicKey),
    spki: handle.publicKey.export({ format: 'der', type: 'spki' }),
    subject: parsed.subject,
    issuer: parsed.issuer,
    serialNumber: handle.serialNumber.toLowerCase(),
    notBefore: parsed.notBefore,
    notAfter: parsed.notAfter,
    isSelfSigned: handle.subject === handle.issuer && verifies(handle, handle),
    isAuthority: constraints?.ca ?? false,
    pathLength: constraints?.pathLength,
    keyUsage: parsed.getExtension(KeyUsagesExtension)?.usages,
    extendedKeyUsage: parsed.getExtension(ExtendedKeyUsageExtension)?.usages.map(String),
    hasUnknownCritical:
      new Set(identifiers).size !== identifiers.length ||
      identifiers.includes(nameConstraints) ||
      parsed.extensions.some(extension => extension.critical && !processedExtensions.has(extension.type)),
    signatureAlgorithm: algorithmName(parsed.signatureAlgorithm),
    handle,
  }
}

/** The name of an algorithm as `certificateAlgorithms` holds it. */
export function algorithmName(algorithm: {
  readonly name?: string
  readonly hash?: { readonly name?: string }
}): string {
  return `${algorithm.name}/${algorithm.hash?.name}`
}

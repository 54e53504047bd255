import { certificateAlgorithms } from './algorithms.js'
import { type Certificate, isIssuedBy, readCertificate } from './certificates.js'

/** What a certificate is to be used for. */
export type Purpose = 'TLS-CLIENT' | 'TLS-SERVER' | 'SIGNING'

/** Why a path fails, in the words of EN 319 102-1 §5.1.3. */
export type PathFailure =
  | 'NO_CERTIFICATE_CHAIN_FOUND'
  | 'CHAIN_CONSTRAINTS_FAILURE'
  | 'CRYPTO_CONSTRAINTS_FAILURE'
  | 'OUT_OF_BOUNDS_NO_POE'

export type PathVerdict =
  | { readonly valid: true; readonly path: readonly Certificate[] }
  | { readonly valid: false; readonly failure: PathFailure; readonly text: string }

/** Longest path, the anchor included. */
const maxPathCertificates = 6

/** Bits of keyUsage. @see RFC 5280 §4.2.1.3 */
const digitalSignature = 1
const nonRepudiation = 2
const keyCertSign = 32

const anyPurpose = '2.5.29.37.0'

interface PurposeRow {
  /** keyUsage must hold one of these bits, where the extension is present. */
  readonly keyUsage: number
  /** extendedKeyUsage must hold this, where the extension is present; undefined: the extension is not looked at. */
  readonly extended: string | undefined
}

const purposes: Readonly<Record<Purpose, PurposeRow>> = {
  'TLS-CLIENT': { keyUsage: digitalSignature, extended: '1.3.6.1.5.5.7.3.2' },
  'TLS-SERVER': { keyUsage: digitalSignature, extended: '1.3.6.1.5.5.7.3.1' },
  SIGNING: { keyUsage: digitalSignature | nonRepudiation, extended: undefined },
}

/** Extended key usages that show a certificate to be for TLS: one that holds nothing else does not sign messages. */
const tlsUsages: ReadonlySet<string> = new Set(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'])

/** Paths that held, kept per anchor set: only dates change what was found for the same leaf, issuers and purpose. */
const maxRememberedPaths = 2000

/** The certificates that trust begins at. */
export class TrustAnchors {
  readonly certificates: readonly Certificate[]
  readonly #remembered = new Map<string, readonly Certificate[]>()
  readonly #leaves = new Map<string, Certificate>()

  constructor(certificates: readonly Certificate[]) {
    this.certificates = certificates
  }

  /** The path found earlier for this leaf and purpose. */
  remembered(fingerprint: string, purpose: Purpose): readonly Certificate[] | undefined {
    return this.#remembered.get(`${purpose} ${fingerprint}`)
  }

  /** A certificate whose path held earlier, so that it is not taken apart again. */
  known(fingerprint: string): Certificate | undefined {
    return this.#leaves.get(fingerprint)
  }

  remember(purpose: Purpose, path: readonly Certificate[]): void {
    const [leaf] = path
    if (leaf === undefined) return
    if (this.#remembered.size >= maxRememberedPaths) {
      this.#remembered.clear()
      this.#leaves.clear()
    }
    this.#leaves.set(leaf.fingerprint, leaf)
    this.#remembered.set(`${purpose} ${leaf.fingerprint}`, path)
  }
}

/** Anchors from PEM texts (several certificates in one are allowed) or DER. @throws Error where one cannot be read */
export function trustAnchors(sources: readonly (string | Uint8Array)[]): TrustAnchors {
  const all = sources.flatMap<string | Uint8Array>(one => (typeof one === 'string' ? splitPem(one) : [one]))
  return new TrustAnchors(
    all.map(source => {
      const certificate = readCertificate(source)
      if (certificate === undefined) throw new Error('A trust anchor is not a readable certificate')
      return certificate
    }),
  )
}

/** The certificates of a PEM text, one string each. */
export function splitPem(text: string): string[] {
  return text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
}

/**
 * Whether a path leads from the certificate to an anchor that permits this use at this time: signatures, dates, basicConstraints,
 * keyUsage, extendedKeyUsage, path length, critical extensions, algorithms and key lengths. Revocation is not asked here.
 * @see RFC 5280 §6.1
 */
export function checkPath(
  leaf: Certificate,
  anchors: TrustAnchors,
  now: Date,
  purpose: Purpose,
  intermediates: readonly Certificate[] = [],
): PathVerdict {
  let path = anchors.remembered(leaf.fingerprint, purpose)
  if (path === undefined) {
    const built = buildPath(leaf, anchors, intermediates)
    if (built === undefined) return fail('NO_CERTIFICATE_CHAIN_FOUND', 'Certyfikat nie prowadzi do zaufanego urzędu.')
    const flaw = flawOfLeaf(leaf, purpose) ?? flawOfPath(built)
    if (flaw !== undefined) return flaw
    anchors.remember(purpose, built)
    path = built
  }
  for (const certificate of path) {
    if (now < certificate.notBefore) return fail('OUT_OF_BOUNDS_NO_POE', 'Certyfikat jeszcze nie obowiązuje.')
    if (now > certificate.notAfter) return fail('OUT_OF_BOUNDS_NO_POE', 'Certyfikat wygasł.')
  }
  return { valid: true, path }
}

function fail(failure: PathFailure, text: string): PathVerdict & { valid: false } {
  return { valid: false, failure, text }
}

/** The shortest path, searched breadth first; issuers are matched by name, key identifier and signature. */
function buildPath(
  leaf: Certificate,
  anchors: TrustAnchors,
  intermediates: readonly Certificate[],
): readonly Certificate[] | undefined {
  const trusted = new Set(anchors.certificates.map(anchor => anchor.fingerprint))
  let paths: (readonly Certificate[])[] = [[leaf]]
  for (let length = 1; length < maxPathCertificates && paths.length > 0; length++) {
    const longer: (readonly Certificate[])[] = []
    for (const path of paths) {
      const last = path[path.length - 1]
      if (last === undefined) continue
      const anchor = anchors.certificates.find(one => isIssuedBy(last.handle, one.handle))
      if (anchor !== undefined && !trusted.has(last.fingerprint)) return [...path, anchor]
      for (const issuer of intermediates) {
        if (path.includes(issuer) || trusted.has(issuer.fingerprint)) continue
        if (isIssuedBy(last.handle, issuer.handle)) longer.push([...path, issuer])
      }
    }
    paths = longer.slice(0, maxPathCertificates)
  }
  return undefined
}

function flawOfLeaf(leaf: Certificate, purpose: Purpose): (PathVerdict & { valid: false }) | undefined {
  const row = purposes[purpose]
  if (leaf.family === undefined) return fail('CRYPTO_CONSTRAINTS_FAILURE', 'Klucz certyfikatu jest niedozwolony.')
  if (leaf.isAuthority) return fail('CHAIN_CONSTRAINTS_FAILURE', 'Certyfikat urzędu nie może być certyfikatem systemu.')
  if (leaf.keyUsage !== undefined && (leaf.keyUsage & row.keyUsage) === 0) {
    return fail('CHAIN_CONSTRAINTS_FAILURE', 'Użycie klucza (keyUsage) nie pozwala na tę czynność.')
  }
  const extended = leaf.extendedKeyUsage
  if (extended === undefined || extended.includes(anyPurpose)) return undefined
  const fits = row.extended === undefined ? !extended.every(one => tlsUsages.has(one)) : extended.includes(row.extended)
  return fits ? undefined : fail('CHAIN_CONSTRAINTS_FAILURE', 'Certyfikat ma inne przeznaczenie (extendedKeyUsage).')
}

function flawOfPath(path: readonly Certificate[]): (PathVerdict & { valid: false }) | undefined {
  for (const [depth, certificate] of path.entries()) {
    const isAnchor = depth === path.length - 1
    if (certificate.hasUnknownCritical) {
      return fail('CHAIN_CONSTRAINTS_FAILURE', 'Certyfikat ma nieobsługiwane rozszerzenie krytyczne.')
    }
    if (certificate.family === undefined || (!isAnchor && !certificateAlgorithms.has(certificate.signatureAlgorithm))) {
      return fail('CRYPTO_CONSTRAINTS_FAILURE', 'Certyfikat w ścieżce używa niedozwolonego algorytmu.')
    }
    if (depth === 0) continue
    if (!certificate.isAuthority) return fail('CHAIN_CONSTRAINTS_FAILURE', 'Wystawca nie jest urzędem certyfikacji.')
    if (certificate.keyUsage !== undefined && (certificate.keyUsage & keyCertSign) === 0) {
      return fail('CHAIN_CONSTRAINTS_FAILURE', 'Wystawca nie może podpisywać certyfikatów (keyUsage).')
    }
    if (certificate.pathLength !== undefined && depth - 1 > certificate.pathLength) {
      return fail('CHAIN_CONSTRAINTS_FAILURE', 'Ścieżka jest dłuższa, niż pozwala urząd (pathLenConstraint).')
    }
  }
  return undefined
}

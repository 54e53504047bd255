import type { SignatureForm } from '../domain/registry/signature-form.js'
import type { FaultCode } from '../fault/catalogue.js'
import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import type { KeyFamily } from '../ports/runtime/signer.js'
import { canonicalLimits, type XmlLimits } from '../xml/limits.js'
import { readXml } from '../xml/read.js'
import type { XmlDocument, XmlElement } from '../xml/tree.js'
import type { Digest } from './algorithms.js'
import { type Certificate, fingerprint, readCertificate } from './certificates.js'
import { flaw, type Indication } from './flaw.js'
import { checkPath, type TrustAnchors } from './path.js'
import type { SoapVersion } from './sign-message.js'
import { type Coverage, coverParts } from './wsse/coverage.js'
import { demandFreshness, type Lifetime, readTimestamp } from './wsse/freshness.js'
import { type Proof, readProof } from './wsse/proof.js'
import { locateParts } from './wsse/structure.js'
import { readSignedProperties } from './xades/read-properties.js'
import { keyFits, valueVerifies } from './xmldsig/verify-value.js'

/** The refusals that verification itself gives; `resolveSigner` may add its own. */
export type MessageFault =
  | '1002'
  | '2001'
  | '2002'
  | '2003'
  | '2005'
  | '2006'
  | '2007'
  | '4001'
  | '4003'
  | '4004'
  | '4007'

/** A certificate that leads to our CA, before anything cryptographic was done with it. */
export interface SignerCandidate {
  readonly certificate: Uint8Array
  /** SHA-256 of the DER, lower-case hex. */
  readonly fingerprint: string
  /** How the message is signed: not everybody may use each form. */
  readonly form: SignatureForm
}

export interface MessagePolicy<T, C extends FaultCode = never> {
  /** The forms that are taken at all. */
  readonly forms: readonly SignatureForm[]
  readonly trustAnchors: TrustAnchors
  readonly now: Date
  /** 300,000 where absent. */
  readonly maxLifetimeMs?: number
  /** 60,000 where absent. */
  readonly maxSkewMs?: number
  /** Those that the message is, or was, read within. */
  readonly limits?: Partial<XmlLimits>
  /**
   * Whose certificate this is: asked after the path to our CA holds and before any signature or digest is computed.
   * Its answer comes back in `signer.decision`; its refusal is the message's.
   */
  readonly resolveSigner: (candidate: SignerCandidate) => Promise<T | Refusal<C>>
  /** Takes a signature by a self-signed certificate too (registration); nobody is asked about it, see `signer.kind`. */
  readonly allowSelfSigned?: boolean
}

interface SignerFacts {
  readonly certificate: Uint8Array
  readonly fingerprint: string
  readonly family: KeyFamily
  readonly digest: Digest
  /** SubjectPublicKeyInfo in DER. */
  readonly spki: Uint8Array
}

/** Who signed. `SELF_SIGNED` proves possession of the key and nothing else. */
export type VerifiedSigner<T> =
  | (SignerFacts & { readonly kind: 'RESOLVED'; readonly decision: T })
  | (SignerFacts & { readonly kind: 'SELF_SIGNED' })

interface VerifiedParts<T> {
  readonly soapVersion: SoapVersion
  readonly form: SignatureForm
  readonly coverage: Coverage
  readonly lifetime: Lifetime
  readonly signer: VerifiedSigner<T>
  readonly signatureAlgorithm: string
  readonly signingTime: Date
}

/** Only this file can make one: holding it is the proof that every step was taken. Nothing unverified is reachable from it. */
class VerifiedMessage<T> {
  readonly #parts: VerifiedParts<T>
  constructor(parts: VerifiedParts<T>) {
    this.#parts = parts
  }
  readonly indication: Indication = 'TOTAL-PASSED'
  get soapVersion(): SoapVersion {
    return this.#parts.soapVersion
  }
  get form(): SignatureForm {
    return this.#parts.form
  }
  /** The canonical Body element: the very bytes whose digest the signature covers. */
  get bodyBytes(): Uint8Array {
    return this.#parts.coverage.body.bytes
  }
  /** The Body element, read from `bodyBytes` by the same reader. */
  get body(): XmlElement {
    return this.#parts.coverage.body.root
  }
  /** Header blocks that the signature covers too, read from their canonical bytes. */
  get headers(): readonly XmlElement[] {
    return this.#parts.coverage.headers.map(one => one.root)
  }
  get signer(): VerifiedSigner<T> {
    return this.#parts.signer
  }
  get created(): Date {
    return this.#parts.lifetime.created
  }
  get expires(): Date {
    return this.#parts.lifetime.expires
  }
  /** What the signer's clock said, as a signed claim: SigningTime, or Created where the form has none. */
  get signingTime(): Date {
    return this.#parts.signingTime
  }
  /** URI of the row that it was verified with. */
  get signatureAlgorithm(): string {
    return this.#parts.signatureAlgorithm
  }
}

export type Verified<T = unknown> = VerifiedMessage<T>

/**
 * Verifies a signed SOAP message, in the order that its safety rests on: strict read, structure, identifiers, exact signature, key and
 * trust, signature value, digests, coverage, freshness. The forms differ only in where the certificate stands and what is
 * signed beside Body and Timestamp. Only TOTAL-PASSED comes back as `Verified`.
 * @see shared security profile §2; EN 319 102-1 §5.3 @req D3
 */
export async function verifyMessage<T, C extends FaultCode = never>(
  input: Uint8Array | XmlDocument,
  policy: MessagePolicy<T, C>,
): Promise<Verified<T> | Refusal<MessageFault | C>> {
  const document = input instanceof Uint8Array ? readXml(input, limitsOf(policy)) : input
  if (isRefusal(document)) return document
  const parts = locateParts(document)
  if (isRefusal(parts)) return parts
  const proof = readProof(parts)
  if (isRefusal(proof)) return proof
  if (!policy.forms.includes(proof.form)) {
    return flaw('2007', 'FORMAT_FAILURE', 'Ta postać podpisu nie jest tu przyjmowana.', parts.signature)
  }
  const certificate = certificateOf(proof, policy.trustAnchors, policy.now)
  if (isRefusal(certificate)) return certificate
  const signer = await decideSigner(certificate, proof, policy)
  if (isRefusal(signer)) return signer
  if (!valueVerifies(proof.signedInfo, proof.value, certificate.publicKey, signer.family)) {
    return flaw('2002', 'SIG_CRYPTO_FAILURE', 'Wartość podpisu nie zgadza się z SignedInfo i kluczem certyfikatu.')
  }
  const limits = canonicalLimits(policy.limits)
  const coverage = coverParts(parts, proof.signedProperties, proof.signedInfo.references, limits)
  if (isRefusal(coverage)) return coverage
  const claimed = readClaims(coverage, certificate)
  if (isRefusal(claimed)) return claimed
  const lifetime = readTimestamp(coverage.timestamp.root)
  if (isRefusal(lifetime)) return lifetime
  const { now, maxLifetimeMs = 300_000, maxSkewMs = 60_000 } = policy
  const stale = demandFreshness(lifetime, { now, maxLifetimeMs, maxSkewMs })
  if (stale !== undefined) return stale
  return new VerifiedMessage({
    soapVersion: parts.soapVersion,
    form: proof.form,
    coverage,
    lifetime,
    signer,
    signatureAlgorithm: proof.signedInfo.row.uri,
    signingTime: claimed.signingTime ?? lifetime.created,
  })
}

function limitsOf(policy: { readonly limits?: Partial<XmlLimits> }) {
  return policy.limits === undefined ? {} : { limits: policy.limits }
}

function certificateOf(proof: Proof, anchors: TrustAnchors, now: Date): Certificate | Refusal<'1002' | '2005'> {
  const [der] = proof.certificates
  const certificate = der === undefined ? undefined : (anchors.known(fingerprint(der)) ?? readCertificate(der))
  if (certificate === undefined) {
    return flaw('1002', 'NO_SIGNING_CERTIFICATE_FOUND', 'Certyfikat podpisu jest nieczytelny.')
  }
  if (keyFits(proof.signedInfo, certificate, now)) return certificate
  return flaw('2005', 'CRYPTO_CONSTRAINTS_FAILURE', 'Klucz certyfikatu nie pasuje do algorytmu albo jest za krótki.')
}

async function decideSigner<T, C extends FaultCode>(
  certificate: Certificate,
  proof: Proof,
  policy: MessagePolicy<T, C>,
): Promise<VerifiedSigner<T> | Refusal<'1002' | C>> {
  if (certificate.family === undefined) throw new Error('The key was to fit its row')
  const facts: SignerFacts = {
    certificate: certificate.der,
    fingerprint: certificate.fingerprint,
    family: certificate.family,
    digest: proof.signedInfo.row.digest,
    spki: certificate.spki,
  }
  if (policy.allowSelfSigned === true && certificate.isSelfSigned && !certificate.isAuthority) {
    return isCurrent(certificate, policy.now) ? { kind: 'SELF_SIGNED', ...facts } : outOfDate()
  }
  const others = proof.certificates.slice(1).flatMap(der => readCertificate(der) ?? [])
  const verdict = checkPath(certificate, policy.trustAnchors, policy.now, 'SIGNING', others)
  if (!verdict.valid) return refuse('1002', [fault(verdict.failure, verdict.text)])
  const { der, fingerprint } = certificate
  const decision = await policy.resolveSigner({ certificate: der, fingerprint, form: proof.form })
  if (isRefusal(decision)) return decision as Refusal<C>
  return { kind: 'RESOLVED', decision: decision as T, ...facts }
}

function isCurrent(certificate: Certificate, now: Date): boolean {
  return now >= certificate.notBefore && now <= certificate.notAfter
}

function outOfDate(): Refusal<'1002'> {
  return flaw('1002', 'OUT_OF_BOUNDS_NO_POE', 'Certyfikat nie obowiązuje w tej chwili.')
}

/**
 * What the signed properties say, where there are such: that they name this certificate, and a DataObjectFormat with MimeType
 * for each signed data object besides themselves. @see ETSI EN 319 132-1 §6.3
 */
function readClaims(
  coverage: Coverage,
  certificate: Certificate,
): { readonly signingTime: Date | undefined } | Refusal<'2002' | '2005' | '2007'> {
  if (coverage.signedProperties === undefined) return { signingTime: undefined }
  const stated = readSignedProperties(coverage.signedProperties.root, certificate.der)
  if (isRefusal(stated)) return stated
  for (const { id } of [coverage.body.reference, coverage.timestamp.reference]) {
    if (id === undefined || !stated.formats.has(id)) {
      return flaw('2007', 'FORMAT_FAILURE', 'Brakuje DataObjectFormat z MimeType dla Body albo Timestamp.')
    }
  }
  return stated
}

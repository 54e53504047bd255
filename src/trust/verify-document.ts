import { type Detail, isRefusal, type Refusal } from '../fault/refusal.js'
import { type CanonicalOptions, canonical, canonicalDocument } from '../xml/canonical.js'
import type { XmlLimits } from '../xml/limits.js'
import { DS } from '../xml/names.js'
import { readXml } from '../xml/read.js'
import { isNamed, type XmlDocument, type XmlElement } from '../xml/tree.js'
import { type Certificate, fingerprint, readCertificate } from './certificates.js'
import { flaw, type Indication, type SubIndication } from './flaw.js'
import { checkPath, type TrustAnchors } from './path.js'
import { readSignedProperties, signedPropertiesOf } from './xades/read-properties.js'
import { SIGNED_PROPERTIES_TYPE } from './xades/write-properties.js'
import { collectIds, type Ids } from './xmldsig/ids.js'
import { documentCaps, readSignature, type SignatureParts } from './xmldsig/read-signature.js'
import type { Reference } from './xmldsig/signed-info.js'
import { digestMatches, keyFits, valueVerifies } from './xmldsig/verify-value.js'

export interface DocumentPolicy {
  /** Where trust in people's signatures begins; without anchors nothing is better than INDETERMINATE. */
  readonly trustAnchors: TrustAnchors
  readonly now: Date
  readonly limits?: Partial<XmlLimits>
}

/** What a signed document turned out to be. @see EN 319 102-1 §5.1.3 */
export interface DocumentVerdict {
  readonly indication: Indication
  readonly subIndication: SubIndication | undefined
  readonly details: readonly Detail[]
  /** What the signature covers; a signature over a part is never TOTAL-PASSED. */
  readonly scope: 'WHOLE_DOCUMENT' | undefined
  /** Set from the moment at which the signature value has verified. */
  readonly signer: Certificate | undefined
  readonly signingTime: Date | undefined
  readonly signatureAlgorithm: string | undefined
  /** The canonical bytes that the signature covers, without the signature; set only where TOTAL-PASSED. */
  readonly content: Uint8Array | undefined
}

const nothing = {
  scope: undefined,
  signer: undefined,
  signingTime: undefined,
  signatureAlgorithm: undefined,
  content: undefined,
} as const

/** Sub-indications after which the signature is broken for good; after all others more might be learnt. @see EN 319 102-1 table 5 */
const final: ReadonlySet<string> = new Set(['FORMAT_FAILURE', 'HASH_FAILURE', 'SIG_CRYPTO_FAILURE'])

/**
 * Verifies the one enveloped XAdES signature of a document: B-B, covering the whole document. Revocation is not asked: a path that holds
 * gives TOTAL-PASSED here only for anchors whose certificates are registered (the gateway's CA); people's signatures need more.
 * @see ETSI EN 319 132-1 §6.3; EN 319 102-1 §5.3
 */
export function verifyDocument(bytes: Uint8Array, policy: DocumentPolicy): DocumentVerdict {
  const limits = policy.limits === undefined ? {} : { limits: policy.limits }
  const document = readXml(bytes, { instructions: 'KEEP', ...limits })
  if (isRefusal(document)) return verdictOf(document)
  const found = findSignature(document)
  if (isRefusal(found)) return verdictOf(found)
  const signature = readSignature(found.element, documentCaps)
  if (isRefusal(signature)) return verdictOf(signature)
  const proven = proveSignature(document, found.ids, signature, policy)
  if (isRefusal(proven)) return verdictOf(proven)
  const { certificate, content, signingTime } = proven
  const facts = {
    scope: 'WHOLE_DOCUMENT',
    signer: certificate,
    signingTime,
    signatureAlgorithm: signature.signedInfo.row.uri,
  } as const
  const others = signature.certificates.slice(1).flatMap(der => readCertificate(der) ?? [])
  const path = checkPath(certificate, policy.trustAnchors, policy.now, 'SIGNING', others)
  if (!path.valid) return { ...verdictOf(flaw('1002', path.failure, path.text)), ...facts }
  return { indication: 'TOTAL-PASSED', subIndication: undefined, details: [], ...facts, content }
}

function verdictOf(refusal: Refusal): DocumentVerdict {
  const code = refusal.details[0]?.code ?? ''
  // Details of the reader carry fault codes: what cannot be read has no format at all.
  const subIndication = (/^\d/.test(code) ? 'FORMAT_FAILURE' : code) as SubIndication
  const indication = final.has(subIndication) ? 'TOTAL-FAILED' : 'INDETERMINATE'
  return { indication, subIndication, details: refusal.details, ...nothing }
}

/** The only ds:Signature of the document, somewhere below the root. */
function findSignature(document: XmlDocument): { element: XmlElement; ids: Ids } | Refusal {
  const signatures: XmlElement[] = []
  const ids = collectIds(document.root, element => {
    if (isNamed(element, DS, 'Signature')) signatures.push(element)
    return undefined
  })
  if (isRefusal(ids)) return ids
  const [element, ...more] = signatures
  if (element === undefined) return flaw('2001', 'SIGNED_DATA_NOT_FOUND', 'Dokument nie jest podpisany.')
  if (more.length > 0) return flaw('2007', 'SIG_CONSTRAINTS_FAILURE', 'Dokument ma więcej niż jeden podpis.', more[0])
  if (element.parent === undefined)
    return flaw('2007', 'SIG_CONSTRAINTS_FAILURE', 'Podpis nie stoi w dokumencie.', element)
  return { element, ids }
}

interface Proven {
  readonly certificate: Certificate
  readonly content: Uint8Array
  readonly signingTime: Date
}

/** Key, signature value, then digests: everything but trust. */
function proveSignature(
  document: XmlDocument,
  ids: Ids,
  signature: SignatureParts,
  { trustAnchors, now }: DocumentPolicy,
): Proven | Refusal {
  const properties = signedPropertiesOf(signature.object, signature.element)
  if (isRefusal(properties)) return properties
  const [der] = signature.certificates
  const certificate = der === undefined ? undefined : (trustAnchors.known(fingerprint(der)) ?? readCertificate(der))
  if (certificate === undefined)
    return flaw('1002', 'NO_SIGNING_CERTIFICATE_FOUND', 'Certyfikat podpisu jest nieczytelny.')
  const { signedInfo } = signature
  const { family, publicKey } = certificate
  if (family === undefined || !keyFits(signedInfo, certificate, now)) {
    return flaw('2005', 'CRYPTO_CONSTRAINTS_FAILURE', 'Klucz certyfikatu nie pasuje do algorytmu albo jest za krótki.')
  }
  if (!valueVerifies(signedInfo, signature.value, publicKey, family)) {
    return flaw('2002', 'SIG_CRYPTO_FAILURE', 'Wartość podpisu nie zgadza się z SignedInfo i kluczem certyfikatu.')
  }
  const covered = coverDocument(document, ids, signature, properties.signed)
  if (isRefusal(covered)) return covered
  const stated = readSignedProperties(covered.properties, certificate.der)
  if (isRefusal(stated)) return stated
  if (covered.id === undefined || !stated.formats.has(covered.id)) {
    return flaw('2007', 'SIG_CONSTRAINTS_FAILURE', 'Brakuje DataObjectFormat z MimeType dla dokumentu.')
  }
  return { certificate, content: covered.content, signingTime: stated.signingTime }
}

interface DocumentCoverage {
  readonly content: Uint8Array
  /** Id of the reference to the document. */
  readonly id: string | undefined
  readonly properties: XmlElement
}

/** One reference to the whole document and one to SignedProperties; anything else is partial or foreign scope. */
function coverDocument(
  document: XmlDocument,
  ids: Ids,
  signature: SignatureParts,
  signedProperties: XmlElement,
): DocumentCoverage | Refusal {
  let whole: { bytes: Uint8Array; id: string | undefined } | undefined
  let properties: XmlElement | undefined
  for (const reference of signature.signedInfo.references) {
    const target = reference.uri === '' ? document.root : ids.get(reference.uri.slice(1))
    const isProperties = target === signedProperties && reference.type === SIGNED_PROPERTIES_TYPE
    if (target !== document.root && !isProperties) return partial()
    if (isProperties ? properties !== undefined : whole !== undefined) return partial()
    const bytes = referenceBytes(document, reference, target as XmlElement, signature.element)
    if (isRefusal(bytes)) return bytes
    if (!digestMatches(reference, bytes)) {
      return flaw(
        '2002',
        'HASH_FAILURE',
        'Skrót podpisanej treści nie zgadza się z dokumentem.',
        isProperties ? target : undefined,
      )
    }
    if (isProperties) {
      const again = readXml(bytes)
      if (isRefusal(again)) return again
      properties = again.root
    } else whole = { bytes, id: reference.id }
  }
  if (whole === undefined || properties === undefined) return partial()
  return { content: whole.bytes, id: whole.id, properties }
}

/** The bytes a reference covers: enveloped-signature at most once and first, then at most one canonical form (1.0 where none is named). */
function referenceBytes(
  document: XmlDocument,
  reference: Reference,
  target: XmlElement,
  signature: XmlElement,
): Uint8Array | Refusal {
  const kinds = reference.transforms.map(one => one.kind).join(' ')
  const isEnveloped = kinds.startsWith('ENVELOPED')
  if (!['CANONICAL', 'ENVELOPED', 'ENVELOPED CANONICAL'].includes(kinds)) return partial()
  if (isEnveloped !== (target === document.root)) return partial()
  const aside = [...document.before, ...document.after]
  if (isEnveloped && reference.uri !== '' && aside.some(node => node.kind === 'instruction')) return partial()
  const last = reference.transforms[reference.transforms.length - 1]
  const method = last?.kind === 'CANONICAL' ? last.method : ({ form: 'INCLUSIVE_1_0', inclusivePrefixes: [] } as const)
  const options: CanonicalOptions = isEnveloped ? { ...method, without: signature } : method
  return reference.uri === '' ? canonicalDocument(document, options) : canonical(target, options)
}

function partial(): Refusal<'2006'> {
  return flaw('2006', 'SIG_CONSTRAINTS_FAILURE', 'Podpis nie obejmuje całego dokumentu albo obejmuje coś innego.')
}

import { type Detail, isRefusal, type Refusal } from '../fault/refusal.js'
import { canonicalLimits, type XmlLimits } from '../xml/limits.js'
import { DS, XADES132 } from '../xml/names.js'
import { readXml } from '../xml/read.js'
import { isNamed, type XmlDocument, type XmlElement } from '../xml/tree.js'
import { type Certificate, fingerprint, readCertificate } from './certificates.js'
import { flaw, type Indication, type SubIndication } from './flaw.js'
import type { DocumentCoverage, Located } from './packaging/covered.js'
import { coverBytes, coverElement } from './packaging/detached.js'
import { coverEnveloped } from './packaging/enveloped.js'
import { coverEnveloping } from './packaging/enveloping.js'
import { checkPath, type TrustAnchors } from './path.js'
import { readSignedProperties, signedPropertiesOf } from './xades/read-properties.js'
import { elementsOnly } from './xmldsig/children.js'
import { collectIds, type Ids } from './xmldsig/ids.js'
import { documentCaps, objectCaps, readSignature, type SignatureParts } from './xmldsig/read-signature.js'
import { keyFits, valueVerifies } from './xmldsig/verify-value.js'

/** What is to be signed, as who asks says it: nothing in a document chooses. */
export type Expected =
  /** All of the document but its signature, which stands in it (enveloped). */
  | { readonly kind: 'DOCUMENT' }
  /** What the signature holds, which is the document (enveloping). */
  | { readonly kind: 'OBJECT' }
  /** The element with this Id, beside the signature (detached). */
  | { readonly kind: 'ELEMENT'; readonly id: string }
  /** These bytes, which the document does not hold (detached). */
  | { readonly kind: 'BYTES'; readonly bytes: Uint8Array }

export interface DocumentPolicy {
  /** Where trust in people's signatures begins; without anchors nothing is better than INDETERMINATE. */
  readonly trustAnchors: TrustAnchors
  readonly now: Date
  readonly limits?: Partial<XmlLimits>
  /** The whole document where absent. */
  readonly expected?: Expected
  /** Takes a signature without XAdES properties too; the verdict's `level` tells. */
  readonly takesPlain?: boolean
}

export type Scope = 'WHOLE_DOCUMENT' | 'OBJECT' | 'ELEMENT' | 'GIVEN_BYTES'

const scopes: Readonly<Record<Expected['kind'], Scope>> = {
  DOCUMENT: 'WHOLE_DOCUMENT',
  OBJECT: 'OBJECT',
  ELEMENT: 'ELEMENT',
  BYTES: 'GIVEN_BYTES',
}

/** What a signed document turned out to be. @see EN 319 102-1 §5.1.3 */
export interface DocumentVerdict {
  readonly indication: Indication
  readonly subIndication: SubIndication | undefined
  readonly details: readonly Detail[]
  /** What the signature covers: all of what was expected, never a part of it. */
  readonly scope: Scope | undefined
  /** XADES: with properties that name the certificate (B-B); XMLDSIG: without. */
  readonly level: 'XADES' | 'XMLDSIG' | undefined
  /** Set from the moment at which the signature value has verified. */
  readonly signer: Certificate | undefined
  /** What the signer's clock said; plain signatures do not say. */
  readonly signingTime: Date | undefined
  readonly signatureAlgorithm: string | undefined
  /** The bytes whose digest the signature covers: canonical XML, or what base64 stood for, or those given; set only where TOTAL-PASSED. */
  readonly content: Uint8Array | undefined
}

const nothing = {
  scope: undefined,
  level: undefined,
  signer: undefined,
  signingTime: undefined,
  signatureAlgorithm: undefined,
  content: undefined,
} as const

/** Sub-indications after which the signature is broken for good; after all others more might be learnt. @see EN 319 102-1 table 5 */
const final: ReadonlySet<string> = new Set(['FORMAT_FAILURE', 'HASH_FAILURE', 'SIG_CRYPTO_FAILURE'])

/**
 * Verifies the one signature of a document: XAdES B-B, covering all that is expected and nothing else. Revocation is not asked: a path that
 * holds gives TOTAL-PASSED here only for anchors whose certificates are registered (the gateway's CA); people's signatures need more.
 * @see ETSI EN 319 132-1 §6.3; EN 319 102-1 §5.3
 */
export function verifyDocument(bytes: Uint8Array, policy: DocumentPolicy): DocumentVerdict {
  const limits = policy.limits === undefined ? {} : { limits: policy.limits }
  const document = readXml(bytes, { instructions: 'KEEP', ...limits })
  if (isRefusal(document)) return verdictOf(document)
  const expected = policy.expected ?? { kind: 'DOCUMENT' }
  const located = locate(document, expected, policy)
  if (isRefusal(located)) return verdictOf(located)
  const proven = proveSignature(located, expected, policy)
  if (isRefusal(proven)) return verdictOf(proven)
  const { certificate, content, signingTime } = proven
  const { signature, signedProperties } = located
  const facts = {
    scope: scopes[expected.kind],
    level: signedProperties === undefined ? 'XMLDSIG' : 'XADES',
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

/** The signature taken apart, and its properties where it has any. */
function locate(document: XmlDocument, expected: Expected, policy: DocumentPolicy): Located | Refusal {
  const found = findSignature(document, expected)
  if (isRefusal(found)) return found
  const takesNames = expected.kind === 'BYTES'
  const caps = expected.kind === 'OBJECT' ? objectCaps : documentCaps
  const minReferences = policy.takesPlain === true ? 1 : caps.minReferences
  const signature = readSignature(found.element, { ...caps, minReferences, takesNames })
  if (isRefusal(signature)) return signature
  const signedProperties = propertiesIn(signature, policy.takesPlain === true)
  if (isRefusal(signedProperties)) return signedProperties
  return { document, ids: found.ids, signature, signedProperties, limits: canonicalLimits(policy.limits) }
}

/** The only ds:Signature of the document: the root where it holds or stands apart from what it covers, below it otherwise. */
function findSignature(document: XmlDocument, expected: Expected): { element: XmlElement; ids: Ids } | Refusal {
  const signatures: XmlElement[] = []
  const ids = collectIds(document.root, element => {
    if (isNamed(element, DS, 'Signature')) signatures.push(element)
    return undefined
  })
  if (isRefusal(ids)) return ids
  const [element, ...more] = signatures
  if (element === undefined) return flaw('2001', 'SIGNED_DATA_NOT_FOUND', 'Dokument nie jest podpisany.')
  if (more.length > 0) return flaw('2007', 'SIG_CONSTRAINTS_FAILURE', 'Dokument ma więcej niż jeden podpis.', more[0])
  const isRoot = element.parent === undefined
  if (isRoot === (expected.kind === 'OBJECT' || expected.kind === 'BYTES')) return { element, ids }
  const text = isRoot ? 'Podpis nie stoi w dokumencie.' : 'Dokument nie jest samym podpisem.'
  return flaw('2007', 'SIG_CONSTRAINTS_FAILURE', text, element)
}

/** The SignedProperties in the one Object that holds QualifyingProperties; undefined where none does and `takesPlain`. */
function propertiesIn({ holders, element }: SignatureParts, takesPlain: boolean): XmlElement | undefined | Refusal {
  const qualifying = holders.flatMap(holder => {
    const [only, ...more] = elementsOnly(holder) ?? []
    return only !== undefined && more.length === 0 && isNamed(only, XADES132, 'QualifyingProperties') ? [only] : []
  })
  const [one, ...others] = qualifying
  if (one === undefined && takesPlain) return undefined
  if (one === undefined || others.length > 0) {
    return flaw('2007', 'FORMAT_FAILURE', 'Podpis ma mieć jeden Object z QualifyingProperties.', element)
  }
  const properties = signedPropertiesOf(one, element)
  return isRefusal(properties) ? properties : properties.signed
}

interface Proven {
  readonly certificate: Certificate
  readonly content: Uint8Array
  readonly signingTime: Date | undefined
}

/** Key, signature value, then digests: everything but trust. */
function proveSignature(located: Located, expected: Expected, { trustAnchors, now }: DocumentPolicy): Proven | Refusal {
  const { signedInfo, value, certificates } = located.signature
  const [der] = certificates
  const certificate = der === undefined ? undefined : (trustAnchors.known(fingerprint(der)) ?? readCertificate(der))
  if (certificate === undefined)
    return flaw('1002', 'NO_SIGNING_CERTIFICATE_FOUND', 'Certyfikat podpisu jest nieczytelny.')
  const { family, publicKey } = certificate
  if (family === undefined || !keyFits(signedInfo, certificate, now)) {
    return flaw('2005', 'CRYPTO_CONSTRAINTS_FAILURE', 'Klucz certyfikatu nie pasuje do algorytmu albo jest za krótki.')
  }
  if (!valueVerifies(signedInfo, value, publicKey, family)) {
    return flaw('2002', 'SIG_CRYPTO_FAILURE', 'Wartość podpisu nie zgadza się z SignedInfo i kluczem certyfikatu.')
  }
  const covered = cover(located, expected)
  if (isRefusal(covered)) return covered
  const { content } = covered
  if (covered.properties === undefined) return { certificate, content, signingTime: undefined }
  const stated = readSignedProperties(covered.properties, certificate.der)
  if (isRefusal(stated)) return stated
  if (covered.id === undefined || !stated.formats.has(covered.id)) {
    return flaw('2007', 'SIG_CONSTRAINTS_FAILURE', 'Brakuje DataObjectFormat z MimeType dla podpisanej treści.')
  }
  return { certificate, content, signingTime: stated.signingTime }
}

function cover(located: Located, expected: Expected): DocumentCoverage | Refusal {
  if (expected.kind === 'DOCUMENT') return coverEnveloped(located)
  if (expected.kind === 'OBJECT') return coverEnveloping(located)
  if (expected.kind === 'ELEMENT') return coverElement(located, expected.id)
  return coverBytes(located, expected.bytes)
}

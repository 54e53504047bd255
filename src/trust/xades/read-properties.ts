import { hash, timingSafeEqual } from 'node:crypto'
import type { Refusal } from '../../fault/refusal.js'
import { DS, XADES132 } from '../../xml/names.js'
import { attributeOf, isNamed, textOf, type XmlElement } from '../../xml/tree.js'
import { digestRowOf } from '../algorithms.js'
import { flaw } from '../flaw.js'
import { areNamed, bytesOf, elementsOnly } from '../xmldsig/children.js'
import { algorithmOf } from '../xmldsig/transforms.js'

/** What the signed properties say. */
export interface SignedProperties {
  readonly signingTime: Date
  /** Ids of references → MIME type of what they sign. */
  readonly formats: ReadonlyMap<string, string>
}

type Code = '2002' | '2005' | '2007'

const xmlDateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/

/** The element that a QualifyingProperties of this signature holds to be signed; 2007 where it qualifies another or has another shape. */
export function signedPropertiesOf(
  qualifying: XmlElement,
  signature: XmlElement,
): { readonly signed: XmlElement; readonly unsigned: XmlElement | undefined } | Refusal<'2007'> {
  const id = attributeOf(signature, '', 'Id')
  if (!isNamed(qualifying, XADES132, 'QualifyingProperties')) return misbuilt(qualifying)
  if (id === undefined || attributeOf(qualifying, '', 'Target') !== `#${id}`) return misbuilt(qualifying)
  const [signed, unsigned, ...more] = elementsOnly(qualifying) ?? []
  if (signed === undefined || more.length > 0 || !isNamed(signed, XADES132, 'SignedProperties'))
    return misbuilt(qualifying)
  if (unsigned !== undefined && !isNamed(unsigned, XADES132, 'UnsignedProperties')) return misbuilt(qualifying)
  return { signed, unsigned }
}

/**
 * Reads SignedProperties (from their canonical form) and demands that they name this certificate, by digest and by nothing else.
 * SigningCertificate and SigningCertificateV2 are both read.
 * @see ETSI EN 319 132-1 §5.2.2
 */
export function readSignedProperties(root: XmlElement, certificate: Uint8Array): SignedProperties | Refusal<Code> {
  const [signature, objects, ...more] = elementsOnly(root) ?? []
  if (signature === undefined || more.length > 0) return misbuilt(root)
  if (!isNamed(signature, XADES132, 'SignedSignatureProperties')) return misbuilt(root)
  const properties = elementsOnly(signature) ?? []
  const [time, ...others] = properties.filter(one => isNamed(one, XADES132, 'SigningTime'))
  const text = time === undefined ? undefined : textOf(time)
  if (text === undefined || others.length > 0 || !xmlDateTime.test(text)) return misbuilt(signature)
  const named = demandCertificate(properties, certificate, signature)
  if (named !== undefined) return named
  const formats = objects === undefined ? new Map<string, string>() : readFormats(objects)
  if ('refused' in formats) return formats
  const signingTime = new Date(text)
  return Number.isNaN(signingTime.getTime()) ? misbuilt(signature) : { signingTime, formats }
}

function demandCertificate(
  properties: readonly XmlElement[],
  certificate: Uint8Array,
  at: XmlElement,
): Refusal<Code> | undefined {
  const found = properties.filter(
    one => isNamed(one, XADES132, 'SigningCertificateV2') || isNamed(one, XADES132, 'SigningCertificate'),
  )
  const [property, ...more] = found
  if (property === undefined || more.length > 0) return misbuilt(at)
  const [cert] = elementsOnly(property) ?? []
  if (cert === undefined || !isNamed(cert, XADES132, 'Cert') || cert.attributes.length > 0) return misbuilt(at)
  const [holder] = elementsOnly(cert) ?? []
  const parts = holder !== undefined && isNamed(holder, XADES132, 'CertDigest') ? (elementsOnly(holder) ?? []) : []
  if (!areNamed(parts, DS, 'DigestMethod', 'DigestValue')) return misbuilt(at)
  const [method, value] = parts as [XmlElement, XmlElement]
  const row = digestRowOf(algorithmOf(method))
  if (row === undefined) return flaw('2005', 'CRYPTO_CONSTRAINTS_FAILURE', 'Skrót certyfikatu jest niedozwolony.', at)
  const stated = bytesOf(value, row.bytes)
  const actual = hash(row.node, certificate, 'buffer')
  if (stated?.byteLength === actual.byteLength && timingSafeEqual(stated, actual)) return undefined
  return flaw('2002', 'NO_SIGNING_CERTIFICATE_FOUND', 'Podpis wskazuje inny certyfikat niż X509Data.', at)
}

function readFormats(objects: XmlElement): Map<string, string> | Refusal<'2007'> {
  if (!isNamed(objects, XADES132, 'SignedDataObjectProperties')) return misbuilt(objects)
  const formats = new Map<string, string>()
  for (const one of elementsOnly(objects) ?? []) {
    if (!isNamed(one, XADES132, 'DataObjectFormat')) continue
    const reference = attributeOf(one, '', 'ObjectReference')
    const type = (elementsOnly(one) ?? []).find(part => isNamed(part, XADES132, 'MimeType'))
    const mimeType = type === undefined ? undefined : textOf(type)
    if (reference === undefined || !reference.startsWith('#') || mimeType === undefined || mimeType === '') continue
    formats.set(reference.slice(1), mimeType)
  }
  return formats
}

function misbuilt(at: XmlElement): Refusal<'2007'> {
  return flaw('2007', 'FORMAT_FAILURE', 'Budowa właściwości XAdES jest nieprawidłowa.', at)
}

import type { Refusal } from '../../fault/refusal.js'
import { DS } from '../../xml/names.js'
import type { XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'
import { areNamed, bytesOf, elementsOnly } from './children.js'
import { readSignedInfo, type SignatureCaps, type SignedInfo } from './signed-info.js'

/** A `ds:Signature` taken apart; nothing of it is trusted yet. */
export interface SignatureParts {
  readonly element: XmlElement
  readonly signedInfo: SignedInfo
  readonly value: Uint8Array
  /** DER, in the order of X509Data: the first is held to be the signer's. */
  readonly certificates: readonly Uint8Array[]
  /** Its `ds:Object` elements, in their order. */
  readonly holders: readonly XmlElement[]
}

/** What a message's signature may hold. */
export const messageCaps: SignatureCaps = {
  profile: 'MESSAGE',
  minReferences: 2,
  maxReferences: 8,
  maxTransforms: 3,
  maxObjects: 1,
}

/** What a document's signature may hold. */
export const documentCaps: SignatureCaps = {
  profile: 'DOCUMENT',
  minReferences: 2,
  maxReferences: 30,
  maxTransforms: 3,
  maxObjects: 1,
}

/** What a signature that holds its content may hold. */
export const objectCaps: SignatureCaps = { ...documentCaps, profile: 'OBJECT', maxObjects: 2 }

const maxSignatureBytes = 1024
/** Longest certificate that is read from a message. */
export const maxCertificateBytes = 16 * 1024
const maxCertificates = 5

/** What else than certificates may stand in X509Data of a document; it decides nothing. */
const descriptions: ReadonlySet<string> = new Set(['X509IssuerSerial', 'X509SKI', 'X509SubjectName', 'X509CRL'])

/**
 * Takes a signature apart by its exact child sequence: SignedInfo, SignatureValue, KeyInfo with one X509Data, then Objects.
 * KeyValue, RetrievalMethod, KeyInfoReference, SecurityTokenReference and second occurrences are refused with 2007.
 * @see https://www.w3.org/TR/xmldsig-core1/#sec-CoreSyntax
 */
export function readSignature(element: XmlElement, caps: SignatureCaps): SignatureParts | Refusal<'2005' | '2007'> {
  const [info, valueElement, keyInfo, ...holders] = elementsOnly(element) ?? []
  const isWhole = info !== undefined && valueElement !== undefined && keyInfo !== undefined
  if (!isWhole || !areNamed([info, valueElement, keyInfo], DS, 'SignedInfo', 'SignatureValue', 'KeyInfo')) {
    return misbuilt('Podpis ma mieć kolejno: SignedInfo, SignatureValue, KeyInfo, Object.', element)
  }
  if (holders.length > caps.maxObjects || !holders.every(one => one.ns === DS && one.local === 'Object')) {
    return misbuilt('Po KeyInfo może stać tylko Object, tyle razy, ile przewiduje rodzaj podpisu.', element)
  }
  const value = readValue(valueElement)
  if ('refused' in value) return value
  const certificates = readCertificates(keyInfo)
  if (certificates === undefined) return misbuilt('KeyInfo ma zawierać jedno X509Data z certyfikatem.', keyInfo)
  const signedInfo = readSignedInfo(info, caps)
  if ('refused' in signedInfo) return signedInfo
  return { element, signedInfo, value, certificates, holders }
}

/** The one element in the one `ds:Object` of a signature that holds nothing else. */
export function onlyObject({ element, holders }: SignatureParts): XmlElement | Refusal<'2007'> {
  const [holder, ...others] = holders
  if (holder === undefined || others.length > 0) return misbuilt('Podpis ma mieć jeden Object.', element)
  const [object, ...more] = elementsOnly(holder) ?? []
  return object === undefined || more.length > 0 ? misbuilt('Object ma zawierać jeden element.', holder) : object
}

/** A signature whose key is named by what stands in KeyInfo, and which holds nothing else. */
export interface KeyedSignature {
  readonly signedInfo: SignedInfo
  readonly value: Uint8Array
  readonly keyInfo: XmlElement
}

/** Takes a signature without Object apart: SignedInfo, SignatureValue, KeyInfo. @see https://www.w3.org/TR/xmldsig-core1/#sec-CoreSyntax */
export function readKeyedSignature(
  element: XmlElement,
  caps: SignatureCaps,
): KeyedSignature | Refusal<'2005' | '2007'> {
  const children = elementsOnly(element)
  if (children === undefined || !areNamed(children, DS, 'SignedInfo', 'SignatureValue', 'KeyInfo')) {
    return misbuilt('Podpis ma mieć kolejno: SignedInfo, SignatureValue, KeyInfo.', element)
  }
  const [info, valueElement, keyInfo] = children as [XmlElement, XmlElement, XmlElement]
  const value = readValue(valueElement)
  if ('refused' in value) return value
  const signedInfo = readSignedInfo(info, caps)
  return 'refused' in signedInfo ? signedInfo : { signedInfo, value, keyInfo }
}

function readValue(element: XmlElement): Uint8Array | Refusal<'2007'> {
  return bytesOf(element, maxSignatureBytes) ?? misbuilt('SignatureValue nie jest wartością base64.', element)
}

function readCertificates(keyInfo: XmlElement): Uint8Array[] | undefined {
  const [holder, ...more] = elementsOnly(keyInfo) ?? []
  if (holder === undefined || more.length > 0 || !areNamed([holder], DS, 'X509Data')) return undefined
  const certificates: Uint8Array[] = []
  for (const one of elementsOnly(holder) ?? []) {
    if (one.ns !== DS) return undefined
    if (descriptions.has(one.local)) continue
    const der = one.local === 'X509Certificate' ? bytesOf(one, maxCertificateBytes) : undefined
    if (der === undefined) return undefined
    certificates.push(der)
  }
  return certificates.length === 0 || certificates.length > maxCertificates ? undefined : certificates
}

function misbuilt(text: string, element: XmlElement): Refusal<'2007'> {
  return flaw('2007', 'FORMAT_FAILURE', text, element)
}

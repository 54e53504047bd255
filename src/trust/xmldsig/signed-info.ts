import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { canonicalWithin } from '../../xml/canonical.js'
import { DS } from '../../xml/names.js'
import { readXml } from '../../xml/read.js'
import { attributeOf, childElements, textOf, type XmlElement } from '../../xml/tree.js'
import { type DigestRow, digestRowOf, type SignatureRow, signatureRowOf } from '../algorithms.js'
import { flaw } from '../flaw.js'
import { areNamed, bytesOf, elementsOnly } from './children.js'
import { algorithmOf, type Profile, readCanonicalization, readTransform, type Transform } from './transforms.js'

/** One `ds:Reference`, as the signed bytes say it. */
export interface Reference {
  /** '' for the whole document, `#` and an Id, or the name of what lies outside; undefined where the signature leaves that open. */
  readonly uri: string | undefined
  readonly id: string | undefined
  readonly type: string | undefined
  readonly transforms: readonly Transform[]
  readonly digest: DigestRow
  readonly value: Uint8Array
}

/** The Id that a reference within the document names; '' where it names none. */
export function idOf({ uri }: Reference): string {
  return uri?.startsWith('#') ? uri.slice(1) : ''
}

export interface SignedInfo {
  /** The canonical bytes that the signature value covers. */
  readonly bytes: Uint8Array
  readonly row: SignatureRow
  /** Read from those bytes, not from the message. */
  readonly references: readonly Reference[]
}

export interface SignatureCaps {
  readonly profile: Profile
  readonly minReferences: number
  readonly maxReferences: number
  readonly maxTransforms: number
  readonly maxObjects: number
  /** Whether a reference may be to something that the document does not hold. */
  readonly takesNames?: boolean
}

type Code = '2005' | '2007'

/** Its canonical form: nobody is known yet when it is made. */
const maxSignedInfoBytes = 64 * 1024

const sameDocument = /^#[A-Za-z_][\w.-]{0,99}$/

/** One segment of a path, as a URI writes it: no scheme, no folder, no fragment. @see RFC 3986 §3.3 */
const fileName = /^(?!\.{1,2}$)[\w.~%!$&'()*+,;=@-]{1,255}$/

/**
 * Reads SignedInfo from its own canonical form: what is verified is what is used.
 * 2005: an algorithm that is not in the tables; 2007: anything but the exact structure.
 * @see https://www.w3.org/TR/xmldsig-core1/#sec-SignedInfo
 */
export function readSignedInfo(element: XmlElement, caps: SignatureCaps): SignedInfo | Refusal<Code> {
  const [first] = childElements(element)
  if (first === undefined || first.local !== 'CanonicalizationMethod' || first.ns !== DS) return misbuilt(element)
  const method = readCanonicalization(first, caps.profile)
  if ('refused' in method) return method
  if (holdsSplitValue(element)) return misbuilt(element)
  const bytes = canonicalWithin(maxSignedInfoBytes, element, method)
  if (isRefusal(bytes)) return misbuilt(element)
  const document = readXml(bytes)
  if (isRefusal(document)) return misbuilt(element)
  return readCanonicalSignedInfo(document.root, bytes, caps, element)
}

/** Whether a comment or an instruction stands in a value: one reader would then see another value than another. */
function holdsSplitValue(element: XmlElement): boolean {
  const inner = childElements(element)
  if (inner.length > 0) return inner.some(holdsSplitValue)
  return element.children.some(node => node.kind !== 'text')
}

function readCanonicalSignedInfo(
  root: XmlElement,
  bytes: Uint8Array,
  caps: SignatureCaps,
  whole: XmlElement,
): SignedInfo | Refusal<Code> {
  const children = elementsOnly(root)
  if (children === undefined) return misbuilt(root)
  const [canonicalization, method, ...rest] = children
  if (canonicalization === undefined || method === undefined) return misbuilt(root)
  if (!areNamed([canonicalization, method], DS, 'CanonicalizationMethod', 'SignatureMethod')) return misbuilt(root)
  if (textOf(method) !== '') return misbuilt(method)
  const row = signatureRowOf(algorithmOf(method))
  if (row === undefined) return notAllowed(method)
  if (rest.length < caps.minReferences || rest.length > caps.maxReferences) return misbuilt(root)
  const references: Reference[] = []
  for (const one of rest) {
    const reference = readReference(one, caps, whole)
    if ('refused' in reference) return reference
    references.push(reference)
  }
  return { bytes, row, references }
}

function readReference(element: XmlElement, caps: SignatureCaps, whole: XmlElement): Reference | Refusal<Code> {
  const children = elementsOnly(element)
  if (element.ns !== DS || element.local !== 'Reference' || children === undefined) return misbuilt(element)
  const list = children[0]?.local === 'Transforms' || caps.profile === 'MESSAGE' ? children.shift() : undefined
  if (!areNamed(children, DS, 'DigestMethod', 'DigestValue')) return misbuilt(element)
  const [method, value] = children as [XmlElement, XmlElement]
  const uri = attributeOf(element, '', 'URI')
  if (!mayLead(uri, caps)) return misbuilt(element)
  const transforms = list === undefined ? [] : readTransforms(list, caps, whole)
  if ('refused' in transforms) return transforms
  const digest = digestRowOf(algorithmOf(method))
  if (digest === undefined) return notAllowed(method)
  const bytes = bytesOf(value, digest.bytes)
  if (bytes?.byteLength !== digest.bytes || textOf(method) !== '') return misbuilt(element)
  const id = attributeOf(element, '', 'Id')
  return { uri, id, type: attributeOf(element, '', 'Type'), transforms, digest, value: bytes }
}

/** Within the document; a detached signature may also name, or leave open, what its verifier holds: a name is never followed. */
function mayLead(uri: string | undefined, { profile, takesNames }: SignatureCaps): boolean {
  if (uri === undefined) return takesNames === true
  if (uri === '') return profile === 'DOCUMENT'
  return sameDocument.test(uri) || (takesNames === true && fileName.test(uri))
}

function readTransforms(
  list: XmlElement,
  caps: SignatureCaps,
  whole: XmlElement,
): readonly Transform[] | Refusal<Code> {
  if (list.ns !== DS || list.local !== 'Transforms') return misbuilt(list)
  const children = elementsOnly(list)
  if (children === undefined || children.length === 0 || children.length > caps.maxTransforms) return misbuilt(list)
  const transforms: Transform[] = []
  for (const one of children) {
    const transform = readTransform(one, caps.profile, whole)
    if ('refused' in transform) return transform
    transforms.push(transform)
  }
  return transforms
}

function misbuilt(element: XmlElement): Refusal<'2007'> {
  return flaw('2007', 'FORMAT_FAILURE', 'Budowa SignedInfo jest nieprawidłowa.', element)
}

function notAllowed(element: XmlElement): Refusal<'2005'> {
  return flaw('2005', 'CRYPTO_CONSTRAINTS_FAILURE', 'Algorytm podpisu lub skrótu jest niedozwolony.', element)
}

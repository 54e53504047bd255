import { isRefusal, type Refusal } from '../fault/refusal.js'
import type { Signer } from '../ports/runtime/signer.js'
import { canonicalDocument, exclusiveCanonical, exclusiveCanonicalText } from '../xml/canonical.js'
import { decodeXml } from '../xml/decode.js'
import { defaultLimits } from '../xml/limits.js'
import { DS } from '../xml/names.js'
import { type ReadOptions, readXml } from '../xml/read.js'
import { isNamed, type XmlDocument } from '../xml/tree.js'
import { attribute, XmlWriter } from '../xml/write.js'
import { type Digest, familyRow } from './algorithms.js'
import { flaw } from './flaw.js'
import { qualifyingPropertiesText, SIGNED_PROPERTIES_TYPE, signedPropertiesText } from './xades/write-properties.js'
import { collectIds, type Ids } from './xmldsig/ids.js'
import { BASE64_TRANSFORM, type ReferenceOrder, signatureText, signedInfoText } from './xmldsig/write-signature.js'

export interface DocumentOrder {
  readonly document: Uint8Array
  readonly signer: Signer
  /** Absent: the digest of the signer's family. */
  readonly digest?: Digest
  readonly now: Date
  /** What the document is; `text/xml` where absent. */
  readonly mimeType?: string
}

type Unreadable = Refusal<'4001' | '4003' | '4004' | '2007'>

const reading: ReadOptions = { instructions: 'KEEP' }

/**
 * The document with an enveloped XAdES B-B signature as the last child of its root; every other byte stays as it was.
 * The signature covers the whole document, processing instructions beside the root included.
 * @see ETSI EN 319 132-1 §6.3
 */
export async function signDocument(order: DocumentOrder): Promise<Uint8Array | Unreadable> {
  const read = readOrder(order.document)
  if (isRefusal(read)) return read
  const { document, ids, original } = read
  const canonical = canonicalDocument(document)
  const markup = await signatureOver(order, freshId(ids), { uri: '', transform: 'ENVELOPED', canonical })
  return insertAtEnd(original, document.rootEnd, markup)
}

/**
 * The document with a detached XAdES B-B signature over the element with this Id, as the last child of the root; every other byte stays as it
 * was. 2007: no element bears the Id, or the root does: the signature would stand in what it covers.
 * @see https://www.w3.org/TR/xmldsig-core1/#def-SignatureDetached
 */
export async function signElement(order: DocumentOrder, id: string): Promise<Uint8Array | Unreadable> {
  const read = readOrder(order.document)
  if (isRefusal(read)) return read
  const { document, ids, original } = read
  const target = ids.get(id)
  if (target === undefined) return flaw('2007', 'SIGNED_DATA_NOT_FOUND', 'Żaden element nie ma takiego Id.')
  if (target === document.root) {
    return flaw('2007', 'SIG_CONSTRAINTS_FAILURE', 'Element główny podpisuje się w całości, podpisem w dokumencie.')
  }
  const markup = await signatureOver(order, freshId(ids), { uri: `#${id}`, canonical: exclusiveCanonical(target) })
  return insertAtEnd(original, document.rootEnd, markup)
}

/**
 * An enveloping XAdES B-B signature that holds the XML document: its canonical form, in which comments are left out.
 * 2007: the document holds a signature of its own; it can be held in base64.
 * @see https://www.w3.org/TR/xmldsig-core1/#def-SignatureEnveloping
 */
export async function signAround(order: DocumentOrder): Promise<Uint8Array | Unreadable> {
  const read = readOrder(order.document)
  if (isRefusal(read)) return read
  const id = freshId(read.ids)
  if (read.isSigned) {
    return flaw('2007', 'SIG_CONSTRAINTS_FAILURE', 'Dokument ma już podpis; można go objąć jako plik w base64.')
  }
  const inside = Buffer.from(canonicalDocument(read.document)).toString('utf8')
  // A prefix that the Object declares already is not declared again in its canonical form.
  const object = readXml(Buffer.from(`<ds:Object xmlns:ds="${DS}" Id="${id}-object">${inside}</ds:Object>`), reading)
  if (isRefusal(object)) return object
  const canonical = exclusiveCanonicalText(object.root)
  return signatureOver(order, id, { uri: `#${id}-object`, canonical }, canonical)
}

/** The same around bytes of any kind, which it holds in base64. 4004: they are more than one element may hold. */
export async function signAroundBytes(order: DocumentOrder): Promise<Uint8Array | Refusal<'4004'>> {
  const id = freshId(new Map())
  const base64 = Buffer.from(order.document).toString('base64')
  if (base64.length === 0 || base64.length > defaultLimits.maxTextBytes) {
    return flaw('4004', 'FORMAT_FAILURE', 'Plik jest pusty albo za duży, by podpis mógł go zawierać.')
  }
  const object = new XmlWriter()
    .element('ds', DS, 'Object', base64, [attribute('Id', `${id}-object`), attribute('Encoding', BASE64_TRANSFORM)])
    .string()
  return signatureOver(order, id, { uri: `#${id}-object`, transform: 'BASE64', canonical: order.document }, object)
}

/**
 * A detached XAdES B-B signature over bytes that lie elsewhere. `name` is what the reference calls them (a file's name); readers that follow
 * such names find them by it, this house never does.
 */
export async function signApart(order: DocumentOrder, name?: string): Promise<Uint8Array> {
  const uri = name === undefined ? {} : { uri: encodeURIComponent(name) }
  return signatureOver(order, freshId(new Map()), { ...uri, transform: 'NONE', canonical: order.document })
}

interface ReadOrder {
  readonly document: XmlDocument
  readonly original: Buffer
  readonly ids: Ids
  readonly isSigned: boolean
}

function readOrder(bytes: Uint8Array): ReadOrder | Unreadable {
  const decoded = decodeXml(bytes)
  if (isRefusal(decoded)) return decoded
  const document = readXml(bytes, reading)
  if (isRefusal(document)) return document
  let isSigned = false
  const ids = collectIds(document.root, element => {
    if (isNamed(element, DS, 'Signature')) isSigned = true
    return undefined
  })
  return isRefusal(ids) ? ids : { document, original: decoded.original, ids, isSigned }
}

/** A whole signature over one content and its properties; `object` is put into it. */
async function signatureOver(
  order: DocumentOrder,
  id: string,
  content: ReferenceOrder,
  object?: string,
): Promise<Buffer> {
  const { signer, now } = order
  const digest = order.digest ?? familyRow(signer.family).digest
  const formats = [{ reference: `${id}-document`, mimeType: order.mimeType ?? 'text/xml' }]
  const properties = signedPropertiesText({ id: `${id}-properties`, signer, digest, now, formats })
  const signedInfo = signedInfoText(
    [
      { ...content, id: `${id}-document` },
      { uri: `#${id}-properties`, type: SIGNED_PROPERTIES_TYPE, canonical: properties },
    ],
    signer,
    digest,
  )
  const qualifying = qualifyingPropertiesText(id, properties)
  return Buffer.from(await signatureText(id, signedInfo, qualifying, signer, digest, object), 'utf8')
}

/** The first of signature-1, signature-2, … that no identifier of the document begins with. */
function freshId(known: Ids): string {
  const taken = [...known.keys()]
  for (let n = 1; ; n++) {
    const id = `signature-${n}`
    if (!taken.some(one => one === id || one.startsWith(`${id}-`))) return id
  }
}

/** Puts markup before the root's end tag; a root without one gets it. */
function insertAtEnd(original: Buffer, rootEnd: number, markup: Buffer): Uint8Array {
  const tag = original.lastIndexOf('<', rootEnd - 1)
  const last = original.toString('utf8', tag, rootEnd)
  if (last.startsWith('</')) return Buffer.concat([original.subarray(0, tag), markup, original.subarray(tag)])
  const name = /^<([^\s/>]+)/.exec(last)?.[1]
  const open = Buffer.from(last.replace(/\s*\/>$/, '>'), 'utf8')
  const close = Buffer.from(`</${name}>`, 'utf8')
  return Buffer.concat([original.subarray(0, tag), open, markup, close, original.subarray(rootEnd)])
}

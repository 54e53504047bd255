import { isRefusal, type Refusal } from '../fault/refusal.js'
import type { Signer } from '../ports/runtime/signer.js'
import { canonicalDocument } from '../xml/canonical.js'
import { decodeXml } from '../xml/decode.js'
import { type ReadOptions, readXml } from '../xml/read.js'
import { type Digest, familyRow } from './algorithms.js'
import { qualifyingPropertiesText, SIGNED_PROPERTIES_TYPE, signedPropertiesText } from './xades/write-properties.js'
import { collectIds, type Ids } from './xmldsig/ids.js'
import { signatureText, signedInfoText } from './xmldsig/write-signature.js'

export interface DocumentOrder {
  readonly document: Uint8Array
  readonly signer: Signer
  /** Absent: the digest of the signer's family. */
  readonly digest?: Digest
  readonly now: Date
  /** What the document is; `text/xml` where absent. */
  readonly mimeType?: string
}

const reading: ReadOptions = { instructions: 'KEEP' }

/**
 * The document with an enveloped XAdES B-B signature as the last child of its root; every other byte stays as it was.
 * The signature covers the whole document, processing instructions beside the root included.
 * @see ETSI EN 319 132-1 §6.3
 */
export async function signDocument(
  order: DocumentOrder,
): Promise<Uint8Array | Refusal<'4001' | '4003' | '4004' | '2007'>> {
  const { signer, now } = order
  const decoded = decodeXml(order.document)
  if (isRefusal(decoded)) return decoded
  const document = readXml(order.document, reading)
  if (isRefusal(document)) return document
  const known = collectIds(document.root)
  if (isRefusal(known)) return known
  const id = freshId(known)
  const digest = order.digest ?? familyRow(signer.family).digest
  const formats = [{ reference: `${id}-document`, mimeType: order.mimeType ?? 'text/xml' }]
  const properties = signedPropertiesText({ id: `${id}-properties`, signer, digest, now, formats })
  const canonical = Buffer.from(canonicalDocument(document)).toString('utf8')
  const signedInfo = signedInfoText(
    [
      { id: `${id}-document`, uri: '', isEnveloped: true, canonical },
      { uri: `#${id}-properties`, type: SIGNED_PROPERTIES_TYPE, canonical: properties },
    ],
    signer,
    digest,
  )
  const signature = await signatureText(id, signedInfo, qualifyingPropertiesText(id, properties), signer, digest)
  return insertAtEnd(decoded.original, document.rootEnd, Buffer.from(signature, 'utf8'))
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

import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { canonicalWithin } from '../../xml/canonical.js'
import type { XmlLimits } from '../../xml/limits.js'
import { readXml } from '../../xml/read.js'
import type { XmlDocument, XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'
import { SIGNED_PROPERTIES_TYPE } from '../xades/write-properties.js'
import type { Ids } from '../xmldsig/ids.js'
import type { SignatureParts } from '../xmldsig/read-signature.js'
import { idOf, type Reference } from '../xmldsig/signed-info.js'
import type { Canonicalization } from '../xmldsig/transforms.js'
import { digestMatches } from '../xmldsig/verify-value.js'

/** A document and the one signature in it. */
export interface Located {
  readonly document: XmlDocument
  readonly ids: Ids
  readonly signature: SignatureParts
  /** The SignedProperties of the signature; undefined for plain XML-DSig. */
  readonly signedProperties: XmlElement | undefined
  /** Within which canonical forms are made and read again. */
  readonly limits: XmlLimits
}

/** What a signature covers, by a document's packaging. */
export interface DocumentCoverage {
  /** The very bytes whose digest the signature covers. */
  readonly content: Uint8Array
  /** Id of the reference to them. */
  readonly id: string | undefined
  /** Read from their canonical bytes. */
  readonly properties: XmlElement | undefined
}

/** What an exclusive or inclusive form is made by where a reference names none. @see https://www.w3.org/TR/xmldsig-core1/#sec-ReferenceProcessingModel */
export const implicitForm: Canonicalization = { form: 'INCLUSIVE_1_0', inclusivePrefixes: [] }

/** The bytes of a reference to the content; a refusal where it does not lead to what is expected. */
export type ContentOf = (reference: Reference) => Uint8Array | Refusal

/**
 * One reference to the content and, where there are properties, one to them: nothing less, nothing else. Digests are compared, and the
 * properties read again from the bytes that the digest covers.
 * 2006: something is not covered, or something else is; 2002: a digest differs.
 */
export function coverContent(located: Located, contentOf: ContentOf): DocumentCoverage | Refusal {
  const { signature, signedProperties } = located
  let content: { readonly bytes: Uint8Array; readonly id: string | undefined } | undefined
  let properties: XmlElement | undefined
  for (const reference of signature.signedInfo.references) {
    const isProperties = signedProperties !== undefined && located.ids.get(idOf(reference)) === signedProperties
    if (isProperties ? properties !== undefined : content !== undefined) return partial()
    const bytes = isProperties ? propertiesBytes(located, reference, signedProperties) : contentOf(reference)
    if (isRefusal(bytes)) return bytes
    if (!digestMatches(reference, bytes)) return otherDigest(isProperties ? signedProperties : undefined)
    if (isProperties) {
      const again = readXml(bytes, { limits: located.limits })
      if (isRefusal(again)) return again
      properties = again.root
    } else content = { bytes, id: reference.id }
  }
  if (content === undefined || (properties === undefined) !== (signedProperties === undefined)) return partial()
  return { content: content.bytes, id: content.id, properties }
}

function propertiesBytes(located: Located, reference: Reference, target: XmlElement): Uint8Array | Refusal {
  if (reference.type !== SIGNED_PROPERTIES_TYPE) return partial()
  return elementBytes(located, reference, target)
}

/** The canonical bytes of an element: one canonical form, or the implicit one. */
export function elementBytes({ limits }: Located, reference: Reference, target: XmlElement): Uint8Array | Refusal {
  const [transform, ...more] = reference.transforms
  if (more.length > 0 || (transform !== undefined && transform.kind !== 'CANONICAL')) return partial()
  return canonicalWithin(limits.maxBytes, target, transform?.method ?? implicitForm)
}

/** Something is not covered that should be, or the other way round. */
export function partial(): Refusal<'2006'> {
  return flaw('2006', 'SIG_CONSTRAINTS_FAILURE', 'Podpis nie obejmuje tego, co powinien, albo obejmuje coś innego.')
}

function otherDigest(at: XmlElement | undefined): Refusal<'2002'> {
  return flaw('2002', 'HASH_FAILURE', 'Skrót podpisanej treści nie zgadza się z dokumentem.', at)
}

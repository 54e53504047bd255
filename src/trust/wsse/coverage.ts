import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { canonicalWithin } from '../../xml/canonical.js'
import { cutOut } from '../../xml/element.js'
import type { XmlLimits } from '../../xml/limits.js'
import { WSU } from '../../xml/names.js'
import { readXml } from '../../xml/read.js'
import { attributeOf, type XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'
import { SIGNED_PROPERTIES_TYPE } from '../xades/write-properties.js'
import { idOf, type Reference } from '../xmldsig/signed-info.js'
import { digestMatches } from '../xmldsig/verify-value.js'
import type { MessageParts } from './structure.js'

/** One signed element: the canonical bytes whose digest the signature covers, and the tree read from them. */
export interface Covered {
  readonly bytes: Uint8Array
  readonly root: XmlElement
  readonly reference: Reference
}

/** All that the signature covers, by place. */
export interface Coverage {
  readonly body: Covered
  readonly timestamp: Covered
  /** Form `xades`: always there. */
  readonly signedProperties: Covered | undefined
  readonly headers: readonly Covered[]
}

type Place = 'body' | 'timestamp' | 'signedProperties' | 'token' | 'header'
type Code = '2002' | '2006' | '2007' | '4001' | '4003' | '4004'

/**
 * Follows each reference to an expected element at its expected place, compares digests, and demands that Body, Timestamp and
 * SignedProperties (where there are such) are covered; a further reference may cover the token or a header block and nothing else.
 * 2002: a digest differs; 2006: a part is not covered; 2007: a reference leads elsewhere; 4004: a canonical form is beyond `limits`.
 * @see shared security profile §2 (7–8)
 */
export function coverParts(
  parts: MessageParts,
  signedProperties: XmlElement | undefined,
  references: readonly Reference[],
  limits: XmlLimits,
): Coverage | Refusal<Code> {
  const found = new Map<XmlElement, { place: Place; reference: Reference }>()
  for (const reference of references) {
    const target = parts.ids.get(idOf(reference))
    const place = target === undefined ? undefined : placeOf(target, parts, signedProperties, reference)
    if (target === undefined || place === undefined || found.has(target)) {
      return flaw(
        '2007',
        'FORMAT_FAILURE',
        'Referencja podpisu wskazuje niedozwolone miejsce.',
        `Reference ${found.size + 1}`,
      )
    }
    found.set(target, { place, reference })
  }
  const missing = missingPart(parts, signedProperties, new Set(found.keys()))
  if (missing !== undefined)
    return flaw('2006', 'SIGNED_DATA_NOT_FOUND', 'Podpis nie obejmuje wymaganego elementu.', missing)
  return coverAll(found, limits)
}

function coverAll(
  found: ReadonlyMap<XmlElement, { place: Place; reference: Reference }>,
  limits: XmlLimits,
): Coverage | Refusal<Code> {
  const covered: Partial<Record<Place, Covered>> = {}
  const headers: Covered[] = []
  for (const [target, { place, reference }] of found) {
    const one = cover(target, reference, limits)
    if ('refused' in one) return one
    if (place === 'header') headers.push(one)
    covered[place] = one
  }
  const { body, timestamp, signedProperties } = covered
  if (!body || !timestamp) throw new Error('Coverage was demanded and is not there')
  return { body, timestamp, signedProperties, headers }
}

/** Where a reference may lead; Body, Timestamp, token and header blocks by their wsu:Id, SignedProperties by its Id and the reference's Type. */
function placeOf(
  target: XmlElement,
  parts: MessageParts,
  signedProperties: XmlElement | undefined,
  reference: Reference,
): Place | undefined {
  const id = idOf(reference)
  if (target === signedProperties) {
    return attributeOf(target, '', 'Id') === id && reference.type === SIGNED_PROPERTIES_TYPE
      ? 'signedProperties'
      : undefined
  }
  if (reference.type !== undefined || attributeOf(target, WSU, 'Id') !== id) return undefined
  if (target === parts.body) return 'body'
  if (target === parts.timestamp) return 'timestamp'
  if (target === parts.token) return 'token'
  return parts.blocks.includes(target) ? 'header' : undefined
}

function missingPart(
  parts: MessageParts,
  signedProperties: XmlElement | undefined,
  found: ReadonlySet<XmlElement>,
): string | undefined {
  if (!found.has(parts.body)) return 'Body'
  if (!found.has(parts.timestamp)) return 'Timestamp'
  return signedProperties === undefined || found.has(signedProperties) ? undefined : 'SignedProperties'
}

function cover(target: XmlElement, reference: Reference, limits: XmlLimits): Covered | Refusal<Code> {
  const [transform, ...more] = reference.transforms
  if (transform?.kind !== 'CANONICAL' || more.length > 0) {
    return flaw(
      '2007',
      'FORMAT_FAILURE',
      'Referencja ma mieć jedno przekształcenie: wyłączną postać kanoniczną.',
      target,
    )
  }
  const { inclusivePrefixes } = transform.method
  const bytes = canonicalWithin(limits.maxBytes, target, { inclusivePrefixes })
  if (isRefusal(bytes)) return bytes
  if (!digestMatches(reference, bytes)) {
    return flaw('2002', 'HASH_FAILURE', 'Skrót podpisanego elementu nie zgadza się z jego treścią.', target)
  }
  // An element that stands in its canonical form was read from these very bytes.
  const standing = inclusivePrefixes.length === 0 ? cutOut(target) : undefined
  if (standing !== undefined) return { bytes, root: standing, reference }
  // An element of a canonical form can hold more declarations than any element of the message did.
  const document = readXml(bytes, { limits })
  if (isRefusal(document)) return document
  return { bytes, root: document.root, reference }
}

import type { Refusal } from '../../fault/refusal.js'
import { DS } from '../../xml/names.js'
import { isNamed, type XmlElement } from '../../xml/tree.js'
import { bytesOf, elementsOnly } from '../xmldsig/children.js'
import { idOf, type Reference } from '../xmldsig/signed-info.js'
import { coverContent, type DocumentCoverage, elementBytes, type Located, partial } from './covered.js'

/** The Type that may mark a reference to an Object. @see https://www.w3.org/TR/xmldsig-core1/#sec-Object */
const OBJECT_TYPE = `${DS}Object`

/** What lists further references, whose digests nobody here compares. */
const indirect: ReadonlySet<string> = new Set(['Manifest', 'SignatureProperties', 'SignatureProperty'])

/**
 * The signature is the document, and holds what it covers in the one Object beside its properties.
 * @see https://www.w3.org/TR/xmldsig-core1/#def-SignatureEnveloping
 */
export function coverEnveloping(located: Located): DocumentCoverage | Refusal {
  const { document, signature, signedProperties } = located
  const aside = [...document.before, ...document.after]
  if (document.root !== signature.element || aside.some(node => node.kind === 'instruction')) return partial()
  const contents = signature.holders.filter(one => signedProperties === undefined || !holds(one, signedProperties))
  const [holder, ...others] = contents
  if (holder === undefined || others.length > 0) return partial()
  return coverContent(located, reference => objectBytes(located, reference, holder))
}

/** Whether the element stands somewhere in the holder. */
function holds(holder: XmlElement, element: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) if (at === holder) return true
  return false
}

/** Of the Object, or of the one element that is all it holds. */
function objectBytes(located: Located, reference: Reference, holder: XmlElement): Uint8Array | Refusal {
  const target = located.ids.get(idOf(reference))
  const [only, ...more] = elementsOnly(holder) ?? []
  const isOnly = target !== undefined && target === only && more.length === 0
  if (target === undefined || (target !== holder && !isOnly)) return partial()
  if (reference.type !== undefined && reference.type !== OBJECT_TYPE) return partial()
  if ([only, ...more].some(one => one !== undefined && one.ns === DS && indirect.has(one.local))) return partial()
  const [transform, ...others] = reference.transforms
  if (transform?.kind !== 'BASE64') return elementBytes(located, reference, target)
  if (others.length > 0 || !isNamed(target, DS, 'Object')) return partial()
  return bytesOf(target, located.limits.maxBytes) ?? partial()
}

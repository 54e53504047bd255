import { isRefusal, type Refusal } from '../../fault/refusal.js'
import { canonicalDocumentWithin } from '../../xml/canonical.js'
import { readXml } from '../../xml/read.js'
import type { XmlElement } from '../../xml/tree.js'
import { idOf, type Reference } from '../xmldsig/signed-info.js'
import { coverContent, type DocumentCoverage, elementBytes, type Located, partial } from './covered.js'

/**
 * The signature covers the element with this Id, which stands beside it in one document: who asks has named it, so that nothing in the
 * document chooses what is read as signed.
 * @see https://www.w3.org/TR/xmldsig-core1/#def-SignatureDetached
 */
export function coverElement(located: Located, id: string): DocumentCoverage | Refusal {
  const target = located.ids.get(id)
  const { element } = located.signature
  if (target === undefined || isAround(target, element) || isAround(element, target)) return partial()
  if (holdsContent(located)) return partial()
  return coverContent(located, reference => {
    if (idOf(reference) !== id || reference.type !== undefined) return partial()
    return elementBytes(located, reference, target)
  })
}

/** Whether an Object stands there that is not for the properties. */
function holdsContent({ signature, signedProperties }: Located): boolean {
  return signature.holders.length > (signedProperties === undefined ? 0 : 1)
}

function isAround(outer: XmlElement, inner: XmlElement): boolean {
  for (let at: XmlElement | undefined = inner; at !== undefined; at = at.parent) if (at === outer) return true
  return false
}

/**
 * The signature covers bytes that the verifier holds: what its reference calls them is a name and is never followed. With a canonical form
 * they are read as XML, without transforms they are what they are.
 */
export function coverBytes(located: Located, given: Uint8Array): DocumentCoverage | Refusal {
  if (located.document.root !== located.signature.element || holdsContent(located)) return partial()
  return coverContent(located, reference => givenBytes(located, reference, given))
}

function givenBytes({ limits }: Located, reference: Reference, given: Uint8Array): Uint8Array | Refusal {
  if (reference.uri === '' || reference.uri?.startsWith('#') || reference.type !== undefined) return partial()
  const [transform, ...more] = reference.transforms
  if (transform === undefined) return given
  if (transform.kind !== 'CANONICAL' || more.length > 0) return partial()
  const document = readXml(given, { instructions: 'KEEP', limits })
  return isRefusal(document) ? document : canonicalDocumentWithin(limits.maxBytes, document, transform.method)
}

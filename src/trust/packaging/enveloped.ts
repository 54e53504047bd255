import type { Refusal } from '../../fault/refusal.js'
import { type CanonicalOptions, canonicalDocumentWithin, canonicalWithin } from '../../xml/canonical.js'
import type { Reference } from '../xmldsig/signed-info.js'
import { coverContent, type DocumentCoverage, implicitForm, type Located, partial } from './covered.js'

/**
 * The signature stands in the document and covers all of it but itself.
 * @see https://www.w3.org/TR/xmldsig-core1/#def-SignatureEnveloped
 */
export function coverEnveloped(located: Located): DocumentCoverage | Refusal {
  return coverContent(located, reference => wholeBytes(located, reference))
}

/** enveloped-signature first, then at most one canonical form; the root by its Id is the whole document where nothing stands beside it. */
function wholeBytes({ document, ids, signature, limits }: Located, reference: Reference): Uint8Array | Refusal {
  const { uri = '#' } = reference
  const isWhole = uri === ''
  if (!isWhole && ids.get(uri.slice(1)) !== document.root) return partial()
  const [enveloped, form, ...more] = reference.transforms
  if (enveloped?.kind !== 'ENVELOPED' || more.length > 0) return partial()
  if (form !== undefined && form.kind !== 'CANONICAL') return partial()
  const aside = [...document.before, ...document.after]
  if (!isWhole && aside.some(node => node.kind === 'instruction')) return partial()
  const options: CanonicalOptions = { ...(form?.method ?? implicitForm), without: signature.element }
  if (isWhole) return canonicalDocumentWithin(limits.maxBytes, document, options)
  return canonicalWithin(limits.maxBytes, document.root, options)
}

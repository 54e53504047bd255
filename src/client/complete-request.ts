import { encode, isElement, type OperationName, operations } from '../contract/index.js'
import { isRefusal } from '../fault/refusal.js'
import { exclusiveCanonical } from '../xml/canonical.js'
import { readXml } from '../xml/read.js'
import type { XmlElement } from '../xml/tree.js'
import { type CallContext, type ContextGap, fullContext, initialContext } from './context.js'
import type { ProfileFacts } from './profile.js'

/**
 * A toolkit's request element in canonical form, with the context put in as its first child where it has none.
 * A context that stands there is the caller's own and stays as it is.
 */
export function completeRequest(
  operation: OperationName,
  element: XmlElement,
  facts: ProfileFacts,
  call: CallContext,
  now: Date,
): Uint8Array | ContextGap {
  const kind = operations[operation].context
  if (kind === null || element.children.some(node => node.kind === 'element' && isContext(node))) {
    return exclusiveCanonical(element)
  }
  if (kind === 'kontekstPoczatkowy') {
    return withFirst(element, encode('w:kontekstPoczatkowy', initialContext(facts, call, now)))
  }
  const context = fullContext(facts, call, now)
  return 'missing' in context ? context : withFirst(element, encode('w:kontekst', context))
}

function isContext(element: XmlElement): boolean {
  return isElement(element, 'w:kontekst') || isElement(element, 'w:kontekstPoczatkowy')
}

function withFirst(element: XmlElement, fragment: Uint8Array): Uint8Array {
  const document = readXml(fragment)
  if (isRefusal(document)) throw new Error('The context that was written cannot be read')
  return exclusiveCanonical({ ...element, children: [document.root, ...element.children] })
}

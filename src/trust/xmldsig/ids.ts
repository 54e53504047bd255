import type { FaultCode } from '../../fault/catalogue.js'
import type { Refusal } from '../../fault/refusal.js'
import type { XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'

/** Every identifier of a document: value → the one element that bears it. */
export type Ids = ReadonlyMap<string, XmlElement>

/**
 * All identifiers in one map, whatever their spelling or namespace (Id, ID, id, wsu:Id, xml:id); a value that stands twice is refused,
 * so that no two readers can resolve a reference differently. `visit` sees every element on the way; its refusal ends it.
 * @see shared security profile §2 (3)
 */
export function collectIds<C extends FaultCode = never>(
  root: XmlElement,
  visit?: (element: XmlElement) => Refusal<C> | undefined,
): Ids | Refusal<'2007' | C> {
  const ids = new Map<string, XmlElement>()
  const pending: XmlElement[] = [root]
  for (let element = pending.pop(); element !== undefined; element = pending.pop()) {
    const refused = visit?.(element)
    if (refused !== undefined) return refused
    for (const { local, value } of element.attributes) {
      if (local.length !== 2 || local.toLowerCase() !== 'id') continue
      if (ids.has(value))
        return flaw('2007', 'FORMAT_FAILURE', 'Identyfikator występuje w dokumencie dwa razy.', element)
      ids.set(value, element)
    }
    for (const node of element.children) {
      if (node.kind === 'element') pending.push(node)
    }
  }
  return ids
}

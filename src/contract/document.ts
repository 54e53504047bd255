import { type Detail, fault, isRefusal } from '../fault/refusal.js'
import { exclusiveCanonical } from '../xml/canonical.js'
import { readXml } from '../xml/read.js'
import { decode, isElement } from './codec.js'
import type { ElementName, ElementTypes } from './generated/types.js'
import { validateElement } from './validate.js'

/** What a file that holds one element of the contract says, or what is wrong with it. */
export type ReadDocument<N extends ElementName> =
  | { readonly value: ElementTypes[N] }
  | { readonly wrong: readonly [Detail, ...Detail[]] }

/** Reads a file that holds one element of the contract: well-formed, of that name, valid. */
export function readDocument<N extends ElementName>(element: N, bytes: Uint8Array): ReadDocument<N> {
  const document = readXml(bytes)
  if (isRefusal(document)) return { wrong: [document.details[0] ?? fault(document.refused, 'Plik nie jest XML.')] }
  const { root } = document
  if (!isElement(root, element))
    return { wrong: [fault('4002', `Plik nie zawiera elementu ${element.slice(element.indexOf(':') + 1)}.`)] }
  const [first, ...others] = validateElement(exclusiveCanonical(root), root)
  return first === undefined ? { value: decode(element, root) } : { wrong: [first, ...others] }
}

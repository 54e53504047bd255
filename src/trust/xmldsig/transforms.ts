import type { Refusal } from '../../fault/refusal.js'
import { DS, EXC_C14N } from '../../xml/names.js'
import { attributeOf, textOf, type XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'
import { elementsOnly } from './children.js'
import { ENVELOPED } from './write-signature.js'

/** How an element becomes bytes. */
export interface Canonicalization {
  readonly uri: typeof EXC_C14N
  /** The PrefixList; '' stands for `#default`. */
  readonly inclusivePrefixes: readonly string[]
}

export type Transform =
  | { readonly kind: 'ENVELOPED' }
  | { readonly kind: 'CANONICAL'; readonly method: Canonicalization }

const maxPrefixes = 20
const prefixToken = /^(#default|[A-Za-z_][\w.-]{0,49})$/

/** Reads a CanonicalizationMethod or a canonicalizing Transform; 2005 where the algorithm is not allowed. @see https://www.w3.org/TR/xml-exc-c14n/#sec-Use */
export function readCanonicalization(element: XmlElement): Canonicalization | Refusal<'2005' | '2007'> {
  if (algorithmOf(element) !== EXC_C14N) return notAllowed(element)
  const children = elementsOnly(element)
  if (children === undefined) return misbuilt(element)
  const [list, ...more] = children
  if (list === undefined) return { uri: EXC_C14N, inclusivePrefixes: [] }
  const prefixes = list.ns === EXC_C14N && list.local === 'InclusiveNamespaces' ? prefixList(list) : undefined
  if (prefixes === undefined || more.length > 0) return misbuilt(element)
  return { uri: EXC_C14N, inclusivePrefixes: prefixes }
}

/** Reads one Transform: enveloped-signature or a canonical form; everything else is refused by absence. */
export function readTransform(element: XmlElement): Transform | Refusal<'2005' | '2007'> {
  if (element.ns !== DS || element.local !== 'Transform') return misbuilt(element)
  if (algorithmOf(element) === ENVELOPED) {
    return textOf(element) === '' ? { kind: 'ENVELOPED' } : misbuilt(element)
  }
  const method = readCanonicalization(element)
  return 'refused' in method ? method : { kind: 'CANONICAL', method }
}

/** The value of @Algorithm, the only attribute these elements may have; '' otherwise. */
export function algorithmOf(element: XmlElement): string {
  return element.attributes.length === 1 ? (attributeOf(element, '', 'Algorithm') ?? '') : ''
}

function prefixList(element: XmlElement): string[] | undefined {
  const value = attributeOf(element, '', 'PrefixList')
  if (value === undefined || element.attributes.length !== 1 || element.children.length > 0) return undefined
  const tokens = value.split(' ').filter(token => token !== '')
  if (tokens.length > maxPrefixes || new Set(tokens).size !== tokens.length) return undefined
  if (!tokens.every(token => prefixToken.test(token))) return undefined
  return tokens.map(token => (token === '#default' ? '' : token))
}

function notAllowed(element: XmlElement): Refusal<'2005'> {
  return flaw('2005', 'CRYPTO_CONSTRAINTS_FAILURE', 'Przekształcenie lub postać kanoniczna jest niedozwolona.', element)
}

function misbuilt(element: XmlElement): Refusal<'2007'> {
  return flaw('2007', 'FORMAT_FAILURE', 'Budowa przekształcenia jest nieprawidłowa.', element)
}

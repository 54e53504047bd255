import type { Refusal } from '../../fault/refusal.js'
import type { CanonicalForm } from '../../xml/canonical.js'
import { C14N10, C14N11, DS, EXC_C14N } from '../../xml/names.js'
import { attributeOf, childElements, textOf, type XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'
import { elementsOnly } from './children.js'
import { BASE64_TRANSFORM, ENVELOPED } from './write-signature.js'

/** How an element becomes bytes. */
export interface Canonicalization {
  readonly form: CanonicalForm
  /** The PrefixList of an exclusive form; '' stands for `#default`. */
  readonly inclusivePrefixes: readonly string[]
}

export type Transform =
  | { readonly kind: 'ENVELOPED' }
  /** The bytes that an element's text stands for. @see https://www.w3.org/TR/xmldsig-core1/#sec-Base-64 */
  | { readonly kind: 'BASE64' }
  | { readonly kind: 'CANONICAL'; readonly method: Canonicalization }

/** MESSAGE takes exclusive canonical form only; DOCUMENT also the inclusive ones and the fixed filters of portals, OBJECT those forms and base64. */
export type Profile = 'MESSAGE' | 'DOCUMENT' | 'OBJECT'

const FILTER2 = 'http://www.w3.org/2002/06/xmldsig-filter2'
const XPATH = 'http://www.w3.org/TR/1999/REC-xpath-19991116'

const allForms: ReadonlyMap<string, CanonicalForm> = new Map([
  [EXC_C14N, 'EXCLUSIVE'],
  [C14N10, 'INCLUSIVE_1_0'],
  [C14N11, 'INCLUSIVE_1_1'],
])

const formsByUri: Readonly<Record<Profile, ReadonlyMap<string, CanonicalForm>>> = {
  MESSAGE: new Map([[EXC_C14N, 'EXCLUSIVE']]),
  DOCUMENT: allForms,
  OBJECT: allForms,
}

const maxPrefixes = 20
const prefixToken = /^(#default|[A-Za-z_][\w.-]{0,49})$/

/** Reads a CanonicalizationMethod or a canonicalizing Transform; 2005 where the algorithm is not allowed. @see https://www.w3.org/TR/xml-exc-c14n/#sec-Use */
export function readCanonicalization(
  element: XmlElement,
  profile: Profile,
): Canonicalization | Refusal<'2005' | '2007'> {
  const form = formsByUri[profile].get(algorithmOf(element))
  if (form === undefined) return notAllowed(element)
  const children = elementsOnly(element)
  if (children === undefined) return misbuilt(element)
  const [list, ...more] = children
  if (list === undefined) return { form, inclusivePrefixes: [] }
  if (form !== 'EXCLUSIVE' || list.ns !== EXC_C14N || list.local !== 'InclusiveNamespaces') return misbuilt(element)
  const prefixes = prefixList(list)
  return prefixes === undefined || more.length > 0 ? misbuilt(element) : { form, inclusivePrefixes: prefixes }
}

/**
 * Reads one Transform: enveloped-signature, base64 or a canonical form; everything else is refused by absence. `whole` is the SignedInfo as
 * it stands in the document: an exclusive form leaves out prefixes that only an XPath uses.
 */
export function readTransform(
  element: XmlElement,
  profile: Profile,
  whole: XmlElement,
): Transform | Refusal<'2005' | '2007'> {
  if (element.ns !== DS || element.local !== 'Transform') return misbuilt(element)
  if (algorithmOf(element) === ENVELOPED) {
    return textOf(element) === '' ? { kind: 'ENVELOPED' } : misbuilt(element)
  }
  if (profile === 'OBJECT' && algorithmOf(element) === BASE64_TRANSFORM) {
    return textOf(element) === '' ? { kind: 'BASE64' } : misbuilt(element)
  }
  if (profile === 'DOCUMENT' && isPortalFilter(element, whole)) return { kind: 'ENVELOPED' }
  const method = readCanonicalization(element, profile)
  return 'refused' in method ? method : { kind: 'CANONICAL', method }
}

const xpathText = /^\s*not\(\s*ancestor-or-self::([A-Za-z_][\w.-]*):Signature\s*\)\s*$/
const filterText = /^\s*\/descendant::([A-Za-z_][\w.-]*):Signature\s*$/

/**
 * The two filters that Polish portals write instead of enveloped-signature, recognised as strings and never evaluated: with one signature
 * in the document they select what enveloped-signature selects. The prefix in them is any that is bound to XML-DSig where they stand.
 * @see shared security profile §1 (Algorithms)
 */
function isPortalFilter(element: XmlElement, whole: XmlElement): boolean {
  const [filter, ...more] = childElements(element)
  if (filter === undefined || more.length > 0 || filter.local !== 'XPath') return false
  const text = textOf(filter)
  if (text === undefined) return false
  const bindsSignature = (prefix: string | undefined) =>
    prefix !== undefined && uriOf(prefix, counterpart(filter, whole)) === DS
  if (algorithmOf(element) === XPATH && filter.ns === DS) {
    return filter.attributes.length === 0 && bindsSignature(xpathText.exec(text)?.[1])
  }
  const subtracts = attributeOf(filter, '', 'Filter') === 'subtract' && filter.attributes.length === 1
  return (
    algorithmOf(element) === FILTER2 && filter.ns === FILTER2 && subtracts && bindsSignature(filterText.exec(text)?.[1])
  )
}

/** The element of the document from which this one of its canonical form was made: no form leaves out or moves an element. */
function counterpart(element: XmlElement, whole: XmlElement): XmlElement | undefined {
  const places: number[] = []
  for (let at = element; at.parent !== undefined; at = at.parent) places.unshift(childElements(at.parent).indexOf(at))
  return places.reduce<XmlElement | undefined>((at, place) => at && childElements(at)[place], whole)
}

function uriOf(prefix: string, element: XmlElement | undefined): string | undefined {
  for (let at = element; at !== undefined; at = at.parent) {
    const found = at.declarations.find(one => one.prefix === prefix)
    if (found !== undefined) return found.uri
  }
  return undefined
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

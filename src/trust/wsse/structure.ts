import type { Refusal } from '../../fault/refusal.js'
import { DS, SOAP11, SOAP12, WSSE, WSU } from '../../xml/names.js'
import { attributeOf, isNamed, type XmlDocument, type XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'
import { elementsOnly } from '../xmldsig/children.js'
import { collectIds, type Ids } from '../xmldsig/ids.js'

/** The places of a message, found by absolute path. */
export interface MessageParts {
  readonly soapVersion: '1.1' | '1.2'
  /** Header blocks besides wsse:Security. */
  readonly blocks: readonly XmlElement[]
  readonly body: XmlElement
  readonly timestamp: XmlElement
  readonly signature: XmlElement
  /** The one BinarySecurityToken: it makes the message one of form `wss`. */
  readonly token: XmlElement | undefined
  readonly ids: Ids
}

/** Local names that may stand at their one place only, whatever their namespace: no search by name can then be led astray. */
const guarded: ReadonlySet<string> = new Set([
  'Envelope',
  'Header',
  'Body',
  'Security',
  'Timestamp',
  'Signature',
  'BinarySecurityToken',
  'SecurityTokenReference',
  'SignedInfo',
  'QualifyingProperties',
  'SignedProperties',
])

const rolesForUs: ReadonlySet<string | undefined> = new Set([
  undefined,
  '',
  'http://schemas.xmlsoap.org/soap/actor/next',
  'http://www.w3.org/2003/05/soap-envelope/role/next',
  'http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver',
])

/**
 * Envelope, at most one Header, exactly one Body and it last; one wsse:Security for us with one Timestamp, one Signature, at most one
 * BinarySecurityToken and nothing else.
 * 4007: another envelope; 2001: no security header or no signature; 2007: any other deviation, identifiers that repeat included.
 * @see SOAP 1.1 §4; SOAP 1.2 part 1 §5; OASIS WSS SOAP Message Security 1.1.1 §5
 */
export function locateParts(document: XmlDocument): MessageParts | Refusal<'2001' | '2007' | '4003' | '4007'> {
  const { root } = document
  if ([...document.before, ...document.after].some(node => node.kind === 'instruction')) {
    return flaw('4003', 'FORMAT_FAILURE', 'Instrukcje przetwarzania są niedozwolone.')
  }
  const ns = root.ns
  if (root.local !== 'Envelope' || (ns !== SOAP11 && ns !== SOAP12)) {
    return flaw('4007', 'FORMAT_FAILURE', 'Element główny nie jest kopertą SOAP 1.1 ani 1.2.', root)
  }
  const [header, body, ...more] = partsOfEnvelope(root)
  if (body === undefined || more.length > 0 || !isNamed(body, ns, 'Body')) {
    return misbuilt('Koperta ma zawierać najwyżej jeden Header i jeden Body na końcu.', root)
  }
  if (header === undefined) return unsigned(root)
  if (!isNamed(header, ns, 'Header')) return misbuilt('Przed Body może stać tylko Header.', header)
  const blocks = elementsOnly(header)
  if (blocks === undefined) return misbuilt('Header zawiera tekst.', header)
  const securities = blocks.filter(one => isNamed(one, WSSE, 'Security'))
  const [security, ...others] = securities
  if (security === undefined) return unsigned(header)
  if (others.length > 0) return misbuilt('Komunikat ma więcej niż jeden nagłówek Security.', others[0])
  const actor = attributeOf(security, ns, ns === SOAP11 ? 'actor' : 'role')
  if (!rolesForUs.has(actor)) return unsigned(security)
  const held = partsOfSecurity(security)
  if ('refused' in held) return held
  const places = new Set([root, header, body, security, held.timestamp, held.signature])
  if (held.token !== undefined) places.add(held.token)
  const ids = collectIds(root, guard(places, security, held.signature))
  if ('refused' in ids) return ids
  const soapVersion = ns === SOAP11 ? '1.1' : '1.2'
  return { soapVersion, blocks: blocks.filter(one => one !== security), body, ...held, ids }
}

/** [Header or undefined, Body, …]: anything that does not fit makes the list longer or leaves the Body out. */
function partsOfEnvelope(envelope: XmlElement): (XmlElement | undefined)[] {
  const children = elementsOnly(envelope) ?? []
  return children.length === 1 ? [undefined, children[0]] : children
}

type SecurityParts = Pick<MessageParts, 'timestamp' | 'signature' | 'token'>

/** In any order: toolkits put the token before the signature that refers to it, or after (zeep). @see WS-I BSP 1.1 R5205 */
function partsOfSecurity(security: XmlElement): SecurityParts | Refusal<'2001' | '2007'> {
  const children = elementsOnly(security)
  if (children === undefined) return misbuilt('Security zawiera tekst.', security)
  const timestamps = children.filter(one => isNamed(one, WSU, 'Timestamp'))
  const signatures = children.filter(one => isNamed(one, DS, 'Signature'))
  const [token] = children.filter(one => isNamed(one, WSSE, 'BinarySecurityToken'))
  const [timestamp] = timestamps
  const [signature] = signatures
  if (signature === undefined) return unsigned(security)
  const expected = token === undefined ? 2 : 3
  if (timestamp === undefined || timestamps.length !== 1 || signatures.length !== 1 || children.length !== expected) {
    return misbuilt(
      'Security ma zawierać jeden Timestamp, jeden Signature i najwyżej jeden BinarySecurityToken.',
      security,
    )
  }
  return { timestamp, signature, token }
}

/**
 * Refuses a guarded name anywhere but at its place, instructions anywhere, and comments inside wsse:Security, where they could split a value
 * for one reader and not for another. Inside the Signature its exact structure is checked where it is read.
 */
function guard(places: ReadonlySet<XmlElement>, security: XmlElement, signature: XmlElement) {
  return (element: XmlElement): Refusal<'2007' | '4003'> | undefined => {
    for (const node of element.children) {
      if (node.kind === 'instruction') {
        return flaw('4003', 'FORMAT_FAILURE', 'Instrukcje przetwarzania są niedozwolone.', element)
      }
      if (node.kind === 'comment' && isBelow(element, security)) {
        return misbuilt('Komentarz w nagłówku Security jest niedozwolony.', element)
      }
    }
    if (!guarded.has(element.local) || places.has(element) || isInside(element, signature)) return undefined
    return misbuilt('Element o nazwie zastrzeżonej dla koperty lub podpisu stoi w niedozwolonym miejscu.', element)
  }
}

function isBelow(element: XmlElement, ancestor: XmlElement): boolean {
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) if (at === ancestor) return true
  return false
}

/** SignedInfo and QualifyingProperties have one place each below the Signature; Envelope, Body and the like have none. */
function isInside(element: XmlElement, signature: XmlElement): boolean {
  const parent = element.parent
  if (element.local === 'SignedInfo') return parent === signature
  if (element.local === 'SecurityTokenReference') return parent?.local === 'KeyInfo' && parent.parent === signature
  if (element.local === 'QualifyingProperties') return parent?.local === 'Object' && parent.parent === signature
  return (
    element.local === 'SignedProperties' &&
    parent?.local === 'QualifyingProperties' &&
    parent.parent?.parent === signature
  )
}

function unsigned(at: XmlElement): Refusal<'2001'> {
  return flaw('2001', 'SIGNED_DATA_NOT_FOUND', 'Komunikat nie ma podpisu dla tego odbiorcy.', at)
}

function misbuilt(text: string, at: XmlElement | undefined): Refusal<'2007'> {
  return flaw('2007', 'FORMAT_FAILURE', text, at)
}

import type { Refusal } from '../../fault/refusal.js'
import { WSSE, WSSE11, WSU } from '../../xml/names.js'
import { attributeOf, isNamed, type XmlElement } from '../../xml/tree.js'
import { flaw } from '../flaw.js'
import { bytesOf, elementsOnly } from '../xmldsig/children.js'
import { maxCertificateBytes } from '../xmldsig/read-signature.js'

/** One X.509 v3 certificate. @see OASIS WSS X.509 Certificate Token Profile 1.1.1 §3.1 */
export const X509V3 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-x509-token-profile-1.0#X509v3'

export const BASE64 = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary'

/**
 * The certificate (DER) of a BinarySecurityToken that holds one X.509 v3 certificate in base64 and says so.
 * 2007: another kind of token, or one that leaves its kind open.
 * @see WS-I BSP 1.1 R3029, R3031, R3033
 */
export function certificateOfToken(token: XmlElement): Uint8Array | Refusal<'2007'> {
  const said = attributeOf(token, '', 'ValueType') === X509V3 && attributeOf(token, '', 'EncodingType') === BASE64
  if (!said || token.attributes.length !== 3 || attributeOf(token, WSU, 'Id') === undefined) {
    return misbuilt('BinarySecurityToken ma podawać ValueType X509v3, EncodingType Base64Binary i wsu:Id.', token)
  }
  return bytesOf(token, maxCertificateBytes) ?? misbuilt('BinarySecurityToken nie jest wartością base64.', token)
}

/**
 * Demands that KeyInfo holds one SecurityTokenReference with one direct Reference to this very token; undefined: it does.
 * Other ways to name a key (identifiers, thumbprints, embedded tokens, names) are refused with 2007.
 * @see WS-I BSP 1.1 R5402, R5417, R3059; OASIS WSS SOAP Message Security 1.1.1 §7.2
 */
export function demandDirectReference(keyInfo: XmlElement, token: XmlElement): Refusal<'2007'> | undefined {
  const [holder, ...others] = elementsOnly(keyInfo) ?? []
  if (holder === undefined || others.length > 0 || !isNamed(holder, WSSE, 'SecurityTokenReference')) {
    return misbuilt('KeyInfo ma zawierać jedno SecurityTokenReference.', keyInfo)
  }
  const known = holder.attributes.every(one => isNameOf(one, WSU, 'Id') || isNameOf(one, WSSE11, 'TokenType'))
  const [reference, ...more] = elementsOnly(holder) ?? []
  if (!known || reference === undefined || more.length > 0 || !isNamed(reference, WSSE, 'Reference')) {
    return misbuilt('SecurityTokenReference ma zawierać jedno Reference.', holder)
  }
  const kind = attributeOf(reference, '', 'ValueType')
  const leads = attributeOf(reference, '', 'URI') === `#${attributeOf(token, WSU, 'Id')}`
  if (!leads || (kind !== undefined && kind !== X509V3) || elementsOnly(reference)?.length !== 0) {
    return misbuilt('Reference ma wskazywać BinarySecurityToken z tego nagłówka.', reference)
  }
  return undefined
}

function isNameOf(attribute: { readonly ns: string; readonly local: string }, ns: string, local: string): boolean {
  return attribute.ns === ns && attribute.local === local
}

function misbuilt(text: string, at: XmlElement): Refusal<'2007'> {
  return flaw('2007', 'FORMAT_FAILURE', text, at)
}

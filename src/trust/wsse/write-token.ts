import type { Signer } from '../../ports/runtime/signer.js'
import { WSSE, WSU } from '../../xml/names.js'
import { attribute, XmlWriter } from '../../xml/write.js'
import { BASE64, X509V3 } from './token.js'

/** The token's wsu:Id. */
export const tokenId = 'token'

const tokens = new WeakMap<Signer, string>()

/** `wsse:BinarySecurityToken` with the signer's certificate in its canonical form, an apex. @see OASIS WSS X.509 Certificate Token Profile 1.1.1 §3.1 */
export function tokenText(signer: Signer): string {
  const known = tokens.get(signer)
  if (known !== undefined) return known
  const [certificate] = signer.chain
  if (certificate === undefined) throw new Error('The signer has no certificate')
  const text = new XmlWriter()
    .open('wsse', WSSE, 'BinarySecurityToken', [
      attribute('EncodingType', BASE64),
      attribute('ValueType', X509V3),
      { prefix: 'wsu', ns: WSU, local: 'Id', value: tokenId },
    ])
    .text(Buffer.from(certificate).toString('base64'))
    .close()
    .string()
  tokens.set(signer, text)
  return text
}

/** What stands in KeyInfo: a direct reference to the token. @see OASIS WSS SOAP Message Security 1.1.1 §7.2 */
export function tokenReferenceText(): string {
  return (
    `<wsse:SecurityTokenReference xmlns:wsse="${WSSE}">` +
    `<wsse:Reference URI="#${tokenId}" ValueType="${X509V3}"></wsse:Reference></wsse:SecurityTokenReference>`
  )
}

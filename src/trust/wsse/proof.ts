import type { SignatureForm } from '../../domain/registry/signature-form.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import type { XmlElement } from '../../xml/tree.js'
import { signedPropertiesOf } from '../xades/read-properties.js'
import { messageCaps, onlyObject, readKeyedSignature, readSignature } from '../xmldsig/read-signature.js'
import type { SignedInfo } from '../xmldsig/signed-info.js'
import type { MessageParts } from './structure.js'
import { certificateOfToken, demandDirectReference } from './token.js'

/** The signature of a message taken apart, whatever its form; nothing of it is trusted yet. */
export interface Proof {
  readonly form: SignatureForm
  readonly signedInfo: SignedInfo
  readonly value: Uint8Array
  /** DER: the first is held to be the signer's. */
  readonly certificates: readonly Uint8Array[]
  /** What has to be signed beside Body and Timestamp; form `wss` has none. */
  readonly signedProperties: XmlElement | undefined
}

/** Reads the signature in the form that its message shows: a BinarySecurityToken makes it `wss`. @see shared security profile §1 */
export function readProof(parts: MessageParts): Proof | Refusal<'2005' | '2007'> {
  return parts.token === undefined ? readXades(parts.signature) : readWss(parts.signature, parts.token)
}

function readXades(element: XmlElement): Proof | Refusal<'2005' | '2007'> {
  const signature = readSignature(element, messageCaps)
  if (isRefusal(signature)) return signature
  const object = onlyObject(signature)
  if (isRefusal(object)) return object
  const properties = signedPropertiesOf(object, element)
  if (isRefusal(properties)) return properties
  const { signedInfo, value, certificates } = signature
  return { form: 'xades', signedInfo, value, certificates, signedProperties: properties.signed }
}

function readWss(element: XmlElement, token: XmlElement): Proof | Refusal<'2005' | '2007'> {
  const signature = readKeyedSignature(element, messageCaps)
  if (isRefusal(signature)) return signature
  const { signedInfo, value, keyInfo } = signature
  const astray = demandDirectReference(keyInfo, token)
  if (astray !== undefined) return astray
  const certificate = certificateOfToken(token)
  if ('refused' in certificate) return certificate
  return { form: 'wss', signedInfo, value, certificates: [certificate], signedProperties: undefined }
}

import { type OperationName, operationOf, operations } from '../contract/index.js'
import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { type Envelope, readEnvelope } from '../soap/read-envelope.js'
import { WSSE } from '../xml/names.js'
import { readXml } from '../xml/read.js'
import { childElements, isNamed } from '../xml/tree.js'
import type { MessageText, ReadingTerms } from './desk.js'
import type { Manner } from './message.js'
import { inUtf8 } from './utf16.js'

/** Bytes → tree → version, mustUnderstand, shape. 4009: the envelope is of another version than the media type. @see RFC 3902; SOAP 1.2 part 2 §7.1.4 */
export function openEnvelope(
  { maxMessageBytes: maxBytes }: ReadingTerms,
  message: MessageText,
): Envelope | Refusal<'4001' | '4002' | '4003' | '4004' | '4007' | '4008' | '4009'> {
  const document = readXml(inUtf8(message.bytes), { limits: { maxBytes } })
  const envelope = isRefusal(document) ? document : readEnvelope(document)
  if (isRefusal(envelope) || envelope.version === message.manner.soapVersion) return envelope
  return refuse('4009', [fault('4009', `Koperta SOAP ${envelope.version} w typie treści innej wersji.`)])
}

/** How the answer is to be written: in the version of the envelope, and in the form that its security header shows. */
export function mannerOf(envelope: Envelope): Manner {
  const security = envelope.blocks.find(block => isNamed(block, WSSE, 'Security'))
  const bears = security !== undefined && childElements(security).some(one => isNamed(one, WSSE, 'BinarySecurityToken'))
  return { soapVersion: envelope.version, form: bears ? 'wss' : 'xades' }
}

/**
 * The operation that the unverified Body names: serves to choose what is demanded of the message, nothing else.
 * 4005: the service has none of this name; 4006: SOAPAction names another. @see WS-I BP R1109, R1127, R2744, R2745
 */
export function claimedOperation(envelope: Envelope, message: MessageText): OperationName | Refusal<'4005' | '4006'> {
  const operation = operationOf(envelope.payload)
  if (operation === undefined || operations[operation].service !== message.service) return refuse('4005')
  const action = unquoted(message.soapAction ?? '')
  return action === '' || action === operations[operation].soapAction ? operation : refuse('4006')
}

/** The value of a SOAPAction header. Without quotes it breaks R1109 and is compared as it stands. */
function unquoted(header: string): string {
  const quoted = /^\s*"([^"]*)"\s*$/.exec(header)
  return quoted?.[1] ?? header.trim()
}

import type { SignatureForm } from '../domain/registry/signature-form.js'
import { isRefusal } from '../fault/refusal.js'
import type { Signer } from '../ports/runtime/signer.js'
import { exclusiveCanonicalText } from '../xml/canonical.js'
import { fixedPrefixes, SOAP11, SOAP12, WSSE, WSU } from '../xml/names.js'
import { readXml } from '../xml/read.js'
import { XmlWriter } from '../xml/write.js'
import { type Digest, familyRow } from './algorithms.js'
import { tokenId, tokenReferenceText, tokenText } from './wsse/write-token.js'
import { qualifyingPropertiesText, SIGNED_PROPERTIES_TYPE, signedPropertiesText } from './xades/write-properties.js'
import { keyedSignatureText, signatureText, signedInfoText } from './xmldsig/write-signature.js'

export type SoapVersion = '1.1' | '1.2'

/** How long a message is good for where nothing else is said; also the longest that is accepted. */
export const defaultLifetimeMs = 300_000

export interface MessageOrder {
  readonly soapVersion: SoapVersion
  /** `xades` where absent. */
  readonly form?: SignatureForm
  /** What stands in the Body: one canonical element that declares the namespaces it uses, or a callback that writes it. */
  readonly body: Uint8Array | ((writer: XmlWriter) => void)
  readonly signer: Signer
  /** Absent: the digest of the signer's family. */
  readonly digest?: Digest
  readonly now: Date
  readonly lifetimeMs?: number
  /** Further header blocks, each a whole element; the signature does not cover them. */
  readonly extraHeaders?: readonly Uint8Array[]
}

const ids = {
  body: 'body',
  timestamp: 'timestamp',
  signature: 'signature',
  properties: 'signed-properties',
  bodyReference: 'reference-body',
  timestampReference: 'reference-timestamp',
} as const

const mimeType = 'text/xml'

/**
 * A whole SOAP message, signed: Body, Timestamp and SignedProperties (form `xades`) or the token (form `wss`) are covered, each written
 * as an apex in exclusive canonical form, so that signing is hashing what was written.
 * @see ETSI EN 319 132-1 (B-B); OASIS WSS SOAP Message Security 1.1.1 §8, §10; X.509 Certificate Token Profile 1.1.1 @req D3
 */
export async function signMessage(order: MessageOrder): Promise<Uint8Array> {
  const ns = order.soapVersion === '1.1' ? SOAP11 : SOAP12
  const prefix = fixedPrefixes.get(ns) ?? 'soap'
  const body = bodyText(order.body, prefix, ns)
  const timestamp = timestampText(order.now, order.lifetimeMs ?? defaultLifetimeMs)
  const sign = order.form === 'wss' ? wssSignature : xadesSignature
  const signature = await sign(order, body, timestamp)
  const extra = (order.extraHeaders ?? []).map(block => Buffer.from(block).toString('utf8')).join('')
  return Buffer.from(
    `<${prefix}:Envelope xmlns:${prefix}="${ns}"><${prefix}:Header>` +
      `<wsse:Security xmlns:wsse="${WSSE}" ${prefix}:mustUnderstand="1">${timestamp}${signature}</wsse:Security>` +
      `${extra}</${prefix}:Header>${body}</${prefix}:Envelope>`,
    'utf8',
  )
}

/** Token and signature: the token comes before what refers to it. @see WS-I BSP 1.1 R5205 */
async function wssSignature(order: MessageOrder, body: string, timestamp: string): Promise<string> {
  const { signer } = order
  const digest = order.digest ?? familyRow(signer.family).digest
  const token = tokenText(signer)
  const signedInfo = signedInfoText(
    [
      { uri: `#${ids.body}`, canonical: body },
      { uri: `#${ids.timestamp}`, canonical: timestamp },
      { uri: `#${tokenId}`, canonical: token },
    ],
    signer,
    digest,
  )
  return token + (await keyedSignatureText(ids.signature, signedInfo, tokenReferenceText(), signer, digest))
}

function xadesSignature(order: MessageOrder, body: string, timestamp: string): Promise<string> {
  const { signer, now } = order
  const digest = order.digest ?? familyRow(signer.family).digest
  const formats = [
    { reference: ids.bodyReference, mimeType },
    { reference: ids.timestampReference, mimeType },
  ]
  const properties = signedPropertiesText({ id: ids.properties, signer, digest, now, formats })
  const signedInfo = signedInfoText(
    [
      { id: ids.bodyReference, uri: `#${ids.body}`, canonical: body },
      { id: ids.timestampReference, uri: `#${ids.timestamp}`, canonical: timestamp },
      { uri: `#${ids.properties}`, type: SIGNED_PROPERTIES_TYPE, canonical: properties },
    ],
    signer,
    digest,
  )
  const object = qualifyingPropertiesText(ids.signature, properties)
  return signatureText(ids.signature, signedInfo, object, signer, digest)
}

function bodyText(body: MessageOrder['body'], prefix: string, ns: string): string {
  const writer = new XmlWriter().open(prefix, ns, 'Body', [wsuId(ids.body)])
  if (typeof body === 'function') {
    body(writer)
    return writer.close().string()
  }
  const text = writer.raw(body).close().string()
  return declaresAgain(text, prefix) ? canonicalAgain(text) : text
}

/** Whether the content declares a prefix that the Body already does: a fragment that was not written for this place. */
function declaresAgain(text: string, prefix: string): boolean {
  const start = text.indexOf('>')
  return text.includes(` xmlns:${prefix}=`, start) || text.includes(' xmlns:wsu=', start)
}

function canonicalAgain(text: string): string {
  const document = readXml(Buffer.from(text, 'utf8'))
  if (isRefusal(document)) throw new Error('The body is not a canonical fragment')
  return exclusiveCanonicalText(document.root)
}

function timestampText(now: Date, lifetimeMs: number): string {
  const expires = new Date(now.getTime() + lifetimeMs)
  return new XmlWriter()
    .open('wsu', WSU, 'Timestamp', [wsuId(ids.timestamp)])
    .element('wsu', WSU, 'Created', now.toISOString())
    .element('wsu', WSU, 'Expires', expires.toISOString())
    .close()
    .string()
}

function wsuId(value: string) {
  return { prefix: 'wsu', ns: WSU, local: 'Id', value }
}

import { hash } from 'node:crypto'
import type { Signer } from '../../ports/runtime/signer.js'
import { DS, EXC_C14N } from '../../xml/names.js'
import type { XmlAttribute } from '../../xml/tree.js'
import { attribute, XmlWriter } from '../../xml/write.js'
import { type Digest, digestRow, signatureRowFor } from '../algorithms.js'

export const BASE64_TRANSFORM = 'http://www.w3.org/2000/09/xmldsig#base64'
export const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'

/** A reference about to be signed: where it points and what it covers. */
export interface ReferenceOrder {
  readonly id?: string
  /** Absent: the reference leaves open what it is to. */
  readonly uri?: string
  readonly type?: string
  /** The exclusive canonical form where absent; ENVELOPED comes before it, the others stand in its place. */
  readonly transform?: 'ENVELOPED' | 'BASE64' | 'NONE'
  /** The canonical text, or the bytes that have none. */
  readonly canonical: string | Uint8Array
}

/** `ds:SignedInfo` in its canonical form, an apex. @see https://www.w3.org/TR/xmldsig-core1/#sec-SignedInfo */
export function signedInfoText(references: readonly ReferenceOrder[], signer: Signer, digest: Digest): string {
  const writer = new XmlWriter()
  writer.open('ds', DS, 'SignedInfo')
  empty(writer, 'CanonicalizationMethod', EXC_C14N)
  empty(writer, 'SignatureMethod', signatureRowFor(signer.family, digest).uri)
  for (const reference of references) writeReference(writer, reference, digest)
  return writer.close().string()
}

function writeReference(writer: XmlWriter, reference: ReferenceOrder, digest: Digest): void {
  const { uri, id, type, transform, canonical } = reference
  const attributes: XmlAttribute[] = []
  if (uri !== undefined) attributes.push(attribute('URI', uri))
  if (id !== undefined) attributes.push(attribute('Id', id))
  if (type !== undefined) attributes.push(attribute('Type', type))
  writer.open('ds', DS, 'Reference', attributes)
  if (transform !== 'NONE') {
    writer.open('ds', DS, 'Transforms')
    if (transform === 'ENVELOPED') empty(writer, 'Transform', ENVELOPED)
    empty(writer, 'Transform', transform === 'BASE64' ? BASE64_TRANSFORM : EXC_C14N)
    writer.close()
  }
  empty(writer, 'DigestMethod', digestRow(digest).uri)
  writer.element('ds', DS, 'DigestValue', digestOf(canonical, digest)).close()
}

function empty(writer: XmlWriter, local: string, algorithm: string): void {
  writer.element('ds', DS, local, '', [attribute('Algorithm', algorithm)])
}

/** Digest of a canonical text or of bytes, in base64. */
export function digestOf(canonical: string | Uint8Array, digest: Digest): string {
  return hash(digestRow(digest).node, canonical, 'base64')
}

/** A `ds:Signature` of SignedInfo, its value and what names the key. */
export async function keyedSignatureText(
  id: string,
  signedInfo: string,
  keyInfo: string,
  signer: Signer,
  digest: Digest,
): Promise<string> {
  const value = await valueText(signedInfo, signer, digest)
  return `<ds:Signature xmlns:ds="${DS}" Id="${id}">${signedInfo}${value}<ds:KeyInfo>${keyInfo}</ds:KeyInfo></ds:Signature>`
}

async function valueText(signedInfo: string, signer: Signer, digest: Digest): Promise<string> {
  const value = await signer.sign(Buffer.from(signedInfo, 'utf8'), digest)
  return `<ds:SignatureValue>${Buffer.from(value).toString('base64')}</ds:SignatureValue>`
}

/** The whole `ds:Signature`: SignedInfo, its value, X509Data with the signer's chain, one Object with `object`, and before it `content`, a whole one. */
export async function signatureText(
  id: string,
  signedInfo: string,
  object: string,
  signer: Signer,
  digest: Digest,
  content = '',
): Promise<string> {
  return (
    `<ds:Signature xmlns:ds="${DS}" Id="${id}">${signedInfo}${await valueText(signedInfo, signer, digest)}` +
    `${keyInfoText(signer)}${content}<ds:Object>${object}</ds:Object></ds:Signature>`
  )
}

const keyInfos = new WeakMap<Signer, string>()

function keyInfoText(signer: Signer): string {
  const known = keyInfos.get(signer)
  if (known !== undefined) return known
  const certificates = signer.chain.map(
    der => `<ds:X509Certificate>${Buffer.from(der).toString('base64')}</ds:X509Certificate>`,
  )
  const text = `<ds:KeyInfo><ds:X509Data>${certificates.join('')}</ds:X509Data></ds:KeyInfo>`
  keyInfos.set(signer, text)
  return text
}

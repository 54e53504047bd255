import { hash } from 'node:crypto'
import type { Signer } from '../../ports/runtime/signer.js'
import { DS, EXC_C14N } from '../../xml/names.js'
import type { XmlAttribute } from '../../xml/tree.js'
import { attribute, XmlWriter } from '../../xml/write.js'
import { type Digest, digestRow, signatureRowFor } from '../algorithms.js'

export const BASE64_TRANSFORM = 'http://www.w3.org/2000/09/xmldsig#base64'
export const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature'

/** A reference about to be signed: where it points and the canonical text that it covers. */
export interface ReferenceOrder {
  readonly id?: string
  readonly uri: string
  readonly type?: string
  readonly isEnveloped?: boolean
  readonly canonical: string
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
  const attributes: XmlAttribute[] = [attribute('URI', reference.uri)]
  if (reference.id !== undefined) attributes.push(attribute('Id', reference.id))
  if (reference.type !== undefined) attributes.push(attribute('Type', reference.type))
  writer.open('ds', DS, 'Reference', attributes).open('ds', DS, 'Transforms')
  if (reference.isEnveloped === true) empty(writer, 'Transform', ENVELOPED)
  empty(writer, 'Transform', EXC_C14N)
  writer.close()
  empty(writer, 'DigestMethod', digestRow(digest).uri)
  writer.element('ds', DS, 'DigestValue', digestOf(reference.canonical, digest)).close()
}

function empty(writer: XmlWriter, local: string, algorithm: string): void {
  writer.element('ds', DS, local, '', [attribute('Algorithm', algorithm)])
}

/** Digest of a canonical text, in base64. */
export function digestOf(canonical: string, digest: Digest): string {
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

/** The whole `ds:Signature`: SignedInfo, its value, X509Data with the signer's chain, and one Object. */
export async function signatureText(
  id: string,
  signedInfo: string,
  object: string,
  signer: Signer,
  digest: Digest,
): Promise<string> {
  return (
    `<ds:Signature xmlns:ds="${DS}" Id="${id}">${signedInfo}${await valueText(signedInfo, signer, digest)}` +
    `${keyInfoText(signer)}<ds:Object>${object}</ds:Object></ds:Signature>`
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

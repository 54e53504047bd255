import { hash } from 'node:crypto'
import type { Signer } from '../../ports/runtime/signer.js'
import { DS, XADES132 } from '../../xml/names.js'
import { attribute, XmlWriter } from '../../xml/write.js'
import { type Digest, digestRow } from '../algorithms.js'

/** The Type that marks the reference to SignedProperties. @see ETSI EN 319 132-1 §4.4.2 */
export const SIGNED_PROPERTIES_TYPE = 'http://uri.etsi.org/01903#SignedProperties'

export interface PropertiesOrder {
  readonly id: string
  readonly signer: Signer
  readonly digest: Digest
  readonly now: Date
  /** The data objects: the Id of their reference and what they are. */
  readonly formats: readonly { readonly reference: string; readonly mimeType: string }[]
}

/**
 * `xades:SignedProperties` in its canonical form, an apex: SigningTime, SigningCertificateV2, a DataObjectFormat for each object.
 * @see ETSI EN 319 132-1 §5.2
 */
export function signedPropertiesText(order: PropertiesOrder): string {
  const writer = new XmlWriter()
  writer.open('xades', XADES132, 'SignedProperties', [attribute('Id', order.id)])
  writer.open('xades', XADES132, 'SignedSignatureProperties')
  writer.element('xades', XADES132, 'SigningTime', `${order.now.toISOString().slice(0, 19)}Z`)
  writer.open('xades', XADES132, 'SigningCertificateV2').open('xades', XADES132, 'Cert')
  writer.open('xades', XADES132, 'CertDigest')
  writer.element('ds', DS, 'DigestMethod', '', [attribute('Algorithm', digestRow(order.digest).uri)])
  writer.element('ds', DS, 'DigestValue', certificateDigest(order.signer, order.digest))
  writer.close().close().close().close()
  writer.open('xades', XADES132, 'SignedDataObjectProperties')
  for (const { reference, mimeType } of order.formats) {
    writer.open('xades', XADES132, 'DataObjectFormat', [attribute('ObjectReference', `#${reference}`)])
    writer.element('xades', XADES132, 'MimeType', mimeType).close()
  }
  return writer.close().close().string()
}

/** What stands in `ds:Object`: the qualifying properties of one signature. */
export function qualifyingPropertiesText(signatureId: string, signedProperties: string): string {
  return (
    `<xades:QualifyingProperties xmlns:xades="${XADES132}" Target="#${signatureId}">` +
    `${signedProperties}</xades:QualifyingProperties>`
  )
}

const certificateDigests = new WeakMap<Signer, Map<Digest, string>>()

function certificateDigest(signer: Signer, digest: Digest): string {
  const known = certificateDigests.get(signer) ?? new Map<Digest, string>()
  const remembered = known.get(digest)
  if (remembered !== undefined) return remembered
  const [certificate] = signer.chain
  if (certificate === undefined) throw new Error('The signer has no certificate')
  const value = hash(digestRow(digest).node, certificate, 'base64')
  certificateDigests.set(signer, known.set(digest, value))
  return value
}

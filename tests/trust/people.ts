/** Authorities, systems and messages that the tests of this room share. */
import type { SignatureForm } from '../../src/domain/registry/signature-form.js'
import type { KeyFamily, Signer } from '../../src/ports/runtime/signer.js'
import { type Authority, createRootAuthority, issueCertificate, randomSerial } from '../../src/trust/authority.js'
import { certificatePem } from '../../src/trust/certificates.js'
import { generateKeyPair, type KeyPair } from '../../src/trust/keys.js'
import { type Purpose, type TrustAnchors, trustAnchors } from '../../src/trust/path.js'
import { createSelfSigned } from '../../src/trust/requests.js'
import { type MessageOrder, signMessage } from '../../src/trust/sign-message.js'
import { pemSigner } from '../../src/trust/signers.js'

export const now = new Date('2026-11-20T12:00:00.000Z')
export const later = (ms: number) => new Date(now.getTime() + ms)
export const families: readonly KeyFamily[] = ['RSA', 'EC-P256', 'EC-P384']
const dayMs = 86_400_000

export interface Person {
  readonly family: KeyFamily
  readonly authority: Authority
  readonly anchors: TrustAnchors
  readonly pair: KeyPair
  readonly certificatePem: string
  readonly signer: Signer
}

/** A system with a signing certificate of its own authority. */
export async function person(family: KeyFamily, purpose: Purpose = 'SIGNING', authority?: Authority): Promise<Person> {
  const ca =
    authority ??
    (await createRootAuthority({ commonName: 'CA testowe', family, bits: 2048, validDays: 3650, now: later(-dayMs) }))
  const pair = await generateKeyPair(family, 2048)
  const der = await issueCertificate(ca, {
    spki: pair.spki,
    subject: { commonName: 'SD-000001', organization: 'PUP Testowy', country: 'PL' },
    purpose,
    notBefore: later(-dayMs),
    notAfter: later(365 * dayMs),
    serial: randomSerial(),
  })
  const pem = certificatePem(der)
  const signer = pemSigner(pair.privateKeyPem, pem)
  return { family, authority: ca, anchors: trustAnchors([ca.certificatePem]), pair, certificatePem: pem, signer }
}

/** A system before registration: its certificate is self-signed. */
export async function starter(family: KeyFamily): Promise<{ pair: KeyPair; signer: Signer }> {
  const pair = await generateKeyPair(family, 2048)
  const pem = certificatePem(await createSelfSigned(pair, { commonName: 'nowy' }, now))
  return { pair, signer: pemSigner(pair.privateKeyPem, pem) }
}

export const content =
  '<d:pobierzDane xmlns:d="urn:csizs-gw:dane-beneficjenta:v1"><w:kontekst xmlns:w="urn:csizs-gw:wspolne:v1"><w:idSystemu>SD-000001</w:idSystemu></w:kontekst><d:cel>Zażółć &amp; &lt;jaźń&gt;</d:cel></d:pobierzDane>'

/** A signed message of this person; `change` overrides parts of the order. */
export function message(signer: Signer, change: Partial<MessageOrder> = {}): Promise<Uint8Array> {
  return signMessage({ soapVersion: '1.1', body: Buffer.from(content), signer, now, ...change })
}

/** A policy under which the person's messages pass. */
export function policyOf(anchors: TrustAnchors, forms: readonly SignatureForm[] = ['xades']) {
  return { forms, trustAnchors: anchors, now, resolveSigner: async () => 'SD-000001' } as const
}

import type { OperationName } from '../contract/index.js'
import { type SignatureForm, signatureForms } from '../domain/registry/signature-form.js'
import type { System } from '../domain/registry/system.js'
import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { operations } from '../operations/index.js'
import type { KeyFamily } from '../ports/runtime/signer.js'
import type { Envelope } from '../soap/read-envelope.js'
import { readCertificate } from '../trust/certificates.js'
import { type SignerCandidate, type Verified, verifyMessage } from '../trust/verify-message.js'
import { canonicalWithin } from '../xml/canonical.js'
import { canonicalLimits } from '../xml/limits.js'
import { readXml } from '../xml/read.js'
import type { XmlElement } from '../xml/tree.js'
import type { Gateway } from './gateway.js'

/** The Body from which everything further is taken: canonical bytes and the tree that was read from them. */
export interface VerifiedBody {
  readonly bytes: Uint8Array
  readonly tree: XmlElement
}

/** A registered system whose signature held. */
export interface KnownSigner {
  readonly system: System
  /** SHA-256 of the signing certificate, hex. */
  readonly fingerprint: string
  readonly family: KeyFamily | undefined
}

/** A registered system that signed. */
export interface SystemSender extends KnownSigner {
  readonly kind: 'SYSTEM'
  readonly body: VerifiedBody
}

/** Somebody who holds the key of a self-signed certificate, and nothing else is known. */
export interface SelfSignedSender {
  readonly kind: 'SELF_SIGNED'
  readonly spki: Uint8Array
  readonly fingerprint: string
  readonly family: KeyFamily
  readonly body: VerifiedBody
}

/** Nobody signed. */
export interface UnsignedSender {
  readonly kind: 'UNSIGNED'
  readonly body: VerifiedBody
}

export type Sender = SystemSender | SelfSignedSender | UnsignedSender

/** A refusal of a message whose signature held: the signer is known. */
export interface SignedRefusal {
  readonly refusal: Refusal
  readonly signer: KnownSigner
}

/**
 * Who sent the message, by its signature. What an operation demands follows from who may call it: where anybody may, an
 * unsigned message passes; where somebody not yet registered may, a self-signed certificate does; all others have to be
 * signed by a registered system. A signature that is there is verified, needed or not.
 * @req D2 D3
 */
export async function verifySender(
  gateway: Gateway,
  envelope: Envelope,
  operation: OperationName,
): Promise<Sender | Refusal | SignedRefusal> {
  const callers: readonly string[] = operations[operation].admission.callers
  if (!envelope.secured && callers.includes('anonymous')) return unsigned(gateway, envelope)
  let resolved: (SignerCandidate & { readonly system: System }) | undefined
  const verified = await verifyMessage(envelope.document, {
    forms: signatureForms,
    trustAnchors: gateway.anchors,
    now: gateway.house.clock.now(),
    limits: { maxBytes: gateway.maxMessageBytes },
    allowSelfSigned: callers.includes('starting'),
    resolveSigner: async candidate => {
      const system = await registeredSigner(gateway, candidate)
      if (!isRefusal(system)) resolved = { ...candidate, system }
      return system
    },
  })
  if (!isRefusal(verified)) return senderOf(verified)
  // Freshness is asked last: a message that only came too late or too early bears a signature that holds.
  if (verified.refused !== '2003' || resolved === undefined) return verified
  const { system, fingerprint, certificate } = resolved
  return { refusal: verified, signer: { system, fingerprint, family: readCertificate(certificate)?.family } }
}

function senderOf(verified: Verified<System>): Sender {
  const { signer } = verified
  const body = { bytes: verified.bodyBytes, tree: verified.body }
  const { fingerprint, family } = signer
  if (signer.kind === 'SELF_SIGNED') return { kind: 'SELF_SIGNED', spki: signer.spki, fingerprint, family, body }
  return { kind: 'SYSTEM', system: signer.decision, fingerprint, family, body }
}

/** The system that the certificate signs for. 1003: registered for no system, or for TLS; 1002: withdrawn; 2007: not in this form. */
async function registeredSigner(
  gateway: Gateway,
  { fingerprint, form }: SignerCandidate,
): Promise<System | Refusal<'1002' | '1003' | '2007'>> {
  const { control } = gateway.house
  const registered = await control.certificate(fingerprint)
  if (registered === undefined || registered.purpose !== 'PODPIS') return refuse('1003')
  if (registered.state !== 'AKTYWNY') return refuse('1002')
  const system = await control.system(registered.systemId)
  if (system === undefined) return refuse('1003')
  return system.forms.includes(form) ? system : refuse('2007', [formNotAllowed(form)])
}

function formNotAllowed(form: SignatureForm) {
  return fault('2007', `Postać podpisu ${form} nie jest dozwolona dla tego systemu (ustawFormePodpisu).`)
}

/** An unsigned Body takes the same way as a signed one: canonical form, read again. */
function unsigned(gateway: Gateway, envelope: Envelope): UnsignedSender | Refusal {
  const limits = canonicalLimits({ maxBytes: gateway.maxMessageBytes })
  const bytes = canonicalWithin(limits.maxBytes, envelope.body)
  if (isRefusal(bytes)) return bytes
  const document = readXml(bytes, { limits })
  return isRefusal(document) ? document : { kind: 'UNSIGNED', body: { bytes, tree: document.root } }
}

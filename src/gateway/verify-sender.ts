import type { OperationName } from '../contract/index.js'
import { type SignatureForm, signatureForms } from '../domain/registry/signature-form.js'
import type { System } from '../domain/registry/system.js'
import { fault, isRefusal, type Refusal, refuse } from '../fault/refusal.js'
import { operations } from '../operations/index.js'
import type { Envelope } from '../soap/read-envelope.js'
import { readCertificate } from '../trust/certificates.js'
import { type SignerCandidate, type Verified, verifyMessage } from '../trust/verify-message.js'
import { canonicalWithin } from '../xml/canonical.js'
import { canonicalLimits } from '../xml/limits.js'
import { readXml } from '../xml/read.js'
import type { Desk, ReadingTerms } from './desk.js'
import type { Gateway } from './gateway.js'
import type { SignedRefusal, VerifiedSender } from './sender.js'

/**
 * Who sent the message, by its signature. What an operation demands follows from who may call it: where anybody may, an
 * unsigned message passes; where somebody not yet registered may, a self-signed certificate does; all others have to be
 * signed by a registered system. A signature that is there is verified, needed or not.
 * @req D2 D3
 */
export async function verifySender(
  terms: ReadingTerms,
  desk: Desk,
  envelope: Envelope,
  operation: OperationName,
): Promise<VerifiedSender | Refusal | SignedRefusal> {
  const callers: readonly string[] = operations[operation].admission.callers
  if (!envelope.secured && callers.includes('anonymous')) return unsigned(terms, envelope)
  let resolved: (SignerCandidate & { readonly system: System }) | undefined
  const verified = await verifyMessage(envelope.document, {
    forms: signatureForms,
    trustAnchors: terms.anchors,
    now: await desk.now(),
    limits: { maxBytes: terms.maxMessageBytes },
    allowSelfSigned: callers.includes('starting'),
    resolveSigner: async candidate => {
      const system = await desk.registeredSigner(candidate)
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

function senderOf(verified: Verified<System>): VerifiedSender {
  const { signer } = verified
  const body = { bytes: verified.bodyBytes, tree: verified.body }
  const { fingerprint, family } = signer
  if (signer.kind === 'RESOLVED')
    return { sender: { kind: 'SYSTEM', system: signer.decision, fingerprint, family }, body }
  return { sender: { kind: 'SELF_SIGNED', spki: signer.spki, fingerprint, family }, body }
}

/** The system that the certificate signs for. 1003: registered for no system, or for TLS; 1002: withdrawn; 2007: not in this form. */
export async function registeredSigner(
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
function unsigned(terms: ReadingTerms, envelope: Envelope): VerifiedSender | Refusal {
  const limits = canonicalLimits({ maxBytes: terms.maxMessageBytes })
  const bytes = canonicalWithin(limits.maxBytes, envelope.body)
  if (isRefusal(bytes)) return bytes
  const document = readXml(bytes, { limits })
  return isRefusal(document) ? document : { sender: { kind: 'UNSIGNED' }, body: { bytes, tree: document.root } }
}

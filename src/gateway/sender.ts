import type { System } from '../domain/registry/system.js'
import type { Refusal } from '../fault/refusal.js'
import type { KeyFamily } from '../ports/runtime/signer.js'
import type { XmlElement } from '../xml/tree.js'

/** A TLS peer whose certificate is a registered system's. */
export interface TlsPeer {
  readonly systemId: string
}

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
}

/** Somebody who holds the key of a self-signed certificate, and nothing else is known. */
export interface SelfSignedSender {
  readonly kind: 'SELF_SIGNED'
  readonly spki: Uint8Array
  readonly fingerprint: string
  readonly family: KeyFamily
}

/** Nobody signed. */
export interface UnsignedSender {
  readonly kind: 'UNSIGNED'
}

export type Sender = SystemSender | SelfSignedSender | UnsignedSender

/** A sender, and what the signature of theirs covers. */
export interface VerifiedSender {
  readonly sender: Sender
  readonly body: VerifiedBody
}

/** A refusal of a message whose signature held: the signer is known. */
export interface SignedRefusal {
  readonly refusal: Refusal
  readonly signer: KnownSigner
}

import type { Account } from '../domain/registry/account.js'
import type { System } from '../domain/registry/system.js'
import type { Unit } from '../domain/registry/unit.js'
import type { RoleCode } from '../domain/roles.js'
import type { SessionLack } from '../ports/runtime/security.js'

/** The end user as a system names them in `kontekst.uzytkownik`. */
export interface AssertedUser {
  readonly login: string
  readonly role: RoleCode
  readonly cell?: string
}

interface AnyCaller {
  /** Network address of the peer. */
  readonly address: string
}

/** Nobody known, over SOAP: may ask whether the gateway lives. */
export interface AnonymousCaller extends AnyCaller {
  readonly kind: 'anonymous'
}

/** Somebody at the portal who has not signed in. */
export interface VisitorCaller extends AnyCaller {
  readonly kind: 'visitor'
}

/** A system before its registration: its message is signed by a self-signed certificate over the key it wants certified. */
export interface StartingCaller extends AnyCaller {
  readonly kind: 'starting'
  /** SubjectPublicKeyInfo of the signature's key, DER. */
  readonly publicKey: Uint8Array
  readonly fingerprint: string
}

/** A registered system: TLS peer, signer and `idSystemu` are one. */
export interface SystemCaller extends AnyCaller {
  readonly kind: 'system'
  readonly system: System
  readonly unit: Unit
  /** Fingerprint of the signing certificate. */
  readonly fingerprint: string
  readonly user: AssertedUser
}

/** A person in a session of the portal. */
export interface PersonCaller extends AnyCaller {
  readonly kind: 'person'
  readonly account: Account
  readonly unit: Unit
  readonly sessionId: string
  /** The role in which the person acts now, where the door says it: what a system tells in `kontekst.uzytkownik.rola`. */
  readonly role?: RoleCode
}

/** A person on the way into a session: the password was right, the second factor is still to come. */
export interface SigningInCaller extends AnyCaller {
  readonly kind: 'signing-in'
  readonly account: Account
  readonly unit: Unit
  readonly sessionId: string
  readonly lacks: SessionLack
}

/** Who calls. @see contracts.md Callers */
export type Caller = AnonymousCaller | VisitorCaller | StartingCaller | SystemCaller | SigningInCaller | PersonCaller

export type CallerKind = Caller['kind']

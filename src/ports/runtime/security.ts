import type { CertificatePurpose } from '../../domain/registry/system.js'
import type { Refusal } from '../../fault/refusal.js'

/** Hashing of passwords (Argon2id). */
export interface Passwords {
  /** An encoded hash with its own salt and parameters. */
  hash(password: string): Promise<string>
  /** Constant-time check. Without a hash it spends the same time and says no, so that a login's existence is not told. */
  verify(hash: string | undefined, password: string): Promise<boolean>
}

/** A certificate that the gateway's CA issued. */
export interface IssuedCertificate {
  readonly der: Uint8Array
  /** SHA-256, lower-case hex. */
  readonly fingerprint: string
  readonly serial: string
  readonly notBefore: Date
  readonly notAfter: Date
}

/** The gateway's own certification authority. */
export interface Authority {
  /**
   * Issues from a PKCS#10 request (DER) whose own signature holds and whose key is RSA ≥ 2048 or P-256/P-384.
   * The subject is ours: unit and system, never what the request claims.
   */
  issue(request: {
    readonly csr: Uint8Array
    readonly purpose: CertificatePurpose
    readonly systemId: string
    readonly unitCode: string
  }): Promise<IssuedCertificate | Refusal<'5018'>>
  /** SubjectPublicKeyInfo of a PKCS#10 request, DER. */
  publicKeyOf(csr: Uint8Array): Promise<Uint8Array | Refusal<'5018'>>
  /** The CA's certificate, DER. */
  readonly certificate: Uint8Array
  /** The certificates with which the gateway signs answers, DER. */
  readonly gatewayCertificates: readonly Uint8Array[]
}

/** Server-side sessions of people. */
export interface Sessions {
  /** Opens a session; the token is random and kept only as a hash. */
  open(login: string, now: Date): { readonly token: string; readonly sessionId: string; readonly expires: Date }
  /** The live session of a token; refreshes its idle limit. */
  find(token: string, now: Date): { readonly login: string; readonly sessionId: string } | undefined
  close(sessionId: string): void
  /** Ends every session of the login. @req B7 */
  closeAllOf(login: string): void
}

/** Counts failed attempts per key (an address) and says when the next may come; memory only, bounded in time. */
export interface AttemptLimits {
  /** `undefined`: go on; a date: not before then. */
  blockedUntil(key: string): Promise<Date | undefined>
  failed(key: string): Promise<void>
  succeeded(key: string): Promise<void>
}

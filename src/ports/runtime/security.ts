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

/** What a session lacks until it is whole: the code of the second factor, or a second factor that the role demands. */
export type SessionLack = 'CODE' | 'ENROLMENT'

/** A session that is open. */
export interface OpenSession {
  readonly login: string
  /** Not secret: it cannot be used to get in. */
  readonly sessionId: string
  readonly lacks?: SessionLack
  /** Network address and program it was opened from. */
  readonly address: string
  readonly program?: string
  readonly opened: Date
  readonly used: Date
  /** When it ends whatever happens. */
  readonly expires: Date
}

/** The token of a session: random, kept only as a hash. */
export interface SessionToken {
  readonly token: string
  readonly sessionId: string
  readonly expires: Date
}

/** Server-side sessions of people. */
export interface Sessions {
  open(who: Pick<OpenSession, 'login' | 'address' | 'program' | 'lacks'>, now: Date): SessionToken
  /** The live session of a token; refreshes its idle limit. One that lacks something has minutes only. */
  find(token: string, now: Date): OpenSession | undefined
  /** A new token of the session, which is whole from here on; the old token is good for nothing. `undefined`: it has ended. */
  renew(sessionId: string, now: Date): SessionToken | undefined
  /** Live sessions of a login, the newest first. */
  of(login: string, now: Date): readonly OpenSession[]
  close(sessionId: string): void
  /** Closes every session of a login but the one kept; gives how many. @req B7 */
  closeAll(login: string, kept?: string): number
}

/** Counts failed attempts per key (an address) and says when the next may come; memory only, bounded in time. */
export interface AttemptLimits {
  /** `undefined`: go on; a date: not before then. */
  blockedUntil(key: string): Promise<Date | undefined>
  failed(key: string): Promise<void>
  succeeded(key: string): Promise<void>
}

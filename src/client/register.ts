import type { ResponseOf, RodzajSystemu } from '../contract/index.js'
import type { KeyFamily } from '../ports/runtime/signer.js'
import { certificatePem, readCertificate } from '../trust/certificates.js'
import { generateKeyPair, openKeyPair } from '../trust/keys.js'
import type { Subject } from '../trust/names.js'
import { checkPath, type Purpose, trustAnchors } from '../trust/path.js'
import { createCsr, createSelfSigned } from '../trust/requests.js'
import { pemSigner } from '../trust/signers.js'
import { type ConnectionOrder, SdConnection } from './connection.js'
import type { Outcome } from './outcome.js'
import type { Profile, ProfileFacts } from './profile.js'

/** A new profile with keys of its own, not registered yet. */
export async function newProfile(facts: ProfileFacts, caPem: string, family: KeyFamily = 'EC-P256'): Promise<Profile> {
  const [tls, signing] = await Promise.all([generateKeyPair(family), generateKeyPair(family)])
  return { facts, caPem, tls: { keyPem: tls.privateKeyPem }, signing: { keyPem: signing.privateKeyPem } }
}

/** How a registration ended: with the profile completed, or as any call may end. */
export type Registration =
  | { readonly profile: Profile; readonly answer: ResponseOf<'zarejestrujSD'> }
  | Exclude<Outcome<never>, { outcome: 'ANSWER' }>
  | { readonly outcome: 'WRONG_CERTIFICATE'; readonly reason: string }

/**
 * Registers a domain system: requests for both certificates, the message signed with a self-signed certificate over the
 * signing key, and what was issued checked before it is taken: of our keys, under the authority that we trust already.
 * @req A2.8 D2 @see contracts.md Callers
 */
export async function register(
  profile: Profile,
  person: { readonly login: string; readonly password: string; readonly kind?: RodzajSystemu },
  order: Omit<ConnectionOrder, 'profile' | 'signer'> = {},
): Promise<Registration> {
  const now = order.now?.() ?? new Date()
  const keys = { tls: openKeyPair(profile.tls.keyPem), signing: openKeyPair(profile.signing.keyPem) }
  const subject: Subject = { commonName: profile.facts.oprogramowanie.nazwa, organizationalUnit: profile.facts.kodJT }
  const selfSigned = certificatePem(await createSelfSigned(keys.signing, subject, now))
  const connection = new SdConnection({ ...order, profile, signer: pemSigner(profile.signing.keyPem, selfSigned) })
  try {
    const called = await connection.call('zarejestrujSD', {
      login: person.login,
      haslo: person.password,
      ...(person.kind === undefined ? {} : { rodzajSystemu: person.kind }),
      zadanieCertyfikatuTLS: derOf(await createCsr(keys.tls, subject)),
      zadanieCertyfikatuPodpisu: derOf(await createCsr(keys.signing, subject)),
    })
    if (called.outcome !== 'ANSWER') return called
    return complete(profile, called.answer, keys.tls.spki, keys.signing.spki, called.signer.fingerprint, now)
  } finally {
    connection.close()
  }
}

function complete(
  profile: Profile,
  answer: ResponseOf<'zarejestrujSD'>,
  tlsKey: Uint8Array,
  signingKey: Uint8Array,
  signedBy: string,
  now: Date,
): Registration {
  const flaw =
    flawOf(answer.certyfikatTLS.certyfikat, tlsKey, 'TLS-CLIENT', profile.caPem, now) ??
    flawOf(answer.certyfikatPodpisu.certyfikat, signingKey, 'SIGNING', profile.caPem, now)
  if (flaw !== undefined) return { outcome: 'WRONG_CERTIFICATE', reason: flaw }
  const gateway = answer.certyfikatBramki.map(der => readCertificate(der))
  if (!gateway.some(one => one?.fingerprint === signedBy)) {
    return { outcome: 'WRONG_CERTIFICATE', reason: 'certyfikatBramki' }
  }
  return {
    answer,
    profile: {
      ...profile,
      facts: { ...profile.facts, idSystemu: answer.idSystemu },
      tls: { keyPem: profile.tls.keyPem, certificatePem: certificatePem(answer.certyfikatTLS.certyfikat) },
      signing: { keyPem: profile.signing.keyPem, certificatePem: certificatePem(answer.certyfikatPodpisu.certyfikat) },
      gatewayPem: answer.certyfikatBramki.map(certificatePem).join(''),
    },
  }
}

/** What is wrong with a certificate that was issued: not of our key, or not under the authority that is trusted. */
export function flawOf(
  der: Uint8Array,
  spki: Uint8Array,
  purpose: Purpose,
  caPem: string,
  now: Date,
): string | undefined {
  const certificate = readCertificate(der)
  if (certificate === undefined) return `${purpose}: X.509`
  if (!Buffer.from(certificate.spki).equals(spki)) return `${purpose}: SPKI`
  const verdict = checkPath(certificate, trustAnchors([caPem]), now, purpose)
  return verdict.valid ? undefined : `${purpose}: ${verdict.failure}`
}

/** The bytes of a PEM text. */
export function derOf(pem: string): Uint8Array {
  return new Uint8Array(Buffer.from(pem.replace(/-----[A-Z ]+-----/g, ''), 'base64'))
}

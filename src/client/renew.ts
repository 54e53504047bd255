import type { KeyFamily } from '../ports/runtime/signer.js'
import { certificateDer, certificatePem, fingerprint } from '../trust/certificates.js'
import { generateKeyPair, openKeyPair } from '../trust/keys.js'
import type { Subject } from '../trust/names.js'
import { createCsr } from '../trust/requests.js'
import type { SdConnection } from './connection.js'
import type { CallContext } from './context.js'
import type { Outcome } from './outcome.js'
import type { Profile } from './profile.js'
import { derOf, flawOf } from './register.js'

/** How a renewal ended: with new keys and certificates, or as any call may end. */
export type Renewal =
  | { readonly profile: Profile }
  | Exclude<Outcome<never>, { outcome: 'ANSWER' }>
  | { readonly outcome: 'WRONG_CERTIFICATE'; readonly reason: string }

/**
 * New keys with new certificates for a registered system; the old certificate signs for the new. The old ones stay in force until
 * `withdrawOthers`, so that a crash in between locks nobody out.
 * @req D2 @see contracts.md Services
 */
export async function renew(connection: SdConnection, context: CallContext): Promise<Renewal> {
  const { profile } = connection
  const family: KeyFamily = openKeyPair(profile.signing.keyPem).family
  const [tls, signing] = await Promise.all([generateKeyPair(family), generateKeyPair(family)])
  const subject: Subject = { commonName: profile.facts.oprogramowanie.nazwa, organizationalUnit: profile.facts.kodJT }
  const called = await connection.call(
    'odnowCertyfikat',
    {
      zadanieCertyfikatuTLS: derOf(await createCsr(tls, subject)),
      zadanieCertyfikatuPodpisu: derOf(await createCsr(signing, subject)),
      wycofanyOdcisk: [],
    },
    context,
  )
  if (called.outcome !== 'ANSWER') return called
  const { certyfikatTLS, certyfikatPodpisu, certyfikatBramki } = called.answer
  if (certyfikatTLS === undefined || certyfikatPodpisu === undefined) {
    return { outcome: 'WRONG_CERTIFICATE', reason: 'odnowCertyfikatOdpowiedz' }
  }
  const now = connection.now()
  const flaw =
    flawOf(certyfikatTLS.certyfikat, tls.spki, 'TLS-CLIENT', profile.caPem, now) ??
    flawOf(certyfikatPodpisu.certyfikat, signing.spki, 'SIGNING', profile.caPem, now)
  if (flaw !== undefined) return { outcome: 'WRONG_CERTIFICATE', reason: flaw }
  return {
    profile: {
      ...profile,
      tls: { keyPem: tls.privateKeyPem, certificatePem: certificatePem(certyfikatTLS.certyfikat) },
      signing: { keyPem: signing.privateKeyPem, certificatePem: certificatePem(certyfikatPodpisu.certyfikat) },
      gatewayPem: certyfikatBramki.map(certificatePem).join(''),
    },
  }
}

/**
 * Withdraws every certificate in force of the system that the connection's profile does not hold: those before a renewal, and
 * those whose keys a crash or a lost answer took away, which otherwise would leave no room for new ones. Gives their fingerprints.
 */
export async function withdrawOthers(
  connection: SdConnection,
  context: CallContext,
): Promise<readonly string[] | Exclude<Outcome<never>, { outcome: 'ANSWER' }>> {
  const { tls, signing } = connection.profile
  const held = [tls.certificatePem, signing.certificatePem]
    .filter(pem => pem !== undefined)
    .map(pem => fingerprint(certificateDer(pem)))
  const asked = await connection.call('pobierzStatusSD', {}, context)
  if (asked.outcome !== 'ANSWER') return asked
  const inForce = asked.answer.system.certyfikat.filter(one => one.stan === 'AKTYWNY').map(one => one.odcisk)
  const wycofanyOdcisk = inForce.filter(one => !held.includes(one))
  if (wycofanyOdcisk.length === 0) return []
  const withdrawn = await connection.call('odnowCertyfikat', { wycofanyOdcisk }, context)
  return withdrawn.outcome === 'ANSWER' ? wycofanyOdcisk : withdrawn
}

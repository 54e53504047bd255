import type { CertificatePurpose } from '../domain/registry/system.js'
import { isRefusal } from '../fault/refusal.js'
import type { Clock } from '../ports/runtime/clock.js'
import type { Authority } from '../ports/runtime/security.js'
import { issueCertificate, type Authority as RootAuthority, randomSerial } from '../trust/authority.js'
import { fingerprint, readCertificate } from '../trust/certificates.js'
import type { Purpose } from '../trust/path.js'
import { readCsr } from '../trust/requests.js'

const dayMs = 86_400_000

/** So that a system whose clock is a little late can use its certificate at once. */
const backdatedMs = 300_000

const purposes: Readonly<Record<CertificatePurpose, Purpose>> = { TLS: 'TLS-CLIENT', PODPIS: 'SIGNING' }

/** The gateway's own certification authority behind the port: certificates of systems, two per registration. @req A1.1 D2 */
export function gatewayAuthority(
  root: RootAuthority,
  gatewayCertificates: readonly Uint8Array[],
  clock: Clock,
  certificateDays: number,
): Authority {
  return {
    certificate: root.certificate.der,
    gatewayCertificates,
    async publicKeyOf(csr) {
      const request = await readCsr(csr)
      return isRefusal(request) ? request : request.spki
    },
    async issue({ csr, purpose, systemId, unitCode }) {
      const request = await readCsr(csr)
      if (isRefusal(request)) return request
      const now = clock.now().getTime()
      const wanted = now + certificateDays * dayMs
      const der = await issueCertificate(root, {
        spki: request.spki,
        subject: { commonName: systemId, organizationalUnit: purpose, organization: unitCode, country: 'PL' },
        purpose: purposes[purpose],
        notBefore: new Date(Math.max(now - backdatedMs, root.certificate.notBefore.getTime())),
        notAfter: new Date(Math.min(wanted, root.certificate.notAfter.getTime())),
        serial: randomSerial(),
      })
      const issued = readCertificate(der)
      if (issued === undefined) throw new Error('the issued certificate cannot be read')
      return {
        der,
        fingerprint: fingerprint(der),
        serial: issued.serialNumber,
        notBefore: issued.notBefore,
        notAfter: issued.notAfter,
      }
    },
  }
}

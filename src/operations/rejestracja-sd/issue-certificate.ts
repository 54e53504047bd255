import type { CertificatePurpose, System, SystemCertificate } from '../../domain/registry/system.js'
import { isRefusal, type Refusal } from '../../fault/refusal.js'
import type { House } from '../house.js'

/** A certificate of the system for one purpose, from a PKCS#10 request (DER). */
export async function issueCertificate(
  house: House,
  csr: Uint8Array,
  purpose: CertificatePurpose,
  system: Pick<System, 'id' | 'unitCode'>,
): Promise<SystemCertificate | Refusal<'5018'>> {
  const issued = await house.authority.issue({ csr, purpose, systemId: system.id, unitCode: system.unitCode })
  return isRefusal(issued) ? issued : { ...issued, systemId: system.id, purpose, state: 'AKTYWNY' }
}

import type { Area } from '../areas.js'
import type { RoleCode } from '../roles.js'
import type { UnitKind } from '../units.js'
import type { SignatureForm } from './signature-form.js'

export interface SystemKindRow {
  /** Who registers such a system, in whose unit. */
  readonly registeredBy: RoleCode
  readonly unitKinds: readonly UnitKind[]
  /** Whether it works on beneficiaries' data of one of the unit's areas, and so has to be entitled to connect. @req A1.1 */
  readonly isDomainSystem: boolean
}

const fieldUnits = ['PUP', 'OPS', 'ORS', 'PCPR', 'WUP'] as const

/** Who stands behind a machine client. @see contracts.md Callers */
export const systemKinds = {
  SD: { registeredBy: 'ADMIN_LOKALNY', unitKinds: fieldUnits, isDomainSystem: true },
  SYSTEM_MINISTERSTWA: { registeredBy: 'ADMIN_CENTRALNY', unitKinds: ['MINISTERSTWO'], isDomainSystem: false },
  SYSTEM_WOJEWODZKI: { registeredBy: 'ADMIN_WOJEWODZKI', unitKinds: ['URZAD_WOJEWODZKI'], isDomainSystem: false },
  SYSTEM_IOD: { registeredBy: 'ADMIN_LOKALNY', unitKinds: fieldUnits, isDomainSystem: false },
} as const satisfies Record<string, SystemKindRow>

export type SystemKind = keyof typeof systemKinds

/** A registered system: a unit's domain system (SD) or another machine client. @req D2 */
export interface System {
  /** `idSystemu`, e.g. `SD-000001`. */
  readonly id: string
  readonly kind: SystemKind
  readonly unitCode: string
  readonly area: Area
  readonly software: Software
  /** ZAREJESTROWANY → AKTYWNY ⇄ NIEAKTYWNY; one that was never activated can be retired too. */
  readonly state: 'ZAREJESTROWANY' | 'AKTYWNY' | 'NIEAKTYWNY'
  readonly registeredAt: Date
  readonly registeredBy: string
  /** Versions confirmed per dictionary code; empty until the first confirmation. @req A2.9 */
  readonly confirmedDictionaries: Readonly<Record<string, number>>
  /** How its messages may be signed; at least one. @req D3 */
  readonly forms: readonly SignatureForm[]
}

/** A vendor's product in one version (`oprogramowanie`). */
export interface Software {
  readonly name: string
  readonly version: string
  readonly vendor: string
}

export type CertificatePurpose = 'TLS' | 'PODPIS'

/** A certificate bound to a system; this row is the revocation state of our own CA's certificates. */
export interface SystemCertificate {
  /** SHA-256 of the DER form, lower-case hex. */
  readonly fingerprint: string
  readonly systemId: string
  readonly purpose: CertificatePurpose
  readonly der: Uint8Array
  readonly serial: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly state: 'AKTYWNY' | 'WYCOFANY'
}

/** Most certificates of a system that are in force at once for one purpose: the old one and its successor. @req D2 */
export const maxActivePerPurpose = 2

/** The certificates of a system that are in force at the moment: not withdrawn and not past their end. */
export function certificatesInForce(
  certificates: readonly SystemCertificate[],
  now: Date,
): readonly SystemCertificate[] {
  return certificates.filter(certificate => certificate.state === 'AKTYWNY' && certificate.notAfter > now)
}

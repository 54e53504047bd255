import type { Area } from '../../domain/areas.js'
import type { System, SystemCertificate, SystemKind } from '../../domain/registry/system.js'

/** Which systems are looked for; a filter left out does not restrict. */
export interface SystemFilter {
  readonly unitCode?: string
  /** Compares as a prefix of the unit's territory. */
  readonly terc?: string
  readonly kind?: SystemKind
  readonly state?: System['state']
  readonly area?: Area
  /** Systems whose last certificate for some purpose, withdrawn ones left out, ends before the moment (or there is none). */
  readonly certificateEndsBefore?: Date
}

/** Registered systems and their certificates. */
export interface Systems {
  system(id: string): Promise<System | undefined>
  /** Every certificate of the fingerprint (lower-case hex), withdrawn ones included. */
  certificate(fingerprint: string): Promise<SystemCertificate | undefined>
  certificatesOf(systemId: string): Promise<readonly SystemCertificate[]>
  systemsOf(unitCode: string): Promise<readonly System[]>
  /** By id; `total` counts all that match. @param page where it begins (from 0) and how long it is */
  systemsMatching(
    filter: SystemFilter,
    page: { readonly from: number; readonly count: number },
  ): Promise<{ readonly total: number; readonly systems: readonly System[] }>
}

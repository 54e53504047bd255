import type { Area } from '../../domain/areas.js'
import type { CivilDate } from '../../domain/calendar.js'
import type {
  ConformityEntry,
  ConformityWithdrawal,
  SystemDescription,
  Vendor,
} from '../../domain/registry/conformity.js'
import type { Software } from '../../domain/registry/system.js'

/** How much a product version is used: numbers only. */
export interface SoftwareUse {
  readonly software: Software
  readonly area: Area
  /** Units with a system of it that is not retired. */
  readonly units: number
  readonly systems: number
}

/** The register of conformity, the descriptions it is measured by, and the vendors. @req A1.1 */
export interface Conformity {
  /** Entries of the product version, whatever their dates. */
  conformityOf(software: Software): Promise<readonly ConformityEntry[]>
  /** All entries, by vendor, product and version. */
  conformity(): Promise<readonly ConformityEntry[]>
  conformityEntry(id: string): Promise<ConformityEntry | undefined>
  /** All published versions of the system's description, by area and first day. Asked for with every message: kept in memory. */
  descriptions(): Promise<readonly SystemDescription[]>
  vendor(id: string): Promise<Vendor | undefined>
  /** By name. */
  vendors(): Promise<readonly Vendor[]>
  /** The vendor whose account it is. */
  vendorOfAccount(login: string): Promise<Vendor | undefined>
  /** How domain systems that are not retired spread over product versions; by product, version and area. */
  softwareInUse(vendor?: string): Promise<readonly SoftwareUse[]>
}

/** Changes of these registers. */
export type ConformityChange =
  | { readonly change: 'conformity-added'; readonly entry: ConformityEntry }
  /** STALE: it is withdrawn already. */
  | { readonly change: 'conformity-withdrawn'; readonly id: string; readonly withdrawal: ConformityWithdrawal }
  | {
      readonly change: 'conformity-extended'
      readonly id: string
      readonly from: CivilDate | undefined
      readonly to: CivilDate | undefined
    }
  /** EXISTS: the area has this version, or one that binds on the same day or later. */
  | { readonly change: 'description-announced'; readonly description: SystemDescription }
  /** EXISTS: a vendor of the name, or another vendor's account. MISSING: an account that is not there. */
  | { readonly change: 'vendor-added'; readonly vendor: Vendor }
  | {
      readonly change: 'vendor-accounts-set'
      readonly id: string
      readonly from: readonly string[]
      readonly to: readonly string[]
    }

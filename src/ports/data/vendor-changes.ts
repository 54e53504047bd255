import type { VendorChange } from '../../domain/registry/vendor-change.js'

/** Changes of vendors, under way and past. @req C6 */
export interface VendorChanges {
  vendorChange(id: string): Promise<VendorChange | undefined>
  /** The newest first. */
  vendorChanges(): Promise<readonly VendorChange[]>
  /** The change under way that has the set in hand, as the old one or as its replacement. */
  vendorChangeOf(setCode: string): Promise<VendorChange | undefined>
}

/** EXISTS: the id is taken. STALE: the change has moved on. */
export type VendorChangeChange =
  | { readonly change: 'vendor-change-reported'; readonly vendorChange: VendorChange }
  | { readonly change: 'vendor-change-stepped'; readonly vendorChange: VendorChange }

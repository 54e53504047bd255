import type { Area } from '../domain/areas.js'
import { civilDateOf } from '../domain/calendar.js'
import { type Entitlement, entitlementOf } from '../domain/registry/conformity.js'
import type { Software } from '../domain/registry/system.js'
import type { House } from './house.js'

/** What the register of conformity says today of a product version in an area. @req A1.1 A3.0 */
export async function entitlementIn(house: House, software: Software, area: Area): Promise<Entitlement> {
  const [entries, descriptions] = await Promise.all([
    house.control.conformityOf(software),
    house.control.descriptions(),
  ])
  return entitlementOf(entries, descriptions, software, area, civilDateOf(house.clock.now()))
}

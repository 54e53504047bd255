import type { Area } from '../areas.js'
import type { UnitKind } from '../units.js'

/** A field unit (jednostka terenowa, JT) as PI-MZT holds it. */
export interface Unit {
  /** `kodJT`, e.g. `JT-1408-PUP-01`. */
  readonly code: string
  readonly kind: UnitKind
  readonly name: string
  readonly address: PostalAddress
  readonly regon?: string
  readonly nip?: string
  /** TERC code of what the unit stands for: 2 digits voivodeship, 4 powiat, 7 gmina; `00` the country. */
  readonly territory: string
  readonly areas: readonly Area[]
  readonly state: 'AKTYWNA' | 'NIEAKTYWNA'
}

export interface PostalAddress {
  readonly postalCode: string
  readonly place: string
  readonly street?: string
  readonly house: string
  readonly flat?: string
}

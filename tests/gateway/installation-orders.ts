/** What is asked of an installation of a test, and what comes of it. */

import type { Patience } from '../../src/app/serve.js'
import type { SdConnection } from '../../src/client/connection.js'
import type { Profile, ProfileUser } from '../../src/client/profile.js'
import type { SystemKind } from '../../src/domain/registry/system.js'
import type { UnitKind } from '../../src/domain/units.js'
import type { KeyFamily } from '../../src/ports/runtime/signer.js'

/** Every password in these installations, once it was changed. */
export const password = 'Zmienione!Haslo7'
export const software = { nazwa: 'Dziedzinowy', wersja: '4.2', producent: 'Dostawca Próbny' } as const

/** A vendor's product. */
export type Software = { readonly [Part in keyof typeof software]: string }
export const centralLogin = 'admin.centralny'

export interface InstallationOptions {
  /** Settings beside the usual ones of a test. */
  readonly settings?: Readonly<Record<string, unknown>>
  readonly patience?: Partial<Patience>
  readonly authorityFamily?: KeyFamily
}

export interface UnitOrder {
  readonly kind: UnitKind
  readonly territory: string
  readonly areas: readonly string[]
  readonly name?: string
}

export interface RegisteredUnit {
  /** `kodJT`. */
  readonly code: string
  readonly kind: UnitKind
  readonly areas: readonly string[]
  /** Login of its administrator, whose password is changed already. */
  readonly administrator: string
}

export interface SystemOrder {
  readonly unit: RegisteredUnit
  /** The unit's first area where absent. */
  readonly area?: string
  readonly family?: KeyFamily
  /** The product; `software` where absent. */
  readonly software?: Software
  /** A domain system where absent. */
  readonly kind?: SystemKind
  /** The user in whose name it calls where a call does not say otherwise; the unit's administrator where absent. */
  readonly user?: ProfileUser
  /** How far it goes: only registered, then activated, then with its dictionaries confirmed (the usual). */
  readonly until?: 'REGISTERED' | 'ACTIVE' | 'CONFIRMED'
}

/** A domain system with its certificates, connected. */
export interface ConnectedSystem {
  readonly id: string
  readonly unit: RegisteredUnit
  readonly profile: Profile
  readonly connection: SdConnection
}

/** A unit at work: users, a connected system, and its set where its kind keeps one. */
export interface WorkingUnit extends ConnectedSystem {
  /** An officer who holds the reading role of the unit's first area. */
  readonly officer: ProfileUser
  /** The technical user of the feeding module. */
  readonly feeder: ProfileUser
  readonly setCode: string | undefined
}

import { type DemonstrationUnit, demonstrationUnits } from '../../../fixtures/people/units.js'
import type { ScopeCode } from '../../contract/index.js'

/** The invented product that every unit of the demonstration uses. */
export const product = { nazwa: 'Domena Demo', wersja: '1.0', producent: 'Dostawca Zmyślony sp. z o.o.' } as const

export const centralAdministrator = {
  login: 'admin.centralny',
  firstName: 'Celina',
  surname: 'Centralna',
  email: 'admin.centralny@example.invalid',
} as const

export const voivodeshipAdministrator = { login: 'admin.wojewodzki', imie: 'Wiktor', nazwisko: 'Wojewódzki' } as const

/** What the staff of a kind of unit works with. */
export const kinds = {
  PUP: { area: 'RP', role: 'PIU_RP', officer: { imie: 'Paweł', nazwisko: 'Pracowity' } },
  OPS: { area: 'PS', role: 'PIU_PS', officer: { imie: 'Olga', nazwisko: 'Opiekuńcza' } },
  ORS: { area: 'SR', role: 'PIU_SR', officer: { imie: 'Roman', nazwisko: 'Rodzinny' } },
} as const

/** A unit of the demonstration with the logins of its people. */
export interface Cast {
  readonly unit: DemonstrationUnit
  readonly administrator: string
  readonly officer: string
  readonly feeder: string
}

/** All units with their people: `ops.1408` stands in the logins of the unit of powiat 1408. */
export const cast: readonly Cast[] = demonstrationUnits.map(unit => {
  const place = `${unit.kind.toLowerCase()}.${unit.territory}`
  return { unit, administrator: `admin.${place}`, officer: `urzednik.${place}`, feeder: `zasilanie.${place}` }
})

interface RuleSketch {
  readonly giver: 'PUP' | 'OPS' | 'ORS'
  readonly asker: 'PUP' | 'OPS' | 'ORS'
  readonly basis: string
  readonly scopes: readonly ScopeCode[]
  readonly reason: string
}

/** What the kinds of units open to each other. What stands nowhere here stays closed. */
export const rules: readonly RuleSketch[] = [
  {
    giver: 'PUP',
    asker: 'OPS',
    basis: 'UPS-105-1',
    scopes: [
      'RP.TOZSAMOSC',
      'RP.STAN',
      'RP.REJESTRACJE',
      'RP.SWIADCZENIA_PRZYZNANE',
      'RP.ZASILKI_POBRANE',
      'RP.WIZYTY',
    ],
    reason: 'ustalenie prawa do świadczeń pomocy społecznej',
  },
  {
    giver: 'ORS',
    asker: 'OPS',
    basis: 'UPS-105-1',
    scopes: ['SR.TOZSAMOSC', 'SR.DZIECI', 'SR.PRZYZNANE', 'SR.WYPLACONE'],
    reason: 'ustalenie prawa do świadczeń pomocy społecznej',
  },
  {
    giver: 'PUP',
    asker: 'ORS',
    basis: 'USR-23B-1',
    scopes: ['RP.TOZSAMOSC', 'RP.REJESTRACJE', 'RP.ZASILKI_POBRANE'],
    reason: 'ustalenie prawa do świadczeń rodzinnych',
  },
  {
    giver: 'OPS',
    asker: 'PUP',
    basis: 'URPSZ-47',
    scopes: ['PS.TOZSAMOSC', 'PS.STATUS'],
    reason: 'ustalenie statusu na rynku pracy',
  },
]

/** The question of the demonstration: an officer of OPS asks two units about one person, one scope code beyond the rules. */
export const question = {
  asker: 'JT-1408-OPS-01',
  sets: ['CBB-1408-PUP-01-RP-01', 'CBB-1408-ORS-01-SR-01'],
  scopes: [
    'RP.TOZSAMOSC',
    'RP.REJESTRACJE',
    'RP.ZASILKI_POBRANE',
    'RP.STATUSY',
    'SR.TOZSAMOSC',
    'SR.DZIECI',
    'SR.PRZYZNANE',
  ],
  refused: 'RP.STATUSY',
  basis: 'UPS-105-1',
  purpose: 'USTALENIE_PRAWA_PS',
  caseNumber: 'OPS.5020.1.2026',
} as const satisfies {
  readonly scopes: readonly ScopeCode[]
  readonly refused: ScopeCode
  readonly [name: string]: unknown
}

import type { RequestOf, ResponseOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { findRow } from '../../domain/dictionaries/dictionary.js'
import { tercDictionary } from '../../domain/dictionaries/file-form.js'
import type { PostalAddress, Unit } from '../../domain/registry/unit.js'
import { type Refusal, refuse } from '../../fault/refusal.js'
import type { PersonCaller, SystemCaller } from '../caller.js'
import { mayOverseeUnit } from '../competence.js'
import type { House } from '../house.js'

/** A unit as the portal tells it. */
export type UnitOnWire = ResponseOf<'pokazJednostke'>['jednostka']

/** The unit, where the caller oversees it; another answers as one that does not exist. */
export async function overseenUnit(
  house: House,
  caller: PersonCaller | SystemCaller,
  code: string,
): Promise<Unit | Refusal<'5020'>> {
  const unit = await house.control.unit(code)
  return unit !== undefined && mayOverseeUnit(caller, unit) ? unit : refuse('5020')
}

/** The unit with the name of its territory, where the dictionary of today has it. */
export async function unitOnWire(house: House, unit: Unit): Promise<UnitOnWire> {
  const today = civilDateOf(house.clock.now())
  const row = findRow(await house.control.rows(tercDictionary, unit.territory, today), unit.territory, today)
  const { postalCode, place, street, house: number, flat } = unit.address
  return {
    kodJT: unit.code,
    rodzajJednostki: unit.kind,
    nazwa: unit.name,
    terc: unit.territory,
    nazwaTerytorium: row?.nazwa,
    adres: { kodPocztowy: postalCode, miejscowosc: place, ulica: street, nrDomu: number, nrLokalu: flat },
    regon: unit.regon,
    nip: unit.nip,
    obszar: unit.areas,
    stan: unit.state,
  }
}

/** A unit's address as a request gives it. */
export function addressIn(adres: RequestOf<'zmienJednostke'>['adres']): PostalAddress {
  const { kodPocztowy, miejscowosc, ulica, nrDomu, nrLokalu } = adres
  return {
    postalCode: kodPocztowy,
    place: miejscowosc,
    ...(ulica === undefined ? {} : { street: ulica }),
    house: nrDomu,
    ...(nrLokalu === undefined ? {} : { flat: nrLokalu }),
  }
}

/** An address on one line. */
export function addressLine({ postalCode, place, street, house, flat }: PostalAddress): string {
  const door = flat === undefined ? house : `${house}/${flat}`
  return `${street === undefined ? place : street} ${door}, ${postalCode} ${place}`
}

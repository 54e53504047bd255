import type { Jednostka } from '../../contract/index.js'
import { isArea } from '../../domain/areas.js'
import type { CivilDate } from '../../domain/calendar.js'
import type { NotifiedUnit } from '../../domain/connection/connection.js'
import { findRow } from '../../domain/dictionaries/dictionary.js'
import { tercDictionary } from '../../domain/dictionaries/file-form.js'
import { isNip } from '../../domain/identifiers/nip.js'
import { isRegon } from '../../domain/identifiers/regon.js'
import { readTerc } from '../../domain/identifiers/teryt.js'
import { isTerritoryOf, isUnitKind, type UnitKind } from '../../domain/units.js'
import { type Detail, fault, type Refusal, refuse } from '../../fault/refusal.js'
import type { House } from '../house.js'

/**
 * Reads what is told of a unit and checks it against dictionaries and check digits. `others` are findings of the same
 * request that are told together with those about the unit.
 */
export async function readUnit(
  house: House,
  told: Jednostka,
  day: CivilDate,
  others: readonly Detail[],
): Promise<NotifiedUnit | Refusal<'5002' | '5021'>> {
  const { rodzajJednostki: kind, terc } = told
  if (!isUnitKind(kind)) return refuse('5002', [fault('5002', 'Nie ma takiego rodzaju jednostki.', 'rodzajJednostki')])
  const findings = [...objections(told, kind), ...others]
  if (findings.length > 0) return refuse('5021', findings)
  if (findRow(await house.control.rows(tercDictionary, terc, day), terc, day) === undefined) {
    return refuse('5002', [fault('5002', 'Nie ma takiego terytorium.', 'jednostka/terc')])
  }
  return unitOf(told, kind)
}

function objections(told: Jednostka, kind: UnitKind): readonly Detail[] {
  const findings: Detail[] = []
  if (readTerc(told.terc) === null || !isTerritoryOf(kind, told.terc)) {
    findings.push(fault('5021', 'Terytorium nie pasuje do rodzaju jednostki.', 'jednostka/terc'))
  }
  if (!told.obszar.every(isArea)) findings.push(fault('5002', 'Nie ma takiego obszaru.', 'jednostka/obszar'))
  if (told.regon !== undefined && !isRegon(told.regon)) {
    findings.push(fault('5021', 'Numer REGON jest nieprawidłowy.', 'jednostka/regon'))
  }
  if (told.nip !== undefined && !isNip(told.nip)) {
    findings.push(fault('5021', 'Numer NIP jest nieprawidłowy.', 'jednostka/nip'))
  }
  return findings
}

function unitOf(told: Jednostka, kind: UnitKind): NotifiedUnit {
  const { kodPocztowy, miejscowosc, ulica, nrDomu, nrLokalu } = told.adres
  return {
    kind,
    name: told.nazwa,
    territory: told.terc,
    areas: told.obszar.filter(isArea),
    address: {
      postalCode: kodPocztowy,
      place: miejscowosc,
      house: nrDomu,
      ...(ulica === undefined ? {} : { street: ulica }),
      ...(nrLokalu === undefined ? {} : { flat: nrLokalu }),
    },
    ...(told.regon === undefined ? {} : { regon: told.regon }),
    ...(told.nip === undefined ? {} : { nip: told.nip }),
  }
}

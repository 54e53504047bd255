import type { ResponseOf } from '../../contract/index.js'
import type { CivilDate } from '../../domain/calendar.js'
import {
  type ConformityEntry,
  conformityState,
  lastDayOf,
  type SystemDescription,
  type Vendor,
} from '../../domain/registry/conformity.js'
import type { Software } from '../../domain/registry/system.js'

type WireEntry = ResponseOf<'listaSwiadectw'>['swiadectwo'][number]
type WireDescription = ResponseOf<'listaSwiadectw'>['opisSystemu'][number]
type WireVendor = ResponseOf<'listaDostawcow'>['dostawca'][number]

/** An entry as the wire tells it, with how it stands on the day. */
export function entryOnWire(
  entry: ConformityEntry,
  descriptions: readonly SystemDescription[],
  day: CivilDate,
): WireEntry {
  const { withdrawn } = entry
  return {
    idWpisu: entry.id,
    swiadectwo: {
      rodzaj: entry.kind,
      producent: entry.software.vendor,
      produkt: entry.software.name,
      wersja: entry.software.version,
      obszar: entry.area,
      poziom: entry.level,
      numer: entry.documentNumber,
      wazneOd: entry.validFrom,
      wazneDo: entry.validTo,
      integracjaOTM: entry.otm,
    },
    stan: conformityState(entry, descriptions, day),
    ostatniDzien: lastDayOf(entry, descriptions),
    ...(withdrawn === undefined ? {} : { wycofano: { odDnia: withdrawn.from, powod: withdrawn.reason } }),
  }
}

/** A version of the system's description as the wire tells it. */
export function descriptionOnWire(one: SystemDescription): WireDescription {
  return {
    obszar: one.area,
    wersja: one.version,
    obowiazujeOd: one.bindsFrom,
    okresDostosowawczyDo: one.adaptationUntil,
  }
}

/** A vendor as the wire tells it. */
export function vendorOnWire({ id, name, nip, email, phone, accounts }: Vendor): WireVendor {
  return { idDostawcy: id, nazwa: name, nip, email, telefon: phone, konto: [...accounts] }
}

/** A product version as the wire names it. */
export function softwareOnWire({ name, version, vendor }: Software) {
  return { nazwa: name, wersja: version, producent: vendor }
}

/** A product version as the wire named it. */
export function softwareFromWire(wire: ReturnType<typeof softwareOnWire>): Software {
  return { name: wire.nazwa, version: wire.wersja, vendor: wire.producent }
}

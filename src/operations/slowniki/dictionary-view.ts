import type { RequestOf, ResponseOf } from '../../contract/index.js'
import { civilDateOf } from '../../domain/calendar.js'
import { bindingVersion, type DictionaryRow } from '../../domain/dictionaries/dictionary.js'
import type { PublishedVersion } from '../../ports/data/control.js'

type WireVersion = ResponseOf<'pobierzSlownik'>['slownik']
type WireRow = RequestOf<'opublikujSlownik'>['pozycja'][number]

/** A version as the wire tells it; `all` are the versions of every dictionary. */
export function versionOnWire(version: PublishedVersion, all: readonly PublishedVersion[], now: Date): WireVersion {
  const today = civilDateOf(now)
  const binding = bindingVersion(
    all.filter(other => other.code === version.code),
    today,
  )
  const state =
    version.bindsFrom > today ? 'ZAPOWIEDZIANA' : version.version === binding?.version ? 'OBOWIAZUJACA' : 'ARCHIWALNA'
  return {
    kodSlownika: version.code,
    nazwa: version.name,
    wersja: version.version,
    stan: state,
    dataWersji: new Date(`${version.publishedAt}T00:00:00Z`),
    obowiazujeOd: version.bindsFrom,
    karencjaDo: version.graceUntil,
    skrot: version.hash,
    liczbaPozycji: version.rowCount,
  }
}

/** A row as the wire tells it. */
export function rowOnWire(row: DictionaryRow): WireRow {
  const { atrybuty, ...others } = row
  return { ...others, atrybut: [...atrybuty] }
}

/** A row as the wire told it. An absent first day means: from the beginning of what dictionaries know. */
export function rowFromWire(row: WireRow, firstDay: string): DictionaryRow {
  const { kod, nazwa, nazwaSkrocona, kodNadrzedny, obowiazujeOd, obowiazujeDo, status, kolejnosc, atrybut } = row
  return {
    kod,
    nazwa,
    ...(nazwaSkrocona === undefined ? {} : { nazwaSkrocona }),
    ...(kodNadrzedny === undefined ? {} : { kodNadrzedny }),
    obowiazujeOd: obowiazujeOd ?? firstDay,
    ...(obowiazujeDo === undefined ? {} : { obowiazujeDo }),
    status,
    ...(kolejnosc === undefined ? {} : { kolejnosc }),
    atrybuty: atrybut,
  }
}

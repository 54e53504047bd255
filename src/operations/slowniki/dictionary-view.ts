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

/** What every reader of answers takes, with room for all that is not rows. @see src/xml/limits.ts */
const mostInAnswer = { rows: 45_000, elements: 360_000, bytes: 14_000_000 } as const
/** An element's tags in bytes, at most. */
const tagBytes = 45

/** Whether the rows can be told in one answer. */
export function fitsOneAnswer(rows: readonly DictionaryRow[]): boolean {
  let elements = 0
  let bytes = 0
  for (const { atrybuty, ...row } of rows) {
    const texts = [...Object.values(row), ...atrybuty.flatMap(({ nazwa, wartosc }) => [nazwa, wartosc])]
    elements += 1 + texts.length + atrybuty.length
    bytes += texts.reduce<number>((sum, text) => sum + writtenBytes(String(text)), 0)
  }
  const { rows: mostRows, elements: mostElements, bytes: mostBytes } = mostInAnswer
  return rows.length <= mostRows && elements <= mostElements && bytes + elements * tagBytes <= mostBytes
}

/** In UTF-8, what has to be escaped escaped. */
function writtenBytes(text: string): number {
  return Buffer.byteLength(text, 'utf8') + 4 * (text.match(/[&<>]/g)?.length ?? 0)
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
